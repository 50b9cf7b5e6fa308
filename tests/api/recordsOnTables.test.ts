import { describe, expect, test } from '@jest/globals';
import { projectRecord } from '../../api/src/calls/projections';
import { keys, places, stored } from '../../api/src/rows';
import { ActionId, closeAction, takeAction } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { OccurrenceKey } from '../../domain/meetings';
import { actionId, decisionId, newAction, newConsideration, newDecision, noteAll } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';
import { sharedTables } from '../support/sharedTables';

const anotherStore = sharedTables();

/** Another instance of the functions: it shares nothing but the tables, and here the time. */
function instance(name: string): ApiWorld {
  return new ApiWorld(anotherStore(), name);
}

async function project(world: ApiWorld, by: ApiWorld): Promise<void> {
  for (const errand of world.recordsQueued.splice(0)) await projectRecord(by.ports, errand);
}

/** One story, because both instances look at the same tables. */
test('on Table Storage, over two instances, a record is written, found, carried over and locked', async () => {
  const [one, other] = [instance('one'), instance('other')];
  await one.start();
  await one.open(mai);
  await noteAll(one, ben);
  const twelve = Array.from({ length: 12 }, (_, n) => ConsiderationId.parse(`consideration-many-${n}`));
  await Promise.all(
    twelve.map((id, n) => (n % 2 ? one : other).ask(ben, 'raiseConsideration', { body: { ...newConsideration, id } })),
  );
  await project(one, other);
  await project(other, one);
  expect((await other.ask(linh, 'findDecisions')).decisions).toMatchObject([{ decision: newDecision }]);

  const action = { params: { meeting: one.meeting, action: actionId } };
  await Promise.all([
    one.ask(ben, 'editAction', { ...action, body: { base: 1, text: 'Ask both' } }),
    other.ask(linh, 'closeAction', action),
  ]);
  expect((await one.open(mai)).actions).toMatchObject([{ text: 'Ask both', state: 'done', revision: 3 }]);
  await other.ask(mai, 'reopenAction', action);

  const decision = { params: { meeting: one.meeting, decision: decisionId } };
  await one.ask(mai, 'editDecision', { ...decision, body: { base: 1, text: 'Pay after 45 days' } });
  await project(one, one);
  expect((await other.ask(linh, 'findDecisions', { query: { q: '45 days' } })).total).toBe(1);

  await keepLongDone(one);
  await nextWeek(one);
  other.now = one.now;
  await one.start();
  one.later(2);
  await one.look();
  const view = await other.open(linh);
  expect(view.actions.map(({ id }) => id)).toEqual([newAction.id]);
  expect(view.considerations.filter((note) => note.decision === decisionId)).toHaveLength(13);

  await one.end();
  other.now = one.now;
  const occurrence = view.occurrence!.key;
  await Promise.all([
    one.ask(mai, 'lockRecord', { body: { occurrence } }),
    other.ask(ben, 'raiseConsideration', { body: { ...newConsideration, id: ConsiderationId.parse('late-0001') } }),
  ]);
  const late = await other.ask(ben, 'raiseConsideration', {
    body: { ...newConsideration, id: ConsiderationId.parse('late-0002') },
  });
  expect(late).toMatchObject({ late: true, amended: true });
});

/** As an earlier release left them: among the open ones. */
async function keepLongDone({ ports, series }: ApiWorld): Promise<void> {
  const at = '2026-01-05T09:00:00.000Z';
  const rows = Array.from({ length: 40 }, (_, n) => {
    const of = { id: ActionId.parse(`action-old-${n}`), text: 'Done' };
    const action = closeAction(takeAction(of, OccurrenceKey.parse('20260105T090000Z'), ben, at), linh, at);
    return { put: 'insert', row: keys.action(action.id), body: stored(action) } as const;
  });
  await ports.store.commit(places.meeting(ports.home, series), rows);
}

describe('keys of rows', () => {
  test('hold nothing that a table refuses', () => {
    for (const key of [keys.reviews, keys.actions, 'a;79738876T909999Z:action-0001'])
      expect(key).not.toMatch(/[/\\#?]/);
  });
});
