import { beforeEach, expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { FakeMeeting } from '../support/fakeMeeting';
import { considered, decisionOn } from '../support/meetingView';
import { mai } from '../support/people';
import { openPanel } from './panelScene';

beforeEach(() => window.localStorage.clear());

function meetingWithNote(): FakeMeeting {
  const meeting = new FakeMeeting();
  const decision = decisionOn('Pay after 60 days');
  const note = considered(decision, 'hurts', 'They wait');
  meeting.decisions.set(decision.id, decision);
  meeting.considerations.set(note.id, note);
  return meeting;
}

test('a double tap on Support supports', async () => {
  const meeting = meetingWithNote();
  const panel = await openPanel({ meeting, person: mai });
  const button = await panel.findByRole('button', { name: 'Support: They wait' });
  await panel.user.dblClick(button);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await waitFor(() => expect(meeting.times('supportConsideration')).toBe(1));
  expect(meeting.times('takeBackSupport')).toBe(0);
  panel.close();
});

test('a double tap makes one action of a note', async () => {
  const meeting = meetingWithNote();
  const panel = await openPanel({ meeting, person: mai });
  await panel.user.dblClick(await panel.findByRole('button', { name: 'Make an action of: They wait' }));
  await waitFor(() => expect(meeting.actions.size).toBe(1));
  expect(meeting.times('takeAction')).toBe(1);
  panel.close();
});
