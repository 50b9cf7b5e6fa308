import { describe, expect, test } from '@jest/globals';
import { act, waitFor, within } from '@testing-library/react';
import '../support/patientScreens';
import { ben, mai } from '../support/people';
import { meeting, openPanel } from './meetingOfPanels';
import { addDecision, unfold } from './notingScene';
import type { Panel } from './panelScene';

const mixed = { kind: 'mixed', people: 4, outsiders: 1 } as const;

async function noting(language: 'en' | 'vi' = 'en'): Promise<Panel> {
  const first = await openPanel(mai);
  await addDecision(first);
  const panel = await openPanel(ben, language);
  return panel;
}

describe('that a note rests on a customer moment', () => {
  test('is not for choosing while somebody from outside is here, and a screen reader hears why', async () => {
    meeting.more = { ...meeting.more, audience: mixed };
    const panel = await noting();
    await unfold(panel);
    const kinds = panel.getByLabelText('What it rests on');
    expect(within(kinds).getByRole('option', { name: 'A customer moment' })).toHaveProperty('disabled', true);
    expect(within(kinds).getByRole('option', { name: 'A link' })).toHaveProperty('disabled', false);
    const why = document.getElementById(kinds.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe(
      'A customer moment can’t be chosen now: not everybody in this meeting is known to be internal.',
    );
  });

  test('needs no reason where everybody is internal', async () => {
    const panel = await noting();
    await unfold(panel);
    const kinds = panel.getByLabelText('What it rests on');
    expect(within(kinds).getByRole('option', { name: 'A customer moment' })).toHaveProperty('disabled', false);
    expect(kinds.getAttribute('aria-describedby')).toBeNull();
    expect(panel.queryByText(/^A customer moment can’t be chosen now/)).toBeNull();
  });

  test('stays chosen when somebody from outside comes, and the library shows nothing of customers', async () => {
    const panel = await noting();
    await unfold(panel);
    await panel.user.selectOptions(panel.getByLabelText('What it rests on'), 'moment');
    expect(panel.getByRole('combobox', { name: 'Which moment?' })).toBeTruthy();
    await act(async () => meeting.turn({ audience: mixed }));
    await waitFor(() => expect(panel.queryByRole('combobox', { name: 'Which moment?' })).toBeNull());
    expect(panel.getByLabelText('What it rests on')).toHaveProperty('value', 'moment');
    expect(panel.getByText(/^A customer moment can’t be chosen now/)).toBeTruthy();
  });

  test('is explained in Vietnamese, too', async () => {
    meeting.more = { ...meeting.more, audience: mixed };
    const panel = await noting('vi');
    await panel.user.click(panel.getByRole('radio', { name: 'Có hại' }));
    await panel.user.click(await panel.findByText('Thêm chi tiết'));
    expect(await panel.findByText(/^Hiện chưa chọn được câu chuyện khách hàng/)).toBeTruthy();
  });
});
