import { networks, type Network } from '../browser';
import { floorHeadline } from '../floor/headline';
import { load, scriptBytes, type Load } from '../loads';
import { median, type Group, type Measure } from '../measure';
import { openBenchMeeting, type BenchMeeting } from '../meeting';
import type { PageSettings } from '../page/protocol';
import { alignColumns } from '../table';

const slowNames = ['panel.momentReadable.slow4g'];
const fastNames = ['panel.js.gzipBytes', 'panel.requests', 'panel.firstPaint.fast4g', 'panel.momentReadable.fast4g'];

interface Pair {
  readonly panel: Load;
  readonly floor: Load;
}

/** The first load of the side panel beside that of the floor page. */
export const panelLoad: Group = {
  measures: [...fastNames, ...slowNames],
  async run({ root, quick, isWanted }) {
    const meeting = await openBenchMeeting(root);
    try {
      await proposeSome(meeting);
      const runs = quick ? 3 : 7;
      const fast = fastNames.some(isWanted) ? await alternately(meeting, 'fast4g', runs) : [];
      const slow = slowNames.some(isWanted) ? await alternately(meeting, 'slow4g', runs) : [];
      return {
        measures: [
          ...(fast.length > 0 ? [...ofContents(fast), readable(fast, 'fast4g')] : []),
          ...(slow.length > 0 ? [readable(slow, 'slow4g')] : []),
        ],
        notes: [fast.at(-1), slow.at(-1)].flatMap((pair) => (pair ? [waterfall(pair.panel)] : [])),
      };
    } finally {
      await meeting.close();
    }
  },
};

async function proposeSome(meeting: BenchMeeting): Promise<void> {
  for (const text of ['Move to 60-day payment terms', 'Close the Friday hotline']) {
    const decision = crypto.randomUUID();
    await meeting.propose('mai', { decision, text });
    for (let number = 1; number <= 5; number += 1) {
      await meeting.raise('ben', { decision, text: `${text}: consideration ${number}` });
    }
  }
}

async function alternately(meeting: BenchMeeting, network: Network, runs: number): Promise<Pair[]> {
  const panel = await meeting.openPanel();
  const floor: PageSettings = { ...panel, url: '/floor/index.html', awaitedText: floorHeadline };
  const pairs: Pair[] = [];
  // The first of each finds servers and disks cold, and isn't counted.
  for (let run = 0; run <= runs; run += 1) {
    const pair = { floor: await load(meeting, floor, network), panel: await load(meeting, panel, network) };
    if (run > 0) pairs.push(pair);
  }
  return pairs;
}

function ofContents(pairs: readonly Pair[]): Measure[] {
  const runs = pairs.length;
  const each = (page: keyof Pair, value: (load: Load) => number) => median(pairs.map((pair) => value(pair[page])));
  const firstPaint = ({ firstPaintMs }: Load) => firstPaintMs;
  return [
    {
      name: 'panel.js.gzipBytes',
      value: each('panel', scriptBytes),
      unit: 'bytes',
      floor: each('floor', scriptBytes),
      runs,
      budget: { value: 150_000 },
    },
    {
      name: 'panel.requests',
      value: each('panel', ({ before }) => before.length),
      unit: 'requests',
      runs,
      budget: { value: 4 },
    },
    {
      name: 'panel.firstPaint.fast4g',
      value: each('panel', firstPaint),
      unit: 'ms',
      floor: each('floor', firstPaint),
      runs,
      budget: { ratio: 1.1 },
    },
  ];
}

function readable(pairs: readonly Pair[], network: Network): Measure {
  const each = (page: keyof Pair) => median(pairs.map((pair) => pair[page].readableMs));
  return {
    name: `panel.momentReadable.${network}`,
    value: each('panel'),
    unit: 'ms',
    floor: each('floor') + networks[network].roundTripMs,
    runs: pairs.length,
    budget: { ratio: 1.2 },
  };
}

function waterfall({ before, firstPaintMs, readableMs }: Load): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  const lines = before.map(({ path, startMs, endMs, bytes }) => [
    path,
    ms(startMs),
    ms(endMs),
    `${(bytes / 1000).toFixed(1)} kB`,
  ]);
  const title = `The panel's last load: first paint ${ms(firstPaintMs)}, moment readable ${ms(readableMs)}; asked for before it:`;
  return `${title}\n${alignColumns([['path', 'from', 'to', 'size'], ...lines])}`;
}
