import { describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { DecisionId } from '../../domain/decisions';
import { momentOf, stock } from '../support/apiNotes';
import { ben, carla, internal, linh, mai } from '../support/apiPeople';
import { ChatWorld } from '../support/chatWorld';

const toBen = (world: ChatWorld) => world.in(`a:${ben.id}`);

/** Monday, nine in the morning in UTC; the app may write to Ben, who is there. */
async function worldWithBen(zone: string): Promise<ChatWorld> {
  const world = new ChatWorld();
  await world.start();
  await world.open(mai);
  await world.ask(ben, 'sayZone', { body: { zone } });
  await world.meet(ben);
  return world;
}

async function take(world: ChatWorld, text: string, dueOn: string): Promise<void> {
  const id = ActionId.parse(`action-${text.replace(/\W/g, '-')}`);
  await world.ask(mai, 'takeAction', { body: { id, text, owner: ben, dueOn } });
  await world.project();
}

describe('the morning is where they are', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['Asia/Kolkata', '2026-11-24T02:29:00.000Z', '2026-11-24T02:55:00.000Z'],
    ['Pacific/Auckland', '2026-11-23T18:59:00.000Z', '2026-11-23T19:25:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23T17:59:00.000Z', '2026-11-23T18:25:00.000Z'],
    ['Pacific/Pago_Pago', '2026-11-24T18:59:00.000Z', '2026-11-24T19:25:00.000Z'],
  ];
  test.each(places)('%s', async (zone, before, after) => {
    const world = await worldWithBen(zone);
    await take(world, 'Call the bank', '2026-11-24');
    await world.goTo(before);
    expect(toBen(world)).toHaveLength(0);
    await world.goTo(after);
    expect(world.last(`a:${ben.id}`)).toContain('Call the bank');
    expect(world.last(`a:${ben.id}`)).not.toContain('Overdue');
  });

  test('also for what is to be looked back on that day', async () => {
    const world = await worldWithBen('Pacific/Auckland');
    const id = DecisionId.parse('decision-1');
    const params = { meeting: world.meeting, decision: id };
    await world.ask(ben, 'proposeDecision', { body: { id, text: 'Pay after 60 days' } });
    const body = { base: 1, outcome: 'Pay in instalments', effect: 'changed' as const };
    await world.ask(ben, 'decide', { params, body });
    await world.ask(ben, 'editDecision', { params, body: { base: 2, reviewOn: '2026-11-25' } });
    await world.project();
    await world.goTo('2026-11-24T19:25:00.000Z');
    expect(world.last(`a:${ben.id}`)).toContain('Pay after 60 days');
  });

  test('who has flown west is not told in the evening, and once on the next day', async () => {
    const world = await worldWithBen('Asia/Ho_Chi_Minh');
    await take(world, 'Call the bank', '2026-11-24');
    await world.goTo('2026-11-23T10:00:00.000Z');
    await world.ask(ben, 'sayZone', { body: { zone: 'America/New_York' } });
    await world.goTo('2026-11-24T01:25:00.000Z');
    expect(toBen(world)).toHaveLength(0);
    await world.goTo('2026-11-24T13:25:00.000Z');
    expect(toBen(world)).toHaveLength(1);
    await world.goTo('2026-11-24T23:00:00.000Z');
    expect(toBen(world)).toHaveLength(1);
  });

  test('on the day on which clocks change it comes once', async () => {
    const world = await worldWithBen('Europe/Berlin');
    await world.goTo('2027-03-26T06:50:00.000Z');
    await take(world, 'Call the bank', '2027-03-29');
    await world.goTo('2027-03-26T08:00:00.000Z');
    const before = toBen(world).length;
    await world.goTo('2027-03-29T05:59:00.000Z');
    expect(toBen(world)).toHaveLength(before);
    await world.goTo('2027-03-29T06:25:00.000Z');
    await world.goTo('2027-03-29T07:25:00.000Z');
    expect(toBen(world)).toHaveLength(before + 1);
  });

  test('a timer that stood still until the night wishes nobody a good morning; the next one tells all', async () => {
    const world = await worldWithBen('UTC');
    await take(world, 'Call the bank', '2026-11-24');
    await world.goTo('2026-11-24T22:00:00.000Z');
    expect(toBen(world)).toHaveLength(0);
    await world.goTo('2026-11-25T08:25:00.000Z');
    expect(world.last(`a:${ben.id}`)).toContain('Call the bank');
  });
});

test('somebody who left the organization is told nothing more', async () => {
  const world = await worldWithBen('UTC');
  await take(world, 'Call the bank', '2026-11-24');
  world.readers.set(ben.id, []);
  await world.goTo('2026-11-24T08:25:00.000Z');
  world.readers.set(ben.id, undefined);
  await take(world, 'Write to Ken', '2026-11-25');
  await world.goTo('2026-11-25T08:25:00.000Z');
  expect(toBen(world)).toHaveLength(0);
});

describe('curators', () => {
  const morning = '2026-11-24T08:25:00.000Z';

  /** A draft of Linh's waits for a review; one of Mai's moments holds until yesterday. */
  async function library(): Promise<ChatWorld> {
    const world = new ChatWorld();
    world.teams.members = [...world.teams.members, internal(carla)];
    world.curators.add(carla.id);
    await stock(world, mai);
    await world.ask(mai, 'addMoment', { body: momentOf('moment-1', mai, { verifyBy: '2026-11-23' }) });
    // Of somebody who is no curator it is put forward for a review.
    await world.ask(linh, 'addMoment', { body: momentOf('moment-secret', linh) });
    await world.meet(carla);
    return world;
  }
  const told = (world: ChatWorld) => world.in(`a:${carla.id}`);

  test('are told how much waits for them, and nothing of what it is', async () => {
    const world = await library();
    await world.ask(carla, 'openLibrary');
    await world.goTo(morning);
    const text = world.last(`a:${carla.id}`);
    expect(text).toContain('1 draft waits for a review in the library.');
    expect(text).toContain('1 moment has to be checked again: their day has passed.');
    expect(text).not.toContain('Headline');
    expect(told(world)).toHaveLength(1);
    await world.goTo('2026-11-25T08:25:00.000Z');
    expect(told(world)).toHaveLength(1);
  });

  test('are who said so when they last signed in, for two weeks', async () => {
    const world = await library();
    await world.goTo(morning);
    expect(told(world)).toHaveLength(0);
    await world.ask(carla, 'readMyDigest');
    await world.goTo('2026-12-09T08:25:00.000Z');
    expect(told(world)).toHaveLength(0);
    await world.ask(carla, 'readMyDigest');
    await world.goTo('2026-12-10T08:25:00.000Z');
    expect(told(world)).toHaveLength(1);
  });

  test('who is none any more is told nothing, as soon as their sign-in says so', async () => {
    const world = await library();
    await world.ask(carla, 'openLibrary');
    world.curators.delete(carla.id);
    await world.ask(carla, 'readMyDigest');
    await world.goTo(morning);
    expect(told(world)).toHaveLength(0);
  });

  test('whom the app can’t write to read it on My items, by the token of that moment', async () => {
    const world = await library();
    await world.hear({ kind: 'removed', conversation: world.alone(carla) });
    world.now = Date.parse(morning);
    const kinds = async () => (await world.ask(carla, 'readMyDigest')).items.map(({ kind, count }) => [kind, count]);
    expect(await kinds()).toEqual([
      ['toReview', 1],
      ['stale', 1],
    ]);
    world.curators.delete(carla.id);
    expect(await kinds()).toEqual([]);
  });
});

describe('what is not told', () => {
  test('stands on My items and is told again in one tap', async () => {
    const world = await worldWithBen('UTC');
    await take(world, 'Call the bank', '2026-11-24');
    await world.goTo('2026-11-24T08:25:00.000Z');
    await world.tap(ben, 'Don’t tell me of this');
    const { putOff = [] } = await world.ask(ben, 'readMyDigest');
    expect(putOff).toMatchObject([{ item: { kind: 'due', text: 'Call the bank' }, until: 'never' }]);
    for (const day of ['25', '26', '27']) await world.goTo(`2026-11-${day}T08:25:00.000Z`);
    expect(toBen(world)).toHaveLength(1);
    const again = await world.ask(ben, 'quietDigest', { body: { item: putOff[0]!.item.key, for: 'on' } });
    expect(again.putOff).toEqual([]);
    await world.deliver();
    expect(world.last(`a:${ben.id}`)).toContain('Call the bank');
    await world.goTo('2026-12-01T08:25:00.000Z');
    expect(toBen(world)).toHaveLength(2);
  });

  test('a meeting that somebody is not asked about any more, too', async () => {
    const world = await worldWithBen('UTC');
    const item = `nudge:${world.series}`;
    const { putOff } = await world.ask(mai, 'quietDigest', { body: { item, for: 'never' } });
    expect(putOff).toMatchObject([{ item: { kind: 'opening', text: 'Payment terms review' }, until: 'never' }]);
    expect((await world.ask(mai, 'quietDigest', { body: { item, for: 'on' } })).putOff).toEqual([]);
  });

  test('what is done meanwhile is not listed, and neither is what nobody knows', async () => {
    const world = await worldWithBen('UTC');
    await world.ask(ben, 'quietDigest', { body: { item: 'action:of-nobody', for: 'never' } });
    const unknown = `nudge:${'x'.repeat(43)}`;
    expect((await world.ask(ben, 'quietDigest', { body: { item: unknown, for: 'never' } })).putOff).toEqual([]);
  });
});
