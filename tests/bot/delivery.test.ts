import { beforeEach, describe, expect, it } from '@jest/globals';
import { readChat, keys, places } from '../../api/src/rows';
import { closeAction } from '../../domain/actions';
import { conversationId, home } from '../support/botChannel';
import { failure, meetingEnds, opening, startDelivery, summary, type Delivery } from '../support/botDelivery';
import { actionOf, ben, decisionOf, endedByEvent, ken, momentOf, occurrenceKey } from '../support/botStories';
import { occurrenceOf, put, putTold, secretsOf, seriesKey } from '../support/botStories';

let world: Delivery;

beforeEach(async () => {
  world = await startDelivery();
});

const olga = { name: 'Olga Petrov', tenantId: '0b9e2d34-7a66-4b0e-9a51-3f7c8e2d4b22', userRole: 'user' };
const text = (value: unknown) => JSON.stringify(value);

function expectNoContent(card: unknown): void {
  for (const secret of secretsOf(momentOf(), ken)) expect(text(card)).not.toContain(secret);
}

async function outsiderJoins(): Promise<void> {
  world.members = [...(world.members ?? []), olga];
  world.forwards(61_000);
}

async function outbox(): Promise<number> {
  const range = { ...places.meeting(home, seriesKey), from: 'o:', to: 'o;' };
  return (await world.store.list(range)).length;
}

describe('the opening card', () => {
  it('is posted with its content and over the meeting, and its errand is done', async () => {
    await put(world.store, { 'o:1': { tenant: home, series: seriesKey, card: opening } });
    await put(world.store, { 'o:2': { tenant: home, series: seriesKey, card: summary } });
    await world.deliver();
    expect(world.posts).toHaveLength(1);
    expect(world.posts[0]?.bubble).toBe('Customer moment');
    expect(text(world.posts[0]?.card)).toContain("Ken's Plumbing Supply");
    expect(await world.row()).toMatchObject({ state: 'posted', activityId: 'message-1' });
    expect(await world.row()).not.toHaveProperty('leaseUntil');
    expect(await world.row()).not.toHaveProperty('sending');
    expect(await outbox()).toBe(1);
    expect(world.queued).toEqual([]);
  });

  it('is posted once, however often and late it is asked for', async () => {
    for (let times = 0; times < 4; times += 1) {
      await world.deliver();
      world.forwards(times * 40_000);
    }
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(world.updates).toEqual([]);
  });

  it('is posted once by ten workers at the same time', async () => {
    await Promise.all(Array.from({ length: 10 }, () => world.deliver()));
    expect(world.posts).toHaveLength(1);
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(world.updates).toEqual([]);
    expect(await world.row()).toMatchObject({ state: 'posted' });
  });

  it('carries nothing of the customer and makes no bubble where an outsider is in the chat', async () => {
    await outsiderJoins();
    await world.deliver();
    expect(world.posts).toHaveLength(1);
    expect(world.posts[0]?.bubble).toBeUndefined();
    expectNoContent(world.posts[0]?.card);
  });

  it('carries nothing of the customer when the app is not told who is in the chat', async () => {
    world.members = undefined;
    world.forwards(61_000);
    await world.deliver();
    expect(world.posts).toHaveLength(1);
    expectNoContent(world.posts[0]?.card);
  });

  it('is edited to its link form when an outsider joins, and tells the moment again afterwards', async () => {
    await world.deliver();
    await outsiderJoins();
    await world.deliver();
    expect(world.updates).toHaveLength(1);
    expect(world.updates[0]?.activityId).toBe('message-1');
    expectNoContent(world.updates[0]?.card);
    world.members = world.members?.slice(0, -1);
    world.forwards(61_000);
    await world.deliver();
    expect(text(world.updates.at(-1)?.card)).toContain("Ken's Plumbing Supply");
    await world.settle();
    expect(world.posts).toHaveLength(1);
  });

  it('forgets a moment that is withdrawn', async () => {
    await world.deliver();
    await putTold(world.store, { ...momentOf(), state: 'withdrawn' }, ken);
    world.forwards(2_000);
    await world.deliver();
    expectNoContent(world.updates[0]?.card);
    expect(text(world.updates[0]?.card)).toContain('withdrawn');
  });

  it('asks its question where no moment could open', async () => {
    const showing = { number: 1, state: 'claimed', at: endedByEvent.at };
    await put(world.store, { [keys.occurrence(occurrenceKey)]: occurrenceOf({ showing }) });
    await world.deliver();
    expect(text(world.posts[0]?.card)).toContain('Name one customer');
  });

  it('is rendered anew when the meeting moved on while it was on its way', async () => {
    world.meanwhile = async () => {
      await putTold(world.store, { ...momentOf(), headline: 'Ken told us more' }, ken);
      world.forwards(1_500);
    };
    await world.deliver();
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(text(world.updates[0]?.card)).toContain('Ken told us more');
  });
});

describe('a card while Teams can’t say who is in the chat', () => {
  beforeEach(() => {
    world.answers = false;
    world.forwards(61_000);
  });

  it('waits a little, and then comes whole and over the meeting', async () => {
    await world.deliver();
    expect(world.posts).toEqual([]);
    expect(world.queued.map(({ afterSeconds }) => afterSeconds)).toEqual([5]);
    world.answers = true;
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(world.posts[0]?.bubble).toBe('Customer moment');
    expect(text(world.posts[0]?.card)).toContain("Ken's Plumbing Supply");
    expect(await world.row()).not.toHaveProperty('looks');
  });

  it('is posted as a link when that takes longer, and gets its content once it can be read', async () => {
    await put(world.store, { 'o:1': { tenant: home, series: seriesKey, card: opening } });
    await world.deliver();
    while (world.posts.length === 0) await world.next();
    expectNoContent(world.posts[0]?.card);
    expect(world.posts[0]?.bubble).toBeUndefined();
    await world.next();
    expect(world.updates).toEqual([]);
    expect(await outbox()).toBe(1);
    world.answers = true;
    await world.settle();
    expect(text(world.updates.at(-1)?.card)).toContain("Ken's Plumbing Supply");
    expect([world.posts.length, world.updates.length, await outbox()]).toEqual([1, 1, 0]);
  });

  it('loses the content that it had at once, and gets it back', async () => {
    world.answers = true;
    await world.deliver();
    world.answers = false;
    world.forwards(61_000);
    await world.deliver();
    expectNoContent(world.updates[0]?.card);
    world.answers = true;
    await world.settle();
    expect(text(world.updates[1]?.card)).toContain("Ken's Plumbing Supply");
  });

  it('is looked at only so often, until it is asked for again', async () => {
    await world.deliver();
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(world.updates).toEqual([]);
    world.answers = true;
    await world.deliver();
    expect(text(world.updates[0]?.card)).toContain("Ken's Plumbing Supply");
  });
});

describe('the summary card', () => {
  it('waits for the end of the meeting', async () => {
    await world.deliver(summary);
    expect(world.posts).toEqual([]);
    await meetingEnds(world);
    await world.deliver(summary);
    expect(world.posts).toHaveLength(1);
    expect(world.posts[0]?.bubble).toBeUndefined();
  });

  it('is updated in place when an action is closed, any time later', async () => {
    const decision = decisionOf('Ask small shops for payment in 14 days', 'changed');
    const action = actionOf('Call the ten smallest shops');
    await put(world.store, { [keys.decision(occurrenceKey, decision.id)]: decision, [keys.action(action.id)]: action });
    await meetingEnds(world);
    await world.deliver(summary);
    expect(text(world.posts[0]?.card)).toContain('○ Call the ten smallest shops');
    await put(world.store, { [keys.action(action.id)]: closeAction(action, ben, '2026-12-01T08:00:00.000Z') });
    world.forwards(9 * 86_400_000);
    await world.deliver(summary);
    expect(world.posts).toHaveLength(1);
    expect(text(world.updates[0]?.card)).toContain('✓ Call the ten smallest shops');
  });

  it('names nothing where an outsider reads along', async () => {
    const decision = decisionOf('Ask small shops for payment in 14 days', 'changed');
    await put(world.store, { [keys.decision(occurrenceKey, decision.id)]: decision });
    await meetingEnds(world);
    await outsiderJoins();
    await world.deliver(summary);
    expectNoContent(world.posts[0]?.card);
    expect(text(world.posts[0]?.card)).not.toContain('Ask small shops');
  });

  it('keeps a second away from the opening card', async () => {
    await meetingEnds(world);
    await world.deliver(opening);
    await world.deliver(summary);
    expect(world.posts).toHaveLength(1);
    expect(world.queued).toEqual([expect.objectContaining({ afterSeconds: 1 })]);
    await world.settle();
    expect(world.posts).toHaveLength(2);
  });
});

describe('a chat that has trouble', () => {
  it('is never sent again what it may have stored', async () => {
    world.fault = failure('uncertain');
    await world.deliver();
    expect(await world.row()).toMatchObject({ state: 'uncertain' });
    world.forwards(600_000);
    await world.deliver();
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(world.updates).toEqual([]);
    expect(world.log.problems).toHaveLength(1);
  });

  it('is left alone for as long as it asks, and then gets the card once', async () => {
    world.fault = failure('throttled', 7);
    await world.deliver();
    expect(world.queued).toEqual([{ errand: { tenant: home, series: seriesKey, card: opening }, afterSeconds: 7 }]);
    expect(await world.row()).toMatchObject({ state: 'waiting' });
    await world.settle();
    expect(world.posts).toHaveLength(1);
    expect(await world.row()).toMatchObject({ state: 'posted' });
  });

  it('gets the card when it listens again', async () => {
    for (let times = 0; times < 3; times += 1) {
      world.fault = failure('retry');
      await world.deliver();
    }
    expect(world.posts).toEqual([]);
    await world.settle();
    expect(world.posts).toHaveLength(1);
  });

  it('gets an update again of which nobody knows whether it arrived', async () => {
    await world.deliver();
    await outsiderJoins();
    world.fault = failure('retry');
    await world.deliver();
    await world.settle();
    expectNoContent(world.updates.at(-1)?.card);
    expect(world.posts).toHaveLength(1);
  });

  it('that the app was removed from is marked and left in peace', async () => {
    world.fault = failure('gone');
    await world.deliver();
    expect(await world.row()).toMatchObject({ state: 'gone' });
    expect((await readChat(world.ports, conversationId))?.value).toMatchObject({
      gone: true,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
    });
    world.forwards(60_000);
    await world.deliver();
    await meetingEnds(world);
    await world.deliver(summary);
    await world.settle();
    expect(world.posts).toEqual([]);
  });

  it('that refuses one card is not asked again until the card is another', async () => {
    world.fault = failure('rejected');
    await world.deliver();
    expect(world.queued).toEqual([]);
    expect(await world.row()).toMatchObject({ state: 'waiting' });
    world.forwards(2_000);
    await world.deliver();
    expect(world.posts).toHaveLength(1);
  });

  it('from which no event has come yet is spoken to all the same', async () => {
    await world.store.commit(places.directory(home), [{ put: 'remove', row: keys.chat(conversationId) }]);
    await world.deliver();
    expect(world.posts).toHaveLength(1);
  });
});

describe('a worker that dies', () => {
  it('after the post and before it is noted leaves the card uncertain, and nobody posts it again', async () => {
    world.fault = 'storedButLost';
    await expect(world.deliver()).rejects.toThrow('died');
    await world.deliver();
    world.forwards(31_000);
    await world.deliver();
    await world.settle();
    expect(await world.row()).toMatchObject({ state: 'uncertain' });
    expect(world.posts).toHaveLength(1);
  });

  it('and takes its lease along is waited for, and then followed', async () => {
    const leaseUntil = new Date(Date.parse('2026-11-22T09:30:20.000Z')).toISOString();
    const errand = { tenant: home, series: seriesKey, card: opening };
    await put(world.store, { [keys.card(opening)]: { errand, state: 'waiting', leaseUntil } });
    await world.deliver();
    expect(world.posts).toEqual([]);
    expect(world.queued).toEqual([{ errand, afterSeconds: 5 }]);
    await world.settle();
    expect(world.posts).toHaveLength(1);
  });

  it('of a row it cannot read lets the queue try again at once', async () => {
    await put(world.store, { [keys.occurrence(occurrenceKey)]: { nonsense: true } });
    await expect(world.deliver()).rejects.toThrow();
    await put(world.store, { [keys.occurrence(occurrenceKey)]: occurrenceOf() });
    await world.deliver();
    expect(world.posts).toHaveLength(1);
  });

  it('in the middle of an update is followed by one that updates again', async () => {
    await world.deliver();
    await outsiderJoins();
    world.fault = 'storedButLost';
    await expect(world.deliver()).rejects.toThrow('died');
    world.forwards(31_000);
    await world.deliver();
    await world.settle();
    expect(world.updates).toHaveLength(2);
    expect(world.posts).toHaveLength(1);
    expect(await world.row()).toMatchObject({ state: 'posted' });
  });

  it.each(Array.from({ length: 8 }, (_, n) => n))(
    'before its write number %i never doubles the card and never loses it',
    async (n) => {
      await put(world.store, { 'o:1': { tenant: home, series: seriesKey, card: opening } });
      world.failCommitAfter = n;
      await world.deliver().catch(() => undefined);
      world.failCommitAfter = Infinity;
      world.forwards(31_000);
      await world.deliver();
      await world.settle();
      const row = await world.row();
      expect(world.posts.length).toBe(row?.state === 'uncertain' ? world.posts.length : 1);
      expect(world.posts.length).toBeLessThanOrEqual(1);
      expect(['posted', 'uncertain']).toContain(row?.state);
      expect(await outbox()).toBe(0);
    },
  );
});

describe('an errand that leads nowhere', () => {
  it('of another tenant or an unknown meeting is dropped', async () => {
    const { deliverCard } = await import('../../api/src/calls/cards');
    const { TenantId } = await import('../../domain/people');
    const other = TenantId.parse('0b9e2d34-7a66-4b0e-9a51-3f7c8e2d4b22');
    await deliverCard(world.ports, { tenant: other, series: seriesKey, card: opening });
    await world.deliver('opening:20200101T000000Z');
    await world.deliver('surprise:20261122T093000Z');
    expect(world.posts).toEqual([]);
    expect(world.queued).toEqual([]);
  });
});
