import { beforeEach, describe, expect, test } from '@jest/globals';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { projectRecord } from '../../api/src/calls/projections';
import { logPlace } from '../../api/src/catalogue/decisionLog';
import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { CustomerId } from '../../domain/customers';
import { DecisionId, type Decision } from '../../domain/decisions';
import type { Person } from '../../domain/people';
import { customerId, decisionId, newConsideration, newCustomer, newDecision } from '../support/apiNotes';
import { ben, carla, gil, guest, internal, linh, mai, noor, olga, outsider } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
const params = { decision: decisionId };

/** What the queue's worker does, in any order and twice. */
async function work(): Promise<void> {
  const errands = world.recordsQueued.splice(0);
  for (const errand of [...errands, ...errands.toReversed()]) await projectRecord(world.ports, errand);
}

const edit = (base: number, changes: object) => ({ params, body: { base, ...changes } }) as never;
const find = (query: object = {}) => world.ask(linh, 'findDecisions', { query: query });
const textsOf = async (query: object) => (await find(query)).decisions.map(({ decision }) => decision.text);

beforeEach(async () => {
  world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await world.ask(mai, 'addCustomer', { body: newCustomer });
  await world.ask(ben, 'proposeDecision', { body: newDecision });
  await world.ask(ben, 'raiseConsideration', {
    body: { ...newConsideration, who: 'Trainers in Huế', customers: [customerId] },
  });
  await world.ask(ben, 'decide', edit(1, { outcome: 'Pay in instalments', effect: 'changed' }));
  world.later(1);
  const other = DecisionId.parse('decision-2');
  await world.ask(linh, 'proposeDecision', { body: { id: other, text: 'Move the help desk' } });
  await work();
});

describe('the log of all meetings', () => {
  test('finds by words of the decision, of what was said and of customers, accents aside, the newest first', async () => {
    const newest = ['Move the help desk', newDecision.text];
    expect(await textsOf({})).toEqual(newest);
    expect(await textsOf({ q: 'instal' })).toEqual([newDecision.text]);
    expect(await textsOf({ q: 'hue trainers' })).toEqual([newDecision.text]);
    expect(await textsOf({ q: "ken's" })).toEqual([newDecision.text]);
    expect(await textsOf({ q: 'payment help' })).toEqual(['Move the help desk']);
    expect(await textsOf({ q: 'nobody' })).toEqual([]);
  });

  test('narrows by customer, effect, state and series, with counts of each choice', async () => {
    expect(await textsOf({ customer: customerId })).toEqual([newDecision.text]);
    expect(await textsOf({ customer: CustomerId.parse('customer-none') })).toEqual([]);
    expect(await textsOf({ effect: 'changed' })).toEqual([newDecision.text]);
    expect(await textsOf({ state: 'proposed' })).toEqual(['Move the help desk']);
    expect(await textsOf({ series: world.series })).toHaveLength(2);
    expect(await find({ state: 'proposed', effect: 'changed' })).toMatchObject({
      total: 0,
      counts: { state: { decided: 1 }, effect: {} },
    });
    const { total, counts, meetings } = await find();
    expect({ total, counts, meetings }).toEqual({
      total: 2,
      counts: { effect: { changed: 1 }, state: { decided: 1, proposed: 1 } },
      meetings: [{ series: world.series, title: 'Payment terms review', count: 2 }],
    });
  });

  test('names customers as the library does, and no customer that is no longer there', async () => {
    expect((await find({ effect: 'changed' })).decisions[0]).toMatchObject({
      meeting: world.meeting,
      considered: 1,
      customers: [{ id: customerId, name: newCustomer.name }],
    });
    const alias = { params: { customer: customerId }, body: { base: 1, alias: 'A plumber', shown: 'alias' } } as never;
    await world.ask(mai, 'editCustomer', alias);
    expect((await find({ effect: 'changed' })).decisions[0]?.customers).toEqual([
      { id: customerId, name: 'A plumber' },
    ]);
    expect(await textsOf({ q: "ken's" })).toEqual([]);
    expect((await world.ask(mai, 'findDecisions', { query: { q: 'ken' } })).total).toBe(1);
  });

  test('a removed decision leaves it, and comes back when that is undone', async () => {
    await world.ask(ben, 'editDecision', edit(2, { removed: true }));
    await work();
    expect(await textsOf({})).toEqual(['Move the help desk']);
    await world.ask(ben, 'editDecision', edit(3, { removed: false }));
    await work();
    expect(await textsOf({})).toHaveLength(2);
  });

  test('removed after its record was locked a decision stays to be read, counts as none, and comes back', async () => {
    const { occurrence: { key: occurrence } = {} } = await world.open(mai);
    await world.end();
    await world.ask(mai, 'lockRecord', { body: { occurrence } } as never);
    world.later(1);
    const removing = { ...(edit(2, { removed: true }) as object), key: 'remove-key-1' } as never;
    const gone = [await world.ask(ben, 'editDecision', removing), await world.ask(ben, 'editDecision', removing)];
    const changedSinceLock = { removed: { by: ben, at: gone[0]?.changedAt } };
    expect(gone).toMatchObject([{ changedSinceLock }, { changedSinceLock }]);
    await work();
    const { decisions, counts } = await find();
    expect(decisions.map(({ decision }) => [decision.text, decision.removed])).toContainEqual([newDecision.text, true]);
    expect([counts.state['decided'], counts.effect['changed']]).toEqual([undefined, undefined]);
    expect(await textsOf({ state: 'decided' })).toEqual([]);
    const page = { params: { series: world.series, decision: decisionId } };
    const removed = {
      decision: { text: newDecision.text, outcome: 'Pay in instalments', removed: true, changedSinceLock },
    };
    expect((await world.ask(linh, 'openDecision', page)).listed).toMatchObject(removed);
    const { records } = await world.ask(linh, 'exportDecisions', { query: { q: 'instal' } });
    expect(records).toMatchObject([{ listed: removed }]);
    expect((await world.send(noor, 'openDecision', page)).status).toBe(404);
    const clash = await world.send(ben, 'editDecision', edit(2, { removed: false }));
    expect(clash.status).toBe(409);
    const back = await world.ask(ben, 'editDecision', edit(3, { removed: false }));
    expect(back).not.toHaveProperty('changedSinceLock');
    await work();
    expect((await find()).counts.state['decided']).toBe(1);
  });

  test('while nothing changes, a search reads no list', async () => {
    await find();
    const before = world.storeCalls;
    await find({ q: 'pay' });
    expect(world.storeCalls - before).toBeLessThanOrEqual(2);
  });

  test('opens a decision with all that was said of it, as it stands now', async () => {
    await world.ask(ben, 'editDecision', edit(2, { driver: ben }));
    const page = await world.ask(linh, 'openDecision', { params: { series: world.series, decision: decisionId } });
    expect(page).toMatchObject({
      listed: { decision: { driver: ben, outcome: 'Pay in instalments' }, customers: [{ name: newCustomer.name }] },
      considerations: [{ who: 'Trainers in Huế', by: ben }],
    });
    const unknown = { params: { series: world.series, decision: 'decision-9' } };
    expect((await world.send(linh, 'openDecision', unknown)).status).toBe(404);
  });

  test('tells of each note how many support it, and not of whoever took that back', async () => {
    const { id: consideration } = newConsideration;
    const supporting = { params: { meeting: world.meeting, consideration: ConsiderationId.parse(consideration) } };
    const open = () => world.ask(linh, 'openDecision', { params: { series: world.series, decision: decisionId } });
    expect((await open()).supports).toEqual({});
    for (const person of [mai, linh]) await world.ask(person, 'supportConsideration', supporting);
    expect((await open()).supports).toEqual({ [consideration]: 2 });
    await world.ask(mai, 'takeBackSupport', supporting);
    await world.end();
    expect((await open()).supports).toEqual({ [consideration]: 1 });
    const { records } = await world.ask(linh, 'exportDecisions', { query: { effect: 'changed' } });
    expect(records).toMatchObject([{ supports: { [consideration]: 1 } }]);
  });

  test('what is still its author’s alone is in nobody’s log', async () => {
    const { occurrence: { key: occurrence } = {} } = await world.open(mai);
    await world.send(mai, 'writePrivately', { body: { occurrence } });
    const secret = { ...newConsideration, id: 'consideration-2', text: 'Secret', customers: [customerId] };
    await world.send(ben, 'raiseConsideration', { body: secret });
    await work();
    const open = () => world.ask(linh, 'openDecision', { params: { series: world.series, decision: decisionId } });
    expect((await open()).considerations.map(({ text }) => text)).toEqual([newConsideration.text]);
    expect((await find({ q: 'secret' })).total).toBe(0);
    await world.send(mai, 'revealNotes', { query: { occurrence } });
    expect((await open()).considerations.map(({ text }) => text)).toEqual([newConsideration.text, 'Secret']);
  });

  test('comes out whole, page by page', async () => {
    for (let index = 3; index < 30; index += 1) {
      world.later(1);
      const id = DecisionId.parse(`decision-${index}`);
      await world.ask(linh, 'proposeDecision', { body: { id, text: `Decision ${index}` } });
    }
    await work();
    const first = await world.ask(linh, 'exportDecisions', { query: {} });
    const second = await world.ask(linh, 'exportDecisions', { query: { after: first.next } });
    expect([first.records.length, second.records.length, second.next]).toEqual([25, 4, undefined]);
    expect(second.records.at(-1)).toMatchObject({
      listed: { decision: { text: newDecision.text } },
      considerations: [{ text: newConsideration.text }],
    });
  });

  test('without a token nothing is said', async () => {
    expect((await world.send(undefined, 'findDecisions')).status).toBe(401);
  });
});

describe('who finds a decision', () => {
  const foundBy = async (person: Person) => {
    const { decisions, total, counts, meetings } = await world.ask(person, 'findDecisions', { query: {} });
    const { records } = await world.ask(person, 'exportDecisions', { query: {} });
    const { status } = await world.send(person, 'openDecision', {
      params: { series: world.series, decision: decisionId },
    });
    return { decisions: decisions.length, total, counts, meetings: meetings.length, records: records.length, status };
  };
  const counts = { effect: { changed: 1 }, state: { decided: 1, proposed: 1 } };
  const all = { decisions: 2, total: 2, counts, meetings: 1, records: 2, status: 200 };
  const nothing = { decisions: 0, total: 0, counts: { effect: {}, state: {} }, meetings: 0, records: 0, status: 404 };

  /** As whoever looks after the chat hears that somebody came or left. */
  const cameOrLeft = async () => {
    await onChatEvent(world.ports, {
      kind: 'rosterChanged',
      meetingId: world.meetingId,
      conversation: world.conversation,
    });
    await work();
  };

  test('is who is in the meeting’s chat; for all others, curators too, there is none, nor a count of it', async () => {
    world.curators.add(carla.id);
    for (const person of [mai, ben, linh]) expect(await foundBy(person)).toEqual(all);
    for (const person of [noor, carla]) expect(await foundBy(person)).toEqual(nothing);
    expect((await world.ask(noor, 'findDecisions', { query: { q: 'instalments' } })).total).toBe(0);
    expect((await world.ask(noor, 'findDecisions', { query: { customer: customerId } })).total).toBe(0);
  });

  test('who comes to the chat finds it, and who left does not any more', async () => {
    world.teams.members = [mai, ben, noor].map(internal);
    await cameOrLeft();
    expect(await foundBy(noor)).toEqual(all);
    expect(await foundBy(linh)).toEqual(nothing);
  });

  test('a guest of the meeting finds nothing', async () => {
    world.teams.members.push(guest, outsider);
    await cameOrLeft();
    for (const person of [gil, olga]) expect(await foundBy(person)).toEqual(nothing);
  });

  test('is everybody in the organization where whoever runs the meetings says so, until they say otherwise', async () => {
    await world.ask(mai, 'changeSettings', { body: { decisionsForEverybody: true } });
    await work();
    expect(await foundBy(noor)).toEqual(all);
    await world.ask(mai, 'changeSettings', { body: { decisionsForEverybody: false } });
    // The log may be a moment behind; what is opened and exported never is.
    expect(await foundBy(noor)).toMatchObject({ records: 0, status: 404 });
    await work();
    expect(await foundBy(noor)).toEqual(nothing);
  });
});

describe('the log follows', () => {
  test('a meeting that is renamed', async () => {
    world.teams.title = 'Supplier terms';
    await onChatEvent(world.ports, {
      kind: 'meetingStarted',
      at: world.at,
      meetingId: world.meetingId,
      conversation: world.conversation,
      title: world.teams.title,
    });
    await work();
    expect((await find()).decisions.map(({ title }) => title)).toEqual(['Supplier terms', 'Supplier terms']);
    expect((await find({ q: 'supplier terms' })).total).toBe(2);
    expect((await find({ q: 'payment' })).total).toBe(0);
  });

  test('also where what its meetings left to do waits for somebody', async () => {
    await world.ask(ben, 'takeAction', { body: { id: ActionId.parse('action-0001'), text: 'Call' } });
    await world.ask(ben, 'editDecision', edit(2, { reviewOn: '2026-11-23' }));
    await work();
    world.teams.title = 'Supplier terms';
    await onChatEvent(world.ports, {
      kind: 'meetingStarted',
      at: world.at,
      meetingId: world.meetingId,
      conversation: world.conversation,
      title: world.teams.title,
    });
    await work();
    const { actions, reviews } = await world.ask(ben, 'readMyItems');
    expect([...actions, ...reviews].map(({ title }) => title)).toEqual(['Supplier terms', 'Supplier terms']);
  });

  test('private notes once they are shown, also to whoever searches for their words', async () => {
    const { occurrence: { key: occurrence } = {} } = await world.open(mai);
    await world.send(mai, 'writePrivately', { body: { occurrence } });
    const secret = { ...newConsideration, id: 'consideration-2', text: 'Plumbers leave', chain: ['Plumbers leave us'] };
    await world.send(ben, 'raiseConsideration', { body: secret });
    await work();
    expect(await find({ q: 'plumbers' })).toMatchObject({ total: 0 });
    await world.send(mai, 'revealNotes', { query: { occurrence } });
    await work();
    expect(await find({ q: 'plumbers' })).toMatchObject({ total: 1, decisions: [{ considered: 2 }] });
  });

  test('what was said in a meeting once it is over, and every later change of a note', async () => {
    const late = { ...newConsideration, id: ConsiderationId.parse('consideration-2'), text: 'Wagons stand still' };
    await world.ask(linh, 'raiseConsideration', { body: late });
    await world.end();
    await work();
    expect(await find({ q: 'wagons' })).toMatchObject({ total: 1, decisions: [{ considered: 2 }] });
    const params = { meeting: world.meeting, consideration: late.id };
    await world.ask(linh, 'editConsideration', { params, body: { base: 1, text: 'Lorries stand still' } });
    await work();
    expect([await textsOf({ q: 'wagons' }), (await textsOf({ q: 'lorries' })).length]).toEqual([[], 1]);
    await world.ask(linh, 'editConsideration', { params, body: { base: 2, removed: true } });
    await work();
    expect(await find({ effect: 'changed' })).toMatchObject({ decisions: [{ considered: 1 }] });
    expect(await textsOf({ q: 'lorries' })).toEqual([]);
  });

  test('a decision that another replaces', async () => {
    const other = { meeting: world.meeting, decision: DecisionId.parse('decision-2') };
    await world.ask(mai, 'decide', { params: other, body: { base: 1, outcome: 'Moved', effect: 'confirmed' } });
    const { decisions } = await world.open(mai);
    const [{ id, occurrence }] = decisions as [Decision, Decision];
    await world.ask(mai, 'supersede', { params: other, body: { base: 2, earlier: { id, occurrence } } });
    await work();
    expect(await textsOf({ state: 'superseded' })).toEqual([newDecision.text]);
  });

  test('what others wrote while this instance looked away, reading only what changed', async () => {
    await find();
    world.later(90);
    await world.ask(ben, 'editDecision', edit(2, { text: 'Pay at once' }));
    await work();
    world.storeCalls = 0;
    expect(await textsOf({ q: 'at once' })).toEqual(['Pay at once']);
    // The log's stamp, its changes, the one row that changed, and the library's stamp.
    expect(world.storeCalls).toBe(4);
    world.storeCalls = 0;
    await find();
    expect(world.storeCalls).toBe(2);
  });

  test('more changes than are worth reading one by one', async () => {
    await find();
    for (let index = 3; index < 60; index += 1) {
      const id = DecisionId.parse(`decision-${index}`);
      await world.ask(linh, 'proposeDecision', { body: { id, text: `Decision ${index}` } });
    }
    await work();
    expect((await find()).total).toBe(59);
  });

  test('changes that nobody asks for any more are dropped', async () => {
    world.later(2 * 24 * 60);
    world.now = Date.parse('2026-11-25T09:17:00.000Z');
    await world.look();
    const left = await world.ports.store.list({ ...logPlace(world.ports.home), from: 'h:', to: 'h;' });
    expect(left).toEqual([]);
    expect((await find()).total).toBe(2);
  });
});

describe('whoever is to look back', () => {
  const reviewsOf = async (person: typeof ben) => (await world.ask(person, 'readMyItems', {})).reviews;

  test('has it among their own once it is due: the driver, else who proposed it', async () => {
    await world.ask(ben, 'editDecision', edit(2, { reviewOn: '2026-11-23' }));
    await work();
    expect(await reviewsOf(ben)).toMatchObject([{ meeting: world.meeting, decision: { id: decisionId } }]);
    await world.ask(ben, 'editDecision', edit(3, { driver: linh }));
    await work();
    expect([await reviewsOf(ben), (await reviewsOf(linh)).length]).toEqual([[], 1]);
    const { occurrence } = (await world.open(mai)).decisions[0] ?? {};
    await world.ask(mai, 'reviewDecision', edit(4, { occurrence, observed: 'They trained', verdict: 'better' }));
    await work();
    expect(await reviewsOf(linh)).toEqual([]);
  });
});
