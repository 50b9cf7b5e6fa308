import type { BotWord } from '../../../../domain/botWords';
import { atFirstUse } from '../../../../domain/firstUse';

const plural = atFirstUse(() => new Intl.PluralRules('en'));

/** What the bot answers in a chat. English; every other language has the same words. */
export const en = {
  title: 'Customer Moment',
  what: 'I open each internal meeting with one specific customer, and when the meeting ends I post what was decided and what it means for customers.',
  /** What can be typed, and what then comes. */
  words: {
    help: ['help', 'what you are reading now'],
    moment: ['moment', 'the customer moment of this meeting'],
    openItems: ['open items', 'the actions that are still to do'],
    summary: ['summary', 'what was decided, and what it means for customers'],
  } satisfies Record<BotWord, readonly [word: string, what: string]>,
  wordsAlone: {
    help: ['help', 'what you are reading now'],
    moment: ['moment', 'the newest customer moment of the library'],
    openItems: ['open items', 'what waits for you from all meetings'],
    summary: ['summary', 'said in the chat of a meeting: what was decided there'],
  } satisfies Record<BotWord, readonly [word: string, what: string]>,
  type: 'Type one of these:',
  where: 'Everything else happens in Customer Moment beside the meeting.',
  whereAlone: 'Everything else happens in My items and the library.',
  notUnderstood: 'I only know a few words. Type one of these:',
  openMine: 'Open My items',
  openLibrary: 'Open the library',
  outsiders:
    'Not everybody in this chat is known to belong to the organization, so this is shown in the side panel only.',
  notYours: 'Customer Moment is only for people of this organization.',
  noMoment: 'No customer moment was told here yet. The next meeting opens with one.',
  noMomentInLibrary: 'There is no customer moment in the library yet.',
  newest: 'The newest in the library',
  noSummary: 'No meeting was held here yet, so there is nothing to sum up.',
  summaryElsewhere: 'A summary belongs to a meeting. Type “summary” in its chat, and I post it there.',
  items: 'Open items',
  noItems: 'Nothing is open here.',
  noItemsAlone: 'Nothing waits for you.',
  itemsOpen: (n: number): string => `${n} ${plural().select(n) === 'one' ? 'item is' : 'items are'} open`,
  more: (n: number): string => `and ${n} more in the panel`,
  fallback: 'Customer Moment answered. Open it in Teams to read the answer.',
};

export type ReplyWords = typeof en;
