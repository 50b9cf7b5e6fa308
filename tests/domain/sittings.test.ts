import { describe, expect, test } from '@jest/globals';
import { DecisionId } from '../../domain/decisions';
import { endOccurrence, mostExpected, reopenOccurrence } from '../../domain/meetings';
import { Problem } from '../../domain/problems';
import {
  dropExpected,
  expectDecision,
  expectedIn,
  lockRecord,
  revealNotes,
  rewordExpected,
  unlockRecord,
  writePrivately,
} from '../../domain/sittings';
import { seriesOf } from '../support/botStories';
import { occurrenceOf } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T10:00:00.000Z';
const said = { by: mai, at };
const open = occurrenceOf(undefined);
const over = endOccurrence(open, { how: 'event', at });
const codeOf = (attempt: () => unknown) => {
  try {
    attempt();
    return undefined;
  } catch (problem) {
    return problem instanceof Problem ? problem.code : 'thrown';
  }
};

describe('notes', () => {
  test('are private from when that is switched on until they are shown', () => {
    const on = writePrivately(open, said);
    expect(on).toMatchObject({ private: said, revision: open.revision + 1 });
    expect(writePrivately(on, { by: ben, at })).toBe(on);
    expect(revealNotes(on)).toEqual({ ...open, revision: open.revision + 2 });
    expect(revealNotes(open)).toBe(open);
  });

  test('are shown by the end, and can’t be private after it', () => {
    expect(endOccurrence(writePrivately(open, said), { how: 'event', at }).private).toBeUndefined();
    expect(codeOf(() => writePrivately(over, said))).toBe('meetingNotOpen');
  });
});

describe('a record', () => {
  test('is locked when the meeting is over, and unlocked again', () => {
    const locked = lockRecord(over, said);
    expect(locked).toMatchObject({ locked: said, revision: over.revision + 1 });
    expect(lockRecord(locked, { by: ben, at })).toBe(locked);
    expect(unlockRecord(locked)).toEqual({ ...over, revision: over.revision + 2 });
    expect(unlockRecord(over)).toBe(over);
    expect(codeOf(() => lockRecord(open, said))).toBe('invalid');
  });

  test('of a meeting that goes on is open', () => {
    expect(reopenOccurrence(lockRecord(over, said), at).locked).toBeUndefined();
  });
});

describe('a decision that is expected', () => {
  const series = seriesOf({ organizer: mai.id });
  const id = DecisionId.parse('decision-1');
  const body = { id, text: 'Pay after 60 days' };
  const withOne = expectDecision(series, body, { by: ben, at });

  test('stands there once', () => {
    expect(withOne.expected).toEqual([{ ...body, by: ben, at }]);
    expect(expectDecision(withOne, body, { by: ben, at: '2026-11-22T11:00:00.000Z' })).toBe(withOne);
    expect(codeOf(() => expectDecision(withOne, body, { by: linh, at }))).toBe('conflict');
    expect(codeOf(() => expectDecision(withOne, { id, text: 'Other' }, { by: ben, at }))).toBe('conflict');
  });

  test('is dropped by its author and whoever runs the meeting', () => {
    for (const person of [ben, mai]) expect(expectedIn(dropExpected(withOne, id, person))).toEqual([]);
    expect(codeOf(() => dropExpected(withOne, id, linh))).toBe('notAllowed');
    expect(dropExpected(series, id, linh)).toBe(series);
  });

  test('is reworded by its author and whoever runs the meeting, who see it when somebody else was faster', () => {
    const rewording = { text: 'Pay in instalments', was: body.text };
    for (const person of [ben, mai])
      expect(rewordExpected(withOne, id, rewording, person).expected).toEqual([
        { id, text: rewording.text, by: ben, at },
      ]);
    expect(codeOf(() => rewordExpected(withOne, id, rewording, linh))).toBe('notAllowed');
    const reworded = rewordExpected(withOne, id, rewording, ben);
    expect(rewordExpected(reworded, id, rewording, mai)).toBe(reworded);
    expect(codeOf(() => rewordExpected(reworded, id, { ...rewording, text: 'Pay at once' }, mai))).toBe('conflict');
    expect(codeOf(() => rewordExpected(dropExpected(withOne, id, ben), id, rewording, ben))).toBe('notFound');
  });

  test('that was taken off comes back as its author wrote it, by them or by whoever runs the meeting', () => {
    const gone = dropExpected(withOne, id, mai);
    const later = '2026-11-22T12:00:00.000Z';
    for (const person of [ben, mai])
      expect(expectDecision(gone, body, { by: person, at: later }).expected).toEqual(withOne.expected);
    expect(codeOf(() => expectDecision(gone, body, { by: linh, at }))).toBe('conflict');
    expect(dropExpected(gone, id, ben)).toBe(gone);
  });

  test('is one of so many at most', () => {
    const expected = Array.from({ length: mostExpected }, (_, n) => ({
      ...body,
      id: DecisionId.parse(`decision-many-${n}`),
      by: ben,
      at,
    }));
    const full = { ...series, expected };
    expect(codeOf(() => expectDecision(full, body, said))).toBe('invalid');
    const oneLess = dropExpected(full, expected[0]!.id, mai);
    expect(expectedIn(expectDecision(oneLess, body, said))).toHaveLength(mostExpected);
  });
});
