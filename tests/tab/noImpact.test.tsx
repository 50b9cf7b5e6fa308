import { expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import '../support/patientScreens';
import { considered, decisionOn } from '../support/meetingView';
import { mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import { addDecision, send } from './notingScene';

const noted = () => [...meeting.considerations.values()].at(-1);

test.each([
  ['en', 'No impact', 'Why not?', 'Say why not, in at least two words.'],
  ['vi', 'Không ảnh hưởng', 'Vì sao không?', 'Hãy nói vì sao không, bằng ít nhất hai từ.'],
] as const)(
  '“no impact” is asked for a few words of why; what was typed stays (%s)',
  async (language, none, why, says) => {
    const before = await openPanel(mai);
    await addDecision(before);
    before.close();
    const panel = await openPanel(mai, language);
    await panel.user.click(await panel.findByRole('radio', { name: none }));
    await panel.user.type(panel.getByLabelText(why), 'x');
    await send(panel);
    expect(await panel.findByText(says)).toBeTruthy();
    expect(panel.getByLabelText(why)).toHaveProperty('value', 'x');
    expect(meeting.times('raiseConsideration')).toBe(0);
    await panel.user.type(panel.getByLabelText(why), ' Chỉ đổi mẫu');
    await send(panel);
    await waitFor(() => expect(noted()).toMatchObject({ effect: 'none', text: 'x Chỉ đổi mẫu' }));
  },
);

test('one that was kept shorter before is changed otherwise, and not to other short words', async () => {
  const decision = decisionOn('Pay after 60 days');
  const short = { ...considered(decision, 'none', 'x'), by: mai };
  meeting.decisions.set(decision.id, decision);
  meeting.considerations.set(short.id, short);
  const panel = await openPanel(mai);
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: x' }));
  await panel.user.click(panel.getByText('More'));
  await panel.user.type(panel.getByLabelText('Who would feel it'), 'Nobody');
  await panel.user.click(panel.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(noted()).toMatchObject({ text: 'x', who: 'Nobody' }));
  await panel.user.click(await panel.findByRole('button', { name: 'Edit: x' }));
  await panel.user.type(panel.getByLabelText('Why not?'), 'y');
  await panel.user.click(panel.getByRole('button', { name: 'Save' }));
  expect(await panel.findByText('Say why not, in at least two words.')).toBeTruthy();
  expect(noted()?.text).toBe('x');
});
