import * as z from 'zod/mini';
import type { Action } from './actions';
import { afterMoving } from './inquiries';
import { PersonId } from './people';
import { Instant } from './text';

/** That an open action did not move for as long as its series waits; it ends when it moves again. */
export const Escalation = z.object({
  at: Instant,
  /** The organizer then; nobody where none is known. */
  to: z.optional(PersonId),
  movedAt: z.optional(Instant),
});
export type Escalation = z.infer<typeof Escalation>;

/** The escalation that stands. */
export function escalationOf({ escalations }: Action): Escalation | undefined {
  const last = escalations.at(-1);
  return last?.movedAt === undefined ? last : undefined;
}

/** When it will have stood still for so many days. */
export function standsStillOn({ at, changedAt }: Action, days: number): string {
  return new Date(Date.parse(changedAt ?? at) + days * 86_400_000).toISOString();
}

/** Brought before the organizer, once for each time that it stands still. Nobody changed it: who did last is still who did. */
export function escalate(action: Action, { at, to }: Omit<Escalation, 'movedAt'>): Action {
  if (action.state === 'done' || action.removed || escalationOf(action)) return action;
  const revision = action.revision + 1;
  const escalations = [...action.escalations, { at, ...(to && { to }) }];
  return { ...action, escalations, revision, fields: { ...action.fields, escalations: revision } };
}

/** Whatever somebody does with an action is movement. */
export function moved(before: Action, after: Action, at: string): Action {
  if (after.revision === before.revision) return after;
  const standing = escalationOf(after);
  return {
    ...after,
    inquiries: afterMoving(after, at),
    ...(standing && { escalations: after.escalations.with(-1, { ...standing, movedAt: at }) }),
  };
}
