import { openPage, type OpenedPage } from '../browser';
import { raiseMany, showAllNotes } from '../manyNotes';
import { median, type Group } from '../measure';
import { openBenchMeeting, type BenchMeeting } from '../meeting';

const name = 'panel.memory.hour';
/** Whole reads, every five minutes. */
const reads = 12;

interface Heap {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Pair {
  readonly hour: Heap;
  readonly fresh: Heap;
}

/** What a panel holds after an hour's notes, changes and reads, beside one that was just opened onto the same. */
export const panelMemory: Group = {
  measures: [name],
  async run({ root, quick }) {
    const [runs, notes] = quick ? [1, 200] : [3, 500];
    const pairs: Pair[] = [];
    for (let run = 0; run < runs; run += 1) pairs.push(await compare(root, notes));
    const each = (part: keyof Pair, of: keyof Heap) => median(pairs.map((pair) => pair[part][of]));
    const value = each('hour', 'bytes');
    const told = (part: keyof Pair) =>
      `${(each(part, 'bytes') / 1e6).toFixed(1)} MB, ${each(part, 'nodes')} nodes, ${each(part, 'listeners')} listeners`;
    return {
      measures: [{ name, value, unit: 'bytes', floor: each('fresh', 'bytes'), runs, budget: { ratio: 1.3 } }],
      notes: [`A panel with ${notes} notes after an hour: ${told('hour')}; just opened: ${told('fresh')}.`],
    };
  },
};

async function compare(root: string, notes: number): Promise<Pair> {
  const meeting = await openBenchMeeting(root);
  try {
    const decision = crypto.randomUUID();
    await meeting.propose('mai', { decision, text: 'Move to 60-day payment terms' });
    const old = await openPage({ ...meeting, settings: await meeting.openPanel() });
    await old.frame.evaluate(() => window.socketOpened);
    await passAnHour(meeting, old, decision, notes);
    const hour = await heapOf(old);
    const opened = await openPage({ ...meeting, settings: await meeting.openPanel() });
    await opened.frame.evaluate(() => window.socketOpened);
    await showAllNotes(opened.frame, notes);
    return { hour, fresh: await heapOf(opened) };
  } finally {
    await meeting.close();
  }
}

/** Every note comes in by itself, every second one is reworded; the meeting is read again as often as in an hour. */
async function passAnHour(meeting: BenchMeeting, { frame }: OpenedPage, decision: string, notes: number) {
  for (let read = 0; read < reads; read += 1) {
    const raised = await raiseMany(meeting, decision, Math.round(notes / reads));
    const reworded = raised.filter((_, index) => index % 2 === 0);
    for (const id of reworded) await meeting.reword('ben', { id, text: `Reworded: ${id}` });
    await meeting.settle('mai', { goodNewsEvery: (read % 4) + 2 });
    await frame.evaluate(() => void window.dispatchEvent(new Event('online')));
  }
  await raiseMany(meeting, decision, notes - reads * Math.round(notes / reads));
  await showAllNotes(frame, notes);
}

async function heapOf({ frame }: OpenedPage): Promise<Heap> {
  await frame.waitForLoadState('networkidle');
  const session = await frame.page().context().newCDPSession(frame.page());
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  // What only the collection itself lets go of is gone after the next one.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find((one) => one.name === wanted)?.value ?? 0;
  await session.detach();
  return { bytes: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}
