import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import type { Asked } from '../../domain/contract';
import { choose, csvOf, fileOf, heading, libraryApi, openPage, press, rowNamed, saved } from './importingScene';
import type { ScriptedApi } from './surfaceScene';

const field = (name: string | RegExp) => screen.getByRole('combobox', { name });
const readFrom = (name: string | RegExp, column: string) => {
  const option = within(field(name)).getByRole('option', { name: column });
  fireEvent.change(field(name), { target: { value: (option as HTMLOptionElement).value } });
};
const valueOf = (name: string | RegExp) => (field(name) as HTMLSelectElement).selectedOptions[0]?.textContent;
const sentRows = (api: ScriptedApi) =>
  api.heard
    .filter(({ name }) => name === 'checkImport')
    .map(({ body }) => (body as Asked<'checkImport'>['body']).rows.map(({ cells }) => cells));
const toCheck = async () => {
  press('See what would happen');
  await screen.findByRole('heading', { name: 'What would happen' });
};

const foreign = heading.replace('Headline', 'Überschrift');
const foreignFile = (...headlines: string[]) => [foreign, ...headlines.map(rowNamed)].join('\n');

describe('the columns of a file', () => {
  test('are read as their headings say, and nothing has to be chosen', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(csvOf('One')));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    expect(screen.getByText('Which column holds what').closest('details')?.open).toBe(false);
    await toCheck();
    expect(sentRows(api)).toEqual([
      [expect.objectContaining({ headline: 'One', kind: 'story', customer: 'Ken', heardOn: '2026-11-01' })],
    ]);
  });

  test('that we don’t know can be named by whoever does, and are read so', async () => {
    const { api } = libraryApi();
    const { user } = await openPage(api);
    choose(fileOf(foreignFile('One')));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    fireEvent.click(screen.getByRole('radio', { name: 'Moments' }));
    expect(screen.getByText('Which column holds what').closest('details')?.open).toBe(true);
    expect(screen.getByText('1 column is not brought in: Überschrift')).toBeTruthy();
    expect(valueOf(/^Headline needed/)).toBe('Not in the file');
    await user.selectOptions(field(/^Headline needed/), 'Überschrift');
    expect(screen.queryByText(/not brought in/)).toBeNull();
    expect(screen.queryByText(/needed for everything new:/)).toBeNull();
    await toCheck();
    expect(sentRows(api)[0]?.[0]).toMatchObject({ headline: 'One' });
  });

  test('can be chosen anew after a dry run, which is run again with them; nothing else is lost', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(`${heading},Notes\n${rowNamed('One')},Told at length`));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    fireEvent.click(screen.getByRole('radio', { name: 'Bring them in as drafts' }));
    readFrom('In their words', 'Notes');
    await toCheck();
    press('Back to columns and choices');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'moments.csv: 1 row' }));
    expect(valueOf('In their words')).toBe('Notes');
    readFrom(/^The story needed/, 'Notes');
    readFrom('In their words', 'Not in the file');
    expect(screen.getByRole('radio', { name: 'Bring them in as drafts' })).toHaveProperty('checked', true);
    await toCheck();
    const [first, second] = sentRows(api).map(([cells]) => cells);
    expect(first).toMatchObject({ story: 'What happened', quote: 'Told at length' });
    expect(second).toEqual({ ...first, story: 'Told at length', quote: undefined });
    expect(api.heard.at(-1)?.body).toMatchObject({ of: 'moments', incomplete: 'draft' });
    expect(api.times('importRows')).toBe(0);
  });

  test('keep what was chosen for moments while somebody looks at customers', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(`${heading},Notes\n${rowNamed('One')},More`));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    readFrom('In their words', 'Notes');
    fireEvent.click(screen.getByRole('radio', { name: 'Customers' }));
    expect(valueOf(/^Name needed/)).toBe('Customer');
    fireEvent.click(screen.getByRole('radio', { name: 'Moments' }));
    expect(valueOf('In their words')).toBe('Notes');
  });

  test('none of which is known are chosen by hand; until one is, nothing is sent', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf('a,b\n1,Two'));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    expect(screen.getByText(/^No column of this file is read yet/)).toBeTruthy();
    press('See what would happen');
    expect(api.heard).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: 'Moments' }));
    readFrom(/^Headline needed/, 'b');
    await toCheck();
    expect(sentRows(api)).toEqual([[{ headline: 'Two' }]]);
  });

  test('of one name, or of none, are told apart by their places', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(`Note,${heading},Note,,\nA,${rowNamed('One')},B,C,`));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    const choices = within(field('In their words')).getAllByRole('option');
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      'Not in the file',
      'Note (column 1)',
      ...heading.split(','),
      'Note (column 10)',
      'Column 11',
    ]);
  });

  test('are chosen in Vietnamese too', async () => {
    const { api } = libraryApi();
    await openPage(api, 'vi');
    fireEvent.change(screen.getByLabelText('Chọn tệp'), { target: { files: [fileOf(foreignFile('One'))] } });
    fireEvent.click(await screen.findByRole('radio', { name: 'Câu chuyện' }));
    expect(screen.getByRole('group', { name: 'Cột nào chứa gì' })).toBeTruthy();
    expect(valueOf('Tiêu đề mục mới nào cũng cần')).toBe('Không có trong tệp');
  });
});

describe('what was chosen for columns', () => {
  test('holds for the file of the refused rows, which has the same headings', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(foreignFile('Bad one', 'Good')));
    await screen.findByRole('heading', { name: 'moments.csv: 2 rows' });
    fireEvent.click(screen.getByRole('radio', { name: 'Moments' }));
    readFrom(/^Headline needed/, 'Überschrift');
    await toCheck();
    press('Download 1 refused row with reasons');
    const written = (await saved[0]?.text) ?? '';
    press('Choose another file');
    choose(fileOf(written.replace('Bad one', 'Mended'), 'refused-rows.csv'));
    await screen.findByRole('heading', { name: 'refused-rows.csv: 1 row' });
    expect(valueOf(/^Headline needed/)).toBe('Überschrift');
    expect(screen.getByText('1 column is not brought in: Why it was refused')).toBeTruthy();
    await toCheck();
    expect(sentRows(api).at(-1)?.[0]).toMatchObject({ headline: 'Mended' });
  });

  test('does not hold for a file of other columns', async () => {
    const { api } = libraryApi();
    await openPage(api);
    choose(fileOf(`${heading},Notes\n${rowNamed('One')},More`));
    await screen.findByRole('heading', { name: 'moments.csv: 1 row' });
    readFrom('In their words', 'Notes');
    press('Choose another file');
    choose(fileOf(`Notes,${heading}\nMore,${rowNamed('One')}`, 'other.csv'));
    await screen.findByRole('heading', { name: 'other.csv: 1 row' });
    expect(valueOf('In their words')).toBe('Not in the file');
  });

  test('is still known when the page is opened again and the file goes on', async () => {
    const { api, kept } = libraryApi((batch) => {
      if (batch === 2) throw new Error('stop');
      return undefined;
    });
    const text = foreignFile(...Array.from({ length: 40 }, (_, at) => `Moment ${at}`));
    const first = await openPage(api);
    choose(fileOf(text));
    await screen.findByRole('heading', { name: 'moments.csv: 40 rows' });
    fireEvent.click(screen.getByRole('radio', { name: 'Moments' }));
    readFrom(/^Headline needed/, 'Überschrift');
    await toCheck();
    press('Import 40');
    await screen.findByText(/Stopped after 30 of 40 rows/);
    first.unmount();
    await openPage(api);
    choose(fileOf(text));
    await screen.findByText(/This is the file that was brought in half-way/);
    expect(valueOf(/^Headline needed/)).toBe('Überschrift');
    await toCheck();
    expect(screen.getByRole('radio', { name: 'Unchanged 30' })).toBeTruthy();
    expect(kept.size).toBe(30);
  });
});
