import { describe, expect, test } from '@jest/globals';
import { stock } from '../support/apiNotes';
import { ben, linh, mai, outsider } from '../support/apiPeople';
import { buttonsOf, ChatWorld, textOf } from '../support/chatWorld';

const mondays = ['2026-11-09', '2026-11-16', '2026-11-23'];
const sunday = '2026-11-29T09:00:00.000Z';
const friday = '2026-11-27T08:30:00.000Z';

/** Three meetings a week apart, each over within the hour, in a company with stories to tell. */
async function weekly(days: readonly string[] = mondays): Promise<ChatWorld> {
  const world = new ChatWorld();
  world.now = Date.parse(`${days[0]}T07:00:00.000Z`);
  await stock(world, mai, ...['moment-1', 'moment-2', 'moment-3', 'moment-4', 'moment-5', 'moment-6']);
  await world.meet(mai);
  for (const day of days) {
    await world.goTo(`${day}T09:00:00.000Z`);
    await world.start();
    await world.goTo(`${day}T09:50:00.000Z`);
    await world.end();
    await world.goTo(`${day}T15:00:00.000Z`);
  }
  world.posted.splice(0);
  return world;
}

const toMai = (world: ChatWorld) => world.in(`a:${mai.id}`);

describe('the organizer', () => {
  test('is told on the working day before what would open the meeting, once', async () => {
    const world = await weekly();
    await world.goTo('2026-11-27T07:59:00.000Z');
    expect(toMai(world)).toHaveLength(0);
    await world.goTo(friday);
    expect(world.last(`a:${mai.id}`)).toMatch(/Monday,? 30 November 2026: Payment terms review/);
    expect(world.last(`a:${mai.id}`)).toContain('No customer moment is pinned');
    const { suggestion } = await world.open(mai, 'meetingTab');
    expect(world.last(`a:${mai.id}`)).toContain(`Headline of ${suggestion?.moment}`);
    await world.goTo(sunday);
    expect(toMai(world)).toHaveLength(1);
    expect(world.in(`a:${ben.id}`)).toHaveLength(0);
  });

  test('reads which day that is, also on the evening before', async () => {
    const world = await weekly(['2026-11-05', '2026-11-12', '2026-11-19']);
    await world.goTo('2026-11-25T08:30:00.000Z');
    expect(world.last(`a:${mai.id}`)).toMatch(/Thursday,? 26 November 2026: Payment terms review/);
  });

  test('keeps it: then it is pinned, and that is what opens', async () => {
    const world = await weekly();
    await world.goTo(friday);
    const { suggestion } = await world.open(mai, 'meetingTab');
    const answer = await world.tap(mai, 'Keep it');
    expect(textOf(answer)).toContain('Pinned: this one opens it.');
    await world.tap(mai, 'Keep it');
    await world.deliver();
    expect(world.last(`a:${mai.id}`)).toContain('Pinned');
    const { pins } = await world.open(mai, 'meetingTab');
    expect(pins).toMatchObject([{ moment: suggestion?.moment, when: 'next' }]);
    expect(toMai(world)).toHaveLength(1);
  });

  test('takes another one, as often as they like', async () => {
    const world = await weekly();
    await world.goTo(friday);
    const first = world.last(`a:${mai.id}`);
    const second = textOf(await world.tap(mai, 'Another one'));
    expect(headlineIn(second)).not.toBe(headlineIn(first));
    await world.deliver();
    const third = textOf(await world.tap(mai, 'Another one'));
    expect([headlineIn(first), headlineIn(second)]).not.toContain(headlineIn(third));
    const { suggestion } = await world.open(mai, 'meetingTab');
    expect(headlineIn(third)).toBe(`Headline of ${suggestion?.moment}`);
  });

  test('reads nothing any more of a moment that is withdrawn before the meeting', async () => {
    const world = await weekly();
    await world.goTo(friday);
    const headline = headlineIn(world.last(`a:${mai.id}`)) ?? '';
    const moment = headline.replace('Headline of ', '');
    await world.ask(mai, 'stepMoment', { params: { moment: moment as never }, body: { verb: 'withdraw', base: 1 } });
    await world.deliver();
    expect(toMai(world)).toHaveLength(1);
    expect(world.last(`a:${mai.id}`)).not.toContain(headline);
    expect(headlineIn(world.last(`a:${mai.id}`))).toBeDefined();
  });

  test('is not asked about this meeting again where they don’t want it', async () => {
    const world = await weekly();
    await world.goTo(friday);
    expect(textOf(await world.tap(mai, 'Don’t ask me about this meeting'))).toContain('I won’t ask');
    await world.goTo('2026-11-30T09:00:00.000Z');
    await world.start();
    await world.goTo('2026-11-30T15:00:00.000Z');
    world.posted.splice(0);
    await world.goTo('2026-12-04T08:30:00.000Z');
    expect(toMai(world)).toHaveLength(0);
  });

  test('who changes their mind too late is told that it has begun', async () => {
    const world = await weekly();
    await world.goTo(friday);
    await world.goTo('2026-11-30T09:00:00.000Z');
    await world.start();
    await expect(world.tap(mai, 'Keep it')).rejects.toThrow('This meeting has begun meanwhile.');
  });
});

function headlineIn(text: string): string | undefined {
  return /Headline of [\w-]+/.exec(text)?.[0];
}

describe('nobody is told', () => {
  test('where something is pinned', async () => {
    const world = await weekly();
    await world.ask(mai, 'pinMoment', { body: { moment: 'moment-1' as never, when: 'next' } });
    await world.goTo(friday);
    expect(toMai(world)).toHaveLength(0);
  });

  test('where three sittings have no rhythm, or there were only two', async () => {
    for (const days of [
      ['2026-11-09', '2026-11-17', '2026-11-23'],
      ['2026-11-16', '2026-11-23'],
    ]) {
      const world = await weekly(days);
      for (const day of ['26', '27', '28', '29']) await world.goTo(`2026-11-${day}T08:30:00.000Z`);
      expect(toMai(world)).toHaveLength(0);
    }
  });

  test('where the meeting was held early', async () => {
    const world = await weekly();
    await world.goTo('2026-11-26T09:00:00.000Z');
    await world.start();
    await world.goTo(friday);
    expect(toMai(world)).toHaveLength(0);
  });

  test('where the app may not write to the organizer', async () => {
    const world = await weekly();
    await world.hear({ kind: 'removed', conversation: world.alone(mai) });
    await world.goTo(friday);
    expect(toMai(world)).toHaveLength(0);
  });

  test('what it is, where their chat is not known to be theirs alone', async () => {
    const world = await weekly();
    world.readers.set(mai.id, [outsider]);
    await world.goTo(friday);
    expect(toMai(world)).toHaveLength(0);
  });
});

test('somebody else can’t use the organizer’s buttons', async () => {
  const world = await weekly();
  await world.goTo(friday);
  await world.meet(linh);
  expect(buttonsOf(toMai(world)[0]?.card).map(({ verb }) => verb)).toEqual(['keepMoment', 'swapMoment', 'quiet']);
  await expect(world.tap(linh, 'Keep it', mai)).rejects.toThrow('This button isn');
});
