import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { answerOffer, offerAction, takeBackAnswer } from '../../domain/handOvers';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { actionOf, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

const at = '2026-11-22T10:20:00.000Z';
const offered = offerAction(actionOf('Ask the training supplier', ben), { base: 1, to: linh }, ben, at);

test('whoever is asked to take an action over answers from the record, too', async () => {
  let action = offered;
  const view = () =>
    viewFor(linh, {
      lastOccurrence: occurrenceOf(undefined, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' }),
      actions: [action],
    });
  const { user } = await showMeeting(<MeetingTab />, view, {
    person: linh,
    answers: {
      answerOffer: ({ body }) => (action = answerOffer(action, body, linh, at)),
      takeBackAnswer: ({ query }) => (action = takeBackAnswer(action, query, linh, at)),
    },
  });
  expect(await screen.findByText('Ben Okafor asks you to take this over')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take it over: Ask the training supplier' }));
  await waitFor(() => expect(action.owner).toEqual(linh));
  expect(await screen.findByText(/^Linh Nguyen took it over from Ben Okafor/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo your answer: Ask the training supplier' }));
  await waitFor(() => expect(action.owner).toEqual(ben));
  expect(await screen.findByText('Ben Okafor asks you to take this over')).toBeTruthy();
});
