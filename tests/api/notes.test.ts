import { describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import type { Decision } from '../../domain/decisions';
import {
  actionId,
  considerationId,
  decisionId,
  newAction,
  newConsideration,
  newDecision,
  noteAll,
} from '../support/apiNotes';
import { ben, gil, guest, linh, mai, olga } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  return world;
}

const inMeeting = (world: ApiWorld) => ({ meeting: world.meeting });

describe('what one participant writes, the others have', () => {
  test('by push, by reading the changes and by opening the panel', async () => {
    const world = await openWorld();
    const before = await world.open(ben);
    world.later(1);
    await noteAll(world, linh);
    expect(world.told.slice(-3).map(({ kind }) => kind)).toEqual(['decision', 'consideration', 'action']);
    const { updates } = await world.ask(ben, 'readChanges', { query: { since: before.cursor } });
    expect(updates).toEqual(expect.arrayContaining(world.told.slice(-3)));
    const view = await world.open(ben);
    expect(view).toMatchObject({
      decisions: [{ ...newDecision, by: linh, state: 'proposed' }],
      considerations: [{ ...newConsideration, by: linh }],
      actions: [{ ...newAction, owner: linh, dueOn: '2026-11-30' }],
    });
  });

  test('also when the push fails: it is logged, and the note is kept', async () => {
    const world = await openWorld();
    world.liveIsDown = true;
    await world.ask(ben, 'proposeDecision', { body: newDecision });
    expect(world.problems).toEqual(['A change could not be pushed; panels will read it.']);
    expect((await world.open(linh)).decisions).toHaveLength(1);
  });

  test('a record that changed three times is told once, as it stands, and later reads overlap', async () => {
    const world = await openWorld();
    const { cursor } = await world.open(ben);
    let decision: Decision = await world.ask(mai, 'proposeDecision', { body: newDecision });
    for (const text of ['Pay after 30 days', 'Pay in instalments']) {
      const body = { base: decision.revision, text };
      decision = await world.ask(mai, 'editDecision', { params: { ...inMeeting(world), decision: decisionId }, body });
    }
    const read = await world.ask(ben, 'readChanges', { query: { since: cursor } });
    expect(read.updates.filter(({ kind }) => kind === 'decision')).toEqual([{ kind: 'decision', decision }]);
    world.later(5 / 60);
    const overlap = await world.ask(ben, 'readChanges', { query: { since: world.at } });
    expect(overlap.updates).toEqual(read.updates);
  });

  test('with nothing new since the last read the answer is 304', async () => {
    const world = await openWorld();
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    const query = { since: world.at };
    const first = await world.send(ben, 'readChanges', { query });
    const headers = { 'if-none-match': first.headers['etag'] ?? '' };
    world.later(3 / 60);
    const same = await world.send(ben, 'readChanges', { query, headers });
    expect([same.status, same.body]).toEqual([304, undefined]);
    await world.ask(mai, 'takeAction', { body: { id: ActionId.parse('action-0002'), text: 'Call Ken' } });
    expect((await world.send(ben, 'readChanges', { query, headers })).status).toBe(200);
  });

  test('a panel gets a live address for its series', async () => {
    const world = await openWorld();
    expect(await world.ask(ben, 'connectLive')).toEqual({
      kind: 'webSocket',
      url: `wss://live.example/${world.series}/${ben.id}`,
    });
  });
});

describe('what people change', () => {
  const edit = (world: ApiWorld, base: number, changes: object) => ({
    params: { ...inMeeting(world), consideration: considerationId },
    body: { base, ...changes },
  });

  test('different fields by two people are merged; the same field is a conflict that shows theirs', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    await world.ask(ben, 'editConsideration', edit(world, 1, { text: 'Trainers stop' }));
    const merged = await world.ask(mai, 'editConsideration', edit(world, 1, { effect: 'both' }));
    expect(merged).toMatchObject({ text: 'Trainers stop', effect: 'both', revision: 3, changedBy: mai });
    const clash = await world.send(mai, 'editConsideration', edit(world, 1, { text: 'Nobody trains' }));
    expect([clash.status, refusalOf(clash)]).toMatchObject([
      409,
      { code: 'conflict', field: 'text', theirs: { text: 'Trainers stop' } },
    ]);
    expect((await world.open(linh)).considerations[0]).toEqual(merged);
  });

  test('edits of different fields sent at the very same time are both kept', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    await Promise.all([
      world.ask(ben, 'editConsideration', edit(world, 1, { text: 'Trainers stop' })),
      world.ask(mai, 'editConsideration', edit(world, 1, { who: 'Their trainers' })),
      world.ask(ben, 'editConsideration', edit(world, 1, { pathway: 'supplier' })),
    ]);
    const [consideration] = (await world.open(linh)).considerations;
    expect(consideration).toMatchObject({
      text: 'Trainers stop',
      who: 'Their trainers',
      pathway: 'supplier',
      revision: 4,
    });
  });

  test('only the author and whoever runs the meeting change or remove what was written', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const params = { ...inMeeting(world), decision: decisionId };
    for (const answer of [
      await world.send(linh, 'editConsideration', edit(world, 1, { removed: true })),
      await world.send(linh, 'editDecision', { params, body: { base: 1, text: 'Mine now' } }),
    ])
      expect([answer.status, refusalOf(answer).code]).toEqual([403, 'notAllowed']);
    const removed = await world.ask(mai, 'editDecision', { params, body: { base: 1, removed: true } });
    expect(removed).toMatchObject({ removed: true, by: ben });
    const undone = await world.ask(ben, 'editDecision', { params, body: { base: 2, removed: false } });
    expect(undone).toMatchObject({ removed: false, text: newDecision.text });
  });

  test('anybody records the outcome, hands an action over, closes it and opens it again', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const outcome = { base: 1, outcome: 'Pay in instalments', effect: 'changed' as const };
    const decided = await world.ask(linh, 'decide', {
      params: { ...inMeeting(world), decision: decisionId },
      body: outcome,
    });
    expect(decided).toMatchObject({ state: 'decided', effect: 'changed', changedBy: linh });
    const params = { ...inMeeting(world), action: actionId };
    const handed = await world.ask(ben, 'editAction', { params, body: { base: 1, owner: mai } });
    expect(handed.handOvers).toMatchObject([{ from: ben, to: mai, by: ben, end: 'given' }]);
    const closed = await world.ask(linh, 'closeAction', { params });
    expect(await world.ask(ben, 'closeAction', { params })).toEqual(closed);
    expect(closed).toMatchObject({ state: 'done', closedBy: linh });
    expect(await world.ask(mai, 'reopenAction', { params })).toMatchObject({ state: 'open' });
  });

  test('an action is reworded and removed by whoever made it, its owner and whoever runs the meeting', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const params = { ...inMeeting(world), action: actionId };
    for (const body of [
      { base: 1, removed: true },
      { base: 1, text: 'Mine now' },
    ]) {
      const answer = await world.send(linh, 'editAction', { params, body });
      expect([answer.status, refusalOf(answer).code]).toEqual([403, 'notAllowed']);
    }
    await world.ask(ben, 'editAction', { params, body: { base: 1, owner: linh } });
    await world.ask(linh, 'editAction', { params, body: { base: 2, text: 'Ask both suppliers' } });
    expect(await world.ask(mai, 'editAction', { params, body: { base: 3, removed: true } })).toMatchObject({
      text: 'Ask both suppliers',
      removed: true,
    });
  });

  test('an action belongs to somebody of the organization in the meeting, under their own name', async () => {
    const world = await openWorld();
    world.teams.members.push(guest);
    world.later(2);
    await noteAll(world, ben);
    const params = { ...inMeeting(world), action: actionId };
    for (const answer of [
      await world.send(ben, 'editAction', { params, body: { base: 1, owner: gil } }),
      await world.send(ben, 'editAction', { params, body: { base: 1, owner: olga } }),
      await world.send(ben, 'takeAction', { body: { id: 'action-0002', text: 'Call', owner: olga } }),
    ])
      expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field: 'owner' }]);
    const renamed = { id: linh.id, name: 'Somebody else' };
    const handed = await world.ask(ben, 'editAction', { params, body: { base: 1, owner: renamed } });
    expect(handed.owner).toEqual(linh);
  });

  test('a consideration of a removed or unknown decision, an action of an unknown note: not found', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const params = { ...inMeeting(world), decision: decisionId };
    await world.ask(ben, 'editDecision', { params, body: { base: 1, removed: true } });
    const unknown = 'unknown-1';
    for (const answer of [
      await world.send(ben, 'raiseConsideration', { body: { ...newConsideration, id: 'consideration-2' } }),
      await world.send(ben, 'raiseConsideration', { body: { ...newConsideration, decision: unknown } }),
      await world.send(ben, 'takeAction', { body: { ...newAction, id: 'action-0002', consideration: unknown } }),
      await world.send(ben, 'takeAction', { body: { id: 'action-0002', text: 'Call', decision: unknown } }),
      await world.send(ben, 'editDecision', { params: { decision: unknown }, body: { base: 1 } }),
      await world.send(ben, 'editConsideration', { params: { consideration: unknown }, body: { base: 1 } }),
      await world.send(ben, 'closeAction', { params: { action: unknown } }),
    ])
      expect([answer.status, refusalOf(answer).code]).toEqual([404, 'notFound']);
  });

  test('notes of one meeting are not found in another', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const other = Buffer.from('0#19:meeting_other@thread.v2#0').toString('base64');
    const params = { meeting: Buffer.from(other).toString('base64url'), decision: decisionId };
    const answer = await world.send(ben, 'editDecision', { params, body: { base: 1, text: 'Elsewhere' } });
    expect(answer.status).toBe(403);
    expect((await world.open(ben)).decisions[0]?.text).toBe(newDecision.text);
  });
});
