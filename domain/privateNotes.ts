import * as z from 'zod/mini';
import { removedSinceLock } from './amendments';
import { ConsiderationId, type Consideration } from './considerations';
import { DecisionId } from './decisions';
import type { Occurrence, Series } from './meetings';
import type { PersonId } from './people';

/** That there is a note, and nothing of what it says nor of who wrote it. */
export const HiddenNote = z.object({
  id: ConsiderationId,
  decision: DecisionId,
  revision: z.int(),
  removed: z.optional(z.boolean()),
});
export type HiddenNote = z.infer<typeof HiddenNote>;

type WhetherPrivate = Pick<Occurrence, 'key' | 'private'>;

/** What a note that is written now carries of it: by which switching-on it is its author's alone. */
export function privatelyIn(where: Pick<Series, 'private'> | undefined): Pick<Consideration, 'privateSince'> {
  return where?.private ? { privateSince: where.private.at } : {};
}

/** Is it still its author's alone? Compared by name and not by time: no two clocks need agree. */
export function isPrivate(consideration: Consideration, occurrence: WhetherPrivate | undefined): boolean {
  const { privateSince } = consideration;
  if (privateSince === undefined || consideration.occurrence !== occurrence?.key) return false;
  return occurrence.private?.at === privateSince;
}

export function hiddenNote({ id, decision, revision, removed }: Consideration): HiddenNote {
  return { id, decision, revision, ...(removed ? { removed } : {}) };
}

/**
 * A note that was taken back: whoever saw it hears that it is gone, and whoever did not learns nothing from it. Out of a
 * locked record, in which it was shown to everybody, it says who took it.
 */
function emptied(consideration: Consideration): Consideration {
  const { id, decision, revision, by, at, occurrence, privateSince, state } = consideration;
  const said = { effect: 'unsure', text: '—' } as const;
  const gone = removedSinceLock(consideration);
  return {
    ...{ id, decision, ...said, revision, fields: {}, by, at, occurrence, privateSince, state, removed: true },
    ...(gone && { amended: true, changedBy: gone.by, changedAt: gone.at, changedSinceLock: { removed: gone } }),
  };
}

export interface SeenNotes {
  readonly considerations: Consideration[];
  readonly hidden: HiddenNote[];
}

/** The notes as this person may see them; without a person as everybody may. */
export function seenBy(
  person: PersonId | undefined,
  considerations: readonly Consideration[],
  occurrence: WhetherPrivate | undefined,
): SeenNotes {
  const isAnothers = (note: Consideration) => note.privateSince !== undefined && note.by.id !== person;
  const isKept = (note: Consideration) => isAnothers(note) && isPrivate(note, occurrence);
  const seen = considerations.filter((note) => !isKept(note));
  return {
    considerations: seen.map((note) => (isAnothers(note) && note.removed ? emptied(note) : note)),
    hidden: considerations.filter((note) => isKept(note) && !note.removed).map(hiddenNote),
  };
}
