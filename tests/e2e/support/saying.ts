import { expect } from '@jest/globals';
import type { FrameLocator, Locator } from 'playwright-core';
import type { TeamsWindow } from './window';

export async function addDecision({ panel }: TeamsWindow, text: string): Promise<void> {
  const line = panel.getByRole('textbox', { name: 'Add a decision in one line' });
  await line.fill(text);
  await line.press('Enter');
  await appears(decisionIn(panel, text));
}

/** The decision with everything that was said of it. */
export function decisionIn(panel: FrameLocator, text: string): Locator {
  return panel.getByRole('listitem').filter({ has: panel.getByRole('heading', { name: text }) });
}

interface Answer {
  readonly of: string;
  readonly effect: string;
  readonly text: string;
}

export async function beginAnswer({ panel }: TeamsWindow, { of, effect, text }: Answer): Promise<Locator> {
  const decision = decisionIn(panel, of);
  await decision.getByRole('group', { name: 'How will this impact our customers?' }).getByText(effect).click();
  await decision.getByRole('textbox', { name: /^(How|Why not)\?$/ }).fill(text);
  return decision;
}

export async function answerQuestion(window: TeamsWindow, answer: Answer): Promise<void> {
  const decision = await beginAnswer(window, answer);
  await decision.getByRole('button', { name: 'Add', exact: true }).click();
  await appears(decision.getByText(answer.text));
}

export async function recordOutcome(
  { panel }: TeamsWindow,
  { of, outcome, effect }: { readonly of: string; readonly outcome: string; readonly effect: string },
): Promise<void> {
  const decision = decisionIn(panel, of);
  await decision.getByRole('button', { name: 'Record the outcome' }).click();
  await decision.getByRole('textbox', { name: 'What was decided' }).fill(outcome);
  await decision.getByRole('group', { name: 'What asking about customers did to it' }).getByText(effect).click();
  await decision.getByRole('button', { name: 'Save the outcome' }).click();
  await appears(decision.getByText(outcome));
}

export async function appears(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'visible' });
  expect(await what.first().isVisible()).toBe(true);
}

export async function vanishes(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'hidden' });
  expect(await what.first().isVisible()).toBe(false);
}
