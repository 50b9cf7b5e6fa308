import { printRoute } from '../library/route';
import type { MeetingView, ShownPin } from '../../../domain/meetingView';
import { useArranging } from '../../meeting/arranging';
import { useArrangingWords } from '../../words/arrangingWords';
import { useArrangedWords, whenPinned } from './arrangedWords';
import type { Arrangement } from './useArrangement';

interface PinsProps {
  readonly view: MeetingView;
  readonly here: Arrangement;
  readonly onLibrary: (at?: string) => void;
}

/** Everything that is pinned. A pin that can't open any more asks what to do with it: it is never changed by itself. */
export function Pins({ view, here, onLibrary }: PinsProps) {
  const { pin: words } = useArrangingWords();
  if (view.pins.length === 0) return null;
  return (
    <section className="pins" aria-labelledby="pins">
      <h3 id="pins">{words.title}</h3>
      <ul className="arranged-list">
        {view.pins.map((pin) => (
          <PinLine
            key={`${pin.when} ${pin.on}`}
            pin={pin}
            mayRun={view.me.mayRun}
            here={here}
            onLook={() => onLibrary(printRoute({ at: 'moment', moment: pin.moment }))}
          />
        ))}
      </ul>
    </section>
  );
}

interface PinLineProps {
  readonly pin: ShownPin;
  readonly mayRun: boolean;
  readonly here: Arrangement;
  readonly onLook: () => void;
}

function PinLine({ pin, mayRun, here, onLook }: PinLineProps) {
  const all = useArrangedWords();
  const { pin: words } = all;
  const { trouble, troubleToOthers } = useArrangingWords();
  const arranging = useArranging();
  const { when, on, by } = pin;
  const headline = pin.headline ?? words.hidden;
  const unpin = () =>
    void here.arrange({
      deed: () => arranging.unpin(pin.moment, pin),
      of: `pin ${when} ${on}`,
      said: ({ pin: { hidden, unpinned } }) => unpinned(pin.headline ?? hidden),
      undo: {
        deed: () => arranging.pin(pin.moment, pin, null),
        said: (said) => said.pin.pinned(pin.headline ?? said.pin.hidden, whenPinned(said, pin)),
      },
    });
  return (
    <li className="arranged" data-trouble={pin.trouble !== undefined}>
      <div className="arranged-told">
        <p className="arranged-headline">{headline}</p>
        <p className="quiet">
          {whenPinned(all, pin)}, {words.by(by.name)}
        </p>
        {pin.trouble && (
          <p className="arranged-trouble" role="alert">
            {mayRun ? trouble(pin.trouble) : troubleToOthers(pin.trouble)}
          </p>
        )}
      </div>
      {mayRun && (
        <div className="arranged-verbs">
          {pin.trouble && pin.headline !== undefined && (
            <button type="button" className="button" aria-label={words.openThis(headline)} onClick={onLook}>
              {words.open}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-label={words.unpinThis(headline)}
            aria-disabled={here.isBusy}
            onClick={unpin}
          >
            {words.unpin}
          </button>
        </div>
      )}
    </li>
  );
}
