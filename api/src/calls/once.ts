import * as z from 'zod';
import { Problem } from '../../../domain/problems';
import type { Partition, RowChange } from '../ports';
import { keys, readRow, stored } from '../rows';
import type { Writer } from './ask';

const AnsweredRow = z.object({ hash: z.string(), answer: z.unknown().optional() });

/** The row that makes the same request again the same answer; none for writes without a key. */
export function answeredRow({ by, once }: Writer, answer?: unknown): RowChange[] {
  if (once.key === undefined) return [];
  const body = stored({ hash: once.hash, answer });
  return [{ put: 'insert', row: keys.answered(by.id, once.key), body }];
}

/** What was answered to this request before. A key that was used for another request is refused. */
export async function answeredBefore(
  { ports, by, once }: Writer,
  place: Partition,
): Promise<{ readonly answer: unknown } | undefined> {
  if (once.key === undefined) return undefined;
  const row = await readRow(ports, { ...place, row: keys.answered(by.id, once.key) }, AnsweredRow);
  if (!row) return undefined;
  if (row.value.hash !== once.hash)
    throw new Problem('differentRequest', 'This key was already used for a different request.');
  return { answer: row.value.answer };
}
