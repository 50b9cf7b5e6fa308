import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Showing } from '../../../domain/meetings';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { KeepFocus } from '../../parts/KeepFocus';
import { QuietTimer } from '../../parts/presenting/QuietTimer';
import { useOffer } from '../../parts/useOffer';
import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';

interface TellItProps {
  readonly view: MeetingAround;
  readonly showing: Showing;
}

type Moved = 'begun' | 'discussed' | 'skipped';

/** One question, two minutes, and one tap when it is done; a tap can be taken back for ten seconds. */
export function TellIt({ view, showing }: TellItProps) {
  const { common } = useWords();
  const words = usePresentingWords();
  const { moveShowing } = useMeetingVerbs();
  const { offered, offer, drop } = useOffer<Moved>();
  const [wasTapped, setTapped] = useState(false);
  const done = doneIn(showing);
  const isMine = wasTapped && showing.changedBy?.id === view.me.id;
  const mayUndo = isMine && done !== undefined && offered.includes(done);
  const move = (to: Moved) => {
    setTapped(true);
    offered.forEach(drop);
    offer(to);
    moveShowing(to);
  };
  const undo = () => {
    offered.forEach(drop);
    moveShowing('shown');
  };
  const isTold = done === 'discussed' || done === 'skipped';
  return (
    <>
      {!isTold && <Question view={view} />}
      <KeepFocus of={`${done} ${mayUndo}`} label={words.label} className="telling">
        {!isTold && showing.begunAt !== undefined && <QuietTimer begunAt={showing.begunAt} />}
        <p className="telling-said">
          <span role="status">{done && (isMine ? words.you[done] : saidOf(done, showing, words))}</span>
          {mayUndo && (
            <Button size="small" onClick={undo}>
              {common.undo}
            </Button>
          )}
        </p>
        {!isTold && (
          <div className="row row-wrap">
            {done === undefined && (
              <Button
                size="small"
                appearance={isForMe(view, showing) ? 'primary' : 'secondary'}
                onClick={() => move('begun')}
              >
                {words.begin}
              </Button>
            )}
            <Button
              size="small"
              appearance={done === 'begun' ? 'primary' : 'secondary'}
              onClick={() => move('discussed')}
            >
              {words.discussed}
            </Button>
            <Button size="small" onClick={() => move('skipped')}>
              {words.skip}
            </Button>
          </div>
        )}
        <Refused />
      </KeepFocus>
    </>
  );
}

function doneIn({ state, begunAt }: Showing): Moved | undefined {
  if (state === 'discussed' || state === 'skipped') return state;
  return begunAt === undefined ? undefined : 'begun';
}

function saidOf(done: Moved, { changedBy }: Showing, words: ReturnType<typeof usePresentingWords>): string {
  const name = changedBy?.name ?? words.somebody;
  return { begun: words.begunBy, discussed: words.discussedBy, skipped: words.skippedBy }[done](name);
}

function isForMe({ me }: MeetingAround, { presenter }: Showing): boolean {
  return presenter === undefined || presenter.id === me.id;
}

/** The moment's own question stands in its card. */
function Question({ view: { question } }: Pick<TellItProps, 'view'>) {
  const words = usePresentingWords();
  if (question.of === 'moment') return null;
  return (
    <p className="moment-question">
      <span className="moment-label">{words.roomQuestion}</span>
      {words.question(question)}
    </p>
  );
}

function Refused() {
  const refused = useInMeeting((state) => state.refused.find(({ errand }) => errand.name === 'moveShowing'));
  return refused && <RefusedNotice refused={refused} />;
}
