import { afterEach, expect, test } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { DecisionId, proposeDecision } from '../../domain/decisions';
import { OccurrenceKey } from '../../domain/meetings';
import { FakeMeeting } from '../support/fakeMeeting';
import { ben, mai } from '../support/people';
import { openPanel } from './panelScene';

afterEach(cleanup);

test.each([
  ['en', 'from the meeting of Nov 15, 2020'],
  ['vi', 'từ cuộc họp 15 thg 11, 2020'],
] as const)('a decision that was carried over says of which meeting it is: %s', async (language, said) => {
  const meeting = new FakeMeeting();
  const id = DecisionId.parse('decision-one');
  // Entered beforehand, it is of the meeting that began with it; and late there, it is not late here.
  const at = '2020-11-08T12:00:00.000Z';
  const held = OccurrenceKey.parse('20201115T120000Z');
  const decision = { ...proposeDecision({ id, text: 'Pay after 60 days' }, held, ben, at), late: true };
  meeting.more = { ...meeting.more, decisions: [decision] };
  const panel = await openPanel({ meeting, person: mai, language });
  expect(await panel.findByText(said)).toBeTruthy();
  expect(panel.queryByText(/^(added after the meeting|thêm sau cuộc họp)$/)).toBeNull();
  panel.here.leave();
});
