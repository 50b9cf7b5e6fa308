import { beforeEach, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { decisionOn } from '../support/meetingView';
import { ben } from '../support/people';
import { meeting, open } from './meetingOfPanels';
import type { Panel } from './panelScene';

const decision = decisionOn('Sixty days');

beforeEach(() => {
  meeting.decisions.set(decision.id, decision);
});

async function openPanel(): Promise<Panel> {
  const panel = await open();
  await panel.findByText('Sixty days');
  return panel;
}

const nameHere = () => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent;

test('one key each leads to the decision, the question and the action; typed into a field it is a letter', async () => {
  const panel = await openPanel();
  await panel.user.keyboard('d');
  expect(nameHere()).toBe('Add a decision in one line');
  await panel.user.keyboard('ad');
  expect((document.activeElement as HTMLInputElement).value).toBe('ad');
  await act(async () => (document.activeElement as HTMLElement).blur());
  await panel.user.keyboard('a');
  expect(nameHere()).toBe('Add an action in one line');
  await act(async () => (document.activeElement as HTMLElement).blur());
  await panel.user.keyboard('c');
  expect(document.activeElement?.closest('fieldset')?.textContent).toContain('How will this impact our customers?');
});

test('of a decision that is decided already, the question is unfolded where the keyboard is', async () => {
  const decided = decisionOn('Monthly', 'changed');
  meeting.decisions.set(decided.id, decided);
  const panel = await openPanel();
  await act(async () => panel.getByRole('button', { name: /^Change the outcome/ }).focus());
  await panel.user.keyboard('c');
  const question = document.activeElement?.closest('details');
  expect(question).toMatchObject({ open: true, textContent: expect.stringContaining('How will this impact') });
  expect(question?.closest('.decision')?.textContent).toContain('Monthly');
});

test('the keys are listed, can be switched off, and stay so when the panel is opened again', async () => {
  const panel = await openPanel();
  await panel.user.keyboard('?');
  expect(panel.element.querySelector<HTMLDetailsElement>('details.keyboard')?.open).toBe(true);
  await panel.user.click(panel.getByRole('switch', { name: 'Single keys jump to a field' }));
  await act(async () => (document.activeElement as HTMLElement).blur());
  await panel.user.keyboard('d');
  expect(document.activeElement).toBe(document.body);
  panel.close();
  await openPanel();
  await panel.user.keyboard('d');
  expect(document.activeElement).toBe(document.body);
});

test('what others add is read out, and no more once that is paused', async () => {
  const panel = await openPanel();
  const said = () => panel.element.querySelector('.news')?.textContent;
  const add = (id: string) =>
    act(async () => {
      await meeting.fetchOf(ben)('/api/meetings/m/decisions', {
        method: 'POST',
        headers: { 'Idempotency-Key': `key-of-${id}` },
        body: JSON.stringify({ id, text: id }),
      });
    });
  // Paused first: what is said keeps the next for a while, so that afterwards nothing would be said in any case.
  await panel.user.keyboard('?');
  await panel.user.click(await panel.findByRole('switch', { name: 'Read out what others add' }));
  expect(panel.getByText('What others add is not read out.')).toBeTruthy();
  await add('decision-new-1');
  await panel.findByText('decision-new-1');
  expect(said()).toBe('');
  await panel.user.click(panel.getByRole('switch', { name: 'Read out what others add' }));
  await add('decision-new-2');
  await waitFor(() => expect(said()).toBe('Ben Okafor added a decision'));
});
