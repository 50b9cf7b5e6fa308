import type { MeetingView } from '../../../domain/meetingView';
import { useArranging } from '../../meeting/arranging';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import { saidSetAside } from './arrangedWords';
import type { Arrangement } from './useArrangement';

interface SetAsideListProps {
  readonly view: MeetingView;
  readonly here: Arrangement;
}

/** What was paused or is not for us, to take back. */
export function SetAsideList({ view: { setAside }, here }: SetAsideListProps) {
  const { common } = useWords();
  const { aside: words, pin } = useArrangingWords();
  const arranging = useArranging();
  if (setAside.length === 0) return null;
  return (
    <details className="meeting-fold">
      <summary>{words.title(setAside.length)}</summary>
      <ul className="arranged-list">
        {setAside.map(({ moment, until, by, headline }) => (
          <li key={moment} className="arranged">
            <div className="arranged-told">
              <p className="arranged-headline">{headline ?? pin.hidden}</p>
              <p className="quiet">
                {until === undefined ? words.isNever : words.isUntil(common.day(until))}, {by.name}
              </p>
            </div>
            <div className="arranged-verbs">
              <button
                type="button"
                className="button"
                aria-label={words.takeBackThis(headline ?? pin.hidden)}
                aria-disabled={here.isBusy}
                onClick={() =>
                  void here.arrange({
                    deed: () => arranging.takeBack(moment),
                    of: `aside ${moment}`,
                    said: ({ aside, pin: { hidden } }) => aside.takenBack(headline ?? hidden),
                    undo: {
                      deed: () => arranging.setAside(moment, until),
                      said: (said) => saidSetAside(said, headline ?? said.pin.hidden, until),
                    },
                  })
                }
              >
                {words.takeBack}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
