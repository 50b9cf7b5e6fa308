import { describe, expect, test } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import '../support/patientScreens';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf } from '../support/meetingView';
import { meeting, open } from './meetingOfPanels';
import { addDecision, send, unfold } from './notingScene';
import type { Panel } from './panelScene';

const told = momentAbout(customerNamed('Ken’s Plumbing Supply'), 'Ken counts on this order');

async function withDecision(): Promise<Panel> {
  const panel = await open();
  await addDecision(panel);
  return panel;
}

const noted = () => [...meeting.considerations.values()].at(-1);

describe('a weight', () => {
  const chip = (panel: Panel, group: string, name: string) =>
    within(panel.getByRole('group', { name: group })).getByRole('radio', { name });
  const priorityIn = (panel: Panel) =>
    within(panel.getByRole('group', { name: 'How much does it weigh?' })).getByRole('status').textContent;

  test('is a row of chips; what comes first is said at once with its reason, and stands at the note', async () => {
    const panel = await withDecision();
    await unfold(panel);
    expect(priorityIn(panel)).toBe('');
    await panel.user.click(chip(panel, 'How bad or good', 'Annoyance'));
    const assumed = 'An annoyance; nobody said how likely, so it counts as “could happen”.';
    expect(priorityIn(panel)).toBe(`Medium priority. ${assumed}`);
    await panel.user.click(chip(panel, 'How likely', 'Likely'));
    await panel.user.click(chip(panel, 'How many customers', 'Many'));
    await panel.user.click(chip(panel, 'Can it be taken back?', 'Not at all'));
    await panel.user.click(panel.getByLabelText('How?'));
    await send(panel);
    await waitFor(() => expect(noted()).toMatchObject({ severity: 2, likelihood: 3, reach: 'many', reversible: 'no' }));
    expect(await panel.findByText('High priority.')).toBeTruthy();
    expect(panel.getByText(/It can’t be taken back: one step higher\./)).toBeTruthy();
    expect(panel.getByText('Many customers')).toBeTruthy();
  });

  test('is chosen by arrow keys, one Tab a group, and taken out again by the same key', async () => {
    const panel = await withDecision();
    await unfold(panel);
    chip(panel, 'How bad or good', 'Barely noticed').focus();
    await panel.user.keyboard(' {ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(chip(panel, 'How bad or good', 'Real trouble'));
    expect(priorityIn(panel)).toMatch(/^High priority\. Real trouble/);
    await panel.user.keyboard('{Tab}');
    expect(document.activeElement).toBe(chip(panel, 'How likely', 'Unlikely'));
    await panel.user.keyboard(' ');
    expect(priorityIn(panel)).toMatch(/^Medium priority\. Real trouble.*; unlikely\.$/);
    await panel.user.keyboard(' {Shift>}{Tab}{/Shift} ');
    expect(priorityIn(panel)).toBe('');
    expect(panel.getAllByRole<HTMLInputElement>('radio', { checked: true }).map(({ value }) => value)).toEqual([
      'hurts',
    ]);
    await panel.user.click(panel.getByLabelText('How?'));
    await send(panel);
    await waitFor(() => expect(noted()).toMatchObject({ effect: 'hurts' }));
    expect(noted()).not.toHaveProperty('severity');
    expect(noted()).not.toHaveProperty('likelihood');
  });

  test('that was said is taken out again by whoever changes the note, chip by chip', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.click(chip(panel, 'How bad or good', 'Harm'));
    await panel.user.click(chip(panel, 'How many customers', 'One'));
    await panel.user.click(panel.getByLabelText('How?'));
    await send(panel);
    await panel.user.click(await panel.findByRole('button', { name: /^Edit: Trainers/ }));
    const harm = await panel.findByRole<HTMLInputElement>('radio', { name: 'Harm' });
    expect(harm.checked).toBe(true);
    await panel.user.click(harm);
    expect(harm.checked).toBe(false);
    await panel.user.click(panel.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(noted()).toMatchObject({ revision: 2, reach: 'one' }));
    expect(noted()?.severity ?? undefined).toBeUndefined();
  });

  test('and a path are not sent with “no impact”, and are there again for whoever thinks again', async () => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.type(panel.getByRole('combobox', { name: 'Step 1' }), '60-day terms');
    await panel.user.click(panel.getByRole('radio', { name: 'No impact' }));
    expect(panel.queryByRole('combobox', { name: 'Step 1' })).toBeNull();
    await panel.user.click(panel.getByRole('radio', { name: 'Hurts' }));
    expect(panel.getByRole<HTMLInputElement>('combobox', { name: 'Step 1' }).value).toBe('60-day terms');
    await panel.user.click(panel.getByRole('radio', { name: 'No impact' }));
    await panel.user.click(panel.getByLabelText('Why not?'));
    await send(panel);
    await waitFor(() => expect(noted()).toMatchObject({ effect: 'none' }));
    expect(noted()?.chain).toBeUndefined();
  });

  test('of what helps is worth securing', async () => {
    const panel = await withDecision();
    await unfold(panel, 'Helps');
    await panel.user.click(chip(panel, 'How bad or good', 'A better day'));
    expect(priorityIn(panel)).toMatch(/^Worth securing: high priority\. A better day/);
  });
});

describe('what a note rests on', () => {
  const chosen = async (kind: string) => {
    const panel = await withDecision();
    await unfold(panel);
    await panel.user.selectOptions(panel.getByLabelText('What it rests on'), kind);
    return panel;
  };

  test('a link that is none keeps its name, and says beside it what is wrong', async () => {
    const panel = await chosen('link');
    await send(panel);
    const alert = await panel.findByText('A link begins with https://.');
    const link = panel.getByRole('textbox', { name: 'The link' });
    expect([link.getAttribute('aria-invalid'), link.getAttribute('aria-describedby')]).toEqual(['true', alert.id]);
  });

  test('what it was refused for is said until it is put right, and of another kind only when it is sent so', async () => {
    const panel = await chosen('link');
    await send(panel);
    await panel.findByText('A link begins with https://.');
    await panel.user.selectOptions(panel.getByLabelText('What it rests on'), 'number');
    const number = panel.getByRole('textbox', { name: /^The number/ });
    expect(panel.queryByRole('alert')).toBeNull();
    expect(number.getAttribute('aria-invalid')).toBe('false');
    number.focus();
    await send(panel);
    await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(number);
    await panel.user.type(number, '5 of 9');
    expect(number.getAttribute('aria-invalid')).toBe('false');
    expect(panel.queryByRole('alert')).toBeNull();
  });

  test('a moment that is chosen after it was missed is missed no more', async () => {
    meeting.more = { opening: { kind: 'moment', told }, occurrence: occurrenceOf(told) };
    const panel = await chosen('moment');
    await send(panel);
    const box = panel.getByRole('combobox', { name: 'Which moment?' });
    expect(await panel.findByText('Choose the moment.')).toBeTruthy();
    expect(box.getAttribute('aria-invalid')).toBe('true');
    await panel.user.click(await panel.findByRole('option', { name: new RegExp(`^${told.moment.headline}`) }));
    expect(panel.queryByText('Choose the moment.')).toBeNull();
    expect(box.getAttribute('aria-invalid')).toBe('false');
  });

  test('a moment: says where none has these words, and where the library can’t be asked', async () => {
    const panel = await chosen('moment');
    const box = panel.getByRole('combobox', { name: 'Which moment?' });
    await panel.user.type(box, 'nowhere');
    expect(await panel.findByText('No moment in the library has these words.')).toBeTruthy();
    meeting.refuseNext('findMoments', 'busy', 'Many people are writing at once. Try again.');
    await panel.user.type(box, '!');
    expect(await panel.findByText('The library can’t be asked just now.')).toBeTruthy();
    await panel.user.clear(box);
    expect(panel.queryByText('The library can’t be asked just now.')).toBeNull();
  });
});
