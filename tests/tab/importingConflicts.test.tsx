import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import type { Answered } from '../../domain/contract';
import type { ImportRow, RowOutcome } from '../../domain/importCalls';
import { cellProblem } from '../../domain/importProblems';
import { checkFile, choose, csvOf, fileOf, openPage, press, saved, table } from './importingScene';
import { ScriptedApi } from './surfaceScene';

/** A library that knows every moment of the file, each at its revision, and what the file says of it. */
function libraryOf(revisions: Record<string, number>) {
  const kept = new Set<string>();
  const outcome = ({ row, cells }: ImportRow): RowOutcome => {
    const id = cells['id'] ?? `id-of-${cells['headline']}`;
    if (kept.has(id)) return { row, id, outcome: 'unchanged' };
    return { row, id, outcome: 'changed', columns: ['headline'], revision: revisions[id] ?? 1 };
  };
  const refused = (row: ImportRow): RowOutcome => {
    const { row: number } = row;
    const id = row.cells['id'] ?? '';
    if (kept.has(id) || row.base === (revisions[id] ?? 1)) return outcome(row);
    return { row: number, outcome: 'refused', problems: [cellProblem('id', 'changedSince')] };
  };
  const api = new ScriptedApi({
    checkImport: ({ body }) => ({ rows: body.rows.map(outcome) }),
    importRows: ({ body }): Answered<'importRows'> => {
      const rows = body.rows.map(refused);
      const isKept = rows.every((one) => one.outcome !== 'refused');
      if (isKept) for (const one of rows) if ('id' in one) kept.add(one.id);
      return { isKept, rows };
    },
  });
  return { api, kept };
}

const sentence = 'Somebody changed this since the check. Check the file again to see their version.';

describe('a moment that somebody edits between the check and the import', () => {
  test('is refused, counted and told; the others come in, and it may be downloaded with its reason', async () => {
    const revisions: Record<string, number> = {};
    const { api, kept } = libraryOf(revisions);
    await openPage(api);
    await checkFile(csvOf('One', 'Two', 'Three'));
    revisions['id-of-Two'] = 2;
    press('Import 3');
    await screen.findByRole('heading', { name: 'It is in the library' });
    expect([...kept].sort()).toEqual(['id-of-One', 'id-of-Three']);
    expect(screen.getByText('2 changed')).toBeTruthy();
    expect(screen.getByText('1 row was refused and can be downloaded.')).toBeTruthy();
    expect(screen.getByText(/^1 record was changed by somebody since the check; what they wrote stays/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Refused 1' })).toHaveProperty('checked', true);
    expect(table().getByText(sentence)).toBeTruthy();
    press('Download 1 refused row with reasons');
    expect(await saved[0]?.text).toMatch(new RegExp(`^Two,.*${sentence}`, 'm'));
  });

  test('comes in after the file was checked again against their version', async () => {
    const revisions: Record<string, number> = {};
    const { api, kept } = libraryOf(revisions);
    await openPage(api);
    await checkFile(csvOf('One', 'Two'));
    revisions['id-of-Two'] = 7;
    press('Import 2');
    fireEvent.click(await screen.findByRole('button', { name: 'Check the file again' }));
    const heading = await screen.findByRole('heading', { name: 'What would happen' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole('radio', { name: 'Unchanged 1' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Changed 1' })).toBeTruthy();
    press('Import 1');
    await screen.findByRole('heading', { name: 'It is in the library' });
    expect(screen.queryByRole('button', { name: 'Check the file again' })).toBeNull();
    expect([...kept].sort()).toEqual(['id-of-One', 'id-of-Two']);
  });

  test('says nothing is in the library where it was the only one', async () => {
    const revisions: Record<string, number> = {};
    const { api } = libraryOf(revisions);
    await openPage(api);
    await checkFile(csvOf('One'));
    revisions['id-of-One'] = 2;
    press('Import 1');
    expect(await screen.findByRole('heading', { name: 'Nothing was brought in' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'See them in the library' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Check the file again' })).toBeTruthy();
  });

  test('is told in Vietnamese too', async () => {
    const revisions: Record<string, number> = {};
    const { api } = libraryOf(revisions);
    await openPage(api, 'vi');
    fireEvent.change(screen.getByLabelText('Chọn tệp'), { target: { files: [fileOf(csvOf('One', 'Two'))] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Xem điều gì sẽ xảy ra' }));
    const bring = await screen.findByRole('button', { name: 'Nhập 2' });
    revisions['id-of-One'] = 2;
    fireEvent.click(bring);
    expect(await screen.findByText(/^1 mục đã có người sửa sau lần kiểm tra/)).toBeTruthy();
    expect(screen.getByText(/^Có người đã sửa mục này sau lần kiểm tra/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kiểm tra lại tệp' })).toBeTruthy();
  });
});

test('an import that goes on sends what it saw again, under the same key', async () => {
  const { api, kept } = libraryOf({ 'id-of-One': 4 });
  await openPage(api);
  await checkFile(csvOf('One'));
  api.refuseNext('importRows', { code: 'unexpected', sentence: 'Oh.' });
  press('Import 1');
  await screen.findByText(/Stopped after 0 of 1 row\./);
  press('Go on');
  await screen.findByRole('heading', { name: 'It is in the library' });
  const [first, second] = api.heard.filter(({ name }) => name === 'importRows');
  expect(second).toEqual(first);
  expect(first?.body).toMatchObject({ rows: [{ base: 4, cells: { id: 'id-of-One' } }] });
  expect([...kept]).toEqual(['id-of-One']);
});

test('a year alone is shown as the day that it is read as', async () => {
  const added = ({ row, cells }: ImportRow): RowOutcome => ({ row, id: `id-of-${cells['name']}`, outcome: 'added' });
  const api = new ScriptedApi({ checkImport: ({ body }) => ({ rows: body.rows.map(added) }) });
  await openPage(api);
  choose(
    fileOf(
      'Name,What they do,Daily challenge,Hope,Customer since\nKen,Pipes,Late,Time,2019\nAn,Pipes,Late,Time,2019-05-03',
    ),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'See what would happen' }));
  await screen.findByRole('heading', { name: 'What would happen' });
  expect(
    table()
      .getAllByText(/a year alone/)
      .map(({ textContent }) => textContent),
  ).toEqual(['Customer since: a year alone, read as Jan 1, 2019.']);
});
