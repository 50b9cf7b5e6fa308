import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { barriersIn, themes, wear } from './support/accessibility';
import { ask, refusalIn, send } from './support/callApi';
import { appears } from './support/saying';
import { withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;

const shops = Array.from({ length: 20 }, (_, at) => `Cửa hàng số ${at + 1}`);
const headings = 'Customer;Kind;Headline;The story;Source;Heard on;May be told;How they agreed;Phone';
const row = (at: number, more: { kind?: string; heardOn?: string; headline?: string } = {}) =>
  [
    shops[at % shops.length],
    more.kind ?? 'khó khăn',
    more.headline ?? `Truck ${at} came after the shop had opened`,
    `"They waited, again.\nThe bread was ""late"" by ${at} minutes; nobody called."`,
    'A call',
    more.heardOn ?? '22.11.2026',
    'internal',
    'On the phone',
    '=1+1',
  ].join(';');
const bad: Record<number, Parameters<typeof row>[1]> = {
  10: { kind: 'gossip' },
  400: { heardOn: '03/04/2026' },
  999: { headline: 'x'.repeat(121) },
};
const rows = Array.from({ length: 1_000 }, (_, at) => row(at, bad[at]));
rows[500] = row(500, { headline: 'Bà Thủy bán bánh mì trước cổng trường' });
/** As a spreadsheet in Vietnam writes it: with the mark, semicolons, and lines that end in two ways. */
const file = `\ufeff${headings}\r\n${rows.map((line, at) => line + (at % 3 ? '\r\n' : '\n')).join('')}`;

/** A thousand rows take their time where everything runs on one machine. */
const inTime = { timeout: 60_000 };
const library = () => mai.library;
const button = (name: string | RegExp) => library().getByRole('button', { name });
const choose = (text: string) =>
  library()
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'moments.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function download(press: () => Promise<void>) {
  const begun = mai.page.waitForEvent('download');
  await press();
  const file = await begun;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

beforeAll(async () => {
  mai = await teams().window('mai');
  for (const [at, name] of shops.entries()) {
    const customer = { whatTheyDo: 'Sells bread', dailyChallenge: 'Late trucks', hope: 'A second shop' };
    await ask(teams(), 'mai', 'addCustomer', { body: { id: `customer-${at}-shop`, name, ...customer } });
  }
});

test('a curator sees what a thousand rows would do, and why three of them can’t come in', async () => {
  await mai.openLibrary();
  await library().getByRole('link', { name: 'Bring from a spreadsheet' }).click();
  await choose(file);
  await appears(library().getByRole('heading', { name: 'moments.csv: 1,000 rows' }));
  await appears(library().getByText('1 column is not brought in: Phone'));
  await library().getByText('Which column holds what').click();
  const quote = library().getByRole('combobox', { name: 'In their words' });
  await quote.selectOption('Phone');
  await library().getByText('is not brought in').waitFor({ state: 'detached' });
  expect(await barriersIn(mai, 'Customer Moment library')).toEqual([]);
  await quote.selectOption('Not in the file');
  await button('See what would happen').click();
  await library().getByRole('heading', { name: 'What would happen' }).waitFor(inTime);
  await appears(library().getByText('Kind: This is none of the words that can stand here.'));
  await appears(library().getByText('Heard on: This may be either of two days: write it like 2026-11-22.'));
  await appears(library().getByText('Headline: The headline is longer than 120 characters.'));
});

test('nothing on the page keeps anybody out', async () => {
  const found: string[] = [];
  for (const theme of themes) {
    await wear(teams(), library(), theme);
    found.push(...(await barriersIn(mai, 'Customer Moment library')));
  }
  expect(found).toEqual([]);
});

test('the refused rows come back as a file, through the frame that Teams keeps the app in', async () => {
  const { name, text } = await download(() => button('Download 3 refused rows with reasons').click());
  expect(name).toBe('refused-rows.csv');
  expect(text).toContain('"They waited, again.\nThe bread was ""late"" by 10 minutes; nobody called."');
  expect(text).toContain(",'=1+1,Kind: This is none of the words that can stand here.\r\n");
});

test('the others come in, and any of them is found by a word', async () => {
  await button('Import 997').click();
  await library().getByRole('heading', { name: 'It is in the library' }).waitFor(inTime);
  await appears(library().getByText('997 new'));
  await button('See them in the library').click();
  await library().getByRole('combobox').first().fill('banh mi');
  await appears(library().getByText('Bà Thủy bán bánh mì trước cổng trường').first());
});

test('brought in again, the file changes nothing', async () => {
  await mai.page.reload();
  await mai.openLibrary();
  await library().getByRole('link', { name: 'Bring from a spreadsheet' }).click();
  await choose(file);
  await button('See what would happen').click();
  await library().getByText('There is nothing to bring in').waitFor(inTime);
  await appears(library().getByRole('radio', { name: 'Unchanged 997' }));
});

test('and so does what was taken along', async () => {
  await library().getByRole('link', { name: 'Back to the library' }).click();
  await library().getByRole('link', { name: 'Export', exact: true }).click();
  const { text } = await download(() => button('Everything as JSON').click());
  expect(text.match(/"headline"/g)).toHaveLength(997);
  await library().getByRole('link', { name: 'Back to the library' }).click();
  await library().getByRole('link', { name: 'Bring from a spreadsheet' }).click();
  await library()
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'library.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await button('See what would happen').click();
  await library()
    .getByRole('radio', { name: `Unchanged ${(997 + shops.length).toLocaleString('en')}` })
    .waitFor(inTime);
});

test('who is no curator is neither offered nor allowed it', async () => {
  const linh = await teams().window('linh');
  await linh.openLibrary();
  await appears(linh.library.getByRole('combobox').first());
  expect(await linh.library.getByRole('link', { name: 'Nhập từ bảng tính' }).count()).toBe(0);
  for (const name of ['checkImport', 'importRows'] as const) {
    const body = { of: 'moments', incomplete: 'refuse', rows: [{ row: 2, cells: { headline: 'Mine' } }] };
    expect(refusalIn(await send(teams(), 'linh', name, { body }))).toMatchObject({ status: 403, code: 'notAllowed' });
  }
});
