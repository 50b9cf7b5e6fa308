import type { ChangedSinceLock, RecordHead, RemovedNote } from './records';

/**
 * In the order in which they are told. Whose an action is and until when goes on changing after the lock, and customers
 * are named under their own veil: these keep nothing.
 */
export const amendableFields = [
  'text',
  'outcome',
  'effect',
  'state',
  'options',
  'driver',
  'approver',
  'contributors',
  'informed',
  'reviewOn',
  'who',
  'pathway',
  'chain',
  'severity',
  'likelihood',
  'reach',
  'reversible',
  'harm',
  'vulnerable',
] as const;
export type AmendableField = (typeof amendableFields)[number];

/** It was taken out after the record was locked: who did and when stands under this name. */
const removal = 'removed';

type Amendable = Pick<RecordHead, 'at' | 'by' | 'changedBy' | 'changedAt' | 'removed' | 'changedSinceLock'>;

/**
 * The record as it was changed after it was locked (`lockedAt`, the newest time): it keeps what stood at the lock, once per
 * field and lock, with who changed it last. A field that reads as it did then keeps nothing of that lock; what was added
 * after the lock never stood in it.
 */
export function amendedRecord<R extends Amendable>(before: R, changed: R, lockedAt: string): R & { amended: true } {
  const { changedSinceLock: _before, ...rest } = changed;
  const stood = before.at <= lockedAt ? fieldsChanged({ before, changed, lockedAt }) : [];
  const all = [...stood, ...removalOf(before, changed)];
  return {
    ...(rest as R),
    amended: true,
    ...(all.length > 0 && { changedSinceLock: Object.fromEntries(all) }),
  };
}

type Entry = readonly [string, ChangedSinceLock];

interface Amending<R> {
  readonly before: R;
  readonly changed: R;
  readonly lockedAt: string;
}

function fieldsChanged<R extends Amendable>({ before, changed, lockedAt }: Amending<R>): Entry[] {
  const { changedBy: by = changed.by, changedAt: at = changed.at } = changed;
  const known = before.changedSinceLock ?? {};
  return amendableFields.flatMap((name): Entry[] => {
    const [was, is] = [said(Reflect.get(before, name)), said(Reflect.get(changed, name))];
    const entry = known[name];
    if (isSame(was, is)) return entry ? [[name, entry]] : [];
    const { now, earlier } = sinceLock(entry, lockedAt);
    const first = now ? now.was : was;
    const all = isSame(first, is) ? earlier : [...earlier, { ...(first !== undefined && { was: first }), by, at }];
    const told = entryOf(all);
    return told ? [[name, told]] : [];
  });
}

/** So many of one field are told at most. */
const mostTold = 10;

function entryOf(all: readonly Told[]): ChangedSinceLock | undefined {
  const last = all.at(-1);
  const earlier = all.slice(-mostTold, -1);
  return last && { ...last, ...(earlier.length > 0 && { earlier }) };
}

type Told = Omit<ChangedSinceLock, 'earlier'>;

/** Locked anew, what was changed before is of an earlier lock: it is told, and nothing is compared with it any more. */
function sinceLock(entry: ChangedSinceLock | undefined, lockedAt: string): { now?: Told; earlier: Told[] } {
  if (!entry) return { earlier: [] };
  const { earlier = [], ...last } = entry;
  return last.at >= lockedAt ? { now: last, earlier } : { earlier: [...earlier, last] };
}

function removalOf<R extends Amendable>(before: R, changed: R): Entry[] {
  if (!changed.removed) return [];
  const { changedBy: by = changed.by, changedAt: at = changed.at } = changed;
  const entry = before.changedSinceLock?.[removal];
  if (before.removed) return entry ? [[removal, entry]] : [];
  return [[removal, { by, at }]];
}

/** In words: people by their names. */
function said(value: unknown): ChangedSinceLock['was'] {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(nameOf);
  return value === undefined || value === null ? undefined : nameOf(value);
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return String(value);
}

function isSame(one: ChangedSinceLock['was'], other: ChangedSinceLock['was']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface Amendment extends Told {
  readonly field: AmendableField;
}

/** Field by field, and of each in the order of time. */
export function amendmentsOf({ changedSinceLock = {} }: Pick<Amendable, 'changedSinceLock'>): Amendment[] {
  return amendableFields.flatMap((field) => {
    const { earlier = [], ...last } = changedSinceLock[field] ?? {};
    return [...earlier, ...('by' in last ? [last] : [])].map((told) => ({ ...told, field }));
  });
}

/** Who took it out of a record that was locked, and when: it stays to be read there. */
export function removedSinceLock({
  removed,
  changedSinceLock,
}: Pick<Amendable, 'removed' | 'changedSinceLock'>): ChangedSinceLock | undefined {
  return removed ? changedSinceLock?.[removal] : undefined;
}

/** Of all that was said, what was taken out after the lock. */
export function removedNotesIn(said: readonly Parameters<typeof removedSinceLock>[0][]): RemovedNote[] {
  return said.flatMap((note) => removedSinceLock(note) ?? []).map(({ by, at }) => ({ by, at }));
}
