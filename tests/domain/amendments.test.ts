import { describe, expect, test } from '@jest/globals';
import { amendedRecord, amendmentsOf, removedSinceLock } from '../../domain/amendments';
import { Decision, decide, DecisionId, editDecision, proposeDecision } from '../../domain/decisions';
import { OccurrenceKey } from '../../domain/meetings';
import { ben, linh, mai } from '../support/people';

const at = (minute: number) => `2026-11-22T10:0${minute}:00.000Z`;
const occurrence = OccurrenceKey.parse('20261122T090000Z');
const proposed = proposeDecision(
  { id: DecisionId.parse('decision-1'), text: 'Pay after 60 days' },
  occurrence,
  ben,
  at(0),
);
const decided = decide(proposed, { base: 1, outcome: 'After 60 days', effect: 'none' }, mai, at(1));
const locked = at(2);

const reworded = (record: Decision, text: string, minute: number, by = ben, lockedAt = locked) =>
  amendedRecord(record, editDecision(record, { base: record.revision, text }, by, at(minute)), lockedAt);

describe('what is changed in a locked record', () => {
  test('keeps what stood there at the lock, and who changed it last', () => {
    const once = reworded(decided, 'Pay after 50 days', 3);
    const twice = reworded(once, 'Pay after 40 days', 4, linh);
    expect(amendmentsOf(twice)).toEqual([{ field: 'text', was: 'Pay after 60 days', by: linh, at: at(4) }]);
    expect(twice).toMatchObject({ amended: true, text: 'Pay after 40 days' });
    expect(Decision.parse(twice)).toEqual(twice);
  });

  test('tells each field apart, in one order, with who changed which', () => {
    const text = reworded(decided, 'Pay after 50 days', 3);
    const other = decide(text, { base: text.revision, outcome: 'In instalments', effect: 'changed' }, linh, at(4));
    expect(amendmentsOf(amendedRecord(text, other, locked)).map(({ field, was, by }) => [field, was, by.name])).toEqual(
      [
        ['text', 'Pay after 60 days', 'Ben Okafor'],
        ['outcome', 'After 60 days', 'Linh Nguyen'],
        ['effect', 'none', 'Linh Nguyen'],
      ],
    );
  });

  test('says of people their names, and of what was not there nothing', () => {
    const given = { base: decided.revision, driver: linh, options: ['30 days', '60 days'] };
    const named = amendedRecord(decided, editDecision(decided, given, mai, at(3)), locked);
    const [options, driver] = amendmentsOf(named);
    expect([options, driver]).toEqual([
      { field: 'options', by: mai, at: at(3) },
      { field: 'driver', by: mai, at: at(3) },
    ]);
    const before = { ...decided, driver: linh };
    const taken = amendedRecord(before, editDecision(before, { base: 2, driver: null }, mai, at(3)), locked);
    expect(amendmentsOf(taken)).toEqual([{ field: 'driver', was: 'Linh Nguyen', by: mai, at: at(3) }]);
  });

  test('keeps nothing of what reads again as it did, and stays marked', () => {
    const there = reworded(decided, 'Pay after 50 days', 3);
    const back = reworded(there, 'Pay after 60 days', 4);
    expect(amendmentsOf(back)).toEqual([]);
    expect([back.amended, 'changedSinceLock' in back]).toEqual([true, false]);
  });

  test('has nothing that stood at the lock where it was added after it', () => {
    const added = proposeDecision({ id: DecisionId.parse('decision-2'), text: 'Ask again' }, occurrence, ben, at(3));
    expect(reworded(added, 'Ask twice', 4)).not.toHaveProperty('changedSinceLock');
  });

  test('and taken out of it says so until that is undone', () => {
    const remove = (record: Decision, removed: boolean, minute: number) =>
      amendedRecord(record, editDecision(record, { base: record.revision, removed }, linh, at(minute)), locked);
    const gone = remove(reworded(decided, 'Pay after 50 days', 3), true, 4);
    expect(removedSinceLock(gone)).toEqual({ by: linh, at: at(4) });
    const back = remove(gone, false, 5);
    expect(removedSinceLock(back)).toBeUndefined();
    expect(amendmentsOf(back).map(({ field }) => field)).toEqual(['text']);
    const before = editDecision(decided, { base: decided.revision, removed: true }, ben, at(1));
    expect(removedSinceLock(before)).toBeUndefined();
  });
});

describe('what is changed in a record that was unlocked and locked anew', () => {
  const again = at(5);
  const first = { field: 'text', was: 'Pay after 60 days', by: ben, at: at(3) };
  const amended = reworded(decided, 'Pay after 50 days', 3);

  test('is compared with the newest lock; what was amended under the first stays told', () => {
    const twice = reworded(amended, 'Pay after 40 days', 6, linh, again);
    expect(amendmentsOf(twice)).toEqual([first, { field: 'text', was: 'Pay after 50 days', by: linh, at: at(6) }]);
    const thrice = reworded(twice, 'Pay after 30 days', 7, mai, again);
    expect(amendmentsOf(thrice)).toEqual([first, { field: 'text', was: 'Pay after 50 days', by: mai, at: at(7) }]);
    expect(Decision.parse(JSON.parse(JSON.stringify(thrice)))).toEqual(thrice);
  });

  test('keeps of the newest lock nothing of what reads again as it did then', () => {
    const back = reworded(reworded(amended, 'Pay after 40 days', 6, linh, again), 'Pay after 50 days', 7, mai, again);
    expect(amendmentsOf(back)).toEqual([first]);
    const asAtFirst = reworded(amended, 'Pay after 60 days', 6, linh, again);
    expect(amendmentsOf(asAtFirst)).toEqual([first, { field: 'text', was: 'Pay after 50 days', by: linh, at: at(6) }]);
  });

  test('compares with what was written while it was unlocked, too', () => {
    const meanwhile = editDecision(amended, { base: amended.revision, text: 'Pay at once' }, mai, at(4));
    const locked = reworded(meanwhile, 'Pay after 40 days', 6, linh, again);
    expect(amendmentsOf(locked).map(({ was }) => was)).toEqual(['Pay after 60 days', 'Pay at once']);
  });

  test('leaves other fields as they were told', () => {
    const other = editDecision(amended, { base: amended.revision, driver: linh }, mai, at(6));
    expect(amendmentsOf(amendedRecord(amended, other, again))).toEqual([
      first,
      { field: 'driver', by: mai, at: at(6) },
    ]);
  });

  test('tells of one field the last ten', () => {
    let record = amended;
    for (let round = 0; round < 20; round += 1) {
      const minute = (n: number) => `2026-11-22T11:${String(2 * round + n).padStart(2, '0')}:00.000Z`;
      const text = `Pay after ${round} days`;
      const edited = editDecision(record, { base: record.revision, text }, ben, minute(1));
      record = amendedRecord(record, edited, minute(0));
    }
    expect(amendmentsOf(record).map(({ was }) => was)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Pay after ${n + 9} days`),
    );
  });
});
