import * as z from 'zod/mini';
import { Sheet } from '../../../../domain/sheets';
import { mappingOf, Mapping } from './mapping';
import type { ReadFile } from './readFile';

/** What somebody wants of a file before any of it is sent. */
export const Plan = z.object({
  of: Sheet,
  /** What becomes of moments that lack something. */
  incomplete: z.enum(['refuse', 'draft']),
  mapping: z.object({ customers: Mapping, moments: Mapping }),
});
export type Plan = z.infer<typeof Plan>;

export interface Planned {
  readonly file: ReadFile;
  readonly plan: Plan;
}

/** As the file itself suggests. */
function suggested(file: ReadFile): Plan {
  const headings = headingsIn(file);
  return {
    of: file.kind === 'table' ? file.looksLike : 'moments',
    incomplete: 'refuse',
    mapping: { customers: mappingOf('customers', headings), moments: mappingOf('moments', headings) },
  };
}

/** What was chosen for the same columns before holds again: the refused rows of a file come back with its headings. */
export function planOf(file: ReadFile, before?: Planned): Plan {
  const [now, then] = [headingsIn(file), before ? headingsIn(before.file) : []];
  const isTheSame = then.length > 0 && then.every((heading, at) => now[at] === heading);
  return before && isTheSame ? before.plan : suggested(file);
}

export function headingsIn(file: ReadFile): readonly string[] {
  return file.kind === 'table' ? file.table.headings : [];
}
