import type { RowOutcome } from '../../../../domain/importCalls';
import type { RunRow } from './batches';

export const outcomeKinds = [
  'added',
  'changed',
  'unchanged',
  'refused',
] as const satisfies readonly RowOutcome['outcome'][];
export type OutcomeKind = (typeof outcomeKinds)[number];

export function countOutcomes(rows: readonly RunRow[]): Record<OutcomeKind, number> {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) if (outcome) counts[outcome.outcome] += 1;
  return counts;
}

/** The rows that were refused because somebody changed their record while the file was on its way. */
export function countChangedSince(rows: readonly RunRow[]): number {
  const isRefusedSo = ({ outcome }: RunRow) =>
    outcome?.outcome === 'refused' && outcome.problems.some(({ kind }) => kind === 'changedSince');
  return rows.filter(isRefusedSo).length;
}

/** By what a row is recognised: its name or headline. */
export function titleOf({ of, cells }: RunRow): string {
  const title = of === 'customers' ? cells['name'] : (cells['headline'] ?? cells['story']);
  const said = title ?? cells['id'] ?? Object.values(cells).find((cell) => cell.trim() !== '') ?? '';
  return said.trim().slice(0, 120);
}
