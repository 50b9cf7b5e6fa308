import type * as z from 'zod';
import type { StoredRow } from './ports';

const parsed = new WeakMap<StoredRow, { readonly schema: z.core.$ZodType; readonly value: unknown }>();

/** Those who share a read share what it says: a roster of hundreds is parsed once for a crowd, not once for each. */
export function parsedOnce<T>(row: StoredRow, schema: z.core.$ZodType<unknown>, parse: () => T): T {
  const before = parsed.get(row);
  if (before?.schema === schema) return before.value as T;
  const value = parse();
  parsed.set(row, { schema, value });
  return value;
}
