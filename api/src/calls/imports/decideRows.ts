import type { ImportBatch } from '../../../../domain/importCalls';
import { duplicateOf } from '../../../../domain/importProblems';
import { refusedFor } from '../../../../domain/importedRows';
import type { DecidedRow, Importer } from './decidedRow';
import { decideCustomers } from './decideCustomers';
import { decideMoments } from './decideMoments';

/** What each row would do to the library as it stands now. */
export async function decideRows(importer: Importer, batch: ImportBatch): Promise<DecidedRow[]> {
  const decided =
    batch.of === 'customers' ? await decideCustomers(importer, batch) : await decideMoments(importer, batch);
  const first = new Map<string, number>();
  return decided.map((one) => {
    const before = first.get(one.id);
    if (before === undefined) first.set(one.id, one.row);
    if (before === undefined) return one;
    const problems = one.decided.outcome === 'refused' ? one.decided.problems : [];
    return { ...one, decided: refusedFor(duplicateOf(before, 'id'), ...problems) };
  });
}
