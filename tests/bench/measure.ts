export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit:
    | 'ms'
    | 's'
    | 'bytes'
    | 'requests'
    | 'calls'
    | 'rows'
    | 'perSecond'
    | 'perMinute'
    | 'cards'
    | 'messages'
    | 'share'
    | 'showings'
    | 'customers';
  /** What the same run measured of the least that could be. */
  readonly floor?: number;
  readonly runs: number;
  readonly budget?: Budget;
}

/** The most that is allowed of the value itself, or of its ratio to the floor; of what should be much, the least ratio. */
export type Budget = { readonly value: number } | { readonly ratio: number } | { readonly leastRatio: number };

export interface Conditions {
  readonly root: string;
  readonly quick: boolean;
  isWanted(measure: string): boolean;
}

export interface Group {
  readonly measures: readonly string[];
  run(conditions: Conditions): Promise<{ measures: Measure[]; notes?: string[] }>;
}

export function ratioOf({ value, floor }: Measure): number | undefined {
  return floor ? rounded(value / floor) : undefined;
}

export function keepsBudget(measure: Measure): boolean | undefined {
  const { budget, value } = measure;
  if (!budget) return undefined;
  if ('value' in budget) return value <= budget.value;
  if ('leastRatio' in budget) return (ratioOf(measure) ?? 0) >= budget.leastRatio;
  return (ratioOf(measure) ?? Infinity) <= budget.ratio;
}

export function lineOf(measure: Measure): string {
  const { name, value, unit, floor, runs } = measure;
  const ofFloor = floor === undefined ? {} : { floor: rounded(floor), ratio: ratioOf(measure) };
  return JSON.stringify({ measure: name, value: rounded(value, unit), unit, ...ofFloor, runs });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return (low + high) / 2;
}

/** That many percent of the values are no greater. */
export function percentile(values: readonly number[], percent: number): number {
  const found = [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

function rounded(value: number, unit?: Measure['unit']): number {
  const parts = unit === 'share' ? 1000 : 100;
  return Math.round(value * parts) / parts;
}
