import { beforeEach, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { FakeMeeting } from '../support/fakeMeeting';
import { decisionOn } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { openPanel } from './panelScene';

beforeEach(() => window.localStorage.clear());

const terms = decisionOn('Pay after 60 days');

/** As Mai does in her panel. */
async function remove(meeting: FakeMeeting): Promise<void> {
  await act(async () => {
    await meeting.fetchOf(mai)(`/api/meetings/m/decisions/${terms.id}`, {
      method: 'PATCH',
      headers: { 'Idempotency-Key': 'removal-of-the-terms' },
      body: JSON.stringify({ base: 1, removed: true }),
    });
  });
}

test('what is being written of a decision that somebody else removes is still there', async () => {
  const meeting = new FakeMeeting();
  meeting.decisions.set(terms.id, terms);
  const here = await openPanel({ meeting, person: ben });
  await here.user.click(await here.findByRole('radio', { name: 'Hurts' }));
  await here.user.type(here.getByLabelText('How?'), 'Trainers stop');
  await remove(meeting);
  await waitFor(() => expect(meeting.decisions.get(terms.id)?.removed).toBe(true));
  await here.findByText('Decision removed');
  expect(here.getByLabelText('How?')).toMatchObject({ value: 'Trainers stop' });
  here.close();
});

test('what was written of it without a connection comes back to be taken along', async () => {
  const meeting = new FakeMeeting();
  meeting.decisions.set(terms.id, terms);
  const here = await openPanel({ meeting, person: ben });
  await here.user.click(await here.findByRole('radio', { name: 'Hurts' }));
  await here.user.type(here.getByLabelText('How?'), 'Trainers stop');
  await act(async () => meeting.cutOff(ben));
  await here.user.click(here.getAllByRole('button', { name: 'Add' })[1]!);
  await remove(meeting);
  meeting.refuseNext('raiseConsideration', 'notFound', 'The decision is not in this meeting.');
  meeting.reconnect(ben);
  await here.comeBack();
  await here.findByText('Decision removed');
  expect(here.getByLabelText('How?')).toMatchObject({ value: 'Trainers stop' });
  await waitFor(() => expect(meeting.times('raiseConsideration')).toBe(1));
  here.close();
});
