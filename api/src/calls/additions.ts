import * as z from 'zod';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { places, readRow, stored } from '../rows';
import type { Writer } from './ask';
import { keepInLibrary, type LibraryKeeping } from './keepInLibrary';
import { answeredBefore } from './once';
import { busy, isSame } from './records';

export interface Addition<R> {
  readonly schema: z.core.$ZodType<R>;
  readonly row: string;
  readonly record: R;
  readonly sent: object;
  /** May whoever writes see what is already kept under this id? */
  readonly isShown?: (theirs: R) => boolean;
  /** What is kept with it or not at all. */
  readonly beside: LibraryKeeping;
}

/** Keeps something new in the library; sent again by the same person it is the same. */
export async function addToLibrary<R extends { readonly by: Person }>(
  writer: Writer,
  addition: Addition<R>,
): Promise<R> {
  const { schema, row, record, sent, beside, isShown = () => true } = addition;
  const place = places.library(writer.ports.home);
  const rows = [{ put: 'insert', row, body: stored(record) } as const, ...beside.rows];
  if ((await keepInLibrary(writer, { ...beside, rows, answer: record })) === 'done') return record;
  const before = await answeredBefore(writer, place);
  if (before) return z.parse(schema, before.answer);
  const theirs = await readRow(writer.ports, { ...place, row }, schema);
  if (!theirs) throw busy();
  const shown = isShown(theirs.value) ? { theirs: theirs.value } : {};
  if (shown.theirs && isSame(shown.theirs, sent, writer.by)) return shown.theirs;
  throw new Problem('conflict', 'Something else was already kept under this id.', shown);
}
