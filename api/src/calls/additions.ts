import * as z from 'zod';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { RowChange } from '../ports';
import { places, readRow, stored } from '../rows';
import type { Writer } from './ask';
import { answeredBefore, answeredRow } from './once';
import { busy, isSame } from './records';

export interface Addition<R> {
  readonly schema: z.core.$ZodType<R>;
  readonly row: string;
  readonly record: R;
  readonly sent: object;
  /** Rows that are kept with it or not at all. */
  readonly beside?: readonly RowChange[];
}

/** Keeps something new in the library; sent again by the same person it is the same. */
export async function addToLibrary<R extends { readonly by: Person }>(
  writer: Writer,
  addition: Addition<R>,
): Promise<R> {
  const { schema, row, record, sent, beside = [] } = addition;
  const place = places.library(writer.ports.home);
  const rows: RowChange[] = [{ put: 'insert', row, body: stored(record) }, ...beside, ...answeredRow(writer, record)];
  if ((await writer.ports.store.commit(place, rows)) === 'done') return record;
  const before = await answeredBefore(writer, place);
  if (before) return z.parse(schema, before.answer);
  const theirs = await readRow(writer.ports, { ...place, row }, schema);
  if (theirs && isSame(theirs.value, sent, writer.by)) return theirs.value;
  if (theirs) throw new Problem('conflict', 'Something else was already kept under this id.', { theirs: theirs.value });
  throw busy();
}
