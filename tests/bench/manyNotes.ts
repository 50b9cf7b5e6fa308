import type { Frame } from 'playwright-core';
import type { BenchMeeting } from './meeting';

const atOnce = 5;

/** Ben's, some at a time; answers with their ids. */
export async function raiseMany(meeting: BenchMeeting, decision: string, notes: number): Promise<string[]> {
  const raised: string[] = [];
  while (raised.length < notes) {
    const numbers = Array.from(
      { length: Math.min(atOnce, notes - raised.length) },
      (_, index) => raised.length + index,
    );
    raised.push(
      ...(await Promise.all(
        numbers.map((number) => meeting.raise('ben', { decision, text: `Consideration ${number + 1} of many` })),
      )),
    );
  }
  return raised;
}

const patienceMs = 120_000;

/** The panel opens with the newest; the rest is read back by hand, again where a page does not come. */
export async function showAllNotes(frame: Frame, notes: number): Promise<void> {
  await frame.evaluate(
    async ({ all, until }) => {
      const shown = () => document.querySelectorAll('.considerations > ul > li').length;
      const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (shown() < all) {
        if (performance.now() > until) throw new Error(`Of ${all} notes ${shown()} are shown.`);
        // Without a pointer: on its way to the button it would scroll, which asks for more by itself.
        const buttons = document.querySelectorAll<HTMLElement>('.decision > .link-button:not([aria-disabled="true"])');
        [...buttons].find(({ textContent }) => /earlier one/.test(textContent ?? ''))?.click();
        await drawn();
      }
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    { all: notes, until: (await frame.evaluate(() => performance.now())) + patienceMs },
  );
}
