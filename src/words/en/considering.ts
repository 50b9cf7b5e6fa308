import type { ConsiderationState } from '../../../domain/considerationStates';
import type { EvidenceKind } from '../../../domain/evidence';
import type { Likelihood, Reach, Reversible, Severity } from '../../../domain/weights';
import { weightWords } from '../../../domain/weightWords/en';

const customers = (count: number) => (count === 1 ? '1 customer' : `${count} customers`);

export const considering = {
  path: {
    legend: 'The path to the customer, step by step',
    suggestedFrom: 'Steps are suggested from the paths of everybody in the organization, yours too.',
    hint: 'Enter goes on to the next step; six at most.',
    step: (number: number): string => `Step ${number}`,
    drawn: 'Path to the customer',
    suggestions: 'Steps of earlier paths',
    found: (count: number): string => (count === 1 ? '1 step of earlier paths' : `${count} steps of earlier paths`),
    takingOut: 'Suggest to nobody',
    takeOutHint: 'Delete: suggest it to nobody.',
    suggestAgain: (shown: string, step: string): string => `${shown}: suggest “${step}” again`,
    suggestNoMore: (step: string): string => `Suggest “${step}” to nobody`,
    suggestedNoMore: (step: string): string => `“${step}” is suggested to nobody any more.`,
  },
  weight: {
    legend: 'How much does it weigh?',
    severity: 'How bad or good',
    likelihood: 'How likely',
    reach: 'How many customers',
    reversible: 'Can it be taken back?',
    hint: 'Take a chosen one again to leave it out.',
    severities: {
      1: 'Barely noticed',
      2: 'Annoyance',
      3: 'Real trouble',
      4: 'Harm',
    } satisfies Record<Severity, string>,
    /** Of an effect that helps. */
    gains: {
      1: 'Barely noticed',
      2: 'Something nice',
      3: 'A better day',
      4: 'A changed life',
    } satisfies Record<Severity, string>,
    likelihoods: { 1: 'Unlikely', 2: 'Could happen', 3: 'Likely' } satisfies Record<Likelihood, string>,
    reaches: {
      one: 'One customer',
      some: 'Some customers',
      many: 'Many customers',
      all: 'All customers',
    } satisfies Record<Reach, string>,
    /** Beneath what they answer. */
    reachChips: { one: 'One', some: 'Some', many: 'Many', all: 'All' } satisfies Record<Reach, string>,
    reversibles: { easily: 'Easily', cost: 'With cost', no: 'Not at all' } satisfies Record<Reversible, string>,
    reversed: {
      easily: 'easily taken back',
      cost: 'taken back with cost',
      no: 'can’t be taken back',
    } satisfies Record<Reversible, string>,
    priority: weightWords,
  },
  evidence: {
    label: 'What it rests on',
    notSaid: 'Not said',
    kinds: {
      moment: 'A customer moment',
      link: 'A link',
      number: 'A number',
      guess: 'A guess',
    } satisfies Record<EvidenceKind, string>,
    link: 'The link',
    linkHint: 'https://…',
    number: 'The number, and what it counts',
    moment: 'Which moment?',
    momentHint: 'A few words of it',
    opening: 'The moment that opened this meeting',
    found: (count: number): string => (count === 1 ? '1 moment found' : `${count} moments found`),
    none: 'No moment in the library has these words.',
    notAsked: 'The library can’t be asked just now.',
    veiled: 'A customer moment can’t be chosen now: not everybody in this meeting is known to be internal.',
    chosen: (headline: string): string => `Chosen: ${headline}`,
    missing: {
      link: 'A link begins with https://.',
      number: 'Write the number down.',
      moment: 'Choose the moment.',
    },
    restsOnLink: 'Rests on a page',
    opensLink: (site: string): string => `${site} (opens in a new window)`,
    restsOnNumber: (text: string): string => `Rests on a number: ${text}`,
    restsOnMoment: (headline: string | undefined): string =>
      headline === undefined ? 'Rests on a customer moment' : `Rests on a customer moment: ${headline}`,
    opensMoment: (headline: string): string => `${headline} (opens in the library)`,
    restsOnGuess: 'A guess so far',
  },
  known: {
    legend: 'Customers we know who would feel this',
    find: 'Find them by what they do, their day or their segment',
    segments: 'Segments',
    segment: (name: string, count: number): string => `${name} (${count})`,
    found: (shown: number, total: number): string =>
      total === 0 ? 'No customer in the library fits.' : `${shown} of ${customers(total)} shown`,
    add: (name: string): string => `${name} would feel this`,
    remove: (name: string): string => `Not ${name}`,
    enough: 'Ten are named: that is as many as fit.',
    veiled: 'Not everybody here is known to be internal.',
    alone: 'Only I can see this',
    notAsked: 'The library can’t be asked just now.',
    names: (names: string): string => `We know: ${names}`,
    count: (count: number): string => `${customers(count)} we know would feel this`,
  },
  regulated: {
    legend: 'Foreseeable harm',
    harm: 'What harm could be foreseen?',
    vulnerable: 'Who would be vulnerable to it?',
    harmSaid: (text: string): string => `Foreseeable harm: ${text}`,
    vulnerableSaid: (text: string): string => `Vulnerable: ${text}`,
  },
  state: {
    label: (state: string, of: string): string => `${state}. Where it stands: ${of}`,
    moveTo: (state: string): string => `Move to: ${state}`,
    states: {
      raised: 'Raised',
      discussed: 'Discussed',
      accepted: 'Accepted',
      mitigating: 'Working on it',
      resolved: 'Resolved',
      acceptedAsIs: 'Accepted as it is',
      disproved: 'Disproved',
      parked: 'Parked',
    } satisfies Record<ConsiderationState, string>,
  },
  support: {
    give: 'Support',
    /** `shown`: what stands on the button. */
    giveTo: (shown: string, text: string): string => `${shown}: ${text}`,
    by: (names: string): string => `Supported by ${names}`,
  },
};

export type ConsideringWords = typeof considering;
