import { describe, expect, test } from '@jest/globals';
import { fireEvent, waitFor, within } from '@testing-library/react';
import type { Consideration } from '../../domain/considerations';
import { considered, decisionOn, earlierOccurrence } from '../support/meetingView';
import { ben } from '../support/people';
import { changedByMai, meeting, openPanel } from './meetingOfPanels';

const text = 'Pay after 60 days';
const decision = { ...decisionOn(text, 'changed'), reviewOn: '2026-11-20' };

describe('the day to look back on', () => {
  test.each([
    ['en', 'People, options, review', 'Look back on', 'Nov 1, 2020 has passed. Choose today or a later day.'],
    ['vi', 'Người, phương án, nhìn lại', 'Ngày nhìn lại', /đã qua\. Hãy chọn hôm nay hoặc một ngày sau\.$/],
  ] as const)('is none that has passed, and that is said: %s', async (language, group, label, said) => {
    meeting.decisions.set(decision.id, decision);
    const panel = await openPanel(ben, language);
    await panel.user.click(await panel.findByRole('button', { name: `${group}: ${text}` }));
    const record = within(await panel.findByRole('group', { name: group }));
    const day = await record.findByLabelText<HTMLInputElement>(label, { selector: 'input' });
    fireEvent.change(day, { target: { value: '2020-11-01' } });
    expect(record.getByRole('alert').textContent).toMatch(said);
    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(day.value).toBe('2026-11-20');
    expect(meeting.times('editDecision')).toBe(0);
    fireEvent.change(day, { target: { value: '2099-11-01' } });
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.reviewOn).toBe('2099-11-01'));
    expect(record.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['en', 'People, options, review', /day to look back, Aug 30, 2020, has passed: we ask once this is decided/],
    ['vi', 'Người, phương án, nhìn lại', /ngày nhìn lại, .*2020, đã qua: sẽ hỏi khi đã quyết định/],
  ] as const)('that passed while it is undecided says that it waits: %s', async (language, group, said) => {
    const undecided = { ...decisionOn('Move the help desk'), reviewOn: '2020-08-30' };
    meeting.decisions.set(undecided.id, undecided);
    const panel = await openPanel(ben, language);
    await panel.findByText(said);
    await panel.user.click(panel.getByRole('button', { name: `${group}: ${undecided.text}` }));
    const record = within(await panel.findByRole('group', { name: group }));
    await record.findByText(/^(The day to look back|Ngày nhìn lại), .*2020/);
  });

  const taking = async (reviewOn: string) => {
    meeting.decisions.set(decision.id, { ...decision, reviewOn });
    const panel = await openPanel(ben);
    const unfold = () => panel.user.click(panel.getByRole('button', { name: `People, options, review: ${text}` }));
    await unfold();
    await panel.user.click(await panel.findByRole('button', { name: 'Don’t look back' }));
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.reviewOn).toBeUndefined());
    return { panel, unfold };
  };
  const undo = { name: /^Undo: Nov 1, 2099/ };

  test('that was taken off is put back in one tap, also after the record was folded away', async () => {
    const { panel, unfold } = await taking('2099-11-01');
    expect(panel.getByRole('button', undo)).toBe(document.activeElement);
    await unfold();
    await unfold();
    await panel.user.click(panel.getByRole('button', undo));
    await waitFor(() => expect(meeting.decisions.get(decision.id)?.reviewOn).toBe('2099-11-01'));
    expect(panel.queryByRole('button', undo)).toBeNull();
  });

  test('is put back over nobody’s choice, and not once it has passed', async () => {
    const { panel } = await taking('2099-11-01');
    await changedByMai(`decisions/${decision.id}`, { base: 3, reviewOn: '2099-12-01' });
    await waitFor(() => expect(panel.queryByRole('button', undo)).toBeNull());
    panel.close();
    expect((await taking('2020-11-01')).panel.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('how it came out against what was predicted', () => {
  const note = { ...considered(decision, 'hurts', 'Trainers stop'), occurrence: earlierOccurrence };
  const offered = async (considerations: Consideration[]) => {
    meeting.decisions.set(decision.id, { ...decision, occurrence: earlierOccurrence });
    meeting.more = { ...meeting.more, reviews: [{ decision, considerations }] };
    const panel = await openPanel(ben);
    await panel.user.click(await panel.findByRole('button', { name: 'Look back' }));
    const verdicts = within(await panel.findByRole('group', { name: 'Against what was predicted' }));
    return verdicts.getAllByRole('radio').map((radio) => radio.parentElement?.textContent);
  };

  test('is not “as predicted” where nothing was', async () => {
    expect(await offered([])).not.toContain('As predicted');
  });

  test('may be so where something was', async () => {
    expect(await offered([note])).toContain('As predicted');
  });
});
