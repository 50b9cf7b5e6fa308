import { isOverdue, type Action } from '../../../domain/actions';
import { useMeeting } from '../../meeting/MeetingContext';
import { AmendedSaid } from '../../parts/AmendedSaid';
import { Marks } from '../../parts/Marks';
import { LazyStanding } from '../../parts/actions/LazyStanding';
import { useWords } from '../../words';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { dayOf } from '../../parts/dayOf';

/** One action with its owner and its day; it is done, or open again, in one tap. */
export function ActionLine({ action, today }: { readonly action: Action; readonly today: Date }) {
  const { common } = useWords();
  const words = useMeetingTabWords().actions;
  const meeting = useMeeting();
  const isDone = action.state === 'done';
  const overdue = isOverdue(action, dayOf(today));
  const day = common.day(action.dueOn);
  return (
    <li className="action-line" data-done={isDone}>
      <div>
        <p className="action-text">
          {action.text} <Marks record={action} />
        </p>
        <p className="action-facts">
          <span>{action.owner.name}</span>
          <span data-overdue={overdue}>{overdue ? words.overdue(day) : words.due(day)}</span>
          {isDone && <span>{words.closedBy(action.closedBy?.name ?? action.owner.name)}</span>}
        </p>
        <AmendedSaid record={action} kind="action" />
        <LazyStanding action={action} />
      </div>
      <button
        type="button"
        className="button"
        aria-label={isDone ? words.reopenThis(action.text) : words.closeThis(action.text)}
        onClick={() => (isDone ? meeting.reopenAction(action) : meeting.closeAction(action))}
      >
        {isDone ? words.reopen : words.close}
      </button>
    </li>
  );
}
