import type { ApiClient } from '../../../src/apiClient';
import { createRun, type ImportRun } from '../../../src/surfaces/library/importing/importRun';
import { planOf } from '../../../src/surfaces/library/importing/plan';
import { readFile, rowsOf, type ReadFile } from '../../../src/surfaces/library/importing/readFile';
import { openEmptyLibrary, type Cost } from '../importing';
import type { Group, Measure } from '../measure';
import { alignColumns } from '../table';

const sizes = [1_000, 10_000, 50_000];
const howManyCustomers = 400;

const read = (size: number) => `import.read.${size}`;
const checked = (size: number) => `import.check.${size}`;
const brought = (size: number) => `import.bring.${size}`;
const checkedAgain = (size: number) => `import.again.${size}`;
const calls = (size: number) => `import.callsPerRow.${size}`;

/** A file of moments from its text to the library, and once more: the tab's own steps, and the API's, in one process. */
export const importing: Group = {
  measures: sizes.flatMap((size) => [read(size), checked(size), brought(size), checkedAgain(size), calls(size)]),
  async run({ quick }) {
    const measures: Measure[] = [];
    const lines: string[][] = [];
    for (const size of quick ? sizes.slice(0, 2) : sizes) {
      const { api, cost } = openEmptyLibrary();
      await bringCustomers(api);
      const [reading, file] = await timed(() => readText(momentsFile(size)), cost);
      const first = createRun({ api, rows: rowsOf(file, planOf(file)), incomplete: 'refuse' });
      const [check] = await timed(() => settled(first, first.check()), cost);
      const [bring] = await timed(() => settled(first, first.bring()), cost);
      const again = createRun({ api, rows: rowsOf(file, planOf(file)), incomplete: 'refuse' });
      const [recheck] = await timed(() => settled(again, again.check()), cost);
      expectUnchanged(again, size);
      measures.push(
        { name: read(size), value: reading.ms / 1_000, unit: 's', runs: 1 },
        { name: checked(size), value: check.ms / 1_000, unit: 's', runs: 1 },
        { name: brought(size), value: bring.ms / 1_000, unit: 's', runs: 1 },
        { name: checkedAgain(size), value: recheck.ms / 1_000, unit: 's', runs: 1 },
        { name: calls(size), value: bring.calls / size, unit: 'calls', runs: 1, budget: { value: 2.2 } },
      );
      lines.push([
        String(size),
        ...[check, bring, recheck].flatMap(({ ms, calls }) => [(ms / size).toFixed(2), (calls / size).toFixed(3)]),
      ]);
    }
    const heads = ['look: ms', 'calls', 'bring: ms', 'calls', 'again: ms', 'calls'];
    return {
      measures,
      notes: [`What one row costs, in a file of so many:\n${alignColumns([['rows', ...heads], ...lines])}`],
    };
  },
};

const heading = 'Customer,Kind,Headline,The story,Source,Heard on,May be told,How they agreed,Tags';

function momentsFile(size: number): string {
  const rows = Array.from({ length: size }, (_, at) =>
    [
      `Shop ${at % howManyCustomers}`,
      'struggle',
      `The truck of day ${at} came late`,
      `"${'They waited, and nobody called them. '.repeat(12)}"`,
      'A call',
      '22.11.2026',
      'internal',
      'On the phone',
      `"trucks, day ${at % 30}"`,
    ].join(),
  );
  return [heading, ...rows].join('\r\n');
}

async function readText(text: string): Promise<ReadFile> {
  const file = await readFile(new File([text], 'moments.csv'), () => Promise.resolve());
  if ('unread' in file) throw new Error(`The file was not read: ${file.unread}.`);
  return file;
}

async function bringCustomers(api: ApiClient): Promise<void> {
  const rows = Array.from({ length: howManyCustomers }, (_, at) => ({
    ...{ of: 'customers' as const, row: at + 2 },
    cells: { name: `Shop ${at}`, whatTheyDo: 'Sells bread', dailyChallenge: 'Late trucks', hope: 'A second shop' },
  }));
  const run = createRun({ api, rows, incomplete: 'refuse' });
  await settled(run, run.check());
  await settled(run, run.bring());
}

async function settled(run: ImportRun, done: Promise<void>): Promise<void> {
  await done;
  const { stopped } = run.state();
  if (stopped) throw stopped.problem ?? new Error('It was stopped.');
}

function expectUnchanged(run: ImportRun, size: number): void {
  const unchanged = run.state().rows.filter(({ outcome }) => outcome?.outcome === 'unchanged').length;
  if (unchanged !== size) throw new Error(`Only ${unchanged} of ${size} rows were there already.`);
}

async function timed<T>(act: () => Promise<T>, cost: Cost): Promise<[{ ms: number; calls: number }, T]> {
  const before = cost.calls;
  const started = performance.now();
  const result = await act();
  return [{ ms: performance.now() - started, calls: cost.calls - before }, result];
}
