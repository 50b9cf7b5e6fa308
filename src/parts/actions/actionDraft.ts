import type { Action } from '../../../domain/actions';
import type { Person } from '../../../domain/people';
import type { Draft } from '../../meeting/errands';

/** What of an action is changed in its form. */
export function draftOf({ text, owner, dueOn }: Action): Draft {
  return { text, owner: asDrafted(owner), dueOn };
}

export function asDrafted({ id, name }: Person): string {
  return JSON.stringify({ id, name });
}
