/** The one sentence of "Why this one?": the same in the tab, in the panel and on the card in the chat. */
import { chosenReasons, relaxedIn, type ChosenReason, type Relaxed } from '../chosenReasons';
import type { ChoiceRecord } from '../choiceRecord';
import { atFirstUse } from '../firstUse';
import type { Trouble, Why } from '../meetings';

const day = atFirstUse(
  () => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
const list = atFirstUse(() => new Intl.ListFormat('en', { type: 'conjunction' }));
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a moment can't open a meeting. */
const troubles: Record<Trouble, string> = {
  unpublished: 'it is not published',
  withdrawn: 'it was withdrawn',
  archived: 'it was archived',
  restricted: 'it is restricted',
  consentEnded: 'the customer’s consent has ended',
  overdue: 'its due day has passed',
  usedUp: 'it may be told once, and was told',
  stale: 'nobody has confirmed lately that it is still true',
  gone: 'it is no longer in the library',
  theirPeople: 'that customer’s own people are in the meeting',
};

/** One sentence out of what was recorded, and nothing besides. `customer`: the name that may be shown. */
function sentence(why: Why, customer: string): string {
  switch (why.reason) {
    case 'pinned': {
      const forWhat =
        why.on !== undefined ? day().format(new Date(why.on)) : why.every ? 'every meeting' : 'this meeting';
      return why.instead
        ? `${capital(failed(why.instead))}: ${why.by.name} pinned this one for ${forWhat}.`
        : `${why.by.name} pinned it for ${forWhat}.`;
    }
    case 'chosen':
      return capital(
        why.instead
          ? `${failed(why.instead)}, so this one was chosen: ${chosen(why.record, customer)}.`
          : `${chosen(why.record, customer)}.`,
      );
    case 'neverShownHere':
      return why.choices === 1
        ? 'It is the only moment that may open this meeting.'
        : `This meeting has not seen it yet; chosen from ${why.choices}.`;
    case 'longestAgo':
      return why.choices === 1
        ? 'It is the only moment that may open this meeting.'
        : `Of ${why.choices} it is the one this meeting has not seen for longest: ${counted(why.showingsAgo, 'showing', 'showings')} ago.`;
  }
}

function failed({ was, trouble }: NonNullable<Extract<Why, { reason: 'chosen' }>['instead']>): string {
  return `what was ${was === 'pinned' ? 'pinned' : 'suggested before'} could not open (${troubles[trouble]})`;
}

function chosen(record: ChoiceRecord, customer: string): string {
  if (record.pools.eligible === 1) return `it is the only moment that may open this meeting${relaxed(record)}`;
  const reasons = needsReasons(record) ? chosenReasons(record).map((reason) => reasonSaid(reason, customer)) : [];
  const why = reasons.length > 0 ? `: ${list().format(reasons)}` : '';
  return `${lead(record)}${why}${relaxed(record)}${record.goodNews === 'none' ? '; good news was due, but none was ready' : ''}`;
}

function needsReasons({ pools, goodNews }: ChoiceRecord): boolean {
  return pools.bag > 1 && goodNews !== 'again';
}

function lead({ pools, goodNews, tie }: ChoiceRecord): string {
  const best = tie > 1 ? `${tie} fit best and this one was drawn by lot` : 'it fits best';
  if (goodNews === 'again')
    return 'it is time for good news, and of the wins told here in this round this one was told longest ago';
  if (goodNews === 'bag')
    return `it is time for good news, and of the wins that this meeting hasn’t heard in this round ${best}`;
  if (pools.bag === 1) return 'it is the last moment that this meeting hasn’t heard in this round';
  return `of ${pools.bag} moments that this meeting hasn’t heard in this round, ${best}`;
}

function reasonSaid(said: ChosenReason, customer: string): string {
  switch (said.reason) {
    case 'about':
      return `it is about ${list().format(said.tags)}`;
    case 'customerNotHeard':
      return said.openings === 1
        ? `the last opening was not about ${customer}`
        : `none of the last ${said.openings} openings was about ${customer}`;
    case 'otherKind':
      return 'it is of another kind than the last openings';
    case 'heard':
      return heard(said.days);
  }
}

/** Read days later, it still has to be true. */
function heard(days: number): string {
  if (days === 0) return 'it was heard on the day of the choice';
  return days === 1 ? 'it was heard the day before the choice' : `it was heard ${days} days before the choice`;
}

function relaxed(record: ChoiceRecord): string {
  const rule = relaxedIn(record);
  return rule ? `; ${ruleSaid(rule)}` : '';
}

function ruleSaid(said: Relaxed): string {
  switch (said.rule) {
    case 'stale':
      return said.isStale
        ? `${troubles.stale}, but fewer than three confirmed ones may open this meeting`
        : 'as fewer than three confirmed ones may open this meeting, unconfirmed ones were weighed too';
    case 'setBack':
      return 'it was skipped before, and nothing else that may open is left in this round';
    case 'guard':
      return said.openings === 0
        ? 'it was told last time too, and nothing else of this round waited longer'
        : `only ${counted(said.openings, 'opening', 'openings')} came since it was last told, and nothing else of this round waited longer`;
    case 'window':
      return said.openings === 1
        ? 'all that was left is about the customer of the last opening'
        : `all that was left is about customers of the last ${said.openings} openings`;
    case 'kind':
      return 'all that was left is of the same kind as the last one told';
  }
}

export const why = { title: 'Why this one?', sentence, troubles };

export type WhyWords = typeof why;
