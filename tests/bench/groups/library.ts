import type { CallName } from '../../../domain/contract';
import { BenchLibrary } from '../library';
import { questions } from '../libraryContents';
import { median, type Group, type Measure } from '../measure';
import { alignColumns } from '../table';

/** Where storage calls and rows are counted; times are taken at two of them. */
const sizes = [1_000, 5_000, 10_000, 50_000];
const timedSizes = [5_000, 50_000];
const pages: readonly CallName[] = ['findMoments', 'typeAhead', 'findCustomers', 'openLibrary'];

const searched = (size: number) => `library.search.${size}.p50`;
const loaded = (size: number) => `library.coldLoad.${size}`;
const calls = (size: number) => `library.page.calls.${size}`;
const rows = (size: number) => `library.page.rows.${size}`;

/** The library's first page while it is warm, its cold load, and what a page costs as the library grows. */
export const library: Group = {
  measures: [
    ...timedSizes.flatMap((size) => [searched(size), loaded(size)]),
    ...sizes.flatMap((size) => [calls(size), rows(size)]),
  ],
  async run({ quick }) {
    const bench = new BenchLibrary();
    const measures: Measure[] = [];
    const grown: Grown[] = [];
    for (const size of sizes) {
      await bench.growTo(size);
      if (timedSizes.includes(size)) measures.push(await coldLoad(bench, size, quick ? 1 : 3));
      else await bench.ask('findMoments');
      if (timedSizes.includes(size)) measures.push(await search(bench, size, quick ? 5 : 20));
      const cost = await costOfPages(bench);
      grown.push({ size, ...cost });
      measures.push(
        { name: calls(size), value: cost.calls, unit: 'calls', runs: 1, budget: { value: 2 * pages.length } },
        { name: rows(size), value: cost.rows, unit: 'rows', runs: 1, budget: { value: 2 * pages.length } },
      );
    }
    return { measures, notes: [growth(grown)] };
  },
};

/** The first page for frequent and rare words, as a request; the first round finds code that never ran. */
async function search(bench: BenchLibrary, size: number, rounds: number): Promise<Measure> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const q of questions()) {
      const [taken] = await time(() => bench.ask('findMoments', { q }));
      if (round > 0) times.push(taken);
    }
  }
  return { name: searched(size), value: median(times), unit: 'ms', runs: times.length, budget: { value: 200 } };
}

async function coldLoad(bench: BenchLibrary, size: number, runs: number): Promise<Measure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bench.startCold();
    const [taken] = await time(() => bench.ask('findMoments'));
    times.push(taken);
  }
  return { name: loaded(size), value: median(times), unit: 'ms', runs };
}

interface Grown {
  readonly size: number;
  readonly calls: number;
  readonly rows: number;
}

/** What all pages of a warm library ask the storage for. */
async function costOfPages(bench: BenchLibrary): Promise<Omit<Grown, 'size'>> {
  Object.assign(bench.cost, { calls: 0, rows: 0 });
  for (const page of pages) await bench.ask(page, page === 'typeAhead' ? { q: 'ba' } : {});
  return { ...bench.cost };
}

function growth(grown: readonly Grown[]): string {
  const [first] = grown;
  const lines = grown.map(({ size, calls, rows }) => {
    const factor = (now: number, before: number | undefined) => (before ? `${(now / before).toFixed(2)} ×` : '');
    return [String(size), String(calls), factor(calls, first?.calls), String(rows), factor(rows, first?.rows)];
  });
  const title = `What ${pages.join(', ')} ask a warm instance’s storage for, together:`;
  return `${title}\n${alignColumns([['moments', 'calls', 'growth', 'rows', 'growth'], ...lines])}`;
}

async function time<T>(act: () => Promise<T>): Promise<[taken: number, result: T]> {
  const started = performance.now();
  const result = await act();
  return [performance.now() - started, result];
}
