import { memo, useState, type FocusEvent } from 'react';
import { isOverdue, isTheirs, type Action } from '../../../domain/actions';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { EditLine } from '../EditLine';
import { dayOf } from '../dayOf';
import { ItemVerbs } from '../ItemVerbs';
import { KeptWords } from '../KeptWords';
import { Marks } from '../Marks';
import { longest } from '../tooLong';
import { UndoLine } from '../UndoLine';
import { useEditing } from '../useEditing';
import { ActionOwner } from './ActionOwner';
import { LazyStanding } from './LazyStanding';

interface ActionItemProps {
  readonly action: Action;
  /** The heading of the list it stands in. */
  readonly heading: string;
}

/** One action. Just made, its owner and its day are open at once, and it can be taken back. */
export const ActionItem = memo(function ActionItem({ action, heading }: ActionItemProps) {
  const { common, panel } = useWords();
  const { editAction, removeAction, closeAction, reopenAction } = useMeetingVerbs();
  const field = `edit:${action.id}`;
  const { isEditing, begin, form, opener, asBegun } = useEditing(field, action, ({ text }) => ({ text }));
  const mayChange = useInMeeting(({ view }) => view !== undefined && (view.me.mayRun || isTheirs(action, view.me.id)));
  const justMade = useInMeeting(({ undoable }) => undoable.find(({ id, did }) => id === action.id && did === 'made'));
  const refused = useInMeeting(({ refused }) => refused.find(({ errand }) => errand.record === action.id));
  const isSending = useInMeeting(({ sending }) => sending.has(action.id));
  const [isInUse, setInUse] = useState(false);
  const isDone = action.state === 'done';
  const overdue = isOverdue(action, dayOf(new Date()));
  return (
    <li className="action">
      <div className="row row-top">
        <input
          type="checkbox"
          className="checkbox"
          aria-label={panel.actionDone(action.text)}
          checked={isDone}
          onChange={() => (isDone ? reopenAction(action) : closeAction(action))}
        />
        <div className="stack stack-tight grow">
          {isEditing ? (
            <EditLine
              field={field}
              label={panel.actionText}
              most={longest.action}
              onSave={(text, sent) => editAction(asBegun, { text }, sent)}
              form={form}
            />
          ) : (
            <p className={isDone ? 'action-done' : undefined}>{action.text}</p>
          )}
          <KeptWords form={form} />
          {(isEditing || justMade || isInUse) && mayChange ? (
            <div onFocus={() => setInUse(true)} onBlur={(left) => hasLeft(left) && setInUse(false)}>
              <ActionOwner action={action} />
            </div>
          ) : (
            <p className="quiet">
              {isDone && action.closedBy
                ? panel.closedBy(action.closedBy.name)
                : panel[overdue ? 'overdue' : 'ownedBy'](action.owner.name, common.shortDay(action.dueOn))}
              {isSending && ` · ${common.sending}`} <Marks record={action} />
            </p>
          )}
          <LazyStanding action={action} />
        </div>
        {mayChange && !isEditing && (
          <span className="item-verbs">
            <ItemVerbs of={action.text} onEdit={begin} onRemove={() => removeAction(action)} opener={opener} />
          </span>
        )}
      </div>
      {justMade && <UndoLine undoable={justMade} backTo={heading} />}
      {refused && refused.errand.form?.field !== 'action' && <RefusedNotice refused={refused} />}
    </li>
  );
});

/** Nothing that somebody is busy with goes away under their hands. */
function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget);
}
