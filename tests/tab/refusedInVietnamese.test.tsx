import { expect, test } from '@jest/globals';
import { FakeMeeting } from '../support/fakeMeeting';
import { linh } from '../support/people';
import { openPanel } from './panelScene';

test('what the API refuses is said in Vietnamese to whoever reads the panel in Vietnamese', async () => {
  const meeting = new FakeMeeting();
  const panel = await openPanel({ meeting, person: linh, language: 'vi' });
  const line = panel.getByRole<HTMLInputElement>('textbox', { name: /quyết định/i });
  meeting.refuseNext('proposeDecision', 'invalid', 'The decision must be one line.');
  await panel.user.type(line, 'Trả tiền sau 60 ngày{Enter}');
  expect(await panel.findByText('Mục “Quyết định” chỉ được viết trên một dòng.')).toBeTruthy();
  expect(line.value).toBe('Trả tiền sau 60 ngày');
  panel.here.leave();
});
