import { beforeEach, describe, expect, test } from '@jest/globals';
import { deliverCard, type CardPorts } from '../../api/src/calls/cards';
import { toldKind } from '../../api/src/calls/told';
import { listTold } from '../../api/src/libraryRows';
import type { Card } from '../../api/src/ports';
import { places } from '../../api/src/rows';
import { MomentId } from '../../domain/moments';
import { momentOf, newCustomer, noteAll, stock, customerId, decisionId } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const params = { moment: one };
const secret = 'Ken counts on us.';

let world: ApiWorld;
let posted: Map<string, Card>;
let ports: CardPorts;

beforeEach(() => {
  world = new ApiWorld();
  posted = new Map();
  const chat: CardPorts['chat'] = {
    post: async (_conversation, card) => {
      const activityId = `message-${posted.size + 1}`;
      posted.set(activityId, card);
      return { activityId };
    },
    update: async (_conversation, activityId, card) => void posted.set(activityId, card),
  };
  ports = { ...world.ports, chat, appId: 'app', tabOrigin: 'https://tab.example' };
});

/** Works the queue off, as often as the chat asks to wait. */
async function deliver(): Promise<void> {
  for (let next = world.queued.shift(); next; next = world.queued.shift()) {
    world.now += (next.afterSeconds ?? 0) * 1000;
    await deliverCard(ports, next.errand);
  }
}

const cards = () => JSON.stringify([...posted.values()]);
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
    world.later(30);
    await world.end();
    await deliver();
    expect(cards()).toContain('Headline of moment-one');
    await step('withdraw', 1);
    await deliver();
    expect(posted.size).toBe(2);
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
    expect(due.filter(({ row }) => row.includes(toldKind))).toEqual([]);
  });

  test('withdrawn again under the same key is the same answer', async () => {
    await toldInMeeting();
    const first = await step('withdraw', 1, 'withdraw-key');
    expect(await step('withdraw', 1, 'withdraw-key')).toEqual(first);
  });
});

describe('a moment for one telling', () => {
  const single = momentOf(one, mai, { use: 'single' });

  test('is used up by the meeting it opened', async () => {
    await world.ask(mai, 'addCustomer', { body: newCustomer });
    await world.ask(mai, 'addMoment', { body: single });
    await world.start();
    await deliver();
    const { moment } = await world.ask(mai, 'openMoment', { params });
    expect(moment.usedAt).toBe('2026-11-23T09:00:00.000Z');
    expect((await world.ask(ben, 'findMoments')).moments).toMatchObject([{ id: one, usedAt: moment.usedAt }]);
    await world.end();
    world.later(7 * 24 * 60);
    expect((await world.open(mai, 'meetingTab')).opening.kind).toBe('question');
  });
});

describe('a moment for one telling that was skipped', () => {
  test('is not used up', async () => {
    await world.ask(mai, 'addCustomer', { body: newCustomer });
    await world.ask(mai, 'addMoment', { body: momentOf(one, mai, { use: 'single' }) });
    await world.start();
    await deliver();
    const occurrence = (await world.open(mai)).occurrence!.key;
    await world.ask(mai, 'moveShowing', {
      params: { meeting: world.meeting },
      body: { occurrence, from: 'claimed', to: 'skipped' },
    });
    await deliver();
    expect((await world.ask(mai, 'openMoment', { params })).moment).not.toHaveProperty('usedAt');
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
