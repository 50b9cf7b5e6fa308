import { byDueDay, type Action } from '../../../domain/actions';
import { present, type MeetingView } from '../../../domain/meetingView';
import { CarriedOver } from '../../parts/actions/CarriedOver';
import { Actions } from './Actions';
import { CaptureHere } from './CaptureHere';
import { Decisions } from './Decisions';
import { RunMeeting } from './RunMeeting';

/** Where the work of the meeting is done: what was left open first, then decisions, then actions. */
export function Workbench({ view }: { readonly view: MeetingView }) {
  const current = view.occurrence ?? view.lastOccurrence;
  const actions = present(view.actions);
  const isFromBefore = (action: Action) => action.occurrence !== current?.key;
  return (
    <>
      <CarriedOver actions={actions.filter(isFromBefore).sort(byDueDay)} />
      {current && (
        <>
          <Decisions view={view} current={current.key} />
          <Actions actions={actions.filter((action) => !isFromBefore(action) && !isUnderItsNote(action, view))} />
        </>
      )}
      <CaptureHere />
      <RunMeeting view={view} />
    </>
  );
}

/** Made from a consideration that is on show: it stands there. */
function isUnderItsNote({ consideration }: Action, { considerations, decisions }: MeetingView): boolean {
  const note = present(considerations).find(({ id }) => id === consideration);
  return note !== undefined && present(decisions).some(({ id }) => id === note.decision);
}
