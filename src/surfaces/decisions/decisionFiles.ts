import type { DecisionPage } from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { dayOf } from '../../parts/dayOf';
import type { Words } from '../../words';
import type { DecisionLogWords } from '../../words/en/decisionLog';
import type { DecisionRecordWords } from '../../words/en/decisionRecord';
import type { SittingWords } from '../../words/en/sitting';
import { writeTable } from '../library/importing/csv';
import { writeRecords } from './decisionMarkdown';

export interface FileWords {
  readonly common: Words['common'];
  readonly log: DecisionLogWords;
  readonly record: DecisionRecordWords;
  readonly marks: SittingWords['marks'];
}

export interface DecisionFile {
  readonly text: string;
  readonly type: string;
  readonly ending: string;
}

type Marked = Pick<Decision, 'late' | 'amended'>;
type Column = keyof DecisionLogWords['files']['columns'];

/**
 * The decisions with all that was said of them, as a table, as data or as records to be read. Days are those of whoever
 * takes the file along; data keeps the instants.
 */
export function decisionFile(
  format: 'csv' | 'json' | 'markdown',
  pages: readonly DecisionPage[],
  words: FileWords,
): DecisionFile {
  switch (format) {
    case 'csv':
      return { text: asTable(pages, words), type: 'text/csv', ending: 'csv' };
    case 'json':
      return { text: asData(pages), type: 'application/json', ending: 'json' };
    case 'markdown':
      return { text: writeRecords(pages, words), type: 'text/markdown', ending: 'md' };
  }
}

function asTable(pages: readonly DecisionPage[], words: FileWords): string {
  const { columns } = words.log.files;
  const order = Object.keys(columns) as Column[];
  const rows = pages.map((page) => {
    const cells = cellsOf(page, words);
    return order.map((column) => cells[column] ?? '');
  });
  return writeTable(
    order.map((column) => columns[column]),
    rows,
  );
}

function cellsOf({ listed, considerations }: DecisionPage, { common, record, marks }: FileWords) {
  const { decision, title, customers } = listed;
  const { review, effect } = decision;
  return {
    id: decision.id,
    decision: decision.text,
    meeting: title,
    date: dayOf(decision.at),
    proposedBy: decision.by.name,
    state: [record.states[decision.state], ...marksOf(decision, marks)].join(' · '),
    outcome: decision.outcome,
    effect: effect && common.effectsOnDecision[effect],
    driver: decision.driver?.name,
    approver: decision.approver?.name,
    contributors: named(decision.contributors),
    informed: named(decision.informed),
    options: decision.options?.join('\n'),
    considerations: considerations
      .map((one) => [`${common.effects[one.effect]}: ${one.text}`, ...marksOf(one, marks)].join(' · '))
      .join('\n'),
    customers: named(customers),
    supersedes: decision.supersedes?.id,
    supersededBy: decision.supersededBy?.id,
    reviewOn: decision.reviewOn,
    verdict: review && record.verdicts[review.verdict],
    observed: review?.observed,
    reviewedBy: review?.by.name,
  } satisfies Record<Column, string | undefined>;
}

/** What came after the meeting, and what was changed after the record was locked, says so here, too. */
export function marksOf({ late, amended }: Marked, marks: SittingWords['marks']): string[] {
  return [...(late ? [marks.late] : []), ...(amended ? [marks.amended] : [])];
}

function named(people: readonly Pick<Person, 'name'>[] = []): string {
  return people.map(({ name }) => name).join(', ');
}

/** Without what only the app needs to keep its rows apart. */
function asData(pages: readonly DecisionPage[]): string {
  const decisions = pages.map(({ listed, considerations }) => ({
    meeting: listed.title,
    ...plain(listed.decision),
    customers: listed.customers,
    considerations: considerations.map(plain),
  }));
  return `${JSON.stringify({ version: 1, decisions }, undefined, 2)}\n`;
}

function plain<R extends Pick<Decision, 'fields' | 'revision'>>({ fields: _fields, revision: _revision, ...rest }: R) {
  return rest;
}
