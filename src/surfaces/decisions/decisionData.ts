import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import type { Evidence } from '../../../domain/evidence';
import { priorityOf } from '../../../domain/weights';
import type { FileWords } from './decisionFiles';
import { textsAmong } from './decisionNotes';

/** Without what only the app needs to keep its rows apart; every id with the name it has for whoever takes it along. */
export function decisionData(pages: readonly DecisionPage[], words: FileWords): string {
  const textOf = textsAmong(pages);
  const decisions = pages.map((page) => {
    const { listed, considerations, hiddenNotes, removedNotes, actions } = page;
    const { supersedes, supersededBy } = listed.decision;
    return {
      meeting: listed.title,
      ...plain(listed.decision),
      ...(supersedes && { supersedes: named(supersedes, 'text', textOf(page, 'supersedes')) }),
      ...(supersededBy && { supersededBy: named(supersededBy, 'text', textOf(page, 'supersededBy')) }),
      customers: listed.customers,
      considerations: considerations.map((note) => noteData(note, page, words)),
      ...(hiddenNotes !== undefined && { notesShownLater: hiddenNotes }),
      ...(removedNotes && { removedNotes }),
      actions,
    };
  });
  return `${JSON.stringify({ version: 2, decisions }, undefined, 2)}\n`;
}

function noteData(note: Consideration, { listed, supports, moments }: DecisionPage, { considering }: FileWords) {
  const priority = priorityOf(note);
  const names = new Map<string, string>(listed.customers.map(({ id, name }) => [id, name]));
  const headlines = new Map<string, string>(moments.map(({ id, headline }) => [id, headline]));
  return {
    ...plain(note),
    ...(note.customers && { customers: note.customers.map((id) => named({ id }, 'name', names.get(id))) }),
    ...(note.evidence && { evidence: evidenceData(note.evidence, headlines) }),
    ...(priority && {
      priority: {
        level: priority.level,
        isSecuring: priority.isSecuring,
        reason: considering.weight.priority.reason(priority),
      },
    }),
    supports: supports[note.id] ?? 0,
  };
}

function evidenceData(evidence: Evidence, headlines: ReadonlyMap<string, string>): object {
  return evidence.kind === 'moment' ? named(evidence, 'headline', headlines.get(evidence.moment)) : evidence;
}

function named<O extends object>(one: O, as: string, name: string | undefined): O {
  return name === undefined ? one : { ...one, [as]: name };
}

function plain<R extends Pick<Decision, 'fields' | 'revision' | 'late' | 'changedFrom'>>(record: R) {
  const { fields: _fields, revision: _revision, changedFrom: _changedFrom, late, ...rest } = record;
  // To whoever reads the data, a decision that is late would be one that is overdue.
  return { ...rest, ...(late && { addedAfterMeeting: late }) };
}
