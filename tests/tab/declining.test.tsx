import { expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { actionOf } from '../support/meetingView';
import { ben, linh } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';

const call = {
  ...actionOf('Call the supplier', linh),
  offer: { to: ben, by: linh, at: '2026-11-22T09:30:00.000Z' },
};

/** Linh asked Ben, who says no and begins to write why; then she takes the offer back. */
async function declining(language: 'en' | 'vi' = 'en') {
  meeting.actions.set(call.id, call);
  const [linhs, bens] = [await openPanel(linh), await openPanel(ben, language)];
  await bens.user.click(await bens.findByRole('button', { name: /^(Decline|Từ chối): / }));
  await bens.user.keyboard('No tim');
  act(() => linhs.here.verbs.takeBackOffer(call));
  await bens.findByText(/^Linh Nguyen (took the offer back|đã rút lại)/);
  return { linhs, bens };
}

test('an offer that is taken back while its no is written leaves words and keyboard with whoever writes', async () => {
  const { bens } = await declining();
  expect(await bens.findByText('Linh Nguyen took the offer back. What you wrote is kept here.')).toBeTruthy();
  const words = bens.getByRole<HTMLTextAreaElement>('textbox', { name: 'What you wrote' });
  expect(document.activeElement).toBe(words);
  await bens.user.keyboard('a');
  expect(words.value).toBe('No tima');
  expect(bens.getAllByText('Written and not sent')).toHaveLength(1);
  await bens.user.click(bens.getByRole('button', { name: 'Discard' }));
});

test('that is said in Vietnamese, too', async () => {
  const { bens } = await declining('vi');
  expect(await bens.findByText(/^Linh Nguyen đã rút lại lời đề nghị/)).toBeTruthy();
});

test('asked again, the reason is in its form again', async () => {
  const { linhs, bens } = await declining();
  act(() => linhs.here.verbs.offerAction({ ...call, ...meeting.actions.get(call.id) }, ben));
  await waitFor(() => expect(bens.queryByText('Written and not sent')).toBeNull());
  expect(bens.getByDisplayValue('No tim')).toBe(document.activeElement);
});
