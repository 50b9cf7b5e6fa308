import type { DigestKind } from '../../../domain/myDigest';

/** The morning's message: what it would say, and when it may come. */
export const morning = {
  today: 'For you today',
  notReached: 'Add Customer Moment for yourself in Teams, and this comes to you in the morning.',
  kind: {
    offer: 'Will you take it over?',
    overdue: 'Overdue',
    due: 'Due',
    review: 'What happened to customers?',
    stalled: 'Standing still',
    draft: 'To finish',
    verify: 'Is this still true?',
    conversation: 'Time to speak with them',
  } satisfies Record<DigestKind, string>,
  week: 'In a week',
  weekThis: (text: string): string => `In a week: ${text}`,
  never: 'Don’t tell me of this',
  neverThis: (text: string): string => `Don’t tell me of this: ${text}`,
  title: 'Morning message',
  on: 'On a working day’s morning you get one message, when something new waits for you. Never more than one a day.',
  offUntil: (day: string): string => `No morning messages until ${day}.`,
  off: 'You get no morning messages.',
  allWeek: 'Nothing for a week',
  allNever: 'No morning messages',
  again: 'Tell me again in the mornings',
};
export type MorningWords = typeof morning;
