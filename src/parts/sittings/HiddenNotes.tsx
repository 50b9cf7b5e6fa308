import type { DecisionId } from '../../../domain/decisions';
import { useInMeeting } from '../../meeting/MeetingContext';
import { useSittingWords } from '../../words/sittingWords';

/** How many notes of others wait to be shown at a decision. */
export function HiddenNotes({ decision }: { readonly decision: DecisionId }) {
  const { private: words } = useSittingWords();
  const count = useInMeeting(({ view }) => view?.hidden?.filter((note) => note.decision === decision).length ?? 0);
  return count === 0 ? null : <p className="quiet">{words.hidden(count)}</p>;
}
