import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mostRowsKept } from '../../domain/importCalls';
import { cellProblem } from '../../domain/importProblems';
import type { Answered } from '../../domain/contract';
import { Problem } from '../../domain/problems';
import { ExportPage } from '../../src/surfaces/library/importing/ExportPage';
import { fingerprint } from '../../src/surfaces/library/importing/decode';
import { ImportPage } from '../../src/surfaces/library/importing/ImportPage';
import { customerNamed, momentAbout } from '../support/library';
import {
  checkFile,
  choose,
  csvOf,
  fileOf,
  heading,
  libraryApi,
  many,
  openPage,
  press,
  rowNamed,
  saved,
  table,
} from './importingScene';
import { ScriptedApi, show } from './surfaceScene';

describe('a file', () => {
  test('is shown by what its headings mean, before anything is sent', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf('Tiêu đề;Phone;Khách hàng\nA moment;12;Ken'));
    expect(await screen.findByRole('heading', { name: 'moments.csv: 1 row' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Moments' })).toHaveProperty('checked', true);
    expect(screen.getByRole('combobox', { name: /^Customer needed/ })).toHaveProperty('value', '2');
    expect(screen.getByText('1 column is not brought in: Phone')).toBeTruthy();
    expect(screen.getByText(/needed for everything new: Kind, The story, Source/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Customers' }));
    expect(screen.getByText('2 columns are not brought in: Tiêu đề, Phone')).toBeTruthy();
    expect(api.heard).toEqual([]);
  });

  const bytes = (...values: number[]) => new Uint8Array(values);
  test.each([
    ['an Excel workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0), /This is an Excel workbook/],
    ['UTF-16', bytes(0xff, 0xfe, 0x41, 0), /UTF-16/],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from('Name,Hope', 'utf16le')), /UTF-16/],
    ['letters of another encoding', bytes(0x4e, 0x61, 0x6d, 0x65, 0x0a, 0xe9), /not in UTF-8/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0xff), /not a file of text/],
    ['nothing', bytes(), /This file is empty/],
    ['headings alone', new Uint8Array(Buffer.from(heading)), /no rows below/],
    ['a letter rather than a table', new Uint8Array(Buffer.from('Dear Mai\nKen called')), /None of the headings/],
    ['JSON of somebody else', new Uint8Array(Buffer.from('{"a": 1}')), /not exported from Customer Moment/],
  ])('of %s is refused with a sentence, and nothing is sent', async (_what, content, sentence) => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(content));
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(api.heard).toEqual([]);
  });

  test('is not for everybody', async () => {
    const { api } = libraryApi();
    await show(<ImportPage me={{ isCurator: false }} onLeave={() => undefined} onImported={() => undefined} />, {
      api,
    });
    expect(screen.getByText(/Curators bring files into the library/)).toBeTruthy();
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
  });
});

describe('the dry run', () => {
  test('shows what would happen to each row, and why the refused ones are', async () => {
    const { api } = libraryApi();
    await openPage(api);
    await checkFile(csvOf('One', 'Bad day', 'Two', 'One'));
    expect(screen.getByRole('radio', { name: 'New 2' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Refused 2' })).toHaveProperty('checked', true);
    expect(table().getByText('Heard on: This may be either of two days: write it like 2026-11-22.')).toBeTruthy();
    expect(table().getByText('Headline: Row 2 of this file already says this.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'All 4' }));
    expect(table().getAllByRole('row')).toHaveLength(5);
    expect(api.times('importRows')).toBe(0);
  });

  test('says so in Vietnamese too', async () => {
    const { api } = libraryApi();
    await openPage(api, 'vi');
    fireEvent.change(screen.getByLabelText('Chọn tệp'), { target: { files: [fileOf(csvOf('Bad'))] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Xem điều gì sẽ xảy ra' }));
    expect(await screen.findByText(/Ngày nghe được: Có thể hiểu thành hai ngày khác nhau/)).toBeTruthy();
  });

  test('of ten thousand rows asks for a hundred at once and draws fifty', async () => {
    const { api } = libraryApi();
    await openPage(api);
    await checkFile(many(10_000));
    expect(api.times('checkImport')).toBe(100);
    expect(table().getAllByRole('row')).toHaveLength(51);
    expect(screen.getByText('1 to 50 of 10,000')).toBeTruthy();
    press('Next');
    expect(table().getByText('Moment 51')).toBeTruthy();
  });

  test('never sends a cell of a megabyte, and names it', async () => {
    const { api } = libraryApi();
    await openPage(api);
    await checkFile(`${csvOf('One')}\n${rowNamed('Two').replace('What happened', 'x'.repeat(1_000_000))}`);
    expect(table().getByText('The story: The story is longer than 600 characters.')).toBeTruthy();
    expect(JSON.stringify(api.heard).length).toBeLessThan(2_000);
  });

  test('gives back the refused rows with their reasons, in the columns of the file, and these come in once mended', async () => {
    const { api } = libraryApi();
    await openPage(api);
    await checkFile(`${heading},Phone\n${rowNamed('Bad one')},=12\n${rowNamed('Good')},13`);
    press('Download 1 refused row with reasons');
    const [{ name, text }] = saved as [{ name: string; text: Promise<string> }];
    expect(name).toBe('refused-rows.csv');
    const written = await text;
    expect(written.split('\r\n')[0]).toBe(`${heading},Phone,Why it was refused`);
    expect(written).toContain("'=12");
    press('Choose another file');
    choose(fileOf(written.replace('Bad one', 'Mended')));
    expect(await screen.findByText('2 columns are not brought in: Phone, Why it was refused')).toBeTruthy();
    press('See what would happen');
    expect(await screen.findByRole('button', { name: 'Import 1' })).toBeTruthy();
  });
});

describe('bringing it in', () => {
  test('goes in small batches, tells how far it is, and ends with what there is now', async () => {
    const { api } = libraryApi();
    const { left } = await openPage(api);
    await checkFile(many(70));
    press('Import 70');
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'It is in the library' })).toBeTruthy();
    expect(screen.getByText('70 new')).toBeTruthy();
    expect(api.times('importRows')).toBe(Math.ceil(70 / mostRowsKept));
    expect(left).toContain('imported');
    press('See them in the library');
    expect(left.at(-1)).toBe('left');
  });

  test('a second time finds nothing to bring', async () => {
    const { api } = libraryApi();
    await openPage(api);
    await checkFile(csvOf('One', 'Two'));
    press('Import 2');
    await screen.findByRole('heading', { name: 'It is in the library' });
    press('Choose another file');
    await checkFile(csvOf('One', 'Two'));
    expect(screen.getByText(/nothing to bring in/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Unchanged 2' })).toBeTruthy();
  });

  test('that fails half-way says so, and goes on with the rest under the same key', async () => {
    const { api, kept } = libraryApi((batch) => {
      if (batch === 2) throw new Problem('unavailable', 'No answer.');
      return undefined;
    });
    await openPage(api);
    await checkFile(many(60));
    press('Import 60');
    expect(await screen.findByText(/Stopped after 30 of 60 rows\. Each of them is whole/)).toBeTruthy();
    expect(JSON.parse(sessionStorage.getItem('customer-moment:import') ?? '')).toMatchObject({ kept: 30 });
    press('Go on');
    await screen.findByRole('heading', { name: 'It is in the library' });
    const brought = api.heard.filter(({ name }) => name === 'importRows');
    expect(brought).toHaveLength(3);
    expect(brought[2]?.key).toBe(brought[1]?.key);
    expect(kept.size).toBe(60);
    expect(sessionStorage.getItem('customer-moment:import')).toBeNull();
  });

  test('goes on after a reload: the page knows the file, and what is there stays as it is', async () => {
    const { api, kept } = libraryApi();
    for (let at = 1; at <= 30; at += 1) kept.add(`id-of-Moment-${at}`);
    const file = fileOf(many(60));
    const first = await openPage(api);
    await checkFile(many(60));
    api.refuseNext('importRows', { code: 'unexpected', sentence: 'Oh.' });
    press('Import 30');
    await screen.findByText(/Stopped after 0 of 30 rows/);
    first.unmount();
    sessionStorage.setItem(
      'customer-moment:import',
      JSON.stringify({ name: 'moments.csv', mark: 'another', kept: 30, all: 60 }),
    );
    await openPage(api);
    expect(screen.getByText(/moments.csv was brought in half-way: 30 of 60 rows/)).toBeTruthy();
    choose(file);
    await screen.findByRole('button', { name: 'See what would happen' });
    press('See what would happen');
    expect(await screen.findByRole('radio', { name: 'Unchanged 30' })).toBeTruthy();
    press('Import 30');
    await screen.findByRole('heading', { name: 'It is in the library' });
    expect(kept.size).toBe(60);
  });

  test('of which nothing is left is half-way no more', async () => {
    const { api, kept } = libraryApi();
    const page = await openPage(api);
    await checkFile(csvOf('One', 'Two'));
    api.refuseNext('importRows', { code: 'unexpected', sentence: 'Oh.' });
    press('Import 2');
    await screen.findByText(/Stopped after 0 of 2 rows/);
    page.unmount();
    const mark = fingerprint(new Uint8Array(Buffer.from(csvOf('One', 'Two'))));
    sessionStorage.setItem('customer-moment:import', JSON.stringify({ name: 'moments.csv', mark, kept: 1, all: 2 }));
    kept.add('id-of-One').add('id-of-Two');
    await openPage(api);
    choose(fileOf(csvOf('One', 'Two')));
    expect(await screen.findByText(/This is the file that was brought in half-way/)).toBeTruthy();
    press('See what would happen');
    expect(await screen.findByText(/nothing to bring in/)).toBeTruthy();
    expect(sessionStorage.getItem('customer-moment:import')).toBeNull();
  });

  test('that is stopped while rows are on their way counts those, too', async () => {
    const { api, kept } = libraryApi();
    await openPage(api);
    await checkFile(many(90));
    let answer = () => {};
    api.delayNext('importRows', new Promise((resolve) => (answer = resolve)));
    press('Import 90');
    await waitFor(() => expect(api.times('importRows')).toBe(1));
    press('Stop');
    answer();
    expect(await screen.findByText(/Stopped after 30 of 90 rows/)).toBeTruthy();
    expect(kept.size).toBe(30);
    expect(api.times('importRows')).toBe(1);
  });

  test('can be stopped, and what was brought stays', async () => {
    const { api, kept } = libraryApi();
    await openPage(api);
    await checkFile(many(90));
    press('Import 90');
    press('Stop');
    expect(await screen.findByText(/Stopped after \d+ of 90 rows/)).toBeTruthy();
    expect(kept.size).toBeLessThan(90);
    press('Go on');
    await screen.findByRole('heading', { name: 'It is in the library' });
    expect(kept.size).toBe(90);
  });

  test('a row that has become wrong meanwhile is named, and the others of its batch still come in', async () => {
    const refused: Answered<'importRows'> = {
      isKept: false,
      rows: [
        { row: 2, outcome: 'added', id: 'id-of-One' },
        { row: 3, outcome: 'refused', problems: [cellProblem('id', 'withdrawn')] },
        { row: 4, outcome: 'added', id: 'id-of-Three' },
      ],
    };
    const { api, kept } = libraryApi((batch) => (batch === 1 ? refused : undefined));
    await openPage(api);
    await checkFile(csvOf('One', 'Two', 'Three'));
    press('Import 3');
    await screen.findByRole('heading', { name: 'It is in the library' });
    expect([...kept].sort()).toEqual(['id-of-One', 'id-of-Three']);
    expect(screen.getByText('1 row was refused and can be downloaded.')).toBeTruthy();
  });
});

describe('an export', () => {
  const ken = customerNamed('=Ken');
  const told = momentAbout(ken, 'The pallet came at noon');
  const exporting = () =>
    new ScriptedApi({
      exportLibrary: ({ query: { after } }): Answered<'exportLibrary'> =>
        after === undefined ? { customers: [ken], moments: [], next: 'm:' } : { customers: [], moments: [told.moment] },
    });

  test.each([
    ['Customers as CSV', /^customers-.*\.csv$/, "'=Ken"],
    ['Moments as CSV', /^moments-.*\.csv$/, 'The pallet came at noon'],
    ['Everything as JSON', /^library-.*\.json$/, '"headline": "The pallet came at noon"'],
    ['Everything as Markdown', /^library-.*\.md$/, '## \\=Ken'],
  ])('of %s gathers all pages into one file', async (label, name, content) => {
    const api = exporting();
    await show(<ExportPage me={{ isCurator: true }} />, { api });
    press(label);
    await screen.findByText(/was handed to your browser/);
    expect(saved[0]?.name).toMatch(name);
    expect(await saved[0]?.text).toContain(content);
    expect(api.times('exportLibrary')).toBe(2);
  });

  test('to be read says by when they count on us, what slips, and what our part was', async () => {
    const of = { dueOn: '2026-12-10', slips: 'The crew stands idle', question: 'Who can help today?' };
    const ourPart = { who: 'finance', part: 'hurt', how: 'A check takes four days' };
    const { moment } = momentAbout(ken, 'The pallet is late', { kind: 'commitment', ...of, ourPart });
    const api = new ScriptedApi({ exportLibrary: () => ({ customers: [ken], moments: [moment] }) });
    await show(<ExportPage me={{ isCurator: true }} />, { api });
    press('Everything as Markdown');
    await screen.findByText(/was handed to your browser/);
    expect((await saved[0]?.text)?.split('\n\n')).toEqual(
      expect.arrayContaining([
        'They count on us by Dec 10, 2026',
        'If we are late: The crew stands idle',
        'Finance made it harder: A check takes four days',
        'A question to the room: Who can help today?',
      ]),
    );
  });

  test('that is refused says why, and can be tried again', async () => {
    const api = exporting();
    api.refuseNext('exportLibrary', { code: 'unavailable', sentence: 'No answer.' });
    await show(<ExportPage me={{ isCurator: true }} />, { api });
    press('Everything as JSON');
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/was handed/)).toBeTruthy();
  });
});
