import { describe, expect, test } from '@jest/globals';
import { ActionId, byDueDay, closeAction, editAction, isOpen, reopenAction, takeAction } from '../../domain/actions';
import { occurrenceKeyOf } from '../../domain/meetings';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T09:00:00Z';
const later = '2026-11-25T10:00:00Z';
const taken = () => takeAction({ id: ActionId.parse('action-1'), text: 'Call Ken' }, occurrenceKeyOf(at), ben, at);

test('an action made in one tap is owned by whoever made it and due in seven days', () => {
  expect(taken()).toMatchObject({ owner: ben, dueOn: '2026-11-29', state: 'open', handOvers: [] });
});

test('a due date seven days on crosses the end of a month and of a year', () => {
  const taking = (on: string) =>
    takeAction({ id: ActionId.parse('action-1'), text: 'Call Ken' }, occurrenceKeyOf(on), ben, on).dueOn;
  expect([taking('2026-11-28T23:59:59Z'), taking('2026-12-30T00:00:00Z'), taking('2028-02-25T12:00:00Z')]).toEqual([
    '2026-12-05',
    '2027-01-06',
    '2028-03-03',
  ]);
});

describe('an action', () => {
  test('that gets another owner says who handed it over', () => {
    const handed = editAction(taken(), { base: 1, owner: linh }, mai, later);
    expect(handed).toMatchObject({ owner: linh, handOvers: [{ from: ben, to: linh, by: mai, at: later }] });
  });

  test('closed twice is closed once, by the first', () => {
    const closed = closeAction(taken(), ben, later);
    expect(closeAction(closed, linh, later)).toBe(closed);
    expect(closed).toMatchObject({ state: 'done', closedBy: ben, closedAt: later });
    expect(isOpen(closed)).toBe(false);
  });

  test('reopened has nobody who closed it', () => {
    const reopened = reopenAction(closeAction(taken(), ben, later), mai, later);
    expect(isOpen(reopened)).toBe(true);
    expect(reopened).not.toHaveProperty('closedBy');
    expect(reopened.revision).toBe(3);
  });

  test('that was removed is not open', () => {
    expect(isOpen(editAction(taken(), { base: 1, removed: true }, ben, later))).toBe(false);
  });
});

test('what is due soonest comes first', () => {
  const [soon, late] = [taken(), { ...taken(), dueOn: '2026-12-24' }];
  expect([late, soon].sort(byDueDay)).toEqual([soon, late]);
});
