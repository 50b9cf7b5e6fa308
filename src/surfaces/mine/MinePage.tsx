import { digestKeys, type MyItems } from '../../../domain/myItems';
import type { Problem } from '../../../domain/problems';
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
  const { answer, close, handOver, ask } = useMyVerbs(mine, saying);
  const digest = morning.digest && {
    ...morning.digest,
    items: morning.digest.items.filter(({ key }) => !mine.settled.has(key)),
  };
  const above = new Set(digest?.isReached ? [] : digest?.items.map(({ key }) => key));
  const quieted = useMyQuiet(morning, saying);
  const quiet = (asked: Quieting) => void quieted(asked);
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
            <ForToday
              digest={digest}
              actions={items.actions}
              isBusy={morning.isBusy || isBusy}
              onQuiet={quiet}
              onDone={(item) => void close(item)}
              onHandOver={(item, to) => void handOver(item, to)}
            />
          )}
          <MyOffers offers={items.offers} drafts={writer.drafts} isBusy={isBusy} above={above} onAnswer={answer} />
          <MyActions
            title={words.actions}
            actions={items.actions.filter((item) => !above.has(digestKeys.action(item)))}
            isBusy={isBusy}
            onDone={(item) => void close(item)}
            onHandOver={(item, to) => void handOver(item, to)}
          />
          <MyActions
            title={words.stalled}
            actions={items.stalled}
            isBusy={isBusy}
            above={above}
            me={writer.me}
            onAsk={(item) => void ask(item)}
            onDone={(item) => void close(item)}
            onHandOver={(item, to) => void handOver(item, to)}
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
      <div className="mine-said">
        {refused && <Refused problem={refused} />}
        {morning.problem && <Notice problem={morning.problem} />}
        <SaidBars all={said} />
      </div>
    </div>
  );
}

/** Who left a chat has no part any more in what is with others there: only whoever is in it can do that. */
function Refused({ problem }: { readonly problem: Problem }) {
  const words = useMineWords();
  if (problem.code !== 'notInMeeting') return <Notice problem={problem} />;
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{words.leftTheChat}</p>
    </div>
  );
}

function isEmpty({ offers, actions, stalled, reviews, drafts }: MyItems): boolean {
  return [offers, actions, stalled, reviews, drafts].every(({ length }) => length === 0);
}
