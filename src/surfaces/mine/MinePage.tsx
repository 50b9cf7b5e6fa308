import { useRef } from 'react';
import { digestKeys, type MyItems } from '../../../domain/myItems';
import type { Quieting } from '../../../domain/quiet';
import { Notice } from '../../notices/Notice';
import { useMineWords } from '../../words/mineWords';
import { LibraryRefused } from '../library/LibraryRefused';
import { PageHead } from '../library/PageHead';
import { SaidBars, useEachSaid } from '../library/SaidBar';
import type { Writer } from '../library/useWriter';
import { ForToday } from './ForToday';
import { MorningMessage } from './MorningMessage';
import { MyActions } from './MyActions';
import { MyDrafts } from './MyDrafts';
import { MyOffers } from './MyOffers';
import { MyReviews } from './MyReviews';
import { NotDoneHere } from './NotDoneHere';
import { PutOff } from './PutOff';
import { useMyDigest } from './useMyDigest';
import { useMyItems } from './useMyItems';
import { useMyQuiet } from './useMyQuiet';
import { useMyVerbs } from './useMyVerbs';
import './mine.css';

export interface MinePageProps {
  readonly writer: Writer;
}

/** What waits for one person across all meetings: what they are asked for first, then what they took on. */
export function MinePage({ writer }: MinePageProps) {
  const words = useMineWords();
  const { all: said, ...saying } = useEachSaid();
  const mine = useMyItems(writer.me);
  const morning = useMyDigest();
  const { items, problem, refused, isBusy } = mine;
  const { answer, close, handOver, askNoLonger, ask, tryAgain } = useMyVerbs(mine, saying);
  const verbs = { isBusy, onDone: close, onHandOver: handOver, onTakeBack: askNoLonger };
  const digest = morning.digest && {
    ...morning.digest,
    items: morning.digest.items.filter(({ key }) => !mine.settled.has(key)),
  };
  const above = new Set(digest?.isReached ? [] : digest?.items.map(({ key }) => key));
  const quieted = useMyQuiet(morning, saying);
  const quiet = (asked: Quieting) => void quieted(asked);
  const saidHere = useRef<HTMLDivElement>(null);
  const onTryAgain = () => {
    // The button goes away with this.
    saidHere.current?.focus({ preventScroll: true });
    tryAgain();
  };
  return (
    <div className="library-page mine">
      <PageHead title={words.title} back={words.back}>
        <p className="mine-about">{words.about}</p>
      </PageHead>
      {!items && problem && <LibraryRefused problem={problem} onTryAgain={() => void mine.again()} />}
      {!items && !problem && <p aria-busy="true">{words.loading}</p>}
      {items && isEmpty(items) && above.size === 0 && <p className="mine-nothing">{words.nothing}</p>}
      {items && (
        <>
          {digest && (
            <ForToday digest={digest} mine={items} onQuiet={quiet} {...verbs} isBusy={morning.isBusy || isBusy} />
          )}
          <MyOffers offers={items.offers} drafts={writer.drafts} isBusy={isBusy} above={above} onAnswer={answer} />
          <MyActions
            title={words.actions}
            actions={items.actions.filter((item) => !above.has(digestKeys.action(item)))}
            {...verbs}
          />
          <MyActions
            title={words.stalled}
            actions={items.stalled}
            above={above}
            me={writer.me}
            onAsk={ask}
            {...verbs}
          />
          <MyReviews reviews={items.reviews} above={above} />
          <MyDrafts drafts={items.drafts} above={above} />
          {morning.digest && (
            <>
              <PutOff putOff={morning.digest.putOff ?? []} isBusy={morning.isBusy} onQuiet={quiet} />
              <MorningMessage digest={morning.digest} isBusy={morning.isBusy} onQuiet={quiet} />
            </>
          )}
        </>
      )}
      {/* Below what it is about, so that nothing moves; while there is something to press, it stays in sight. */}
      <div ref={saidHere} className="mine-said" tabIndex={-1}>
        {refused && <NotDoneHere refused={refused} onTryAgain={onTryAgain} />}
        {morning.problem && <Notice problem={morning.problem} />}
        <SaidBars all={said} />
      </div>
    </div>
  );
}

function isEmpty({ offers, actions, stalled, reviews, drafts }: MyItems): boolean {
  return [offers, actions, stalled, reviews, drafts].every(({ length }) => length === 0);
}
