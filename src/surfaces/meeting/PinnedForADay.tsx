import type { MeetingView, ShownPin } from '../../../domain/meetingView';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';

/** On its day a pin comes before all else: whoever reads what opens next is told beforehand. */
export function PinnedForADay({ view }: { readonly view: MeetingView }) {
  const { day } = useWords().common;
  const { pin: words } = useArrangingWords();
  const pin = nextOf(view);
  if (pin?.on === undefined) return null;
  return <p className="quiet">{words.onItsDay(day(pin.on), pin.headline)}</p>;
}

/** The earliest of those that can open, without the one that is shown already. */
function nextOf({ occurrence, pins, suggestion }: MeetingView): ShownPin | undefined {
  if (occurrence) return undefined;
  const why = suggestion?.why;
  const shown = why?.reason === 'pinned' ? why.on : undefined;
  return pins
    .filter(({ when, on, trouble }) => when === 'date' && on !== shown && !trouble)
    .sort((one, other) => (one.on ?? '').localeCompare(other.on ?? ''))[0];
}
