import * as z from 'zod/mini';
import { Action } from './actions';
import { MeetingAddress } from './addresses';
import { Consideration } from './considerations';
import { CustomerId } from './customers';
import { Decision, DecisionState, EffectOnDecision } from './decisions';
import { SeriesKey } from './meetings';
import { MomentId } from './moments';
import { PersonId } from './people';
import { RemovedNote } from './records';
import { beginningOf, foldedWords } from './text';

/** Meetings as the log knows them: under which name, and who of the organization may read what was decided there. */
export const LoggedSeries = z.object({
  series: SeriesKey,
  meeting: MeetingAddress,
  title: z.string(),
  /** Whoever runs the meetings said that everybody in the organization may. */
  isForEverybody: z.boolean(),
  /** Those of the organization who were last known to be in the meeting's chat. */
  people: z.array(PersonId),
});
export type LoggedSeries = z.infer<typeof LoggedSeries>;

/** What is decided among few is for those few, unless they say otherwise. */
export function mayReadDecisions({ isForEverybody, people }: LoggedSeries, person: PersonId): boolean {
  return isForEverybody || people.includes(person);
}

/** A decision as the log of all meetings knows it. */
export const LoggedDecision = z.object({
  series: SeriesKey,
  decision: Decision,
  /** Of the library: those who would feel it. */
  customers: z.array(CustomerId),
  /** How many notes said what it means for customers. */
  considered: z.int(),
  /** Its meeting was on: what is said there is counted when that ends. */
  isOn: z.optional(z.boolean()),
  /** Folded, distinct, one space between them: by these it is found. */
  words: z.string(),
  /** Which of what was said they know; without it they are of an earlier release. */
  wordsOf: z.optional(z.int()),
  /** Who was ever asked to look back on it. */
  asked: z.array(PersonId),
});
export type LoggedDecision = z.infer<typeof LoggedDecision>;

const mostWords = 2000;

/** Raised when a decision is found by more of what was said: what stands in the log is then written anew. */
export const wordsNow = 2;

export function wordsOfDecision(decision: Decision, said: readonly Consideration[]): string {
  const { text, outcome, options = [], review, by, driver, approver, contributors = [], informed = [] } = decision;
  const told = said.flatMap(({ who, text: note, chain = [], harm, vulnerable, evidence }) => [
    ...[who, note, ...chain, harm, vulnerable],
    evidence?.kind === 'number' ? evidence.text : undefined,
  ]);
  const people = [by, driver, approver, ...contributors, ...informed].map((person) => person?.name);
  const words = foldedWords(text, outcome, ...people, ...options, review?.observed, ...told).join(' ');
  return beginningOf(words, mostWords);
}

/** What is looked for in the log; each part is one parameter of an address. */
export const FindingDecisions = z.object({
  q: z.optional(z.string().check(z.maxLength(200, 'What you look for is longer than 200 characters.'))),
  series: z.optional(SeriesKey),
  customer: z.optional(CustomerId),
  effect: z.optional(EffectOnDecision),
  state: z.optional(DecisionState),
});
export type FindingDecisions = z.infer<typeof FindingDecisions>;

/** As lists show it: customers under the names that whoever asks may know. */
export const ListedDecision = z.object({
  ...z.omit(LoggedDecision, { words: true, wordsOf: true, asked: true, customers: true }).shape,
  ...z.pick(LoggedSeries, { meeting: true, title: true }).shape,
  customers: z.array(z.object({ id: CustomerId, name: z.string() })),
});
export type ListedDecision = z.infer<typeof ListedDecision>;

export const FoundDecisions = z.object({
  decisions: z.array(ListedDecision),
  total: z.int(),
  /** How many would be found with each choice, the other filters as they are. */
  counts: z.object({ effect: z.record(z.string(), z.int()), state: z.record(z.string(), z.int()) }),
  /** Meetings in which something is found, those with most first. */
  meetings: z.array(z.object({ series: SeriesKey, title: z.string(), count: z.int() })),
  next: z.optional(z.string()),
});
export type FoundDecisions = z.infer<typeof FoundDecisions>;

/** What came of a decision, as its record tells it. */
export const ActionOfDecision = z.pick(Action, {
  ...{ id: true, text: true, owner: true, dueOn: true, state: true, closedAt: true, consideration: true },
});
export type ActionOfDecision = z.infer<typeof ActionOfDecision>;

/** A decision with all that was said of it then, and what came of it. */
export const DecisionPage = z.object({
  listed: ListedDecision,
  considerations: z.array(Consideration),
  /** So many more are private for now. */
  hiddenNotes: z.optional(z.int()),
  removedNotes: z.optional(z.array(RemovedNote)),
  /** How many support a note, by its id; missing: nobody. */
  supports: z._default(z.record(z.string(), z.int()), {}),
  /** Whoever asks is of its meeting, and may go on with it. */
  mayGoOn: z.optional(z.boolean()),
  /** How the decision reads that it replaced, and the one that replaced it. */
  supersedesText: z.optional(z.string()),
  supersededByText: z.optional(z.string()),
  /** What its notes rest on, as far as whoever asks may find it. */
  moments: z._default(z.array(z.object({ id: MomentId, headline: z.string() })), []),
  /** Those made of it or of one of its notes, soonest due first. */
  actions: z._default(z.array(ActionOfDecision), []),
});
export type DecisionPage = z.infer<typeof DecisionPage>;
