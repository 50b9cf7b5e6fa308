import { beforeEach, describe, expect, test } from '@jest/globals';
import { projectRecord } from '../../api/src/calls/projections';
import { DecisionId } from '../../domain/decisions';
import { CustomerId } from '../../domain/customers';
import { customerId, decisionId, newConsideration, newCustomer, newDecision } from '../support/apiNotes';
import { ben, gil, linh, mai, olga } from '../support/apiPeople';
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

  test('is for people of this organization', async () => {
    // Neither has a token that is let in; without one nothing is said.
    expect((await world.send(undefined, 'findDecisions')).status).toBe(401);
    expect([gil.id, olga.id]).not.toContain(linh.id);
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
