import { amendmentsOf, removedSinceLock, type Amendment } from '../../domain/amendments';
import type { RecordHead, RemovedNote } from '../../domain/records';
import type { Words } from '../words';
import type { AmendingWords } from '../words/en/amending';
import type { ConsideringWords } from '../words/en/considering';
import type { DecisionRecordWords } from '../words/en/decisionRecord';
import { dayOf } from './dayOf';

export interface AmendedWords {
  readonly common: Pick<Words['common'], 'day' | 'effects' | 'effectsOnDecision' | 'pathways'>;
  readonly record: Pick<DecisionRecordWords, 'states'>;
  readonly considering: Pick<ConsideringWords, 'weight'>;
  readonly amending: AmendingWords;
}

type Amended = Pick<RecordHead, 'removed' | 'changedSinceLock'>;
/** The same word stands for other things in a decision and in a note. */
export type AmendedKind = 'decision' | 'note' | 'action';

/** What stood in the record when it was locked, who changed it and when: a sentence for each field and lock. */
export function amendedLines(record: Amended, kind: AmendedKind, words: AmendedWords): string[] {
  const { amending, common } = words;
  const gone = removedSinceLock(record);
  const told = amendmentsOf(record).map((amendment) => amendedLine(amendment, kind, words));
  return [...(gone ? [amending.removed(gone.by.name, common.day(dayOf(gone.at)))] : []), ...new Set(told)];
}

/** How many notes were taken out of it after the lock, by whom and when: a sentence for each person and day. */
export function notesRemovedLines(
  removed: readonly RemovedNote[] = [],
  words: Pick<AmendedWords, 'amending' | 'common'>,
) {
  const { amending, common } = words;
  const told = removed.map(({ by, at }) => ({ name: by.name, day: common.day(dayOf(at)) }));
  const keys = [...new Set(told.map(({ name, day }) => `${day} ${name}`))];
  return keys.flatMap((key) => {
    const same = told.filter(({ name, day }) => `${day} ${name}` === key);
    return same.slice(0, 1).map(({ name, day }) => amending.notesRemoved(same.length, name, day));
  });
}

function amendedLine({ field, was, by, at }: Amendment, kind: AmendedKind, words: AmendedWords): string {
  const { amending, common } = words;
  const day = common.day(dayOf(at));
  const what = field === 'text' ? undefined : amending.fields[field];
  if (was === undefined) return amending.wasEmpty(by.name, day, what ?? '');
  const named = namesOf(field, kind, words);
  const all = [was].flat().map((code) => named[code] ?? code);
  const before = all.join(field === 'chain' ? ' → ' : ', ').replace(/\s+/g, ' ');
  return amending.changed(by.name, day, before, what);
}

/** As they are called on the screen. */
function namesOf(
  field: Amendment['field'],
  kind: AmendedKind,
  { common, record, considering: { weight } }: AmendedWords,
): Readonly<Record<string, string>> {
  switch (field) {
    case 'effect':
      return kind === 'decision' ? common.effectsOnDecision : common.effects;
    case 'state':
      return record.states;
    case 'pathway':
      return common.pathways;
    case 'severity':
      return weight.severities;
    case 'likelihood':
      return weight.likelihoods;
    case 'reach':
      return weight.reaches;
    case 'reversible':
      return weight.reversibles;
    default:
      return {};
  }
}
