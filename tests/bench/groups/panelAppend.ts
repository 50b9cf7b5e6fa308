import type { Frame } from 'playwright-core';
import { openPage } from '../browser';
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
      await raiseMany(meeting, decision);
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

async function raiseMany(meeting: BenchMeeting, decision: string): Promise<void> {
  const atOnce = 5;
  for (let raised = 0; raised < present; raised += atOnce) {
    const numbers = Array.from({ length: atOnce }, (_, index) => raised + index + 1);
    await Promise.all(
      numbers.map((number) => meeting.raise('ben', { decision, text: `Consideration ${number} of many` })),
    );
  }
}

async function timePushes(meeting: BenchMeeting, decision: string, runs: number): Promise<PushCost[]> {
  const { frame, close } = await openPage({ ...meeting, settings: await meeting.openPanel() });
  try {
    await frame.evaluate(() => window.socketOpened);
    await frame.waitForLoadState('networkidle');
    await showAll(frame);
    const costs: PushCost[] = [];
    // The first push finds code that never ran before, and isn't counted.
    for (let run = 0; run <= runs; run += 1) {
      const text = `One more consideration: ${crypto.randomUUID()}`;
      const timed = frame.evaluate((note) => window.timeNextPush(note), text);
      await meeting.raise('ben', { decision, text });
      costs.push(await timed);
    }
    return costs.slice(1);
  } finally {
    await close();
  }
}

/** The panel opens with the newest; the rest is read back by hand. */
async function showAll(frame: Frame): Promise<void> {
  const notes = frame.locator('.considerations > li');
  for (let shown = await notes.count(); shown < present; shown = await notes.count()) {
    const earlier = frame.locator('button:not([aria-disabled="true"])', { hasText: /earlier one/ });
    // Without a pointer: on its way to the button it would scroll, which asks for more by itself.
    await earlier.evaluate((button) => (button as HTMLElement).click());
    await notes.nth(shown).waitFor({ state: 'attached' });
  }
  await frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
