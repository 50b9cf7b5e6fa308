import * as z from 'zod/mini';
import { Person } from './people';
import { Problem } from './problems';
import { Instant } from './text';

const amendment = { was: z.optional(z.union([z.string(), z.array(z.string())])), by: Person, at: Instant };

/** One field that was changed after the record was locked: what stood there (missing: nothing), and who changed it last. */
export const ChangedSinceLock = z.object({
  ...amendment,
  /** The same of locks before the newest, the oldest first. */
  earlier: z.optional(z.array(z.object(amendment))),
});
export type ChangedSinceLock = z.infer<typeof ChangedSinceLock>;

/** Of a note that was taken out after the record was locked: who did and when, but not what it said. */
export const RemovedNote = z.pick(ChangedSinceLock, { by: true, at: true });
export type RemovedNote = z.infer<typeof RemovedNote>;

/** What every record that people write together carries. `fields` names the revision in which each field last changed. */
export const recordParts = {
  revision: z.int().check(z.positive()),
  fields: z.record(z.string(), z.int()),
  by: Person,
  at: Instant,
  changedBy: z.optional(Person),
  changedAt: z.optional(Instant),
  /** From this revision on all changes are of `changedBy`; missing: it is known of the last one alone. */
  changedFrom: z.optional(z.int()),
  /** A tombstone: removed by its author, still there for undo and for whoever reads the changes. */
  removed: z.optional(z.boolean()),
  /** Made when the meeting was over. */
  late: z.optional(z.boolean()),
  /** Made or changed after the record was locked. */
  amended: z.optional(z.boolean()),
  /** By field. */
  changedSinceLock: z.optional(z.record(z.string(), ChangedSinceLock)),
};

export type RecordHead = z.infer<z.ZodMiniObject<typeof recordParts>>;

/** An edit says which revision the person was looking at. */
export const basedOn = z.int('An edit says which revision it is based on.').check(z.positive());

export function newRecord(by: Person, at: string): Pick<RecordHead, 'revision' | 'fields' | 'by' | 'at'> {
  return { revision: 1, fields: {}, by, at };
}

export interface Edit<R> {
  readonly base: number;
  readonly changes: Partial<R>;
  readonly by: Person;
  readonly at: string;
}

/**
 * The record with the changes made. Fields that somebody else changed since `base` are a `conflict` that carries the
 * record as it stands, and so is a `base` that the record never had; other people's changes to other fields are kept.
 */
export function editRecord<R extends RecordHead>(record: R, { base, changes, by, at }: Edit<R>): R {
  const names = Object.keys(changes).filter(
    (name) => !sameValue(Reflect.get(record, name), Reflect.get(changes, name)),
  );
  if (base > record.revision)
    throw new Problem('conflict', 'This is not what you were looking at. Please look again.', { theirs: record });
  const clashing = names.find((name) => (record.fields[name] ?? 1) > base);
  if (clashing !== undefined)
    throw new Problem('conflict', 'Somebody changed this while you were writing.', { field: clashing, theirs: record });
  if (names.length === 0) return record;
  const revision = record.revision + 1;
  const fields = { ...record.fields, ...Object.fromEntries(names.map((name) => [name, revision])) };
  return { ...record, ...changes, revision, fields, changedBy: by, changedAt: at, changedFrom: sinceWhen(record, by) };
}

/** Where whoever changes it now has made the last changes, too. */
function sinceWhen({ revision, by, changedBy = by, changedFrom = revision }: RecordHead, who: Person) {
  return changedBy.id === who.id ? changedFrom : undefined;
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The changes without the fields that were not sent. */
export function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

type Sent<T> = { [K in keyof T]?: null extends T[K] ? Exclude<T[K], null> : Exclude<T[K], undefined> };

/** What was sent to change a record: a field that was not sent stays, `null` takes it out. */
export function sentChanges<T extends object>(changes: T): Sent<T> {
  const sent = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    sent.map(([name, value]) => [name, value === null ? undefined : (value as unknown)]),
  ) as Sent<T>;
}
