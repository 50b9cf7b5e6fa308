import { expect, test } from '@jest/globals';
import { isWeekend, workdayBefore } from '../../domain/mornings';
import { momentOf, stock } from '../support/apiNotes';
import { mai } from '../support/apiPeople';
import { ChatWorld } from '../support/chatWorld';

const dayMs = 86_400_000;
const firstDay = Date.parse('2026-09-01');
const days = Array.from({ length: 100 }, (_, n) => new Date(firstDay + n * dayMs).toISOString().slice(0, 10));

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const calendars: readonly (readonly [string, (day: string) => boolean])[] = [
  ['workdays', (day) => !isWeekend(day)],
  ['weekly', (day) => new Date(day).getUTCDay() === 3],
  ['fortnightly', (day) => ((Date.parse(day) - firstDay) / dayMs) % 14 === 6],
  ['the first Thursday of the month', (day) => new Date(day).getUTCDay() === 4 && Number(day.slice(8)) <= 7],
];

interface Told {
  readonly on: string;
  readonly text: string;
}

interface Lived {
  readonly told: readonly Told[];
  /** The days on which the meeting was held. */
  readonly held: readonly string[];
  /** On which nothing could be told: pinned, or the app was gone from the chat. */
  readonly barred: readonly string[];
}

/** A hundred days of one meeting: some sittings fall out, now and then it is pinned or the app is gone for a while. */
async function live(isOn: (day: string) => boolean, seed: number, most: number): Promise<Lived> {
  const some = numbers(seed);
  const world = new ChatWorld();
  world.now = firstDay - dayMs;
  await stock(world, mai);
  for (let n = 1; n <= 4; n += 1)
    await world.ask(mai, 'addMoment', { body: momentOf(`moment-${n}`, mai, { heardOn: '2026-07-01' }) });
  await world.meet(mai);
  const [told, held, barred]: [Told[], string[], string[]] = [[], [], []];
  let bar: 'pin' | 'gone' | undefined;
  for (const day of days.slice(0, most)) {
    if (some(12) === 0) bar = await change(world, bar, some(2) === 0 ? 'pin' : 'gone');
    if (bar) barred.push(day);
    const before = world.in(`a:${mai.id}`).length;
    await world.goTo(`${day}T08:30:00.000Z`);
    told.push(
      ...world
        .in(`a:${mai.id}`)
        .slice(before)
        .map(() => ({ on: day, text: world.last(`a:${mai.id}`) })),
    );
    if (isOn(day) && some(10) > 0 && bar !== 'gone') {
      held.push(day);
      await sit(world, day);
    }
  }
  return { told, held, barred };
}

async function change(world: ChatWorld, was: 'pin' | 'gone' | undefined, to: 'pin' | 'gone') {
  const { conversation } = world;
  const moment = 'moment-1' as never;
  if (was === 'gone') await world.hear({ kind: 'installed', conversation, meetingId: world.meetingId, at: world.at });
  if (was === 'pin') await world.ask(mai, 'unpinMoment', { query: { when: 'every' } });
  if (was) return undefined;
  if (to === 'pin') await world.ask(mai, 'pinMoment', { body: { moment, when: 'every' } });
  else await world.hear({ kind: 'removed', conversation, at: world.at });
  return to;
}

async function sit(world: ChatWorld, day: string): Promise<void> {
  await world.goTo(`${day}T09:00:00.000Z`);
  await world.start();
  await world.goTo(`${day}T09:30:00.000Z`);
  await world.end();
  await world.goTo(`${day}T14:00:00.000Z`);
}

const seeds = [1, 2];
test.each(calendars.flatMap(([name, isOn]) => seeds.map((seed) => [name, seed, isOn] as const)))(
  '%s, lived through a %s. time: never barred, never on another day, never twice',
  async (name, seed, isOn) => {
    const { told, held, barred } = await live(isOn, seed, name === 'workdays' ? 40 : days.length);
    for (const { on, text } of told) {
      expect(text).toContain('No customer moment is pinned');
      expect(barred).not.toContain(on);
      expect(isWeekend(on)).toBe(false);
      if (name === 'workdays') continue;
      // On the working day before one that the calendar has, whether or not it was held then.
      const sittings = days.filter((day) => isOn(day) && workdayBefore(day) === on);
      expect([on, sittings]).toEqual([on, [expect.any(String)]]);
    }
    const inTurn = told.map(({ on }) => held.filter((day) => day < on).length);
    if (name !== 'workdays') expect(new Set(inTurn).size).toBe(inTurn.length);
    const weeks = told.map(({ on }) => Math.floor((Date.parse(on) - Date.parse('2026-08-31')) / (7 * dayMs)));
    expect(new Set(weeks).size).toBe(weeks.length);
  },
);
