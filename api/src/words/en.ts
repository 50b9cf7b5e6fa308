import type { CustomerEffect, pathways } from '../../../domain/considerations';
import type { EffectOnDecision } from '../../../domain/decisions';
import { atFirstUse } from '../../../domain/firstUse';
import type { HowTypical, NewMoment, Typicality } from '../../../domain/moments';
import { weightWords } from '../../../domain/weightWords/en';
import { why } from '../../../domain/whyWords/en';
import { buttons } from './cardButtons/en';

type Kind = NewMoment['kind'];
type Function = NonNullable<NewMoment['ourPart']>['who'];

const days = atFirstUse(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const plural = atFirstUse(() => new Intl.PluralRules('en'));

function count(n: number, one: string, other: string): string {
  return `${n} ${plural().select(n) === 'one' ? one : other}`;
}

function typical(level: string) {
  return (known?: Typicality): string =>
    known ? `${level}: ${known.count} of ${known.of} customers said so` : 'One customer’s voice';
}

/** English. Every other language has the same words. */
export const en = {
  day: (day: string): string => days().format(new Date(day)),
  openInPanel: 'Open in panel',
  openRecord: 'Open the record',
  buttons,
  opening: {
    bubble: 'Customer moment',
    kind: {
      story: 'Customer moment',
      win: 'Customer moment · a win',
      struggle: 'Customer moment · a struggle',
      quote: 'Customer moment · in their words',
      commitment: 'Customer moment · counting on us',
      brief: 'Customer moment · from a listen-in',
      trend: 'Customer moment · a trend',
      result: 'Customer moment · made together',
    } satisfies Record<Kind, string>,
    sample: 'Sample: this customer is fictional.',
    whatChanged: 'What changed for them',
    typicality: {
      oneOff: typical('One-off'),
      some: typical('Some'),
      common: typical('Common'),
    } satisfies Record<HowTypical, (known?: Typicality) => string>,
    contentNotice: 'Before you read on',
    showStory: 'Show the story',
    ourPart: {
      helped: (who: string): string => `Our part: ${who} helped`,
      hurt: (who: string): string => `Our part: ${who} made it harder`,
    },
    who: {
      finance: 'Finance',
      hr: 'HR',
      it: 'IT',
      legal: 'Legal',
      operations: 'Operations',
      sales: 'Sales',
      support: 'Support',
    } satisfies Record<Function, string>,
    countingOnUs: (day: string): string => `Counting on us by ${day}`,
    slips: 'If we are late',
    listener: (day: string): string => `Who listened, on ${day}`,
    asked: (day: string): string => `Who was asked, on ${day}`,
    heardOn: (day: string): string => `Heard on ${day}`,
    whyThisOne: why.title,
    why: why.sentence,
    question: 'A question to the room',
    anyQuestion: 'What could we decide today that this customer would feel?',
    teamQuestion: {
      helped: {
        here: (team: string): string => `${team} is in the room: what of this could we do again?`,
        elsewhere: (team: string): string => `What could all of us learn from how ${team} helped?`,
      },
      hurt: {
        here: (team: string): string => `${team} is in the room: what would have made this easier for them?`,
        elsewhere: (team: string): string => `What would have made this easier for them, beginning with ${team}?`,
      },
    },
    link: {
      title: 'This meeting opens with a customer moment',
      why: 'Not everybody in this chat is known to belong to the organization, so the moment is told in the side panel only.',
    },
    inPanel: 'It is told in the side panel.',
    notTold: {
      title: 'This customer moment was skipped',
      why: 'It was not told in this meeting, and may open another one.',
    },
    nothing: {
      title: 'Name one customer who depends on this team’s work this week.',
      how: 'No customer moment could open this meeting. Take a minute for the question, then add what you heard to the library.',
    },
    withdrawn: {
      title: 'Withdrawn moment',
      why: 'This customer moment was withdrawn and is no longer told.',
    },
    fallback: 'A customer moment opens this meeting. Open Customer Moment beside the meeting to see it.',
  },
  summary: {
    kicker: 'Meeting summary',
    endedOn: (day: string): string => `Ended on ${day}`,
    goesOn: 'The meeting goes on',
    counts: {
      decisions: (n: number): string => count(n, 'decision', 'decisions'),
      changed: (n: number, of: number): string =>
        `${n} of ${count(of, 'decision', 'decisions')} changed because of customers`,
      considerations: (n: number): string => count(n, 'consideration', 'considerations'),
      actions: (n: number): string => count(n, 'open action', 'open actions'),
    },
    openedWith: 'Opened with',
    openedInPanel: 'It opened with a customer moment, told in the side panel.',
    openedWithNothing: 'It began without a customer moment.',
    notTold: 'Its customer moment was skipped.',
    openedWithQuestion: 'Opened with the question: which customer depends on our work this week?',
    withdrawn: 'Opened with a moment that was withdrawn since.',
    decisions: 'Decisions',
    noDecisions: 'No decision was recorded.',
    effect: {
      none: 'Decided; customers made no difference',
      confirmed: 'Decided; confirmed with customers in mind',
      changed: 'Changed because of customers',
      deferred: 'Put off because of customers',
      dropped: 'Dropped because of customers',
    } satisfies Record<EffectOnDecision, string>,
    undecided: 'Still undecided: it carries over to the next meeting',
    considered: {
      helps: (n: number): string => `${n} × helps customers`,
      hurts: (n: number): string => `${n} × hurts customers`,
      both: (n: number): string => `${n} × helps and hurts`,
      none: (n: number): string => `${n} × no impact`,
      unsure: (n: number): string => `${n} × not sure`,
    } satisfies Record<CustomerEffect, (n: number) => string>,
    says: {
      helps: 'Helps',
      hurts: 'Hurts',
      both: 'Helps and hurts',
      none: 'No impact',
      unsure: 'Not sure',
    } satisfies Record<CustomerEffect, string>,
    through: {
      direct: 'directly',
      employee: 'through employees',
      supplier: 'through a supplier',
      channel: 'through a sales channel',
      other: 'another way',
    } satisfies Record<(typeof pathways)[number], string>,
    priority: weightWords.title,
    nobodyAsked: 'Nobody said what this means for customers.',
    marks: { late: 'added after the meeting', amended: 'amended' },
    actions: 'Actions',
    carriedOver: 'Still open from earlier',
    due: (day: string): string => `due ${day}`,
    done: (day: string | undefined): string => (day === undefined ? 'done' : `done on ${day}`),
    more: (n: number): string => `and ${n} more in the record`,
    link: {
      title: 'The summary of this meeting is ready',
      why: 'Not everybody in this chat is known to belong to the organization, so it is shown in the meeting’s Customer Moment tab only.',
    },
    fallback: 'The summary of this meeting is ready. Open Customer Moment beside the meeting to read it.',
  },
};

export type Words = typeof en;
