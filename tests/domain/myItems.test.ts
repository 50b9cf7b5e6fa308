import { expect, test } from '@jest/globals';
import { ActionId, closeAction, editAction, reopenAction, takeAction, type Action } from '../../domain/actions';
import { MeetingAddress } from '../../domain/addresses';
import { answerOffer, offerAction } from '../../domain/handOvers';
import { occurrenceKeyOf, SeriesKey } from '../../domain/meetings';
import { withActions, type MyAction, type MyItems } from '../../domain/myItems';
import { ben, linh } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';
const none: MyItems = { offers: [], actions: [], stalled: [], reviews: [], drafts: [] };

const itemOf = (action: Action, series = 's'): MyAction => ({
  series: SeriesKey.parse(series.repeat(43)),
  meeting: MeetingAddress.parse('meeting-1'),
  title: 'Payment terms review',
  action,
});
const take = (id: string, dueOn = '2026-12-01') =>
  takeAction({ id: ActionId.parse(id), text: 'Call Ken', dueOn }, occurrenceKeyOf(at), ben, at);

test('of what was just done and what was read before, the newer is shown', () => {
  const action = take('action-1');
  const done = closeAction(action, ben, later);
  const read = { ...none, actions: [itemOf(action)] };
  expect(withActions(read, [itemOf(done)], ben.id).actions).toEqual([]);
  expect(withActions({ ...none, actions: [itemOf(done)] }, [itemOf(action)], ben.id).actions).toEqual([]);
  const open = reopenAction(done, ben, later);
  expect(withActions(read, [itemOf(done), itemOf(open)], ben.id).actions).toEqual([itemOf(open)]);
});

test('an offer that was accepted is an action, one that was declined is nothing', () => {
  const offered = offerAction(take('action-1'), { base: 1, to: linh }, ben, later);
  const read = { ...none, offers: [itemOf(offered)] };
  const answer = { offeredAt: later, accepted: true };
  const accepted = itemOf(answerOffer(offered, answer, linh, later));
  expect(withActions(read, [accepted], linh.id)).toEqual({ ...none, actions: [accepted] });
  const declined = itemOf(answerOffer(offered, { ...answer, accepted: false }, linh, later));
  expect(withActions(read, [declined], linh.id)).toEqual(none);
});

test('soonest due comes first, also after its day was changed', () => {
  const [one, two] = [take('action-1', '2026-12-01'), take('action-2', '2026-12-02')];
  const read = { ...none, actions: [itemOf(one), itemOf(two)] };
  const moved = itemOf(editAction(one, { base: 1, dueOn: '2026-12-03' }, ben, later));
  expect(withActions(read, [moved], ben.id).actions.map(({ action }) => action.id)).toEqual(['action-2', 'action-1']);
});

test('two meetings may have an action of the same id', () => {
  const both = [itemOf(take('action-1')), itemOf(take('action-1'), 't')];
  const done = itemOf(closeAction(both[0]!.action, ben, later));
  expect(withActions({ ...none, actions: both }, [done], ben.id).actions).toEqual([both[1]]);
});
