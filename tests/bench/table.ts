import { keepsBudget, ratioOf, type Measure } from './measure';

/** The measures as a person reads them. */
export function tableOf(measures: readonly Measure[]): string {
  return alignColumns([['measure', 'value', 'floor', 'ratio', 'budget', '', 'runs'], ...measures.map(rowOf)]);
}

function rowOf(measure: Measure): string[] {
  const { name, value, unit, floor, runs } = measure;
  const verdict = { true: 'kept', false: 'MISSED', undefined: '' }[`${keepsBudget(measure)}`];
  const ofFloor = floor === undefined ? ['', ''] : [amount(floor, unit), `${ratioOf(measure)} ×`];
  return [name, amount(value, unit), ...ofFloor, budgetOf(measure), verdict, String(runs)];
}

function budgetOf({ budget, unit }: Measure): string {
  if (!budget) return '';
  if ('leastRatio' in budget) return `≥ ${budget.leastRatio} ×`;
  return 'value' in budget ? `≤ ${amount(budget.value, unit)}` : `≤ ${budget.ratio} ×`;
}

function amount(value: number, unit: Measure['unit']): string {
  switch (unit) {
    case 'bytes':
      return `${(value / 1000).toFixed(1)} kB`;
    case 'requests':
    case 'calls':
    case 'messages':
    case 'cards':
    case 'rows':
    case 'showings':
      return value.toFixed(0);
    case 'perMinute':
      return `${value.toFixed(0)}/min`;
    case 'perSecond':
      return `${value.toFixed(0)}/s`;
    case 'customers':
      return value.toFixed(2);
    case 'share':
      return value.toFixed(3);
    case 'ms':
    case 's':
      return `${value.toFixed(1)} ${unit}`;
  }
}

export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
