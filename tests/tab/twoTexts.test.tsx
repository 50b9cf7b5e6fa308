import { beforeEach, expect, test } from '@jest/globals';
import { act, within } from '@testing-library/react';
import { decisionOn } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const decision = { ...decisionOn('Sixty days'), by: mai };
let panel: Panel;

beforeEach(async () => {
  meeting.decisions.set(decision.id, decision);
  panel = await openPanel(mai);
});

/** Mai rewords what she saw; Ben was faster. */
async function clash(): Promise<ReturnType<typeof within>> {
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: Sixty days' }));
  const line = panel.getByRole('textbox', { name: 'The decision' });
  await panel.user.clear(line);
  await panel.user.type(line, 'Instalments');
  const theirs = { ...decision, text: 'Forty-five days', revision: 2, fields: { text: 2 }, changedBy: ben };
  meeting.decisions.set(decision.id, theirs);
  await panel.user.click(panel.getByRole('button', { name: 'Save' }));
  return within(await panel.findByRole('alert'));
}

const kept = () => meeting.decisions.get(decision.id)?.text;

test('two texts are shown side by side, and one can be made of both', async () => {
  const notice = await clash();
  expect(notice.getByText('Instalments')).toBeTruthy();
  expect(notice.getByText('Forty-five days')).toBeTruthy();
  await panel.user.click(notice.getByRole('button', { name: 'Make one of both' }));
  const both = notice.getByRole('textbox', { name: 'One text out of both' });
  expect((both as HTMLTextAreaElement).value).toBe('Forty-five days Instalments');
  await panel.user.clear(both);
  await panel.user.type(both, 'Instalments{Enter}within forty-five days');
  await panel.user.click(notice.getByRole('button', { name: 'Use this' }));
  await act(async () => undefined);
  expect(kept()).toBe('Instalments within forty-five days');
  expect(panel.queryByRole('alert')).toBeNull();
});

test('a text too long for one is said to be so, and stays', async () => {
  const notice = await clash();
  await panel.user.click(notice.getByRole('button', { name: 'Make one of both' }));
  const both = notice.getByRole('textbox', { name: 'One text out of both' });
  await panel.user.click(both);
  await panel.user.paste('x'.repeat(250));
  await panel.user.click(notice.getByRole('button', { name: 'Use this' }));
  expect(notice.getByText('It is empty, or longer than it may be.')).toBeTruthy();
  expect(kept()).toBe('Forty-five days');
  await panel.user.click(notice.getByRole('button', { name: 'Cancel' }));
  await panel.user.click(notice.getByRole('button', { name: 'Keep theirs' }));
  expect(kept()).toBe('Forty-five days');
});

const both = () => panel.getByRole<HTMLTextAreaElement>('textbox', { name: 'One text out of both' });

test('the caret stands behind both; put aside with Escape, what was made of them is there again', async () => {
  await clash();
  await panel.user.click(panel.getByRole('button', { name: 'Make one of both' }));
  await panel.user.keyboard(' of ten{Escape}');
  expect(panel.queryByRole('textbox', { name: 'One text out of both' })).toBeNull();
  expect(document.activeElement).toBe(panel.getByRole('button', { name: 'Make one of both' }));
  expect(panel.getByText(/Forty-five days Instalments of ten/)).toBeTruthy();
  await panel.user.keyboard('{Enter}');
  expect(both().value).toBe('Forty-five days Instalments of ten');
  await panel.user.keyboard('{Control>}{Enter}{/Control}');
  await act(async () => undefined);
  expect(kept()).toBe('Forty-five days Instalments of ten');
  expect(panel.queryByRole('alert')).toBeNull();
});

test('after one was made of both, the keyboard is at what it was made of', async () => {
  await clash();
  await panel.user.click(panel.getByRole('button', { name: 'Make one of both' }));
  await panel.user.click(panel.getByRole('button', { name: 'Use this' }));
  await act(async () => undefined);
  expect(document.activeElement).toBe(panel.getByRole('button', { name: 'Edit: Forty-five days Instalments' }));
});

test('removed while one is made of both, the words go on under the keyboard, as one', async () => {
  await clash();
  await panel.user.click(panel.getByRole('button', { name: 'Make one of both' }));
  await panel.user.keyboard(' and');
  await act(async () => {
    await meeting.fetchOf(ben)(`/api/meetings/m/decisions/${decision.id}`, {
      method: 'PATCH',
      headers: { 'Idempotency-Key': 'ben-removes-it' },
      body: JSON.stringify({ base: 2, removed: true }),
    });
  });
  expect(await panel.findByText('Ben Okafor removed this decision. What you wrote is kept here.')).toBeTruthy();
  const [words, ...others] = panel.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'What you wrote' });
  expect(others).toEqual([]);
  expect(document.activeElement).toBe(words);
  await panel.user.keyboard(' a');
  expect(words?.value).toBe('Forty-five days Instalments and a');
});

test('put aside and one of the two chosen, what was made of both is not lost', async () => {
  await clash();
  await panel.user.click(panel.getByRole('button', { name: 'Make one of both' }));
  await panel.user.keyboard(' of ten{Escape}');
  await panel.user.click(panel.getByRole('button', { name: 'Use mine' }));
  expect(await panel.findByText('Another text was chosen. What you wrote is kept here.')).toBeTruthy();
  expect(panel.getByDisplayValue('Forty-five days Instalments of ten')).toBeTruthy();
});
