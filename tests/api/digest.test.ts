import { describe, expect, test } from '@jest/globals';
import { keys, places } from '../../api/src/rows';
import { ActionId } from '../../domain/actions';
import type { Person } from '../../domain/people';
import { ben, guest, linh, mai } from '../support/apiPeople';
import { buttonsOf, ChatWorld, textOf } from '../support/chatWorld';
import { refusalOf } from '../support/apiWorld';

/** Monday, nine in the morning; the app may write to Ben. */
async function worldWithBen(): Promise<ChatWorld> {
  const world = new ChatWorld();
  await world.start();
  await world.open(mai);
  await world.meet(ben);
  await world.deliver();
  return world;
}

async function take(world: ChatWorld, owner: Person, text: string, dueOn: string): Promise<void> {
  const id = ActionId.parse(`action-${text.replace(/\W/g, '-')}`);
  await world.ask(mai, 'takeAction', { body: { id, text, owner, dueOn } });
  await world.project();
}

const toBen = (world: ChatWorld) => world.in(`a:${ben.id}`);
const tuesday = '2026-11-24T08:30:00.000Z';

describe('the morning’s message', () => {
  test('tells what is due, once, in the language of its reader', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-11-24');
    await world.goTo('2026-11-24T07:59:00.000Z');
    expect(toBen(world)).toHaveLength(0);
    await world.goTo(tuesday);
    expect(world.last(`a:${ben.id}`)).toContain('Good morning. 1 thing waits for you');
    expect(world.last(`a:${ben.id}`)).toContain('Call the bank');
    await world.goTo('2026-11-24T18:00:00.000Z');
    expect(toBen(world)).toHaveLength(1);
  });

  test('comes at the reader’s own morning, as soon as the app knows where they are', async () => {
    const world = await worldWithBen();
    await take(world, linh, 'Call the bank', '2026-11-24');
    await world.meet(linh, 'vi-VN');
    await world.ask(linh, 'sayZone', { body: { zone: 'Asia/Ho_Chi_Minh' } });
    await world.goTo('2026-11-24T00:55:00.000Z');
    expect(world.in(`a:${linh.id}`)).toHaveLength(0);
    await world.goTo('2026-11-24T01:25:00.000Z');
    expect(world.last(`a:${linh.id}`)).toContain('Chào buổi sáng');
    await world.goTo(tuesday);
    expect(world.in(`a:${linh.id}`)).toHaveLength(1);
  });

  test('is not sent when nothing waits, nor at the weekend', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-12-05');
    await world.goTo(tuesday);
    expect(toBen(world)).toHaveLength(0);
    for (const day of ['12-03', '12-04', '12-05', '12-06', '12-07']) await world.goTo(`2026-${day}T08:30:00.000Z`);
    // Due on a Saturday: told on Friday, and once more on Monday.
    expect(toBen(world)).toHaveLength(2);
    expect(textOf(toBen(world)[1]?.card)).toContain('Overdue');
  });

  test('is posted once, also when two look at it at the same time', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-11-24');
    world.now = Date.parse(tuesday);
    await Promise.all([world.look(), world.look()]);
    await world.deliver();
    expect(toBen(world)).toHaveLength(1);
  });

  test('is not for whoever has not added the app, and ends when they take it out', async () => {
    const world = await worldWithBen();
    await take(world, linh, 'Write to Ken', '2026-11-24');
    await take(world, ben, 'Call the bank', '2026-11-24');
    await world.hear({ kind: 'removed', conversation: world.alone(ben) });
    await world.goTo(tuesday);
    expect(world.posted.filter(({ conversationId }) => conversationId.startsWith('a:'))).toEqual([]);
    await world.meet(ben);
    await world.goTo('2026-11-25T08:30:00.000Z');
    expect(toBen(world)).toHaveLength(1);
  });

  test('tells a guest of the company nothing', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-11-24');
    world.readers.set(ben.id, [guest]);
    await world.goTo(tuesday);
    expect(toBen(world)).toHaveLength(0);
  });

  test('shows what is done as done', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-11-24');
    await world.goTo(tuesday);
    const params = { meeting: world.meeting, action: ActionId.parse('action-Call-the-bank') };
    await world.ask(ben, 'closeAction', { params, body: {} });
    await world.project();
    await world.tap(ben, 'Nothing for a week');
    await world.tap(ben, 'Nothing for a week');
    await world.deliver();
    expect(toBen(world)).toHaveLength(1);
    expect(toBen(world)[0]).toMatchObject({ updates: 1 });
  });

  test('leaves nothing behind for ever', async () => {
    const world = await worldWithBen();
    for (const day of ['24', '25', '26', '27', '30']) await take(world, ben, `Due ${day}`, `2026-11-${day}`);
    for (const day of ['11-24', '11-25', '11-26', '11-27', '11-30']) await world.goTo(`2026-${day}T08:30:00.000Z`);
    const rows = async () => {
      const range = { ...places.mine(world.ports.home, ben.id), from: '', to: '~' };
      return (await world.ports.store.list(range)).map(({ row }) => row).filter((row) => row.includes('digest:'));
    };
    expect((await rows()).length).toBeGreaterThan(6);
    await world.goTo('2026-12-14T08:30:00.000Z');
    expect(await rows()).toEqual([
      keys.card('digest:2026-11-30'),
      keys.card('digest:2026-12-14'),
      'digest:2026-11-30',
      'digest:2026-12-14',
    ]);
  });
});

test('what the app was asked long ago is forgotten, but for the moments that it told', async () => {
  const world = await worldWithBen();
  for (const text of ['help', 'moment', 'open items']) await world.say(ben, text, { isPersonal: true });
  await world.deliver();
  const rows = async () => {
    const range = { ...places.mine(world.ports.home, ben.id), from: '', to: '~' };
    const found = await world.ports.store.list(range);
    return found.filter(({ row }) => row.startsWith('said:') || row.startsWith('card:reply:')).length;
  };
  expect(await rows()).toBe(6);
  await world.goTo('2026-11-27T08:30:00.000Z');
  expect(await rows()).toBe(6);
  await world.goTo('2026-12-14T08:30:00.000Z');
  expect(await rows()).toBe(2);
});

describe('putting it off', () => {
  test('one item for a week, or for good: it goes, and the rest stays', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-11-23');
    await take(world, ben, 'Write to Ken', '2026-11-24');
    await world.goTo(tuesday);
    expect(world.last(`a:${ben.id}`)).toContain('Call the bank');
    const answer = await world.tap(ben, 'In a week');
    expect(textOf(answer)).not.toContain('Call the bank');
    expect(textOf(answer)).toContain('Write to Ken');
    await world.deliver();
    expect(world.last(`a:${ben.id}`)).not.toContain('Call the bank');
    const nothing = await world.tap(ben, 'Don’t tell me of this');
    expect(textOf(nothing)).toContain('Nothing of this waits for you now');
  });

  test('all of it: none comes until it is asked for again', async () => {
    const world = await worldWithBen();
    await take(world, ben, 'Call the bank', '2026-11-24');
    await world.goTo(tuesday);
    const off = await world.tap(ben, 'No morning messages');
    expect(textOf(off)).toContain('No more morning messages');
    await world.deliver();
    for (const day of ['25', '26', '27', '30']) await world.goTo(`2026-11-${day}T08:30:00.000Z`);
    expect(toBen(world)).toHaveLength(1);
    expect((await world.ask(ben, 'readMyDigest')).off).toBe('never');
    await world.tap(ben, 'Tell me again in the mornings');
    await world.goTo('2026-12-01T08:30:00.000Z');
    expect(toBen(world)).toHaveLength(2);
  });

  test('is for the one whom it was sent to', async () => {
    const world = await worldWithBen();
    await world.meet(linh);
    await take(world, ben, 'Call the bank', '2026-11-24');
    await world.goTo(tuesday);
    const [button] = buttonsOf(toBen(world)[0]?.card);
    expect(button?.verb).toBe('quiet');
    await world.tap(linh, 'No morning messages', ben);
    expect((await world.ask(ben, 'readMyDigest')).off).toBeUndefined();
    expect((await world.ask(linh, 'readMyDigest')).off).toBe('never');
  });

  test('from My items, too', async () => {
    const world = await worldWithBen();
    const off = await world.ask(ben, 'quietDigest', { body: { for: 'week' } });
    expect(off.off).toBe('2026-11-30');
    expect((await world.ask(ben, 'quietDigest', { body: { for: 'on' } })).off).toBeUndefined();
    const wrong = await world.send(ben, 'quietDigest', { body: { for: 'ever' } });
    expect([wrong.status, refusalOf(wrong).sentence]).toEqual([422, 'Say for how long.']);
  });
});

describe('whoever can’t be reached', () => {
  test('finds on My items what the morning would have said', async () => {
    const world = await worldWithBen();
    await take(world, linh, 'Write to Ken', '2026-11-24');
    await take(world, ben, 'Call the bank', '2026-11-24');
    world.now = Date.parse(tuesday);
    expect(await world.ask(linh, 'readMyDigest')).toMatchObject({
      isReached: false,
      items: [{ kind: 'due', text: 'Write to Ken' }],
    });
    expect(await world.ask(ben, 'readMyDigest')).toMatchObject({ isReached: true, items: [] });
  });

  test('a time zone that nobody knows is refused', async () => {
    const world = await worldWithBen();
    const wrong = await world.send(ben, 'sayZone', { body: { zone: 'Middle/Earth' } });
    expect([wrong.status, refusalOf(wrong).field]).toEqual([422, 'zone']);
  });

  test('where nobody said where they are, it is where the first one said', async () => {
    const world = await worldWithBen();
    await world.ask(linh, 'sayZone', { body: { zone: 'Asia/Ho_Chi_Minh' } });
    expect((await world.ask(ben, 'readMyDigest')).zone).toBe('Asia/Ho_Chi_Minh');
    await world.ask(ben, 'sayZone', { body: { zone: 'Europe/London' } });
    expect((await world.ask(ben, 'readMyDigest')).zone).toBe('Europe/London');
    expect((await world.ask(mai, 'readMyDigest')).zone).toBe('Asia/Ho_Chi_Minh');
  });
});
