import { byDueDay, type Action } from '../../../domain/actions';
import { present, type MeetingView } from '../../../domain/meetingView';
import { useKeysOfComposing } from '../../keysOfComposing';
import { useSteadyTaps } from '../../steadyTaps';
import { CarriedOver } from '../../parts/actions/CarriedOver';
import { TypedElsewhereHere } from '../elsewhere/TypedElsewhere';
import { Actions } from './Actions';
import { CaptureHere } from './CaptureHere';
import { Decisions } from './Decisions';
import { KeyboardHelp } from './KeyboardHelp';
import { LeftOverCard } from './LeftOverCard';
import { LazyReviewsDue } from './LazyReviewsDue';
import { News } from './News';
import { RefusedOfGone } from './RefusedOfGone';
import { RunMeeting } from './RunMeeting';
import { useGivingBack } from './useGivingBack';
import { useKeptFocus } from './useKeptFocus';
import { useKeptPlace } from './useKeptPlace';
import { useLeftOver } from './useLeftOver';

/** Where the work of the meeting is done: what was left open first, then decisions, then actions. */
export function Workbench({ view }: { readonly view: MeetingView }) {
  useSteadyTaps();
  useKeysOfComposing();
  useKeptFocus();
  useKeptPlace();
  const leftOvers = useLeftOver(view);
  useGivingBack();
  const current = view.occurrence ?? view.lastOccurrence;
  const actions = present(view.actions);
  const isUnderItsNote = underTheirNotes(view);
  const isFromBefore = (action: Action) => action.occurrence !== current?.key;
  return (
    <>
      <News />
      <RefusedOfGone view={view} />
      <TypedElsewhereHere className="card" />
      <CarriedOver actions={actions.filter(isFromBefore).sort(byDueDay)} />
      <LazyReviewsDue reviews={view.reviews} className="card" />
      {current && (
        <>
          <Decisions view={view} current={current.key} leftOvers={leftOvers} />
          <Actions actions={actions.filter((action) => !isFromBefore(action) && !isUnderItsNote(action))} />
        </>
      )}
      <LeftOverCard view={view} leftOvers={leftOvers} />
      <CaptureHere />
      <KeyboardHelp />
      <RunMeeting view={view} />
    </>
  );
}

/** Made from a consideration that is on show: it stands there. */
function underTheirNotes({ considerations, decisions }: MeetingView): (action: Action) => boolean {
  const shown = new Set<string>(present(decisions).map(({ id }) => id));
  const notes = new Set<string>(
    present(considerations).flatMap(({ id, decision }) => (shown.has(decision) ? [id] : [])),
  );
  return ({ consideration }) => consideration !== undefined && notes.has(consideration);
}
