import type { AmendableField } from '../../../domain/amendments';

/** What was changed in a record after it was locked. */
export const amending = {
  /** `what`: which field, where it isn't the text itself. */
  changed: (name: string, day: string, was: string, what?: string) =>
    `${what === undefined ? 'Changed' : `${what}: changed`} after the record was locked, by ${name} on ${day}; it was “${was}”.`,
  wasEmpty: (name: string, day: string, what: string) =>
    `${what}: added after the record was locked, by ${name} on ${day}.`,
  removed: (name: string, day: string) => `Removed after the record was locked, by ${name} on ${day}.`,
  notesRemoved: (count: number, name: string, day: string) =>
    `${count === 1 ? 'A note was' : `${count} notes were`} removed after the record was locked, by ${name} on ${day}.`,
  removedTag: 'removed',
  fields: {
    outcome: 'Outcome',
    effect: 'Effect',
    state: 'Where it stands',
    options: 'Options',
    driver: 'Who drives it',
    approver: 'Who approves it',
    contributors: 'Who contributes',
    informed: 'Who is told',
    reviewOn: 'Look back on',
    who: 'Who would feel it',
    pathway: 'How it reaches them',
    chain: 'The path',
    severity: 'How bad or good',
    likelihood: 'How likely',
    reach: 'How many customers',
    reversible: 'Can it be taken back?',
    harm: 'Foreseeable harm',
    vulnerable: 'Who is vulnerable',
  } satisfies Record<Exclude<AmendableField, 'text'>, string>,
};

export type AmendingWords = typeof amending;
