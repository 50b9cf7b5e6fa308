import * as z from 'zod/mini';
import type { CustomerEffect } from './considerations';
import type { ConsiderationState } from './considerationStates';

/** 1 barely noticed, 2 annoyance, 3 real trouble for their day or business, 4 harm: money, safety, rights, losing them. */
export const severities = [1, 2, 3, 4] as const;
export const Severity = z.literal([...severities], 'Choose how much they would feel it.');
export type Severity = z.infer<typeof Severity>;

/** 1 unlikely, 2 could happen, 3 likely. */
export const likelihoods = [1, 2, 3] as const;
export const Likelihood = z.literal([...likelihoods], 'Choose how likely it is.');
export type Likelihood = z.infer<typeof Likelihood>;

export const reaches = ['one', 'some', 'many', 'all'] as const;
export const Reach = z.enum(reaches, 'Choose how many customers would feel it.');
export type Reach = z.infer<typeof Reach>;

/** Can it be taken back? Easily, at some cost, or not at all. */
export const reversibilities = ['easily', 'cost', 'no'] as const;
export const Reversible = z.enum(reversibilities, 'Choose whether it can be taken back.');
export type Reversible = z.infer<typeof Reversible>;

export interface Weighed {
  readonly effect: CustomerEffect;
  readonly severity?: Severity | undefined;
  readonly likelihood?: Likelihood | undefined;
  readonly reversible?: Reversible | undefined;
}

export const priorityLevels = ['low', 'medium', 'high'] as const;
export type PriorityLevel = (typeof priorityLevels)[number];

/** What comes first, with all that its reason is told from. */
export interface Priority {
  readonly level: PriorityLevel;
  /** The effect is good: it is worth securing. */
  readonly isSecuring: boolean;
  readonly severity: Severity;
  readonly likelihood: Likelihood;
  /** Nobody said how likely it is: it counts as "could happen". */
  readonly isLikelihoodAssumed: boolean;
  readonly isIrreversible: boolean;
  /** One step higher, because it can't be taken back. */
  readonly isLifted: boolean;
}

/** A row for each severity, by likelihood: a table, never a product. */
const table: Readonly<Record<Severity, Readonly<Record<Likelihood, PriorityLevel>>>> = {
  4: { 1: 'high', 2: 'high', 3: 'high' },
  3: { 1: 'medium', 2: 'high', 3: 'high' },
  2: { 1: 'low', 2: 'medium', 3: 'medium' },
  1: { 1: 'low', 2: 'low', 3: 'low' },
};

const oneStepUp = { low: 'medium', medium: 'high', high: 'high' } as const;

/** `undefined` where nobody said how much it would be felt, and where there is no effect. */
export function priorityOf({ effect, severity, likelihood, reversible }: Weighed): Priority | undefined {
  if (severity === undefined || effect === 'none') return undefined;
  const counted = likelihood ?? 2;
  const isIrreversible = reversible === 'no';
  const before = table[severity][counted];
  const level = isIrreversible ? oneStepUp[before] : before;
  return {
    level,
    isSecuring: effect === 'helps',
    severity,
    likelihood: counted,
    isLikelihoodAssumed: likelihood === undefined,
    isIrreversible,
    isLifted: level !== before,
  };
}

/** For putting what matters most first: what has no priority comes after, what was disproved last. */
export function priorityRank(weighed: Weighed & { readonly state?: ConsiderationState }): number {
  if (weighed.state === 'disproved') return priorityLevels.length + 2;
  const priority = priorityOf(weighed);
  return priority ? priorityLevels.length - priorityLevels.indexOf(priority.level) : priorityLevels.length + 1;
}
