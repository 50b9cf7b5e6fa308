import { afterEach, expect, test } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { DecisionId, proposeDecision } from '../../domain/decisions';
import { FakeMeeting } from '../support/fakeMeeting';
import { earlierOccurrence } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { openPanel } from './panelScene';

afterEach(cleanup);

test.each([
  ['en', 'from last time, Nov 15, 2020'],
  ['vi', 'từ lần trước, 15 thg 11, 2020'],
] as const)('a decision that was carried over says of which day it is: %s', async (language, said) => {
  const meeting = new FakeMeeting();
  const id = DecisionId.parse('decision-one');
  const at = '2020-11-15T12:00:00.000Z';
  const decision = proposeDecision({ id, text: 'Pay after 60 days' }, earlierOccurrence, ben, at);
  meeting.more = { ...meeting.more, decisions: [decision] };
  const panel = await openPanel({ meeting, person: mai, language });
  expect(await panel.findByText(said)).toBeTruthy();
  panel.here.leave();
});
