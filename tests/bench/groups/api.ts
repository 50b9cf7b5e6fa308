import { timeKey } from '../../../api/src/rows';
import { adding, askFloor, floorAdding, headersOf, urlOf, type Ask } from '../adding';
import type { SeededMeeting } from '../bigMeetingRows';
import { openBigMeetings, type BigMeetings } from '../bigMeeting';
import { askAll, asked, p50, p99, type Timed } from '../clients';
import { median, type Group, type Measure } from '../measure';
import { home } from '../bigMeetingRows';

const added = ['p50', 'p99', 'rate', 'cpu'].map((which) => `api.addConsideration.${which}`);
const sizes = [10, 100, 1000] as const;
const opened = sizes.map((size) => `api.openMeeting.${size}.p50`);
const polled = 'api.poll.notModified.p50';
const clients = 10;
/** In the chat of the meeting: each request reads who they are. */
const people = 30;

interface Pair {
  readonly ours: Timed[];
  readonly floor: Timed[];
  /** Milliseconds of the processor for one request, in each run. */
  readonly cpu: { readonly ours: number[]; readonly floor: number[] };
}

/** The API beside a bare server that makes the same calls of the same tables. */
export const api: Group = {
  measures: [...added, ...opened, polled],
  async run({ root, quick, isWanted }) {
    const runs = quick ? 3 : 7;
    // Each in a storage of its own: the local table service looks through all there is, the real one doesn't.
    const inWorld = (name: string, notes: number, measure: (world: World) => Promise<Measure[]>) =>
      openBigMeetings(root, people).then(async (meetings) => {
        try {
          return await measure({ meetings, meeting: await meetings.meeting(name, notes), runs, quick });
        } finally {
          await meetings.close();
        }
      });
    const measures: Measure[] = [];
    if (added.some(isWanted)) measures.push(...(await inWorld('adding', 0, measureAdding)));
    for (const size of sizes.filter((_, index) => isWanted(opened[index] ?? '')))
      measures.push(...(await inWorld(`opening-${size}`, size, (world) => measureOpening(world, size))));
    if (isWanted(polled)) measures.push(...(await inWorld('polling', 50, measurePolling)));
    return { measures };
  },
};

interface World {
  readonly meetings: BigMeetings;
  readonly meeting: SeededMeeting;
  readonly runs: number;
  readonly quick: boolean;
}

async function measureAdding({ meetings, meeting, runs, quick }: World): Promise<Measure[]> {
  const timing = { meetings, runs, requests: quick ? 100 : 300 };
  return ofAdding(await alternately(timing, adding(meetings, meeting), floorAdding(meetings, meeting)), runs);
}

async function measureOpening({ meetings, meeting, runs, quick }: World, size: number): Promise<Measure[]> {
  const requests = (quick ? 60 : 200) / (size > 100 ? 3 : 1);
  const timing = { meetings, runs, requests };
  const pair = await alternately(timing, opening(meetings, meeting), floorOpening(meetings, meeting));
  return [ofPair(`api.openMeeting.${size}.p50`, pair, { runs, ratio: 1.5 })];
}

async function measurePolling({ meetings, meeting, runs, quick }: World): Promise<Measure[]> {
  const timing = { meetings, runs, requests: quick ? 100 : 300 };
  const ours = await polling(meetings, meeting);
  return [ofPair(polled, await alternately(timing, ours, floorPolling(meetings, meeting)), { runs })];
}

interface Timing {
  readonly meetings: BigMeetings;
  readonly runs: number;
  readonly requests: number;
}

/** The first batch of each finds code that never ran before, and isn't counted. */
async function alternately({ meetings, runs, requests }: Timing, ours: Ask, floor: Ask): Promise<Pair> {
  const pair: Pair = { ours: [], floor: [], cpu: { ours: [], floor: [] } };
  for (let run = 0; run <= runs; run += 1) {
    const before = await meetings.cpuMs();
    const timed = {
      floor: await askAll({ clients, requests }, floor),
      ours: await askAll({ clients, requests }, ours),
    };
    const after = await meetings.cpuMs();
    if (run === 0) continue;
    pair.floor.push(timed.floor);
    pair.ours.push(timed.ours);
    pair.cpu.floor.push((after.floor - before.floor) / requests);
    pair.cpu.ours.push((after.api - before.api) / requests);
  }
  return pair;
}

function ofAdding({ ours, floor, cpu }: Pair, runs: number): Measure[] {
  const rate = (timed: readonly Timed[]) => median(timed.map(({ perSecond }) => perSecond));
  return [
    { name: 'api.addConsideration.p50', value: p50(ours), unit: 'ms', floor: p50(floor), runs, budget: { ratio: 2 } },
    { name: 'api.addConsideration.p99', value: p99(ours), unit: 'ms', floor: p99(floor), runs },
    {
      ...{ name: 'api.addConsideration.rate', value: rate(ours), unit: 'perSecond', floor: rate(floor), runs },
      budget: { leastRatio: 0.5 },
    },
    {
      ...{ name: 'api.addConsideration.cpu', value: median(cpu.ours) - median(cpu.floor), unit: 'ms', runs },
      // What the floor's own process needs for the same rows: machines differ.
      floor: median(cpu.floor),
      budget: { value: 0.8 },
    },
  ];
}

function ofPair(
  name: string,
  { ours, floor }: Pair,
  { runs, ratio }: { readonly runs: number; readonly ratio?: number },
): Measure {
  return {
    ...{ name, value: p50(ours), unit: 'ms', floor: p50(floor), runs },
    ...(ratio !== undefined && { budget: { ratio } }),
  };
}

function opening(world: BigMeetings, meeting: SeededMeeting): Ask {
  return async (number) => {
    const body = JSON.stringify({ surface: 'sidePanel', onlyISeeThis: false });
    const init = { method: 'POST', headers: headersOf(world, number), body };
    await (await asked(urlOf(world, meeting, 'open'), init)).arrayBuffer();
  };
}

function floorOpening({ floor }: BigMeetings, { partition, occurrence, moment, customer }: SeededMeeting): Ask {
  return () => askFloor(floor, '/open', { partition, libraryPartition: home, occurrence, moment, customer });
}

async function polling(world: BigMeetings, meeting: SeededMeeting): Promise<Ask> {
  const since = new Date().toISOString();
  const url = urlOf(world, meeting, `changes?since=${encodeURIComponent(since)}`);
  const first = await asked(url, { headers: headersOf(world, 0) });
  const etag = first.headers.get('etag') ?? '';
  await first.arrayBuffer();
  return async (number) => {
    const headers = { ...headersOf(world, number), 'if-none-match': etag };
    await (await asked(url, { headers }, 304)).arrayBuffer();
  };
}

function floorPolling({ floor }: BigMeetings, { partition, occurrence }: SeededMeeting): Ask {
  const since = timeKey(new Date().toISOString(), '');
  return () => askFloor(floor, '/poll', { partition, occurrence, since });
}
