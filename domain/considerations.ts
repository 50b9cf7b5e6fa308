import * as z from 'zod/mini';
import { DecisionId } from './decisions';
import { OccurrenceKey } from './meetings';
import type { Person } from './people';
import { basedOn, editRecord, given, newRecord, recordParts } from './records';
import { id, line, passage } from './text';

export const ConsiderationId = id<'ConsiderationId'>('the consideration');
export type ConsiderationId = z.infer<typeof ConsiderationId>;

export const customerEffects = ['helps', 'hurts', 'both', 'none', 'unsure'] as const;
export const CustomerEffect = z.enum(customerEffects, 'Say whether this helps or hurts customers.');
export type CustomerEffect = z.infer<typeof CustomerEffect>;

/** How the effect travels to the customer. */
export const pathways = ['direct', 'employee', 'supplier', 'channel', 'other'] as const;
export const Pathway = z.enum(pathways, 'Choose how the effect reaches customers.');

const said = {
  effect: CustomerEffect,
  /** Also asked of "none": no impact needs a few words of why. */
  text: passage(1000, 'What you wrote'),
  who: z.optional(line(200, 'Who would feel it')),
  pathway: z.optional(Pathway),
};

export const NewConsideration = z.object({ id: ConsiderationId, decision: DecisionId, ...said });
export type NewConsideration = z.infer<typeof NewConsideration>;

export const Consideration = z.object({ ...NewConsideration.shape, ...recordParts, occurrence: OccurrenceKey });
export type Consideration = z.infer<typeof Consideration>;

export const ConsiderationEdit = z.object({
  base: basedOn,
  effect: z.optional(said.effect),
  text: z.optional(said.text),
  who: said.who,
  pathway: said.pathway,
  removed: z.optional(z.boolean()),
});
export type ConsiderationEdit = z.infer<typeof ConsiderationEdit>;

export function raiseConsideration(
  raised: NewConsideration,
  occurrence: OccurrenceKey,
  by: Person,
  at: string,
): Consideration {
  return { ...raised, ...newRecord(by, at), occurrence };
}

export function editConsideration(
  consideration: Consideration,
  { base, ...changes }: ConsiderationEdit,
  by: Person,
  at: string,
): Consideration {
  return editRecord(consideration, { base, changes: given(changes), by, at });
}
