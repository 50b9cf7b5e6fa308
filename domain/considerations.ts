import * as z from 'zod/mini';
import { ConsiderationState } from './considerationStates';
import { CustomerId } from './customers';
import { DecisionId } from './decisions';
import { Evidence } from './evidence';
import { OccurrenceKey } from './meetings';
import type { Person } from './people';
import { basedOn, editRecord, newRecord, recordParts, sentChanges } from './records';
import { id, Instant, line, passage } from './text';
import { Likelihood, Reach, Reversible, Severity } from './weights';

export const ConsiderationId = id<'ConsiderationId'>('the consideration');
export type ConsiderationId = z.infer<typeof ConsiderationId>;

export const customerEffects = ['helps', 'hurts', 'both', 'none', 'unsure'] as const;
export const CustomerEffect = z.enum(customerEffects, 'Say whether this helps or hurts customers.');
export type CustomerEffect = z.infer<typeof CustomerEffect>;

/** How the effect travels to the customer. */
export const pathways = ['direct', 'employee', 'supplier', 'channel', 'other'] as const;
export const Pathway = z.enum(pathways, 'Choose how the effect reaches customers.');

/** So many steps has a path at most, and so many customers are named at one note. */
export const mostSteps = 6;
export const mostCustomers = 10;
export const longestStep = 80;

const said = {
  effect: CustomerEffect,
  /** Also asked of "none": no impact needs a few words of why. */
  text: passage(1000, 'What you wrote'),
};

const saidIfKnown = {
  who: line(200, 'Who would feel it'),
  pathway: Pathway,
  /** How the effect travels, step by step, from the decision to the customer. */
  chain: z
    .array(line(longestStep, 'A step of the path'), 'The path is a list of steps.')
    .check(z.minLength(1, 'The path has no step.'), z.maxLength(mostSteps, 'A path has at most six steps.')),
  severity: Severity,
  likelihood: Likelihood,
  reach: Reach,
  reversible: Reversible,
  evidence: Evidence,
  /** Those of the library that we know would feel this. */
  customers: z
    .array(CustomerId, 'The customers are a list.')
    .check(z.minLength(1, 'No customer is named.'), z.maxLength(mostCustomers, 'At most ten customers can be named.')),
  /** In regulated meetings: the harm that can be foreseen, and whom it would find vulnerable. */
  harm: passage(300, 'The foreseeable harm'),
  vulnerable: line(200, 'Who is vulnerable'),
};

const optionally = {
  who: z.optional(saidIfKnown.who),
  pathway: z.optional(saidIfKnown.pathway),
  chain: z.optional(saidIfKnown.chain),
  severity: z.optional(saidIfKnown.severity),
  likelihood: z.optional(saidIfKnown.likelihood),
  reach: z.optional(saidIfKnown.reach),
  reversible: z.optional(saidIfKnown.reversible),
  evidence: z.optional(saidIfKnown.evidence),
  customers: z.optional(saidIfKnown.customers),
  harm: z.optional(saidIfKnown.harm),
  vulnerable: z.optional(saidIfKnown.vulnerable),
};

export const NewConsideration = z.object({ id: ConsiderationId, decision: DecisionId, ...said, ...optionally });
export type NewConsideration = z.infer<typeof NewConsideration>;

export const Consideration = z.object({
  ...NewConsideration.shape,
  ...recordParts,
  occurrence: OccurrenceKey,
  state: z._default(ConsiderationState, 'raised'),
  /** Written while notes were private: when that had been switched on. */
  privateSince: z.optional(Instant),
});
export type Consideration = z.infer<typeof Consideration>;

/** `null` takes a field out. */
export const ConsiderationEdit = z.object({
  base: basedOn,
  effect: z.optional(said.effect),
  text: z.optional(said.text),
  who: z.optional(z.nullable(saidIfKnown.who)),
  pathway: z.optional(z.nullable(saidIfKnown.pathway)),
  chain: z.optional(z.nullable(saidIfKnown.chain)),
  severity: z.optional(z.nullable(saidIfKnown.severity)),
  likelihood: z.optional(z.nullable(saidIfKnown.likelihood)),
  reach: z.optional(z.nullable(saidIfKnown.reach)),
  reversible: z.optional(z.nullable(saidIfKnown.reversible)),
  evidence: z.optional(z.nullable(saidIfKnown.evidence)),
  customers: z.optional(z.nullable(saidIfKnown.customers)),
  harm: z.optional(z.nullable(saidIfKnown.harm)),
  vulnerable: z.optional(z.nullable(saidIfKnown.vulnerable)),
  removed: z.optional(z.boolean()),
});
export type ConsiderationEdit = z.infer<typeof ConsiderationEdit>;

export function raiseConsideration(
  raised: NewConsideration,
  occurrence: OccurrenceKey,
  by: Person,
  at: string,
): Consideration {
  return { ...raised, ...newRecord(by, at), occurrence, state: 'raised' };
}

export function editConsideration(
  consideration: Consideration,
  { base, ...changes }: ConsiderationEdit,
  by: Person,
  at: string,
): Consideration {
  return editRecord<Consideration>(consideration, { base, changes: sentChanges(changes), by, at });
}
