import * as z from 'zod/mini';
import { recordParts } from '../../domain/records';
import type { Refused } from '../meeting/errands';

const { by, changedBy, changedFrom, revision, fields } = recordParts;
const Theirs = z.object({ by, changedBy, changedFrom, revision, fields });

/**
 * Who wrote what stands there, if the record tells: it names whoever changed it last, and since when it was nobody else;
 * what clashes may be older.
 */
export function whoseWords({ errand, theirs: record }: Refused): string | undefined {
  const { data: theirs } = Theirs.safeParse(record);
  if (!theirs || !('body' in errand) || !('base' in errand.body)) return undefined;
  const { base, ...asked } = errand.body;
  const clashing = Object.keys(asked)
    .flatMap((name) => theirs.fields[name] ?? [])
    .filter((at) => at > base);
  if (clashing.some((at) => at < (theirs.changedFrom ?? theirs.revision))) return undefined;
  return (theirs.changedBy ?? theirs.by).name;
}
