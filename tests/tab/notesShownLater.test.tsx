import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { DecisionPage } from '../../domain/decisionLog';
import { decisionFile } from '../../src/surfaces/decisions/decisionFiles';
import { LoggedLine } from '../../src/surfaces/decisions/LoggedLine';
import { amending } from '../../src/words/en/amending';
import { common } from '../../src/words/en/common';
import { considering } from '../../src/words/en/considering';
import { decisionLog } from '../../src/words/en/decisionLog';
import { decisionRecord } from '../../src/words/en/decisionRecord';
import { sitting } from '../../src/words/en/sitting';
import { considered } from '../support/meetingView';
import { Kept, open, paid } from './goOnScene';
import { ScriptedApi, show } from './surfaceScene';

const words = { common, log: decisionLog, record: decisionRecord, considering, marks: sitting.marks, amending };
const listed = {
  ...{ series: 's'.repeat(43), meeting: 'bWVldGluZw', title: 'Payment terms review' },
  ...{ decision: paid, considered: 0, customers: [] },
};
const pageWith = (more: object) => DecisionPage.parse({ listed, considerations: [], ...more });
const fileOf = (format: 'csv' | 'json' | 'markdown', page: DecisionPage) => decisionFile(format, [page], words).text;
const nobody = /nobody|không ai|chưa ai/i;

test.each([
  ['en', 'What it was to mean for customers', '2 notes are private for now; they are shown later.'],
  ['vi', 'Điều này có nghĩa gì với khách hàng', '2 ghi chú còn riêng tư, sẽ hiện sau.'],
] as const)(
  'while notes wait, a decision’s page says so, and not that nobody wrote any: %s',
  async (language, part, said) => {
    await open(new Kept(paid, { hiddenNotes: 2 }), language);
    const predicted = within(screen.getByRole('region', { name: part }));
    predicted.getByText(said);
    expect(predicted.queryByText(nobody)).toBeNull();
  },
);

test('so do its files', () => {
  const page = pageWith({ hiddenNotes: 1 });
  for (const format of ['csv', 'markdown'] as const) {
    expect(fileOf(format, page)).toContain('1 note is private for now; it is shown later.');
    expect(fileOf(format, page)).not.toContain('Nobody wrote');
  }
  expect(JSON.parse(fileOf('json', page))).toMatchObject({ decisions: [{ considerations: [], notesShownLater: 1 }] });
});

test('the list says nothing of what is counted only when the meeting ends', async () => {
  const list = (more: object) =>
    show(
      <ul>
        <LoggedLine logged={{ ...pageWith({}).listed, ...more }} />
      </ul>,
      { api: new ScriptedApi({}) },
    );
  const { unmount } = await list({ isOn: true });
  expect(screen.queryByText(nobody)).toBeNull();
  unmount();
  await list({});
  expect(screen.getByText(/nobody said what it means for customers/)).toBeTruthy();
});

test('in a table each line of the cell is one note, however many lines it was written in', () => {
  const note = { ...considered(paid, 'hurts', 'Trainers\nstop', 'New staff'), harm: 'Families\n\nfall behind' };
  const other = considered(paid, 'helps', 'Cash stays');
  const table = fileOf('csv', pageWith({ considerations: [note, other] }));
  expect(table).toMatch(/Hurts: Trainers stop · .*Families fall behind[^\n]*\nHelps: Cash stays/);
});
