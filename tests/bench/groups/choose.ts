import { chooseMoment } from '../../../domain/choosing';
import { SeriesKey, usualSettings } from '../../../domain/meetings';
import { MomentProjection } from '../../../domain/momentProjections';
import { nothingShown, withShowing } from '../../../domain/showingHistory';
import {
  figuresOf,
  libraryOf,
  meetings,
  seeded,
  sha256,
  strategies,
  topics,
  type Figures,
} from '../../support/meetingsSimulated';
import { median, percentile, type Conditions, type Group, type Measure } from '../measure';
import { alignColumns } from '../table';

const sizes = [100, 10_000, 100_000];
const at = '2026-01-05T09:00:00Z';
const timed = (size: number) => `choose.${size}`;
const units: Record<keyof Figures, Measure['unit']> = {
  earlyRepeats: 'share',
  minGap: 'showings',
  sameCustomerNext: 'share',
  sameKindNext: 'share',
  customersIn5: 'customers',
  relevance: 'share',
};
const figures = Object.keys(units) as (keyof Figures)[];

/** How long the choice takes in libraries of different sizes, and how fair it is beside simpler ways to choose. */
export const choose: Group = {
  measures: [
    ...sizes.flatMap((size) => [timed(size), `${timed(size)}.p95`]),
    ...figures.map((name) => `choose.${name}`),
  ],
  async run({ quick, isWanted }) {
    const times = sizes.filter((size) => isWanted(timed(size)) || isWanted(`${timed(size)}.p95`));
    const fairness = figures.some((name) => isWanted(`choose.${name}`)) ? compare(quick ? 12 : 60) : undefined;
    return {
      measures: [...times.flatMap((size) => timeChoices(size, quick)), ...(fairness?.measures ?? [])],
      notes: fairness?.notes ?? [],
    };
  },
};

function timeChoices(size: number, quick: Conditions['quick']): Measure[] {
  const { times, floors } = choiceTimes(projectionsOf(size), quick ? 50 : 200);
  const [name, runs] = [timed(size), times.length];
  const budget = { value: 25 };
  return [
    { name, value: median(times), unit: 'ms', floor: median(floors), runs },
    { name: `${name}.p95`, value: percentile(times, 95), unit: 'ms', floor: percentile(floors, 95), runs, budget },
  ];
}

function projectionsOf(size: number): MomentProjection[] {
  return libraryOf(size, seeded(size)).map(({ id, customer, kind, tags, heardOn }) => {
    const told = { headline: `What ${customer} says`, language: 'en', state: 'published', sample: false };
    return MomentProjection.parse({ id, customer, kind, tags, heardOn, ...told });
  });
}

const series = { key: SeriesKey.parse('s'.repeat(43)), pins: [], settings: usualSettings, setAside: [], skipped: [] };

/** A series of meetings, each chosen for after what was shown before; the first choices find code that never ran. */
function choiceTimes(library: readonly MomentProjection[], runs: number): { times: number[]; floors: number[] } {
  const unmeasured = 20;
  const times: number[] = [];
  const floors: number[] = [];
  let history = nothingShown;
  for (let run = 0; run < unmeasured + runs; run += 1) {
    const about = topics.slice(run % 4, (run % 4) + 2);
    const [floor] = time(() => bestByScoreAlone(library, about));
    const meeting = { series: { ...series, title: about.join(' and ') }, tags: topics, present: new Set<string>() };
    const [taken, choice] = time(() => chooseMoment({ ...meeting, library, history, at, hash: sha256 }));
    if (!choice) throw new Error('Nothing was chosen.');
    if (run >= unmeasured) {
      times.push(taken);
      floors.push(floor);
    }
    const { id, customer = '', kind } = choice.moment;
    history = withShowing(history, { moment: id, customer, kind, epoch: choice.epoch });
  }
  return { times, floors };
}

function time<T>(act: () => T): [taken: number, result: T] {
  const began = performance.now();
  const result = act();
  return [performance.now() - began, result];
}

/** The least that a choice by score has to do: look every moment up once and count how fresh and relevant it is. */
function bestByScoreAlone(library: readonly MomentProjection[], tags: readonly string[]): number {
  const [ids, customers, days] = [new Set<string>(['-']), new Map<string, number>(), new Map<string, number>()];
  let best = 0;
  for (const { id, customer = '', heardOn, tags: own = [] } of library) {
    let known = days.get(heardOn);
    if (known === undefined)
      days.set(heardOn, (known = 2 ** ((Date.parse(heardOn) - Date.parse(at)) / 86_400_000 / 120)));
    const count = (customers.get(customer) ?? 0) + 1;
    customers.set(customer, count);
    const relevant = tags.reduce((sum, tag) => sum + (own.includes(tag) ? 1 : 0), 0);
    best = Math.max(best, known + relevant + count / library.length + (ids.has(id) ? 1 : 0));
  }
  return best;
}

function compare(seeds: number): { measures: Measure[]; notes: string[] } {
  const of = (strategy: keyof typeof strategies) =>
    figuresOf(Array.from({ length: seeds }, (_, seed) => meetings(seed + 1, 200, strategies[strategy])));
  const [fair, turns, random] = [of('fair'), of('leastRecentlyShown'), of('random')];
  const measures = figures.map((figure) => ({
    name: `choose.${figure}`,
    value: fair[figure],
    unit: units[figure],
    runs: seeds,
    ...(figure === 'earlyRepeats' ? { budget: { value: 0 } } : {}),
  }));
  const rows = figures.map((figure) => [figure, ...[fair, turns, random].map((each) => each[figure].toFixed(3))]);
  const table = alignColumns([['200 meetings each', 'fair', 'least recently shown', 'random'], ...rows]);
  return { measures, notes: [table] };
}
