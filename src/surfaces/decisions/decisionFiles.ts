import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';
import { decidedAt } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { dayOf } from '../../parts/dayOf';
import { amendedLines, notesRemovedLines } from '../../parts/amendedLines';
import { marksOf } from '../../parts/marksOf';
import type { Words } from '../../words';
import type { AmendingWords } from '../../words/en/amending';
import type { ConsideringWords } from '../../words/en/considering';
import type { DecisionLogWords } from '../../words/en/decisionLog';
import type { DecisionRecordWords } from '../../words/en/decisionRecord';
import type { SittingWords } from '../../words/en/sitting';
import { writeTable } from '../library/importing/csv';
import { decisionData } from './decisionData';
import { actionLines, groundsOf, namingAmong, standingOf, toldIn, type Naming } from './decisionNotes';
import { writeRecords } from './decisionMarkdown';

export interface FileWords {
  readonly common: Words['common'];
  readonly log: DecisionLogWords;
  readonly record: DecisionRecordWords;
  readonly considering: Pick<ConsideringWords, 'state' | 'weight' | 'evidence' | 'known' | 'regulated'>;
  readonly marks: SittingWords['marks'];
  readonly amending: AmendingWords;
}

export interface DecisionFile {
  readonly text: string;
  readonly type: string;
  readonly ending: string;
}

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
      return { text: decisionData(pages, words), type: 'application/json', ending: 'json' };
    case 'markdown':
      return { text: writeRecords(pages, words), type: 'text/markdown', ending: 'md' };
  }
}

function asTable(pages: readonly DecisionPage[], words: FileWords): string {
  const { columns } = words.log.files;
  const order = Object.keys(columns) as Column[];
  const naming = namingAmong(pages, words);
  const rows = pages.map((page) => {
    const cells = cellsOf(page, naming, words);
    return order.map((column) => cells[column] ?? '');
  });
  return writeTable(
    order.map((column) => columns[column]),
    rows,
  );
}

function cellsOf(page: DecisionPage, naming: Naming, words: FileWords) {
  const { common, record, marks, amending } = words;
  const { listed, considerations, hiddenNotes } = page;
  const { decision, title, customers } = listed;
  const { review, effect } = decision;
  const decided = decidedAt(decision);
  return {
    id: decision.id,
    decision: decision.text,
    meeting: title,
    date: dayOf(decision.at),
    decidedOn: decided && dayOf(decided),
    proposedBy: decision.by.name,
    state: [decision.removed ? amending.removedTag : record.states[decision.state], ...marksOf(decision, marks)].join(
      ' · ',
    ),
    outcome: decision.outcome,
    effect: effect && common.effectsOnDecision[effect],
    driver: decision.driver?.name,
    approver: decision.approver?.name,
    contributors: named(decision.contributors),
    informed: named(decision.informed),
    options: decision.options?.join('\n'),
    considerations: [
      ...considerations.map((one) => noteLine(one, page, words)),
      ...(hiddenNotes === undefined ? [] : [record.notesWait(hiddenNotes)]),
    ].join('\n'),
    customers: named(customers),
    actions: actionLines(page, words).join('\n'),
    supersedes: naming(page, 'supersedes'),
    supersededBy: naming(page, 'supersededBy'),
    reviewOn: decision.reviewOn,
    verdict: review && record.verdicts[review.verdict],
    observed: review?.observed,
    reviewedBy: review?.by.name,
    amendments: amendmentsIn(page, words).join('\n'),
  } satisfies Record<Column, string | undefined>;
}

/** In one line, however many it was written in: each line of the cell is a note. */
function noteLine(note: Consideration, page: DecisionPage, words: FileWords): string {
  const said = [...toldIn(note, words), ...standingOf(note, page, words), ...groundsOf(note, page, words)];
  return said.map((part) => part.replace(/\s+/g, ' ').trim()).join(' · ');
}

/** Of the decision and of what was said about it, which tells whose line it is. */
function amendmentsIn({ listed, considerations, removedNotes }: DecisionPage, words: FileWords): string[] {
  const ofNotes = considerations.flatMap((note) =>
    amendedLines(note, 'note', words).map((line) => `${note.text.replace(/\s+/g, ' ')}: ${line}`),
  );
  const ofDecision = amendedLines(listed.decision, 'decision', words);
  return [...ofDecision, ...ofNotes, ...notesRemovedLines(removedNotes, words)];
}

function named(people: readonly Pick<Person, 'name'>[] = []): string {
  return people.map(({ name }) => name).join(', ');
}
