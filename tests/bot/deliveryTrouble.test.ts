import { beforeEach, describe, expect, it } from '@jest/globals';
import { backOffSeconds, mostFailures } from '../../api/src/calls/cards/backOff';
import { proveItIsThere } from '../../api/src/calls/cards/provenThere';
import { listStuck } from '../../api/src/calls/stuck';
import { keys, places, readChat } from '../../api/src/rows';
import { conversationId, home } from '../support/botChannel';
import { failure, meetingEnds, opening, startDelivery, summary, type Delivery } from '../support/botDelivery';
import { ken, momentOf } from '../support/botStories';
import { put, putTold, seriesKey } from '../support/botStories';

let world: Delivery;
beforeEach(async () => {
  world = await startDelivery();
});

const errand = { tenant: home, series: seriesKey, card: opening };
const waits = () => world.queued.map(({ afterSeconds }) => afterSeconds);
const text = (value: unknown) => JSON.stringify(value);

async function headline(said: string): Promise<void> {
  await putTold(world.store, { ...momentOf(), headline: said }, ken);
}

describe('a card that somebody deleted in the chat', () => {
  const changed = async (said: string) => {
    await headline(said);
    world.forwards(6_000);
    await world.deliver();
  };

  beforeEach(async () => {
    await world.deliver();
  });

  it('is gone, but not its chat, and is never tried again', async () => {
    world.fault = failure('messageGone');
    await changed('Ken told us more');
    expect(await world.row()).toMatchObject({ state: 'gone', deletedAt: expect.any(String) });
    await changed('Ken told us even more');
    await world.settle();
    expect([world.posts.length, world.updates.length]).toEqual([1, 0]);
    expect((await readChat(world.ports, conversationId))?.value.gone).toBeUndefined();
    await meetingEnds(world);
    await world.deliver(summary);
    expect(world.posts).toHaveLength(2);
  });

  it('is told from a chat that the app was taken out of by who is in it, where the chat doesn’t say', async () => {
    world.fault = failure('missing');
    await changed('Ken told us more');
    expect(await world.row()).toMatchObject({ state: 'gone', deletedAt: expect.any(String) });
    expect((await readChat(world.ports, conversationId))?.value.gone).toBeUndefined();
  });

  it('is not what is missing where nobody is in the chat', async () => {
    world.fault = failure('missing');
    world.whenRefused = () => (world.members = undefined);
    await changed('Ken told us more');
    expect(await world.row()).toMatchObject({ state: 'gone', activityId: 'message-1' });
    expect(await world.row()).not.toHaveProperty('deletedAt');
    expect((await readChat(world.ports, conversationId))?.value.gone).toBe(true);
  });

  it('is looked at again where Teams can’t say who is in the chat', async () => {
    world.fault = failure('missing');
    world.whenRefused = () => (world.answers = false);
    await changed('Ken told us more');
    expect(await world.row()).toMatchObject({ state: 'posted', failures: 1 });
    world.whenRefused = undefined;
    world.answers = true;
    await world.settle();
    expect(world.updates).toHaveLength(1);
  });
});

describe('how long is waited after a failure', () => {
  const longest = (failures: number, asked?: number) => backOffSeconds({ failures, asked, random: 1 });

  it('may be twice as long as the last time, and never longer than ten minutes', () => {
    expect([1, 2, 3, 4, 7, 8, 20].map((failures) => longest(failures))).toEqual([5, 10, 20, 40, 320, 600, 600]);
  });

  it('is anything between a second and that, so that many who failed at once come back one by one', () => {
    expect([0, 0.25, 0.5, 0.75].map((random) => backOffSeconds({ failures: 3, random }))).toEqual([1, 5, 10, 15]);
  });

  it('is never less than what the chat asks for, unless that is more than an hour', () => {
    expect(backOffSeconds({ failures: 1, asked: 30, random: 0 })).toBe(30);
    expect(longest(2, 30)).toBe(40);
    expect(longest(1, 86_400)).toBe(3_605);
  });
});

describe('a chat that fails again and again', () => {
  it('is tried less and less often, and then as soon as ever', async () => {
    world.random = 1;
    world.fault = failure('retry');
    await world.deliver();
    for (let times = 0; times < 3; times += 1) {
      world.fault = failure('retry');
      expect(waits()).toEqual([5 * 2 ** times]);
      await world.next();
    }
    expect(await world.row()).toMatchObject({ state: 'waiting', failures: 4 });
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(await world.row()).not.toHaveProperty('failures');
  });

  it('counts no failure twice, and none of a card that is sent', async () => {
    await world.deliver();
    await headline('Ken told us more');
    world.forwards(6_000);
    world.fault = failure('retry');
    await world.deliver();
    expect(await world.row()).toMatchObject({ state: 'posted', failures: 1 });
    await world.settle();
    expect(await world.row()).not.toHaveProperty('failures');
    expect([world.posts.length, world.updates.length]).toEqual([1, 1]);
  });

  it('that asks to be left alone is not sent another card either', async () => {
    await meetingEnds(world);
    world.fault = failure('throttled', 30);
    await world.deliver();
    await world.deliver(summary);
    expect(world.posts).toEqual([]);
    expect(waits()).toEqual([30, 30]);
    await world.settle();
    expect(world.posts).toHaveLength(2);
  });

  it('that asks for a day of rest is asked again after an hour', async () => {
    world.fault = failure('throttled', 86_400);
    await world.deliver();
    expect(waits()).toEqual([3_600]);
    await world.settle();
    expect(world.posts).toHaveLength(1);
  });

  it('from which no event has come yet is left alone too', async () => {
    await world.store.commit(places.directory(home), [{ put: 'remove', row: keys.chat(conversationId) }]);
    await world.deliver();
    await meetingEnds(world);
    await world.deliver(summary);
    expect(world.posts).toHaveLength(1);
    expect((await readChat(world.ports, conversationId))?.value.nextAt).toBeDefined();
    await world.settle();
    expect(world.posts).toHaveLength(2);
  });

  it('for about an hour has its card kept where somebody sees it, and can have it tried again', async () => {
    world.random = 0.5;
    await put(world.store, { 'o:1': errand });
    await world.deliver().catch(() => undefined);
    world.forwards(6_000);
    await headline('Ken told us more');
    world.fault = failure('retry');
    await world.deliver();
    for (let times = 0; times < mostFailures; times += 1) {
      world.fault = failure('retry');
      await world.next();
    }
    expect(world.queued).toEqual([]);
    expect((await listStuck(world.ports)).map(({ value }) => value)).toEqual([
      expect.objectContaining({ message: errand, why: 'chatFails' }),
    ]);
    expect(await world.row()).not.toHaveProperty('failures');
    world.fault = failure('retry');
    await world.deliver();
    await world.settle();
    expect(text(world.updates.at(-1)?.card)).toContain('Ken told us more');
  });

  it('or would not have the card says so on its row until it takes it', async () => {
    world.fault = failure('rejected');
    await world.deliver();
    expect(await world.row()).toMatchObject({ state: 'waiting', refusedAt: expect.any(String) });
    world.forwards(2_000);
    await world.deliver();
    expect(await world.row()).not.toHaveProperty('refusedAt');
  });
});

describe('a burst of changes', () => {
  beforeEach(async () => {
    await world.deliver();
    world.forwards(1_000);
  });

  it('is one update of the card', async () => {
    for (let times = 1; times <= 30; times += 1) {
      await headline(`Ken told us ${times} things`);
      await world.deliver();
      world.forwards(100);
    }
    expect(world.updates).toEqual([]);
    expect(waits()).toEqual([4]);
    await world.settle();
    expect(world.updates).toHaveLength(1);
    expect(text(world.updates[0]?.card)).toContain('Ken told us 30 things');
    expect(await world.row()).not.toHaveProperty('foldedUntil');
  });

  it('that goes on is an update every five seconds', async () => {
    let asked = 0;
    while (asked < 100) {
      await headline(`Ken told us ${++asked} things`);
      await world.deliver();
      world.forwards(200);
      if (asked % 20 === 0 && world.queued.length > 0) await world.next();
    }
    await world.settle();
    expect(world.updates.length).toBeGreaterThanOrEqual(3);
    expect(world.updates.length).toBeLessThanOrEqual(6);
    expect(text(world.updates.at(-1)?.card)).toContain('Ken told us 100 things');
  });

  it('loses nothing when whoever waited dies and the clocks of the workers differ a little', async () => {
    await headline('Ken told us more');
    await world.deliver();
    world.queued.pop();
    await world.deliver();
    expect(world.queued).toEqual([]);
    world.forwards(3_600);
    await world.deliver();
    await world.settle();
    expect(text(world.updates[0]?.card)).toContain('Ken told us more');
  });

  it('hides from nobody that the clock was set back', async () => {
    await headline('Ken told us more');
    await world.deliver();
    world.forwards(-86_400_000);
    await world.deliver();
    await world.settle();
    expect(world.updates).toHaveLength(1);
  });

  it('does not keep content in front of an outsider', async () => {
    world.members = [...(world.members ?? []), { name: 'Olga Petrov', tenantId: undefined, userRole: 'user' }];
    await put(world.store, { [keys.roster]: { members: world.members, readAt: world.ports.clock().toISOString() } });
    await world.deliver();
    expect(world.updates).toHaveLength(1);
    expect(text(world.updates[0]?.card)).not.toContain("Ken's Plumbing Supply");
  });
});

describe('a card of which nobody knows whether it is in the chat', () => {
  beforeEach(async () => {
    world.fault = 'refusedAfterStoring';
    await world.deliver();
  });

  it('is kept up to date again once somebody has used it there', async () => {
    expect(await world.row()).toMatchObject({ state: 'uncertain' });
    await proveItIsThere(world.ports, errand, 'message-1');
    await headline('Ken told us more');
    world.forwards(6_000);
    await world.deliver();
    expect(world.updates).toEqual([{ activityId: 'message-1', card: expect.anything() }]);
    expect(world.posts).toHaveLength(1);
  });

  it('is not proven by a tap that names no message, nor is a card that is there already another', async () => {
    await proveItIsThere(world.ports, errand, undefined);
    expect(await world.row()).toMatchObject({ state: 'uncertain' });
    await proveItIsThere(world.ports, errand, 'message-1');
    await proveItIsThere(world.ports, errand, 'message-9');
    expect(await world.row()).toMatchObject({ state: 'posted', activityId: 'message-1' });
  });
});
