import { describe, expect, test } from '@jest/globals';
import { ActionId, byDueDay, closeAction, editAction, isOpen, reopenAction, takeAction } from '../../domain/actions';
import { offerAction } from '../../domain/handOvers';
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
  test('is given to somebody by whoever made it, as long as nobody else had it', () => {
    const handed = editAction(taken(), { base: 1, owner: linh }, ben, later);
    expect(handed).toMatchObject({
      owner: linh,
      handOvers: [{ from: ben, to: linh, by: ben, at: later, end: 'given' }],
    });
    for (const [action, by] of [
      [taken(), mai],
      [handed, linh],
    ] as const)
      expect(() => editAction(action, { base: action.revision, owner: mai }, by, later)).toThrow(
        'Who owns an action hands it over by an offer that the other accepts.',
      );
  });

  test('given to somebody while another was asked: that offer is taken back', () => {
    const offered = offerAction(taken(), { base: 1, to: mai }, ben, at);
    const handed = editAction(offered, { base: 2, owner: linh }, ben, later);
    expect(handed).not.toHaveProperty('offer');
    expect(handed.handOvers.map(({ to, end }) => [to, end])).toEqual([
      [mai, 'withdrawn'],
      [linh, 'given'],
    ]);
  });

  describe('whose making is undone', () => {
    const undone = (action: ReturnType<typeof taken>, by = ben) =>
      editAction(action, { base: action.revision, removed: true, asMade: true }, by, later);

    test('goes with all that its maker did with it', () => {
      const edited = editAction(taken(), { base: 1, text: 'Call Ken and ask' }, ben, later);
      const given = editAction(edited, { base: 2, owner: linh }, ben, later);
      for (const action of [taken(), edited, given]) expect(undone(action)).toMatchObject({ removed: true });
    });

    test('stays when somebody else did anything with it, also when its maker did something after that', () => {
      const reworded = editAction(taken(), { base: 1, text: 'Write to Ken' }, mai, later);
      const goneOn = editAction(reworded, { base: 2, dueOn: '2026-12-01' }, ben, later);
      for (const action of [reworded, closeAction(taken(), mai, later), goneOn])
        expect(() => undone(action)).toThrow('Somebody did something with this action meanwhile, so it stays.');
      expect(() => undone(taken(), mai)).toThrow('so it stays');
    });
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
    expect(reopened.closings).toEqual([{ by: ben, at: later, reopenedBy: mai, reopenedAt: later }]);
  });

  test('keeps every time that it was done, also the third', () => {
    const twice = [ben, linh].reduce((action, by) => reopenAction(closeAction(action, by, later), mai, later), taken());
    expect(twice.closings.map(({ by }) => by)).toEqual([ben, linh]);
  });

  test('that was removed is neither done nor opened again', () => {
    const removed = editAction(closeAction(taken(), ben, later), { base: 2, removed: true }, ben, later);
    for (const change of [closeAction, reopenAction])
      expect(() => change({ ...removed, state: change === closeAction ? 'open' : 'done' }, ben, later)).toThrow(
        'This action was removed.',
      );
  });

  test('that was removed is not open', () => {
    expect(isOpen(editAction(taken(), { base: 1, removed: true }, ben, later))).toBe(false);
  });
});

test('what is due soonest comes first', () => {
  const [soon, late] = [taken(), { ...taken(), dueOn: '2026-12-24' }];
  expect([late, soon].sort(byDueDay)).toEqual([soon, late]);
});
