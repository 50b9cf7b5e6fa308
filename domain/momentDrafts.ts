import * as z from 'zod/mini';
import { CustomerId } from './customers';
import { DraftPicture } from './images';
import { ConsentScope, kindParts, Moment, MomentId, MomentKind, momentParts, NewMoment } from './moments';
import { Person } from './people';
import { Problem } from './problems';
import { basedOn, editRecord, newRecord, recordParts, sentChanges } from './records';
import { beginningOf, Day, line } from './text';

/** Three fields make a draft: whom it is about, what happened, who told it. All else can wait. */
const draftParts = {
  kind: MomentKind,
  customer: CustomerId,
  /** Whom it is about, as long as that customer is not in the library. */
  customerName: line(120, "The customer's name"),
  ...momentParts,
  ...kindParts,
  picture: DraftPicture,
  consent: z.object({
    scope: z.optional(ConsentScope),
    basis: z.optional(line(200, 'How the consent was given')),
    until: z.optional(Day),
  }),
};

type Parts = typeof draftParts;
const optionalParts = Object.fromEntries(
  Object.entries(draftParts).map(([name, part]) => [name, z.optional(part as z.ZodMiniType)]),
) as { [K in keyof Parts]: z.ZodMiniOptional<Parts[K]> };
const clearableParts = Object.fromEntries(
  Object.entries(draftParts).map(([name, part]) => [name, z.optional(z.nullable(part as z.ZodMiniType))]),
) as { [K in keyof Parts]: z.ZodMiniOptional<z.ZodMiniNullable<Parts[K]>> };

export const NewDraft = z.object({ id: MomentId, ...optionalParts });
export type NewDraft = z.infer<typeof NewDraft>;

/** A moment that was never published, or was taken back to be worked on. */
export const Draft = z.object({
  ...NewDraft.shape,
  ...recordParts,
  state: z.enum(['draft', 'review']),
  sample: z.boolean(),
  usedAt: z.optional(z.string()),
  /** Why a curator sent it back. */
  note: z.optional(line(300, 'The note')),
});
export type Draft = z.infer<typeof Draft>;

const draftOrMoment = z.union([Draft, Moment]);
type DraftOrMoment = typeof draftOrMoment;
export interface AnyMomentSchema extends DraftOrMoment {}
/** A row of the library: a draft, or a moment that lacks nothing. */
export const AnyMoment: AnyMomentSchema = draftOrMoment;
export type AnyMoment = z.infer<typeof AnyMoment>;

/** `null` takes a field out; a published moment refuses to lose what publishing asks for. */
export const MomentEdit = z.object({ base: basedOn, ...clearableParts });
export type MomentEdit = z.infer<typeof MomentEdit>;

export function isDraft(moment: AnyMoment): moment is Draft {
  return moment.state === 'draft' || moment.state === 'review';
}

/** Whoever captures a draft owns it until they name somebody else. */
export function captureDraft(draft: NewDraft, by: Person, at: string): Draft {
  return { ...draft, owner: draft.owner ?? by, ...newRecord(by, at), state: 'draft', sample: false };
}

/** Refuses with the first field that is missing or wrong, where the moment is published. */
export function editMoment(moment: AnyMoment, { base, ...changes }: MomentEdit, by: Person, at: string): AnyMoment {
  const edited = editRecord<AnyMoment>(moment, { base, changes: sentChanges(changes), by, at });
  if (edited === moment || isDraft(edited)) return edited;
  return { ...publishable(edited), ...keptOf(edited) };
}

/** What publishing needs of a draft; refuses with the first field that is missing or wrong. */
export function publishable(draft: AnyMoment): NewMoment {
  const read = NewMoment.safeParse(draft, { error: () => somethingMissing });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') ?? '';
  const isMissing = valueAt(draft, issue?.path ?? []) === undefined;
  const sentence = (isMissing ? neededFirst[field] : issue?.message) ?? somethingMissing;
  throw new Problem('invalid', sentence, { field });
}

const somethingMissing = 'Something that publishing asks for is still missing.';
const neededFirst: Readonly<Record<string, string>> = {
  kind: 'Choose first what kind of moment this is.',
  customer: 'Choose first which customer of the library it is about.',
  headline: 'Give it a headline first.',
  story: 'Tell first what happened.',
  language: 'Choose first in which language it is told.',
  source: 'Say first where it comes from.',
  heardOn: 'Say first on which day it was heard.',
  consent: 'Say first what the customer agreed to.',
  'consent.scope': 'Say first how far the consent goes.',
  'consent.basis': 'Say first how the consent was given.',
  'picture.alt': 'Say first what the picture shows.',
  owner: 'Name its owner first.',
  quote: 'Say first what they said, word for word.',
  dueOn: 'Say first by which day they need it.',
  slips: 'Say first what slips if we are late.',
  listener: 'Say first who listened.',
  listenedOn: 'Say first on which day somebody listened.',
  asked: 'Say first who was asked.',
  askedOn: 'Say first on which day they were asked.',
};

function valueAt(draft: object, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    draft,
  );
}

/** The fields that publishing still asks for, as paths: `consent.scope`. */
export function missingIn(draft: AnyMoment): string[] {
  const read = NewMoment.safeParse({ ...draft, kind: draft.kind ?? 'story' });
  const missing = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
  return [...new Set(draft.kind === undefined ? ['kind', ...missing] : missing)];
}

function keptOf(moment: Moment) {
  const { revision, fields, by, at, changedBy, changedAt, state, sample, usedAt } = moment;
  return { revision, fields, by, at, changedBy, changedAt, state, sample, usedAt };
}

/** How a list names it: a draft may not have a headline yet. */
export function headlineOf(moment: AnyMoment): string {
  const { headline, story } = moment;
  if (headline !== undefined) return headline;
  return story ? beginningOf(story, 80) : ((isDraft(moment) ? moment.customerName : undefined) ?? '');
}
