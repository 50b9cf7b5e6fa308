import type { StoredRow } from '../ports';

/** The rows of some hundred meetings that are on: what requests read again and again. */
const most = 500;

/**
 * A row that still has the ETag that it had when it was last read is the same row: its body isn't parsed again, and
 * neither is what was made of it.
 */
export function readBefore(): (key: string, etag: string, parse: () => StoredRow) => StoredRow {
  const rows = new Map<string, StoredRow>();
  return (key, etag, parse) => {
    const before = rows.get(key);
    const row = before?.etag === etag ? before : parse();
    rows.delete(key);
    rows.set(key, row);
    const [oldest] = rows.keys();
    if (rows.size > most && oldest !== undefined) rows.delete(oldest);
    return row;
  };
}
