import * as z from 'zod';
import { Problem } from '../../../domain/problems';
import { places, stored, type Kept } from '../rows';
import type { Writer } from './ask';
import { keepInLibrary, type LibraryKeeping } from './keepInLibrary';
import { answeredBefore } from './once';
import { busy, mostTries } from './records';

export interface LibraryEdit<R extends object> {
  readonly schema: z.core.$ZodType<R>;
  readonly find: () => Promise<Kept<R> | undefined>;
  /** Returns the record itself when nothing changes. Asked again with theirs when somebody else was faster. */
  readonly change: (record: R) => R | Promise<R>;
  /** What is kept with it or not at all. */
  readonly beside: (record: R) => LibraryKeeping | Promise<LibraryKeeping>;
  /** What is said when it isn't there. */
  readonly missing: string;
}

/** Keeps what a person changed in the library; sent again it is the same answer. */
export async function editInLibrary<R extends object>(writer: Writer, edit: LibraryEdit<R>): Promise<R> {
  const place = places.library(writer.ports.home);
  for (let tries = 0; tries < mostTries; tries += 1) {
    // First of all: what was thrown away is not found, and still the same request is answered the same.
    const before = await answeredBefore(writer, place);
    if (before) return z.parse(edit.schema, before.answer);
    const found = await edit.find();
    if (!found) throw new Problem('notFound', edit.missing);
    const record = await edit.change(found.value);
    if (record === found.value) return record;
    const { rows, ...news } = await edit.beside(record);
    const replaced = { put: 'replace', row: found.row, etag: found.etag, body: stored(record) } as const;
    const committed = await keepInLibrary(writer, { rows: [replaced, ...rows], ...news, answer: record });
    if (committed === 'done') return record;
  }
  throw busy();
}
