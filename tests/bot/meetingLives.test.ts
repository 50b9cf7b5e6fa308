import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startBotChannel, type BotChannel } from '../support/botChannel';
import { MeetingLife } from '../support/meetingLife';

let channel: BotChannel;
beforeAll(async () => {
  channel = await startBotChannel();
});
afterAll(() => channel.stop());

/** Seconds by which Teams tells something late, and how often it tells it. */
const told = fc.record({
  late: fc.constantFrom(0, 0, 1, 15, 120, 1_200, 5_400),
  times: fc.constantFrom(0, 1, 1, 1, 2),
});

/** A meeting of a day: it begins at nine, and may be left by everybody and begun again. */
const day = fc.record({
  parts: fc.array(fc.record({ minutes: fc.integer({ min: 3, max: 50 }), start: told, end: told }), {
    minLength: 1,
    maxLength: 3,
  }),
  /** When a panel is opened: so many minutes after nine. */
  panels: fc.array(fc.integer({ min: 0, max: 170 }), { maxLength: 3 }),
});
type Day = typeof day extends fc.Arbitrary<infer T> ? T : never;

interface Happens {
  readonly at: number;
  readonly line: string;
  readonly isThere: boolean;
  /** Nobody can overlook that the meeting is going on. */
  readonly mustOpen: boolean;
  /** Told of this start, it is open until then, whatever else is told late. */
  readonly until: number;
}

const nine = 9 * 3600;
const between = 4 * 60;

function clock(seconds: number, number: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${number}/${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What comes, in the order in which it comes. */
function timeline({ parts, panels }: Day, number: number): Happens[] {
  let from = nine;
  const sittings = parts.map((part) => {
    const sitting = { ...part, from, to: from + part.minutes * 60 };
    from = sitting.to + between;
    return sitting;
  });
  const isThere = (at: number) => sittings.some((sitting) => sitting.from <= at && at < sitting.to);
  const tells = (what: 'start' | 'end', of: number, { late, times }: Day['parts'][number]['start'], until: number) =>
    Array.from({ length: times }, (_, copy): Happens => {
      const at = of + late + copy * 15;
      const line = `${clock(at, number)} ${what} ${clock(of, number)}`;
      const mustOpen = what === 'start' && at < until;
      return { at, line, isThere: isThere(at), mustOpen, until: mustOpen ? until : 0 };
    });
  const events = sittings.flatMap(({ from: start, to, start: startTold, end }) => [
    ...tells('start', start, startTold, to),
    ...tells('end', to, end, to),
  ]);
  const opened = panels.map((minutes): Happens => {
    const at = nine + minutes * 60 + 30;
    return { at, line: `${clock(at, number)} panel mai`, isThere: isThere(at), mustOpen: isThere(at), until: 0 };
  });
  return [...events, ...opened].sort((a, b) => a.at - b.at);
}

it('however a week is told, no day has two meetings, none is overlooked or ends too early, and none stays open', async () => {
  const week = fc.array(day, { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(week, async (days) => {
    const life = new MeetingLife(channel);
    for (const [index, of] of days.entries()) {
      let goesOn = 0;
      for (const { at, line, isThere, mustOpen, until } of timeline(of, index + 1)) {
        await life.does(`${line.split(' ')[0]} ${isThere ? 'allIn' : 'nobodyIn'}`);
        await life.does(line);
        goesOn = Math.max(goesOn, until);
        if (mustOpen || at < goesOn) expect([line, await life.isOpen()]).toEqual([line, true]);
      }
      await life.does(`${clock(23 * 3600, index + 1)} timer`);
    }
    const occurrences = await life.occurrences();
    const dayOf = (occurrence: string) => Number(/^(\d+)\//.exec(occurrence)?.[1] ?? 1);
    for (const [index, of] of days.entries()) {
      const here = occurrences.filter((occurrence) => dayOf(occurrence) === index + 1);
      const must = timeline(of, index + 1).some(({ mustOpen }) => mustOpen);
      expect(here.length).toBeLessThanOrEqual(1);
      if (must) expect(here).toHaveLength(1);
      for (const occurrence of here) expect(occurrence).not.toMatch(/- /);
    }
    expect(life.world.problems).toEqual([]);
  });
  await fc.assert(property, { numRuns: 40, seed: 20261122 });
});
