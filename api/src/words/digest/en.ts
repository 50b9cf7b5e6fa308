import { atFirstUse } from '../../../../domain/firstUse';
import type { DigestKind } from '../../../../domain/myDigest';

const plural = atFirstUse(() => new Intl.PluralRules('en'));
const count = (n: number, one: string, other: string) => `${n} ${plural().select(n) === 'one' ? one : other}`;

/** The morning's message to one person. English; every other language has the same words. */
export const en = {
  title: (n: number): string => `Good morning. ${count(n, 'thing waits', 'things wait')} for you`,
  nothing: 'Nothing of this waits for you now.',
  nothingTitle: 'Customer Moment',
  kind: {
    offer: 'Will you take it over?',
    asked: 'How does it stand?',
    overdue: 'Overdue',
    due: 'Due',
    opening: 'No customer moment is pinned',
    review: 'What happened to customers?',
    stalled: 'Standing still',
    draft: 'To finish',
    toReview: 'For the curators',
    stale: 'For the curators',
    verify: 'Is this still true?',
    conversation: 'Time to speak with them',
  } satisfies Record<DigestKind, string>,
  /** Of what a curator looks after there is only a number: whoever is one reads the rest in the library. */
  counted: {
    toReview: (n: number): string => `${count(n, 'draft waits', 'drafts wait')} for a review in the library.`,
    stale: (n: number): string =>
      `${count(n, 'moment has', 'moments have')} to be checked again: their day has passed.`,
  },
  accept: 'Accept',
  decline: 'Decline',
  /** What became of an offer that was told. */
  ended: {
    accepted: (day: string): string => `You took this over, due ${day}`,
    declined: (_day: string): string => 'You declined this',
    withdrawn: (_day: string): string => 'Nobody asks you for this any more',
    over: (_day: string): string => 'Nothing is to be done about this any more',
  },
  wouldOpen: 'This one would open it:',
  question: 'None fits: the meeting would open with a question instead.',
  keep: 'Keep it',
  swap: 'Another one',
  pinned: 'A customer moment is pinned',
  noTitle: 'Your meeting',
  asks: (by: string): string => `${by} asks`,
  ownedBy: (by: string): string => `${by} has it`,
  due: (day: string): string => `due ${day}`,
  on: (day: string): string => `on ${day}`,
  since: (day: string): string => `since ${day}`,
  begun: (day: string): string => `begun on ${day}`,
  verifyBy: (day: string): string => `to be checked by ${day}`,
  reviewOn: (day: string): string => `to look back on from ${day}`,
  /** The button that shows the two that follow. */
  later: 'Later…',
  laterThis: (text: string): string => `Later: ${text}`,
  week: 'In a week',
  never: 'Don’t tell me of this',
  allWeek: 'Nothing for a week',
  allNever: 'No morning messages',
  again: 'Tell me again in the mornings',
  offUntil: (day: string): string => `No morning messages until the end of ${day}.`,
  offNever: 'No more morning messages. What waits for you stands in My items.',
  openMine: 'Open My items',
  more: (n: number): string => `and ${n} more in My items`,
  guarded: (n: number): string => `${count(n, 'thing waits', 'things wait')} for you in My items.`,
  fallback: 'Something waits for you in Customer Moment. Open My items to see it.',
};

export type DigestWords = typeof en;
