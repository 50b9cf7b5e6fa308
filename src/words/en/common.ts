import type { companyFunctions, MomentKind } from '../../../domain/moments';
import type { CustomerEffect, Pathway } from '../../../domain/considerations';
import type { EffectOnDecision } from '../../../domain/decisions';
import type { Audience } from '../../../domain/audience';
import type * as z from 'zod/mini';
import { isNear } from '../near';

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const common = {
  language: 'en',
  /** A day such as `2026-11-22`; one that was not named yet is blank. */
  day: (isoDay: string): string => (isoDay === '' ? '…' : day.format(new Date(isoDay))),
  /** With its year where that is another one, unless it is a few days away. */
  shortDay: (isoDay: string): string => (isNear(isoDay) ? shortDay : day).format(new Date(isoDay)),
  /** An instant such as `2026-11-22T09:30:00Z`, in the time of whoever looks at it. */
  time: (instant: string): string => time.format(new Date(instant)),
  people,
  cancel: 'Cancel',
  save: 'Save',
  edit: 'Edit',
  remove: 'Remove',
  undo: 'Undo',
  close: 'Close',
  add: 'Add',
  tryAgain: 'Try again',
  loading: 'Loading',
  you: 'you',
  sample: 'Sample',
  sending: 'Sending',
  tooLong: (tooMany: number): string =>
    `${tooMany === 1 ? '1 character' : `${tooMany} characters`} too many. Shorten it to send it; nothing is cut off.`,
  kinds: {
    story: 'Story',
    win: 'Win',
    struggle: 'Struggle',
    quote: 'In their words',
    commitment: 'Counting on us',
    brief: 'From a listen-in',
    trend: 'Trend',
    result: 'Made together',
  } satisfies Record<MomentKind, string>,
  functions: {
    finance: 'Finance',
    hr: 'HR',
    it: 'IT',
    legal: 'Legal',
    operations: 'Operations',
    sales: 'Sales',
    support: 'Support',
  } satisfies Record<(typeof companyFunctions)[number], string>,
  effects: {
    helps: 'Helps',
    hurts: 'Hurts',
    both: 'Both',
    none: 'No impact',
    unsure: 'Not sure',
  } satisfies Record<CustomerEffect, string>,
  pathways: {
    direct: 'Directly',
    employee: 'Through employees',
    supplier: 'Through a supplier or partner',
    channel: 'Through a channel or product',
    other: 'Another way',
  } satisfies Record<z.infer<typeof Pathway>, string>,
  effectsOnDecision: {
    none: 'No effect on the decision',
    confirmed: 'Confirmed by asking',
    changed: 'Changed by asking',
    deferred: 'Deferred',
    dropped: 'Dropped',
  } satisfies Record<z.infer<typeof EffectOnDecision>, string>,
  audience: (audience: Audience): string => {
    switch (audience.kind) {
      case 'internal':
        return `${people(audience.people)}, all internal`;
      case 'mixed':
        return audience.outsiders === 1
          ? `${people(audience.people)}, 1 of them not internal`
          : `${people(audience.people)}, ${audience.outsiders} of them not internal`;
      case 'unknown':
        return 'Who is here could not be checked';
    }
  },
  moment: {
    heading: 'Customer moment',
    about: 'Who they are',
    whatTheyDo: 'What they do',
    dailyChallenge: 'Their daily challenge',
    hope: 'What they hope for',
    since: (isoDay: string): string => `Customer since ${isoDay.slice(0, 4)}`,
    whatChanged: 'What changed for them',
    ourPart: (who: string, part: 'helped' | 'hurt'): string =>
      part === 'helped' ? `${who} helped` : `${who} made it harder`,
    question: 'A question to the room',
    dueOn: (shown: string): string => `They count on us by ${shown}`,
    slips: 'If we are late',
    listened: (who: string, shown: string): string => `${who} listened on ${shown}`,
    asked: (who: string, shown: string): string => `${who} was asked on ${shown}`,
    typicality: (count: number, of: number): string => `${count} of ${of} customers said so`,
    oneVoice: 'One customer’s voice',
    typical: { oneOff: 'One-off', some: 'Some', common: 'Common' },
    notice: 'Before you read on',
    showStory: 'Show the story',
    source: (source: string, shown: string): string => `${source}, heard ${shown}`,
  },
};
