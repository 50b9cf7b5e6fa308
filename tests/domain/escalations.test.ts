import { expect, test } from '@jest/globals';
import { Action, ActionId, closeAction, concernedBy, editAction, takeAction } from '../../domain/actions';
import { escalate, escalationOf, standsStillOn } from '../../domain/escalations';
import { offerAction } from '../../domain/handOvers';
import { occurrenceKeyOf } from '../../domain/meetings';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const fortnight = '2026-12-06T09:00:00.000Z';
const later = '2026-12-07T09:00:00.000Z';
const taken = () => takeAction({ id: ActionId.parse('action-1'), text: 'Call Ken' }, occurrenceKeyOf(at), ben, at);
const stalled = () => escalate(taken(), { at: fortnight, to: mai.id });

test('an action stands still since it was last changed', () => {
  expect(standsStillOn(taken(), 14)).toBe(fortnight);
  const moved = editAction(taken(), { base: 1, text: 'Call Ken today' }, linh, fortnight);
  expect(standsStillOn(moved, 14)).toBe('2026-12-20T09:00:00.000Z');
});

test('brought before the organizer it is nobody’s change, and is told to whoever was told', () => {
  expect(stalled()).toMatchObject({ revision: 2, escalations: [{ at: fortnight, to: mai.id }] });
  expect(stalled()).not.toHaveProperty('changedBy');
  expect(concernedBy(stalled())).toEqual([ben.id, mai.id]);
  expect(Action.parse(JSON.parse(JSON.stringify(stalled())))).toEqual(stalled());
});

test('it is brought there once, and not when it is done or removed', () => {
  const done = closeAction(taken(), ben, later);
  const removed = editAction(taken(), { base: 1, removed: true }, ben, later);
  for (const action of [stalled(), done, removed]) expect(escalate(action, { at: later, to: mai.id })).toBe(action);
});

test.each([
  ['reworded', (action: Action) => editAction(action, { base: 2, text: 'Call Ken today' }, ben, later)],
  ['given another day', (action: Action) => editAction(action, { base: 2, dueOn: '2027-01-01' }, ben, later)],
  ['given to somebody', (action: Action) => editAction(action, { base: 2, owner: linh }, ben, later)],
  ['offered', (action: Action) => offerAction(action, { base: 2, to: linh }, ben, later)],
  ['done', (action: Action) => closeAction(action, linh, later)],
])('%s it stands still no longer, and may be brought there again', (_how, change) => {
  const moved = change(stalled());
  expect(escalationOf(moved)).toBeUndefined();
  expect(moved.escalations).toEqual([{ at: fortnight, to: mai.id, movedAt: later }]);
});

test('changed to what it was it did not move', () => {
  const same = editAction(stalled(), { base: 2, text: 'Call Ken' }, ben, later);
  expect(escalationOf(same)).toBeDefined();
});
