import { afterEach, expect, test } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { FakeMeeting } from '../support/fakeMeeting';
import { actionOf } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { openPanel } from './panelScene';

afterEach(cleanup);

test.each([
  ['en', 'added after the meeting', /^Ben Okafor, overdue since Jan 5, 2020/, /^Ben Okafor, due /],
  ['vi', 'thêm sau cuộc họp', /^Ben Okafor, quá hạn từ 5 thg 1, 2020/, /^Ben Okafor, hạn /],
] as const)(
  'what came after the meeting and what is overdue are two things: %s',
  async (language, added, overdue, due) => {
    const meeting = new FakeMeeting();
    const actions = [
      { ...actionOf('Write it down', ben, { dueOn: '2099-01-05' }), late: true },
      actionOf('Call Ken', ben, { dueOn: '2020-01-05' }),
    ];
    for (const action of actions) meeting.actions.set(action.id, action);
    const panel = await openPanel({ meeting, person: mai, language });
    const lineOf = async (text: string) => (await panel.findByText(text)).nextElementSibling?.textContent ?? '';
    expect(await lineOf('Write it down')).toMatch(due);
    expect(await lineOf('Write it down')).toContain(added);
    expect(await lineOf('Call Ken')).toMatch(overdue);
    expect(await lineOf('Call Ken')).not.toContain(added);
    panel.here.leave();
  },
);
