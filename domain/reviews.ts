import * as z from 'zod/mini';
import type { Decision } from './decisions';
import { Person } from './people';
import { Problem } from './problems';
import { basedOn, editRecord } from './records';
import { dayAfter, Instant, passage } from './text';

/** What was predicted against what came true. */
export const verdicts = ['asPredicted', 'better', 'worse', 'different'] as const;
export const Verdict = z.enum(verdicts, 'Say how it came out against what was predicted.');
export type Verdict = z.infer<typeof Verdict>;

const said = { observed: passage(1000, 'What happened'), verdict: Verdict };

/** What really happened to customers, as somebody saw it. */
export const Review = z.object({ ...said, by: Person, at: Instant });
export type Review = z.infer<typeof Review>;

export const NewReview = z.object({ base: basedOn, ...said });
export type NewReview = z.infer<typeof NewReview>;

export function reviewDecision(decision: Decision, { base, ...said }: NewReview, by: Person, at: string): Decision {
  if (decision.removed) throw new Problem('notFound', 'This decision was removed.');
  if (isOpen(decision)) throw new Problem('invalid', 'This was not decided yet: there is nothing to look back on.');
  const { review } = decision;
  const isSaid = review?.by.id === by.id && review.observed === said.observed && review.verdict === said.verdict;
  return editRecord(decision, { base, changes: { review: isSaid ? review : { ...said, by, at } }, by, at });
}

/** Somewhere it is still the day before: where, only their own clock knows. What stands already is not asked about. */
export function checkLooksAhead(before: string | undefined, day: string | null | undefined, at: string): void {
  if (!day || day === before || day >= dayAfter(at, -1)) return;
  throw new Problem('invalid', 'The day to look back on this has passed. Choose today or a later day.', {
    field: 'reviewOn',
  });
}

/** It has a day, and nobody has looked back yet. */
export function awaitsReview({ reviewOn, review, removed }: Decision): boolean {
  return reviewOn !== undefined && review === undefined && !removed;
}

/** Due from its day on, where there is something to look back on: also on what held until a later decision replaced it. */
export function isReviewDue(decision: Decision, today: string): boolean {
  const { reviewOn = '' } = decision;
  return awaitsReview(decision) && !isOpen(decision) && reviewOn <= today;
}

/** Its day has passed, and it is still undecided: there is nothing to look back on until it is decided. */
export function reviewWaits(decision: Decision, today: string): boolean {
  const { reviewOn = '' } = decision;
  return awaitsReview(decision) && isOpen(decision) && reviewOn < today;
}

function isOpen({ state }: Decision): boolean {
  return state === 'proposed' || state === 'discussing';
}
