import { beforeEach, describe, expect, test } from '@jest/globals';
import { toldKinds } from '../../api/src/calls/told';
import { listTold } from '../../api/src/libraryRows';
import { places } from '../../api/src/rows';
import { MomentId } from '../../domain/moments';
import { newCustomer, newDecision, noteAll, stock, customerId, decisionId } from '../support/apiNotes';
import { apiChat, type ApiChat } from '../support/apiChat';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const params = { moment: one };
const secret = 'Ken counts on us.';

let world: ApiWorld;
let chat: ApiChat;

beforeEach(() => {
  world = new ApiWorld();
  chat = apiChat(world);
});

const deliver = () => chat.deliver();
const cards = () => chat.cards();
const step = (verb: 'withdraw' | 'restore', base: number, key?: string) =>
  world.ask(mai, 'stepMoment', { params, body: { base, verb }, ...(key ? { key } : {}) });

async function toldInMeeting(): Promise<void> {
  await stock(world, mai, one);
  await world.start();
  await deliver();
  expect(cards()).toContain(secret);
}

describe('a withdrawn moment', () => {
  test('leaves finding, picks and posted cards at once, and comes back when it is restored', async () => {
    await toldInMeeting();
    await step('withdraw', 1);
    expect((await world.ask(ben, 'findMoments')).total).toBe(0);
    expect((await world.open(ben)).opening.kind).toBe('withdrawn');
    await deliver();
    expect(cards()).not.toContain(secret);
    expect(cards()).toContain('Withdrawn moment');
    expect((await world.send(ben, 'readMoment', { params })).status).toBe(404);
    expect((await world.send(ben, 'openMoment', { params })).status).toBe(404);
    expect((await world.ask(mai, 'openMoment', { params })).may).toEqual(['restore']);

    await step('restore', 2);
    await deliver();
    expect(cards()).toContain(secret);
    expect((await world.open(ben)).opening.kind).toBe('moment');
  });

  test('is told by no summary, neither one that is posted nor one to come', async () => {
    await toldInMeeting();
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    world.later(30);
    await world.end();
    await deliver();
    expect(cards()).toContain('Headline of moment-one');
    await step('withdraw', 1);
    await deliver();
    expect(chat.posted.size).toBe(2);
    expect(cards()).not.toContain('Headline of moment-one');
    expect(cards()).not.toContain(newCustomer.name);
  });

  test('is told by no card that was still on its way', async () => {
    await stock(world, mai, one);
    await world.start();
    await step('withdraw', 1);
    await deliver();
    expect(cards()).not.toContain(secret);
    expect((await listTold(world.ports, one)).map(({ series }) => series)).toEqual([world.series]);
  });

  test('lets panels that show it look again', async () => {
    await toldInMeeting();
    world.told.length = 0;
    await step('withdraw', 1);
    expect(world.told).toEqual([expect.objectContaining({ kind: 'meeting' })]);
  });

  test('is known to the timer until every meeting was told', async () => {
    await toldInMeeting();
    world.queueIsDown = true;
    await step('withdraw', 1);
    world.queueIsDown = false;
    world.later(2);
    await world.look();
    await deliver();
    expect(cards()).not.toContain(secret);
    const due = await world.ports.store.list({ ...places.due(world.ports.home), from: '0', to: '~' });
    expect(due.filter(({ row }) => row.includes(toldKinds.moment))).toEqual([]);
  });

  test('withdrawn again under the same key is the same answer', async () => {
    await toldInMeeting();
    const first = await step('withdraw', 1, 'withdraw-key');
    expect(await step('withdraw', 1, 'withdraw-key')).toEqual(first);
  });
});

describe('where a moment was told', () => {
  beforeEach(async () => {
    await toldInMeeting();
    await noteAll(world, ben);
    const meeting = { meeting: world.meeting, decision: decisionId };
    await world.ask(ben, 'decide', { params: meeting, body: { base: 1, outcome: 'Instalments', effect: 'changed' } });
  });

  test('is named, with its decisions, to whoever belongs to that meeting', async () => {
    const { tellings } = await world.ask(ben, 'openMoment', { params });
    expect(tellings).toEqual([
      expect.objectContaining({
        series: world.series,
        title: 'Payment terms review',
        decisions: [{ text: 'Pay suppliers after 60 days', effect: 'changed' }],
        counts: { decisions: 1, changed: 1 },
      }),
    ]);
  });

  test('is only counted for everybody else', async () => {
    world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
    world.later(2);
    await world.open(ben);
    const page = await world.ask(linh, 'openMoment', { params });
    expect(page.tellings).toMatchObject([{ counts: { decisions: 1, changed: 1 } }]);
    expect(JSON.stringify(page.tellings)).not.toMatch(/Payment|suppliers/);
    const about = await world.ask(linh, 'openCustomer', { params: { customer: customerId } });
    expect(about.tellings).toMatchObject([{ moment: one, headline: 'Headline of moment-one' }]);
    expect(JSON.stringify(about.tellings)).not.toMatch(/Payment|suppliers/);
  });

  test('is on the customer’s page, unless the moment may not be found', async () => {
    const page = () => world.ask(ben, 'openCustomer', { params: { customer: customerId } });
    expect((await page()).tellings).toHaveLength(1);
    await step('withdraw', 1);
    expect((await page()).tellings).toEqual([]);
  });

  test('shows the newest ten', async () => {
    for (let week = 0; week < 11; week += 1) {
      await world.end();
      world.later(7 * 24 * 60);
      await world.start();
      await deliver();
    }
    expect(await listTold(world.ports, one)).toHaveLength(12);
    const { tellings } = await world.ask(ben, 'openMoment', { params });
    expect(tellings).toHaveLength(10);
    expect(tellings[0]!.at > tellings[9]!.at).toBe(true);
  });
});
