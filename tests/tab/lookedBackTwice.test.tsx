import { beforeEach, describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import type { Decision } from '../../domain/decisions';
import { considered, decisionOn, earlierOccurrence } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { changedByMai, meeting, openPanel } from './meetingOfPanels';
import type { Panel } from './panelScene';

const early: Decision = {
  ...decisionOn('Move the training'),
  occurrence: earlierOccurrence,
  state: 'decided',
  outcome: 'In spring.',
  effect: 'changed',
  reviewOn: '2026-11-20',
};
const note = { ...considered(early, 'hurts', 'Trainers stop'), occurrence: earlierOccurrence };
const question = 'What really happened to customers?';
const reviewed = { ...early, review: { observed: 'Theirs', verdict: 'better', by: mai, at: early.at } } as const;
let panel: Panel;

beforeEach(async () => {
  meeting.decisions.set(early.id, early);
  meeting.more = { ...meeting.more, reviews: [{ decision: early, considerations: [note] }] };
  panel = await openPanel(ben);
});

/** Mai was faster: from now on nobody is asked about it. */
async function maiLooksBack(): Promise<void> {
  meeting.decisions.set(early.id, { ...reviewed, revision: 2, fields: { review: 2 }, changedBy: mai });
  await act(async () => meeting.turn({ reviews: [] }));
}

const box = () => panel.findByRole('textbox', { name: question });
const press = async (name: string) => panel.user.click(await panel.findByRole('button', { name }));

async function write(text: string): Promise<void> {
  await press('Look back');
  await panel.user.type(await box(), text);
  await panel.user.click(panel.getByRole('radio', { name: 'Worse' }));
}

async function reopen(): Promise<void> {
  panel.close();
  panel = await openPanel(ben);
}

describe('a look back that somebody else was faster with', () => {
  test('stays a choice of two when the meeting is read anew, until one is chosen', async () => {
    await write('Mine');
    meeting.decisions.set(early.id, { ...reviewed, revision: 2, fields: { review: 2 }, changedBy: mai });
    await press('Keep it');
    await panel.findByText('Mine · Worse');
    await maiLooksBack();
    await reopen();
    const conflict = within(await panel.findByRole('alert'));
    expect(conflict.getByText('Mine · Worse')).toBeTruthy();
    expect(conflict.getByText('Theirs · Better')).toBeTruthy();
    expect(panel.queryByText('Written and not sent')).toBeNull();
    await press('Use mine');
    await waitFor(() =>
      expect(meeting.decisions.get(early.id)?.review).toMatchObject({ observed: 'Mine', verdict: 'worse' }),
    );
    await waitFor(() => expect(panel.queryByRole('alert')).toBeNull());
  });

  test('goes on under the hand that writes it, and is then a choice', async () => {
    await write('Mine');
    (await box()).focus();
    await maiLooksBack();
    expect(document.activeElement).toBe(await box());
    await panel.user.keyboard(' too');
    await press('Keep it');
    const conflict = within(await panel.findByRole('alert'));
    expect(conflict.getByText('Mine too · Worse')).toBeTruthy();
  });

  test('put aside, it is still a look back, with its verdict, also after a reload', async () => {
    await write('Mine');
    await panel.user.type(await box(), '{Escape}');
    await maiLooksBack();
    await reopen();
    expect(panel.queryByText('Written and not sent')).toBeNull();
    await press('Go on: Mine');
    expect(await box()).toHaveProperty('value', 'Mine');
    expect(panel.getByRole('radio', { name: 'Worse' })).toHaveProperty('checked', true);
    await press('Keep it');
    await press('Keep theirs');
    expect(meeting.decisions.get(early.id)?.review?.observed).toBe('Theirs');
  });

  test('keeps what was predicted beside it, also after a reload, and no longer than it stands', async () => {
    await write('Mine');
    await maiLooksBack();
    await box();
    expect(panel.getByText(/^Trainers stop/)).toBeTruthy();
    await reopen();
    await box();
    expect(panel.getByText(/^Trainers stop/)).toBeTruthy();
    await press('Keep it');
    await panel.findByRole('alert');
    expect(panel.getByText(/^Trainers stop/)).toBeTruthy();
    await press('Use mine');
    await waitFor(() => expect(meeting.decisions.get(early.id)?.review?.observed).toBe('Mine'));
    await waitFor(() => expect(Object.keys(window.localStorage)).toEqual([]));
  });

  test('on a decision that is removed meanwhile still stands against what was predicted', async () => {
    await write('Mine');
    await changedByMai(`decisions/${early.id}`, { base: 1, removed: true });
    await act(async () => meeting.turn({ reviews: [] }));
    await waitFor(() => expect(panel.here.state().view?.reviews).toEqual([]));
    expect(await box()).toHaveProperty('value', 'Mine');
    expect(panel.getByText(/^Trainers stop/)).toBeTruthy();
  });

  test('stands in Vietnamese, too', async () => {
    await write('Mine');
    await maiLooksBack();
    panel.close();
    panel = await openPanel(ben, 'vi');
    expect(await panel.findByDisplayValue('Mine')).toBeTruthy();
  });
});
