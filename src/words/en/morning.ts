import type { DigestKind } from '../../../domain/myDigest';

const plural = new Intl.PluralRules('en');

/** The morning's message: what it would say, and when it may come. */
export const morning = {
  today: 'For you today',
  notReached: 'Add Customer Moment for yourself in Teams, and this comes to you in the morning.',
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
  noTitle: 'A meeting without a title',
  counted: {
    toReview: (n: number): string => `${n} ${plural.select(n) === 'one' ? 'draft waits' : 'drafts wait'} for a review.`,
    stale: (n: number): string =>
      `${n} ${plural.select(n) === 'one' ? 'moment has' : 'moments have'} to be checked again: their day has passed.`,
  },
  wouldOpen: (headline: string, customer: string): string => `This one would open it: ${headline} · ${customer}`,
  question: 'None fits: the meeting would open with a question instead.',
  putOff: 'Not told in the mornings',
  until: (day: string): string => `until ${day}`,
  forGood: 'never',
  tellAgain: 'Tell me again',
  tellAgainOf: (text: string): string => `Tell me again: ${text}`,
  week: 'In a week',
  weekThis: (text: string): string => `In a week: ${text}`,
  never: 'Don’t tell me of this',
  neverThis: (text: string): string => `Don’t tell me of this: ${text}`,
  saidPutOff: (day: string, text: string): string => `Not told until ${day}: ${text}`,
  saidNever: (text: string): string => `Not told in the mornings any more: ${text}`,
  saidAgain: (text: string): string => `Told in the mornings again: ${text}`,
  title: 'Morning message',
  on: 'On a working day’s morning you get one message, when something new waits for you. Never more than one a day.',
  onPage:
    'In Teams the app is not added for you alone, so it can’t write to you: what it would say stands on top of this page.',
  offUntil: (day: string): string => `No morning messages until ${day}.`,
  off: 'You get no morning messages.',
  allWeek: 'Nothing for a week',
  allNever: 'No morning messages',
  again: 'Tell me again in the mornings',
};
export type MorningWords = typeof morning;
