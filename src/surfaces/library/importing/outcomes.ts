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

/** By what a row is recognised: its name or headline. */
export function titleOf({ of, cells }: RunRow): string {
  const title = of === 'customers' ? cells['name'] : (cells['headline'] ?? cells['story']);
  const said = title ?? cells['id'] ?? Object.values(cells).find((cell) => cell.trim() !== '') ?? '';
  return said.trim().slice(0, 120);
}
