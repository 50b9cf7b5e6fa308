import { describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { momentOf, stock } from '../support/apiNotes';
import { ben, mai } from '../support/apiPeople';
import { buttonsOf, ChatWorld, textOf } from '../support/chatWorld';

const toMai = (world: ChatWorld) => world.in(`a:${mai.id}`);
const nothingPinned = 'No customer moment is pinned';

/** Meetings on these days at this time in UTC, each over within the hour, in a company with stories to tell. */
async function meetings(days: readonly string[], time = '09:00', hasApp = true): Promise<ChatWorld> {
  const world = new ChatWorld();
  world.now = Date.parse(`${days[0]}T07:00:00.000Z`) - 86_400_000;
  await stock(world, mai);
  for (let n = 1; n <= 6; n += 1)
    await world.ask(mai, 'addMoment', { body: momentOf(`moment-${n}`, mai, { heardOn: '2026-07-01' }) });
  if (hasApp) await world.meet(mai);
  for (const day of days) await meet(world, `${day}T${time}:00.000Z`);
  world.posted.splice(0);
  return world;
}

async function meet(world: ChatWorld, at: string): Promise<void> {
  const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  await world.goTo(at);
  await world.start();
  await world.goTo(later(30));
  await world.end();
  await world.goTo(later(300));
}

async function take(world: ChatWorld, text: string, dueOn: string): Promise<void> {
  const id = ActionId.parse(`action-${text.replace(/\W/g, '-')}`);
  await world.ask(mai, 'takeAction', { body: { id, text, owner: mai, dueOn } });
  await world.project();
}

/** Which of these mornings brought a message. */
async function mornings(world: ChatWorld, days: readonly string[]): Promise<string[]> {
  const told: string[] = [];
  for (const day of days) {
    const before = toMai(world).length;
    await world.goTo(`${day}T08:30:00.000Z`);
    if (toMai(world).length > before) told.push(day);
  }
  return told;
}

const week = ['2026-11-18', '2026-11-19', '2026-11-20'];
const monday = '2026-11-23';

describe('of a meeting of every working day', () => {
  test('the morning’s message tells once a week, on its first day, what nobody pinned', async () => {
    const world = await meetings(week);
    const told: string[] = [];
    for (const day of ['23', '24', '25', '26', '27', '30']) {
      told.push(...(await mornings(world, [`2026-11-${day}`])));
      await meet(world, `2026-11-${day}T09:00:00.000Z`);
    }
    expect(told).toEqual(['2026-11-23', '2026-11-30']);
  });

  test('says which moment would open it, in the one message of the day', async () => {
    const world = await meetings(week);
    await world.goTo(`${monday}T08:30:00.000Z`);
    expect(toMai(world)).toHaveLength(1);
    const { suggestion } = await world.open(mai, 'meetingTab');
    const text = world.last(`a:${mai.id}`);
    expect(text).toContain(nothingPinned);
    expect(text).toContain('Payment terms review');
    expect(text).toContain(`Headline of ${suggestion?.moment}`);
  });

  test('says it on any other day only beside what is told anyway', async () => {
    const world = await meetings(week);
    await take(world, 'Call the bank', '2026-11-25');
    await world.goTo(`${monday}T08:30:00.000Z`);
    await meet(world, `${monday}T09:00:00.000Z`);
    expect(await mornings(world, ['2026-11-24'])).toEqual([]);
    await meet(world, '2026-11-24T09:00:00.000Z');
    expect(await mornings(world, ['2026-11-25'])).toEqual(['2026-11-25']);
    expect(world.last(`a:${mai.id}`)).toContain('Call the bank');
    expect(world.last(`a:${mai.id}`)).toContain(nothingPinned);
  });

  test('it is kept in one tap: then it is pinned, and the message says so', async () => {
    const world = await meetings(week);
    await world.goTo(`${monday}T08:30:00.000Z`);
    const { suggestion } = await world.open(mai, 'meetingTab');
    const answer = textOf(await world.tap(mai, 'Keep it'));
    expect(answer).toContain('A customer moment is pinned');
    expect(answer).not.toContain('Headline of');
    expect((await world.open(mai, 'meetingTab')).pins).toMatchObject([{ moment: suggestion?.moment, when: 'next' }]);
    await world.deliver();
    expect(toMai(world)).toHaveLength(1);
    expect(world.last(`a:${mai.id}`)).toContain('A customer moment is pinned');
  });

  test('another one is taken, as in the meeting’s tab', async () => {
    const world = await meetings(week);
    await world.goTo(`${monday}T08:30:00.000Z`);
    const headline = /Headline of [\w-]+/;
    const first = headline.exec(world.last(`a:${mai.id}`))?.[0];
    const second = headline.exec(textOf(await world.tap(mai, 'Another one')))?.[0];
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
    expect(second).toBe(`Headline of ${(await world.open(mai, 'meetingTab')).suggestion?.moment}`);
  });

  test('who taps when it has begun is told so', async () => {
    const world = await meetings(week);
    await world.goTo(`${monday}T08:30:00.000Z`);
    await meet(world, `${monday}T09:00:00.000Z`);
    const { card } = toMai(world)[0]!;
    expect(textOf(card)).toContain('Keep it');
    await expect(world.tap(mai, 'Keep it')).rejects.toThrow('This meeting has begun meanwhile.');
  });

  test('a moment that is withdrawn leaves the message', async () => {
    const world = await meetings(week);
    await world.goTo(`${monday}T08:30:00.000Z`);
    const moment = /Headline of ([\w-]+)/.exec(world.last(`a:${mai.id}`))?.[1] ?? '';
    await world.ask(mai, 'stepMoment', { params: { moment: moment as never }, body: { verb: 'withdraw', base: 1 } });
    await world.deliver();
    expect(toMai(world)).toHaveLength(1);
    expect(world.last(`a:${mai.id}`)).not.toContain(`Headline of ${moment}`);
  });

  test('held before the morning, it is told the day before', async () => {
    const world = await meetings(week, '07:30');
    await world.goTo(`${monday}T07:30:00.000Z`);
    await world.start();
    await world.goTo(`${monday}T07:50:00.000Z`);
    await world.end();
    expect(await mornings(world, [monday])).toEqual([monday]);
    expect(world.last(`a:${mai.id}`)).toContain('on 24 November 2026');
  });

  test.each([
    ['something is pinned', (world: ChatWorld) => pin(world)],
    [
      'the app is gone from its chat',
      (world: ChatWorld) => world.hear({ kind: 'removed', conversation: world.conversation }),
    ],
    ['it opens with nothing of itself', (world: ChatWorld) => manual(world)],
    ['it is held early', (world: ChatWorld) => meet(world, '2026-11-21T09:00:00.000Z')],
    ['they don’t want it', (world: ChatWorld) => never(world)],
  ])('nobody is told where %s', async (_, change) => {
    const world = await meetings(week);
    await change(world);
    expect(await mornings(world, [monday])).toEqual([]);
  });
});

const pin = (world: ChatWorld) => world.ask(mai, 'pinMoment', { body: { moment: 'moment-1' as never, when: 'every' } });

const manual = (world: ChatWorld) => world.ask(mai, 'changeSettings', { body: { automatic: false } });

const never = (world: ChatWorld) =>
  world.ask(mai, 'quietDigest', { body: { item: `nudge:${world.series}`, for: 'never' } });

describe('of a meeting that is held seldom', () => {
  const rhythms: readonly (readonly [string, readonly string[], string])[] = [
    ['every other week', ['2026-10-26', '2026-11-09', '2026-11-23'], '2026-12-04'],
    ['the first Tuesday of the month', ['2026-09-01', '2026-10-06', '2026-11-03'], '2026-11-30'],
    ['the last Friday of the month', ['2026-08-28', '2026-09-25', '2026-10-30'], '2026-11-26'],
  ];
  test.each(rhythms)('%s: its organizer is told on the working day before, once', async (_, days, nudge) => {
    const world = await meetings(days);
    const all = Array.from({ length: 45 }, (_, n) => {
      return new Date(Date.parse(days[2]!) + (n + 1) * 86_400_000).toISOString().slice(0, 10);
    });
    expect(await mornings(world, all.slice(0, all.indexOf(nudge) + 4))).toEqual([nudge]);
    expect(world.last(`a:${mai.id}`)).toContain(nothingPinned);
  });

  test('it is not told where the app is gone from its chat', async () => {
    const world = await meetings(['2026-11-09', '2026-11-16', '2026-11-23']);
    await world.hear({ kind: 'removed', conversation: world.conversation });
    expect(await mornings(world, ['2026-11-27'])).toEqual([]);
  });

  test('it is told by their clocks, also when they have moved since', async () => {
    const world = await meetings(['2026-11-09', '2026-11-16', '2026-11-23'], '16:00');
    await world.ask(mai, 'sayZone', { body: { zone: 'America/New_York' } });
    await world.goTo('2026-11-27T08:30:00.000Z');
    expect(toMai(world)).toHaveLength(0);
    await world.goTo('2026-11-27T13:30:00.000Z');
    expect(toMai(world)).toHaveLength(1);
  });

  test('the message says the same day on the day itself, and what was pinned for it', async () => {
    const world = await meetings(['2026-11-05', '2026-11-12', '2026-11-19']);
    await world.goTo('2026-11-25T08:30:00.000Z');
    expect(world.last(`a:${mai.id}`)).toMatch(/Thursday,? 26 November 2026: Payment terms review/);
    const other = /Headline of moment-1\b/.test(world.last(`a:${mai.id}`)) ? 'moment-2' : 'moment-1';
    await world.ask(mai, 'pinMoment', { body: { moment: other as never, when: 'date', on: '2026-11-26' } });
    world.now = Date.parse('2026-11-26T07:00:00.000Z');
    const answer = await world.tapped(mai, {
      verb: 'quiet',
      data: { ...buttonsOf(toMai(world)[0]?.card).find(({ verb }) => verb === 'quiet')?.data, for: 'on' },
    });
    expect(textOf(answer)).toMatch(/Thursday,? 26 November 2026: Payment terms review/);
    expect(textOf(answer)).toContain(`Headline of ${other}`);
    expect(textOf(answer)).toContain('Pinned: this one opens it.');
  });
});

describe('an organizer whom the app can’t write to', () => {
  const mondays = ['2026-11-09', '2026-11-16', '2026-11-23'];
  const readAt = async (world: ChatWorld, at: string) => {
    world.now = Date.parse(at);
    return world.ask(mai, 'readMyDigest');
  };

  test('finds on My items what would open the meeting, from the working day before until it begins', async () => {
    const world = await meetings(mondays, '09:00', false);
    expect((await readAt(world, '2026-11-27T07:30:00.000Z')).items).toEqual([]);
    const { items, isReached } = await readAt(world, '2026-11-27T10:00:00.000Z');
    expect(isReached).toBe(false);
    const { suggestion } = await world.open(mai, 'meetingTab');
    expect(items).toMatchObject([
      {
        kind: 'opening',
        text: 'Payment terms review',
        day: '2026-11-30',
        opening: { told: { moment: suggestion?.moment, customer: "Ken's Plumbing Supply" } },
      },
    ]);
    expect((await readAt(world, '2026-11-30T09:30:00.000Z')).items).toEqual([]);
    expect(toMai(world)).toEqual([]);
  });

  test('finds nothing of it once something is pinned, and nobody else ever does', async () => {
    const world = await meetings(mondays, '09:00', false);
    world.now = Date.parse('2026-11-27T10:00:00.000Z');
    expect((await world.ask(ben, 'readMyDigest')).items).toEqual([]);
    await pin(world);
    expect((await world.ask(mai, 'readMyDigest')).items).toEqual([]);
  });

  test('whom it can write to has it in the message, and not on the page', async () => {
    const world = await meetings(mondays);
    await world.goTo('2026-11-27T08:30:00.000Z');
    expect(toMai(world)).toHaveLength(1);
    expect((await world.ask(mai, 'readMyDigest')).items).toEqual([]);
  });
});
