import { openPage } from '../browser';
import { raiseMany, showAllNotes } from '../manyNotes';
import { median, type Group } from '../measure';
import { openBenchMeeting, type BenchMeeting } from '../meeting';
import type { PushCost } from '../page/protocol';

const name = 'panel.append.300';
const present = 300;

/** One more consideration, pushed into a panel that shows 300, all of them read back. */
export const panelAppend: Group = {
  measures: [name],
  async run({ root, quick }) {
    const meeting = await openBenchMeeting(root);
    try {
      const decision = crypto.randomUUID();
      await meeting.propose('mai', { decision, text: 'Move to 60-day payment terms' });
      await raiseMany(meeting, decision, present);
      const costs = await timePushes(meeting, decision, quick ? 5 : 15);
      const value = median(costs.map(({ change, frame }) => change + frame));
      const [change, frame] = [median(costs.map(({ change }) => change)), median(costs.map(({ frame }) => frame))];
      return {
        measures: [{ name, value, unit: 'ms', runs: costs.length, budget: { value: 33 } }],
        notes: [
          `A note pushed among ${present}: ${change.toFixed(1)} ms of script, ${frame.toFixed(1)} ms to draw it.`,
        ],
      };
    } finally {
      await meeting.close();
    }
  },
};

async function timePushes(meeting: BenchMeeting, decision: string, runs: number): Promise<PushCost[]> {
  const { frame, close } = await openPage({ ...meeting, settings: await meeting.openPanel() });
  try {
    await frame.evaluate(() => window.socketOpened);
    await frame.waitForLoadState('networkidle');
    await showAllNotes(frame, present);
    const costs: PushCost[] = [];
    // The first push finds code that never ran before, and isn't counted.
    for (let run = 0; run <= runs; run += 1) {
      const text = `One more consideration: ${crypto.randomUUID()}`;
      // Listened for before it is written.
      const pushed = await frame.evaluateHandle((note) => ({ cost: window.timeNextPush(note) }), text);
      await meeting.raise('ben', { decision, text });
      costs.push(await pushed.evaluate(({ cost }) => cost));
      await pushed.dispose();
    }
    return costs.slice(1);
  } finally {
    await close();
  }
}
