import { present, type MeetingView } from '../../../domain/meetingView';
import type { Refused } from '../../meeting/errands';
import { useInMeeting } from '../../meeting/MeetingContext';
import { LazyNotDone } from '../../notices/LazyNotDone';
import { RefusedNotice } from '../../notices/RefusedNotice';

/** What was done in one tap to something that others removed meanwhile: nothing is on show that could say it. */
export function RefusedOfGone({ view }: { readonly view: MeetingView }) {
  const refused = useInMeeting((state) => state.refused);
  const gone = refused.filter((one) => isOfGone(one, view));
  if (gone.length === 0) return null;
  return (
    <div className="stack">
      {gone.map((one) => (
        <LazyNotDone key={one.errand.key} refused={one}>
          <RefusedNotice refused={one} />
        </LazyNotDone>
      ))}
    </div>
  );
}

function isOfGone({ errand, isLetGo }: Refused, view: MeetingView): boolean {
  if (errand.form || isLetGo || errand.name === 'moveShowing' || errand.name === 'reviewDecision') return false;
  const decisions = new Set<string>(present(view.decisions).map(({ id }) => id));
  const notes = present(view.considerations).filter(({ decision }) => decisions.has(decision));
  // An action that was to come of a note is told of there.
  const at = errand.name === 'takeAction' ? errand.body.consideration : errand.record;
  return !decisions.has(at ?? '') && ![...notes, ...present(view.actions)].some(({ id }) => id === at);
}
