import { memo, useState, type FocusEvent } from 'react';
import { isOpen, isTheirs, type Action } from '../../../domain/actions';
import { mayGive } from '../../../domain/handOvers';
import type { MeetingView } from '../../../domain/meetingView';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { isTyped } from '../../meeting/written';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { useWords } from '../../words';
import { EditLine } from '../EditLine';
import { ItemVerbs } from '../ItemVerbs';
import { KeptWords } from '../KeptWords';
import { longest } from '../tooLong';
import { UndoLine } from '../UndoLine';
import { useEditing } from '../useEditing';
import { ActionOwned } from './ActionOwned';
import { draftOf } from './actionDraft';
import { LazyOwner, saveWhenLoaded } from './LazyOwner';
import { LazyStanding } from './LazyStanding';

interface ActionItemProps {
  readonly action: Action;
  /** The heading of the list it stands in. */
  readonly heading: string;
}

/** One action. Until whoever made it gave it to somebody, its owner and its day are open; just made, it can be taken back. */
export const ActionItem = memo(function ActionItem({ action, heading }: ActionItemProps) {
  const { panel } = useWords();
  const verbs = useMeetingVerbs();
  const field = `edit:${action.id}`;
  const { isEditing, begin, form, opener, asBegun } = useEditing(field, action, draftOf);
  const mayChange = useInMeeting(({ view }) => view !== undefined && (view.me.mayRun || isTheirs(action, view.me.id)));
  const justMade = useInMeeting(({ undoable }) => undoable.find(({ id, did }) => id === action.id && did === 'made'));
  const refused = useInMeeting(({ refused }) => refused.find(({ errand }) => errand.record === action.id));
  const isUnowned = useInMeeting(({ view }) => view !== undefined && isNobodysYet(action, view));
  const [isInUse, setInUse] = useState(false);
  const isDone = action.state === 'done';
  return (
    <li className="action">
      <div className="row row-top">
        <input
          type="checkbox"
          className="checkbox"
          aria-label={panel.actionDone(action.text)}
          checked={isDone}
          onChange={() => (isDone ? verbs.reopenAction(action) : verbs.closeAction(action))}
        />
        <div className="stack stack-tight grow">
          {isEditing ? (
            <EditLine
              field={field}
              label={panel.actionText}
              most={longest.action}
              onSave={(_text, sent) => (isTyped(sent.draft) ? saveWhenLoaded(verbs, asBegun, sent) : form.letGo())}
              form={form}
            >
              <LazyOwner action={action} field={field} />
            </EditLine>
          ) : (
            <p className={isDone ? 'action-done' : undefined}>{action.text}</p>
          )}
          <KeptWords form={form} />
          {isEditing ? null : (isUnowned || justMade || isInUse) && mayChange ? (
            <div onFocus={() => setInUse(true)} onBlur={(left) => hasLeft(left) && setInUse(false)}>
              <LazyOwner action={action} />
            </div>
          ) : (
            <ActionOwned action={action} mayChange={mayChange} />
          )}
          <LazyStanding action={action} />
        </div>
        {mayChange && !isEditing && (
          <span className="item-verbs">
            <ItemVerbs of={action.text} onEdit={begin} onRemove={() => verbs.removeAction(action)} opener={opener} />
          </span>
        )}
      </div>
      {justMade && <UndoLine undoable={justMade} backTo={heading} />}
      {refused && refused.errand.form?.field !== 'action' && <RefusedNotice refused={refused} />}
    </li>
  );
});

/** It stands with whoever made it because it was given to nobody: for as long as it is spoken about. */
function isNobodysYet(action: Action, { me, occurrence, lastOccurrence }: MeetingView): boolean {
  const { owner, offer } = action;
  const isFromHere = action.occurrence === (occurrence ?? lastOccurrence)?.key;
  return isFromHere && isOpen(action) && !offer && owner.id === me.id && mayGive(action, me.id);
}

/** Nothing that somebody is busy with goes away under their hands. */
function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget);
}
