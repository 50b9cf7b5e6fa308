import { beforeEach, describe, expect, test } from '@jest/globals';
import { within } from '@testing-library/react';
import type { Consideration } from '../../domain/considerations';
import { projectCustomer } from '../../domain/customers';
import type { Decision } from '../../domain/decisions';
import type { DueReview } from '../../domain/meetingView';
import { amending } from '../../src/words/en/amending';
import { common as commonEn } from '../../src/words/en/common';
import type { Language } from '../../src/words';
import { FakeMeeting } from '../support/fakeMeeting';
import { customerNamed } from '../support/library';
import { considered, decisionOn, earlierOccurrence } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { openPanel } from './panelScene';

beforeEach(() => window.localStorage.clear());

const decided = decisionOn('Pay after 60 days', 'changed');
const early: Decision = { ...decided, occurrence: earlierOccurrence, reviewOn: '2026-11-20' };
const ken = customerNamed("Ken's Plumbing Supply");
const note: Consideration = considered(decided, 'hurts', 'Trainers stop', 'New staff');
const weighed: Consideration = { ...note, pathway: 'supplier', severity: 3, likelihood: 3 };
const whole: Consideration = {
  ...weighed,
  chain: ['60 days', 'weaker training'],
  harm: 'Families fall into arrears',
  vulnerable: 'Apprentices',
  customers: [ken.id],
};

async function dueWith(
  said: Consideration | readonly Consideration[],
  language: Language = 'en',
  more: object = {},
  review: Partial<DueReview> = {},
) {
  const meeting = new FakeMeeting();
  meeting.customers.push(projectCustomer(ken));
  meeting.more = { ...meeting.more, ...more };
  meeting.decisions.set(early.id, early);
  meeting.turn({ reviews: [{ decision: early, considerations: [said].flat(), ...review }] });
  const panel = await openPanel({ meeting, person: ben, language });
  const item = (await panel.findByText(early.text, { selector: 'h3' })).closest('li');
  return { meeting, panel, due: within(item!) };
}

describe('whoever looks back on a decision reads what was predicted', () => {
  test('who would feel it, through whom and how much it weighs, at a glance', async () => {
    const { panel, due } = await dueWith(weighed);
    due.getByText('New staff · Through a supplier or partner · said by Ben Okafor');
    due.getByText('High priority.');
    expect(due.queryByText('Its path, its weight, and whom we know')).toBeNull();
    panel.close();
  });

  test('the path, foreseeable harm and the customers we know, folded where it is long', async () => {
    const { panel, due } = await dueWith(whole);
    const more = due.getByText('Its path, its weight, and whom we know');
    expect(more.getAttribute('aria-label')).toBe('Its path, its weight, and whom we know: Trainers stop');
    const folded = more.closest('details');
    expect(folded?.open).toBe(false);
    await panel.user.click(more);
    expect(folded?.open).toBe(true);
    const inside = within(folded!);
    expect(inside.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '60 days',
      'weaker training',
    ]);
    inside.getByText('High priority.');
    inside.getByText('Foreseeable harm: Families fall into arrears');
    inside.getByText('Vulnerable: Apprentices');
    await inside.findByText("We know: Ken's Plumbing Supply");
    panel.close();
  });

  test('the customers by their number alone while somebody from outside is here', async () => {
    const audience = { kind: 'mixed', people: 4, outsiders: 1 };
    const { meeting, panel, due } = await dueWith(whole, 'en', { audience });
    due.getByText('1 customer we know would feel this');
    expect(panel.queryByText(/Ken's/)).toBeNull();
    expect(meeting.times('readNames')).toBe(0);
    panel.close();
  });

  test('what was changed in it after the record was locked is marked, with what stood there before', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    const amended = { amended: true, changedSinceLock: { text: { was: 'Trainers leave', by: linh, at } } };
    const decision = { ...early, amended: true, changedSinceLock: { outcome: { was: 'We pay late.', by: mai, at } } };
    const { panel, due } = await dueWith({ ...note, ...amended }, 'en', {}, { decision });
    expect(due.getAllByText('amended')).toHaveLength(2);
    due.getByText(/by Linh Nguyen on .*“Trainers leave”/);
    due.getByText(/by Mai Tran on .*“We pay late.”/);
    panel.close();
  });

  const taken = { by: linh, at: '2026-11-20T10:00:00.000Z' };
  const gone = amending.notesRemoved(2, linh.name, commonEn.day('2026-11-20'));

  test('that notes were taken out after the lock, in the words of the record, beside those that are left', async () => {
    const { panel, due } = await dueWith(note, 'en', {}, { removedNotes: [taken, taken] });
    due.getByText('Trainers stop', { exact: false });
    due.getByText(gone);
    panel.close();
  });

  test('and where none is left, that, and not that nobody said anything', async () => {
    const { panel, due } = await dueWith([], 'en', {}, { removedNotes: [taken, taken] });
    due.getByText(gone);
    expect(due.queryByText('Nobody wrote what it would mean for customers.')).toBeNull();
    await panel.user.click(due.getByRole('button', { name: 'Look back' }));
    await panel.user.type(due.getByRole('textbox'), 'They left');
    panel.close();
    const again = await openPanel({ meeting: new FakeMeeting(), person: ben, language: 'en' });
    await again.findByText(gone);
    again.close();
  });

  test('nothing is marked where nothing was changed', async () => {
    const { panel, due } = await dueWith(note);
    expect(due.queryByText('amended')).toBeNull();
    panel.close();
  });

  test('in Vietnamese', async () => {
    const { panel, due } = await dueWith(whole, 'vi');
    due.getByText('Con đường, sức nặng và những khách hàng ta biết');
    due.getByText(/Qua nhà cung cấp hoặc đối tác/);
    panel.close();
  });
});
