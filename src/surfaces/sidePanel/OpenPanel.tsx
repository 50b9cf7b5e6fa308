import { byDueDay, type Action } from '../../../domain/actions';
import { present, type MeetingView } from '../../../domain/meetingView';
import { CarriedOver } from '../../parts/actions/CarriedOver';
import { useWords } from '../../words';
import { Actions } from './Actions';
import { Decisions } from './Decisions';
import { Opening } from './Opening';
import { RunMeeting } from './RunMeeting';

export function OpenPanel({ view }: { readonly view: MeetingView }) {
  const { common, panel } = useWords();
  const { occurrence, lastOccurrence } = view;
  const current = occurrence ?? lastOccurrence;
  const actions = present(view.actions);
  const isFromBefore = (action: Action) => action.occurrence !== current?.key;
  const endedAt = occurrence ? undefined : lastOccurrence?.ended?.at;
  return (
    <>
      {endedAt !== undefined && (
        <p className="banner" role="status">
          {panel.ended(common.time(endedAt))}
        </p>
      )}
      <Opening view={view} />
      <CarriedOver actions={actions.filter(isFromBefore).sort(byDueDay)} />
      {current && (
        <>
          <Decisions view={view} current={current.key} />
          <Actions actions={actions.filter((action) => !isFromBefore(action) && !isUnderItsNote(action, view))} />
        </>
      )}
      <RunMeeting view={view} />
    </>
  );
}

/** Made from a consideration that is on show: it stands there. */
function isUnderItsNote({ consideration }: Action, { considerations, decisions }: MeetingView): boolean {
  const note = present(considerations).find(({ id }) => id === consideration);
  return note !== undefined && present(decisions).some(({ id }) => id === note.decision);
}
