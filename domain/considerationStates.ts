import * as z from 'zod/mini';
import type { Consideration } from './considerations';
import type { Person } from './people';
import { Problem } from './problems';
import { basedOn, editRecord } from './records';

export const considerationStates = [
  'raised',
  'discussed',
  'accepted',
  'mitigating',
  'resolved',
  'acceptedAsIs',
  'disproved',
  'parked',
] as const;
export const ConsiderationState = z.enum(considerationStates, 'This is not where a consideration can stand.');
export type ConsiderationState = z.infer<typeof ConsiderationState>;

/** Whatever is over can be discussed again, and a slip of the finger taken back. */
const ways: Readonly<Record<ConsiderationState, readonly ConsiderationState[]>> = {
  raised: ['discussed', 'accepted', 'acceptedAsIs', 'disproved', 'parked'],
  discussed: ['raised', 'accepted', 'acceptedAsIs', 'disproved', 'parked'],
  accepted: ['discussed', 'mitigating', 'resolved', 'acceptedAsIs', 'parked'],
  mitigating: ['accepted', 'resolved', 'acceptedAsIs', 'parked'],
  resolved: ['discussed', 'mitigating'],
  acceptedAsIs: ['discussed', 'mitigating'],
  disproved: ['discussed'],
  parked: ['discussed', 'accepted'],
};

/** Where it can stand next. */
export function nextStates(state: ConsiderationState): readonly ConsiderationState[] {
  return ways[state];
}

/** Is there nothing more to do about it? */
export function isSettled({ state }: Pick<Consideration, 'state'>): boolean {
  return state === 'resolved' || state === 'acceptedAsIs' || state === 'disproved';
}

export const ConsiderationMove = z.object({ base: basedOn, to: ConsiderationState });
export type ConsiderationMove = z.infer<typeof ConsiderationMove>;

/** The consideration in its new state; itself where it stands there already. */
export function moveConsideration(
  consideration: Consideration,
  { base, to }: ConsiderationMove,
  by: Person,
  at: string,
): Consideration {
  if (consideration.removed) throw new Problem('notFound', 'This consideration was removed.');
  const moved = editRecord<Consideration>(consideration, { base, changes: { state: to }, by, at });
  if (moved !== consideration && !ways[consideration.state].includes(to))
    throw new Problem('invalid', 'From where it stands, a consideration can’t go there.', { field: 'to' });
  return moved;
}
