import * as z from 'zod/mini';
import { ConsiderationId, type Consideration } from './considerations';
import { Person, type PersonId } from './people';
import { Problem } from './problems';
import { Instant } from './text';

/** One person's "me too" on somebody's consideration: a record of its own, never a counter on the note. */
export const Support = z.object({
  /** Of the consideration and the person: there is one at most. */
  id: z.string(),
  consideration: ConsiderationId,
  by: Person,
  at: Instant,
  revision: z.int(),
  /** Taken back; still there for whoever reads the changes. */
  removed: z.optional(z.boolean()),
});
export type Support = z.infer<typeof Support>;

export function supportIdOf(consideration: ConsiderationId, person: PersonId): string {
  return `${consideration}:${person}`;
}

/** The support as it is to stand; the one before when it stands so already. */
export function supported(
  consideration: Consideration,
  { before, isGiven, by, at }: { before: Support | undefined; isGiven: boolean; by: Person; at: string },
): Support | undefined {
  if (isGiven && consideration.removed) throw new Problem('notFound', 'This consideration was removed.');
  if (isGiven && consideration.by.id === by.id)
    throw new Problem('notAllowed', 'What you wrote has your support already.');
  const isThere = before !== undefined && !before.removed;
  if (isThere === isGiven) return before;
  const id = supportIdOf(consideration.id, by.id);
  const support = { id, consideration: consideration.id, by, at, revision: (before?.revision ?? 0) + 1 };
  return isGiven ? support : { ...support, removed: true };
}

/** Who supports it, in the order in which they said so. */
export function supportersOf({ id }: Pick<Consideration, 'id'>, supports: readonly Support[]): Person[] {
  return supports.filter(({ consideration, removed }) => consideration === id && !removed).map(({ by }) => by);
}
