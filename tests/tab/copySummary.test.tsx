import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { summarise } from '../../domain/summary';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { summaryText } from '../../src/surfaces/meeting/summaryText';
import { common as commonEn } from '../../src/words/en/common';
import { copySummary as copyEn } from '../../src/words/en/copySummary';
import { sitting as sittingEn } from '../../src/words/en/sitting';
import { common as commonVi } from '../../src/words/vi/common';
import { copySummary as copyVi } from '../../src/words/vi/copySummary';
import { sitting as sittingVi } from '../../src/words/vi/sitting';
import { customerNamed, momentAbout } from '../support/library';
import { actionOf, considered, decisionOn, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const ken = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const terms = decisionOn('Pay suppliers after *sixty* days?', 'changed');
const open = decisionOn('Close the Friday hotline?');
const view = viewFor(linh, {
  lastOccurrence: occurrenceOf(ken, { how: 'person', by: mai, at: '2026-11-22T10:30:00.000Z' }),
  decisions: [terms, open],
  considerations: [
    considered(terms, 'hurts', 'Trainers go\nunpaid', 'support staff'),
    considered(terms, 'helps', 'Cheap'),
  ],
  actions: [actionOf('Ask the training supplier', ben)],
});
const summary = summarise({ ...view, occurrence: view.lastOccurrence!, told: ken });
const words = {
  en: { common: commonEn, copy: copyEn, marks: sittingEn.marks },
  vi: { common: commonVi, copy: copyVi, marks: sittingVi.marks },
};

describe('a summary that can be pasted', () => {
  test('says as text who opened the meeting, what was decided, what was said and who does what', () => {
    const text = summaryText(summary, { words: words.en, format: 'text', isSafe: false });
    for (const part of [
      'summary of ',
      "Opened with: Ken's Plumbing Supply, Ken counts on Friday’s pallet",
      '1 of 2 decisions changed because of customers',
      '• Pay suppliers after *sixty* days?\n  Changed by asking\n  We pay in instalments.\n  2 considerations: Helps 1, Hurts 1',
      '  Hurts: Trainers go unpaid · felt by support staff · Ben Okafor',
      '• Close the Friday hotline?\n  Still undecided; comes back next time',
      '• Ask the training supplier\n  Ben Okafor, due ',
    ])
      expect(text).toContain(part);
  });

  test('marks what came late and what was amended, as the record does', () => {
    const note = { ...considered(terms, 'hurts', 'Trainers stop'), late: true };
    const marked = summarise({
      ...view,
      occurrence: view.lastOccurrence!,
      decisions: [{ ...terms, amended: true }],
      considerations: [note],
      actions: [{ ...actionOf('Ask the training supplier', ben), late: true, amended: true }],
    });
    const write = (format: 'text' | 'markdown', language: 'en' | 'vi', isSafe = false) =>
      summaryText(marked, { words: words[language], format, isSafe }).split('\n');
    expect(write('text', 'en')).toEqual(
      expect.arrayContaining([
        '• Pay suppliers after *sixty* days? · amended',
        '  Hurts: Trainers stop · Ben Okafor · added after the meeting',
        '• Ask the training supplier · added after the meeting · amended',
      ]),
    );
    expect(write('markdown', 'en', true)).toEqual(
      expect.arrayContaining([
        '- **Pay suppliers after \\*sixty\\* days?** · amended',
        '- **Ask the training supplier** · added after the meeting · amended',
      ]),
    );
    const { late, amended } = sittingVi.marks;
    expect(write('text', 'vi')).toContain(`• Ask the training supplier · ${late} · ${amended}`);
  });

  test('says that something was removed after the record was locked, and by whom, but not what', () => {
    const gone = { amended: true, removed: true, changedBy: linh };
    const removed = summarise({
      ...view,
      occurrence: view.lastOccurrence!,
      decisions: [terms, { ...open, ...gone }, { ...decisionOn('Removed while it was on'), removed: true }],
      considerations: [{ ...considered(terms, 'hurts', 'Trainers stop'), ...gone }],
      actions: [{ ...actionOf('Ask the training supplier', ben), ...gone, changedBy: mai }],
    });
    const write = (format: 'text' | 'markdown', language: 'en' | 'vi', isSafe = false) =>
      summaryText(removed, { words: words[language], format, isSafe });
    const said = 'Removed after the record was locked: 3 entries';
    expect(write('text', 'en')).toMatch(new RegExp(`\n\n${said}, by Linh Nguyen, Mai Tran\\.\n$`));
    expect(write('markdown', 'en')).toContain(`${said}, by Linh Nguyen, Mai Tran.`);
    expect(write('text', 'en', true)).toContain(`${said}.`);
    expect(write('text', 'en', true)).not.toMatch(/Linh|Mai/);
    expect(write('text', 'vi')).toContain('Đã gỡ 3 mục sau khi biên bản được khóa, người gỡ: Linh Nguyen, Mai Tran.');
    expect(write('text', 'vi', true)).toContain('Đã gỡ 3 mục sau khi biên bản được khóa.');
    expect(write('text', 'en')).not.toMatch(/Friday hotline|Trainers stop|training supplier/);
    expect(summaryText(summary, { words: words.en, format: 'text', isSafe: false })).not.toContain('Removed');
  });

  test('lets nobody’s words format the Markdown', () => {
    const text = summaryText(summary, { words: words.en, format: 'markdown', isSafe: false });
    expect(text).toMatch(/^# /);
    expect(text).toContain('## Decisions\n\n- **Pay suppliers after \\*sixty\\* days?**\n  - Changed by asking');
  });

  test.each(['text', 'markdown'] as const)(
    'names neither customers nor people when it may go outside, as %s',
    (format) => {
      for (const language of ['en', 'vi'] as const) {
        const text = summaryText(summary, { words: words[language], format, isSafe: true });
        expect(text).not.toMatch(/Ken|Trainers|support staff|Ben Okafor|Cheap/);
        expect(text).toContain('sixty');
        expect(text).toContain('Ask the training supplier');
      }
    },
  );

  test('is written in Vietnamese too', () => {
    const text = summaryText(summary, { words: words.vi, format: 'text', isSafe: false });
    expect(text).toContain('1 trong 2 quyết định thay đổi vì khách hàng');
    expect(text).toContain('QUYẾT ĐỊNH');
  });
});

describe('on the meeting tab', () => {
  beforeEach(() => localStorage.clear());
  afterEach(leaveAll);

  async function unfold(audience: (typeof view)['audience'] = view.audience) {
    const answers = { readMoment: () => ken };
    const shown = await showMeeting(<MeetingTab />, () => ({ ...view, audience }), { person: linh, answers });
    const record = within(await screen.findByRole('region', { name: /^Record of/ }));
    await shown.user.click(record.getByText('Copy the summary'));
    return {
      ...shown,
      record,
      box: await record.findByRole<HTMLTextAreaElement>('textbox', { name: 'The summary to copy' }),
    };
  }

  test('the summary is copied in one tap, as text or as Markdown', async () => {
    const { user, record, box } = await unfold();
    await user.click(record.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await record.findByText('Copied as Markdown.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(box.value);
    expect(box.value).toContain('## Decisions');
    await waitFor(() => expect(box.value).toContain("Ken's Plumbing Supply"));
    await user.click(record.getByRole('checkbox', { name: 'Leave out customers, notes and names' }));
    await user.click(record.getByRole('button', { name: 'Copy as text' }));
    expect(await record.findByText('Copied as text.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).not.toContain('Ken');
  });

  test('it is fit for outsiders from the start where some are here', async () => {
    const { box, record } = await unfold({ kind: 'mixed', people: 4, outsiders: 1 });
    expect(record.getByRole<HTMLInputElement>('checkbox', { name: /^Leave out/ }).checked).toBe(true);
    expect(box.value).not.toContain('Ben Okafor');
  });

  test('where the page may not copy, the text stands selected', async () => {
    const { user, record, box } = await unfold();
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await user.click(record.getByRole('button', { name: 'Copy as text' }));
    expect(await record.findByText(/^Your browser doesn’t let the app copy/)).toBeTruthy();
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
  });
});
