import type { Frame } from 'playwright-core';
import { openPage } from '../browser';
import { floorHeadline } from '../floor/headline';
import { raiseMany, showAllNotes } from '../manyNotes';
import { median, type Group } from '../measure';
import { openBenchMeeting, type BenchMeeting } from '../meeting';
import type { PushCost } from '../page/protocol';

const name = 'panel.append.300';
const present = 300;

/** One more consideration, pushed into a panel that shows 300, all of them read back; beside it one more line of a bare list. */
export const panelAppend: Group = {
  measures: [name],
  async run({ root, quick }) {
    const meeting = await openBenchMeeting(root);
    try {
      const decision = crypto.randomUUID();
      await meeting.propose('mai', { decision, text: 'Move to 60-day payment terms' });
      await raiseMany(meeting, decision, present);
      const pairs = await timePairs(meeting, decision, quick ? 5 : 15);
      const each = (part: keyof Pair, ms: (cost: PushCost) => number) => median(pairs.map((pair) => ms(pair[part])));
      const value = each('panel', inAll);
      const floor = each('list', inAll);
      const told = (part: keyof Pair) =>
        `${each(part, ({ change }) => change).toFixed(1)} ms until the page is changed, ${each(part, ({ frame }) => frame).toFixed(1)} ms to draw it`;
      return {
        measures: [{ name, value, unit: 'ms', floor, runs: pairs.length, budget: { value: 33 } }],
        notes: [`A note pushed among ${present}: ${told('panel')}. One more line of a bare list: ${told('list')}.`],
      };
    } finally {
      await meeting.close();
    }
  },
};

interface Pair {
  readonly panel: PushCost;
  readonly list: PushCost;
}

const inAll = ({ change, frame }: PushCost) => change + frame;

async function timePairs(meeting: BenchMeeting, decision: string, runs: number): Promise<Pair[]> {
  const settings = await meeting.openPanel();
  const panel = await openPage({ ...meeting, settings });
  const list = await openPage({
    ...meeting,
    settings: { ...settings, url: '/floorList/list.html', awaitedText: floorHeadline },
  });
  try {
    await panel.frame.evaluate(() => window.socketOpened);
    await panel.frame.waitForLoadState('networkidle');
    await showAllNotes(panel.frame, present);
    const pairs: Pair[] = [];
    // The first push finds code that never ran before, and isn't counted.
    for (let run = 0; run <= runs; run += 1) {
      const text = `One more consideration: ${crypto.randomUUID()}`;
      pairs.push({
        list: await timePush(list.frame, text, () => list.frame.evaluate((line) => window.postMessage(line), text)),
        panel: await timePush(panel.frame, text, () => meeting.raise('ben', { decision, text })),
      });
    }
    return pairs.slice(1);
  } finally {
    await panel.close();
    await list.close();
  }
}

async function timePush(frame: Frame, text: string, push: () => Promise<unknown>): Promise<PushCost> {
  // Listened for before it is written.
  const pushed = await frame.evaluateHandle((awaited) => ({ cost: window.timeNextPush(awaited) }), text);
  await push();
  const cost = await pushed.evaluate(({ cost: timed }) => timed);
  await pushed.dispose();
  return cost;
}
