import type { Action } from '../../../domain/actions';
import { Person } from '../../../domain/people';
import type { Form } from '../../meeting/errands';
import type { MeetingVerbs } from '../../meeting/meetingState';
import { beforeIn } from '../../meeting/written';

/**
 * What was changed in the form of an action, all of it together; nothing else, so that what others changed beside it
 * stays. Whoever may not give it away asks instead.
 */
export function saveAction(
  { editAction, offerAction }: Pick<MeetingVerbs, 'editAction' | 'offerAction'>,
  action: Action,
  form: Form,
): void {
  const { text = '', owner, dueOn, to } = form.draft;
  const before = beforeIn(form.draft);
  const changes = {
    ...(text.trim() !== before['text'] && { text: text.trim() }),
    ...(owner && owner !== before['owner'] && { owner: personIn(owner) }),
    ...(dueOn && dueOn !== before['dueOn'] && { dueOn }),
  };
  const isEdited = Object.keys(changes).length > 0;
  if (isEdited) editAction(action, changes, form);
  // Asked for after that edit, as which it will stand then.
  if (to)
    offerAction({ ...action, revision: action.revision + Number(isEdited) }, personIn(to), isEdited ? undefined : form);
}

function personIn(drafted: string): Person {
  return Person.parse(JSON.parse(drafted));
}
