import type { RowChange } from '../ports';
import { asciiJson } from './entities';

/** The documented limits of the table service, which the local one doesn't keep. */
export const mostRows = 100;
const mostBodyBytes = 900_000;
export const mostCommitBytes = 4_000_000;
const mostKeyLength = 512;

/** A change with its body as it is stored; a removal has none. */
export interface EncodedChange {
  readonly change: RowChange;
  readonly json: string;
}

export interface CheckedCommit {
  readonly rows: readonly EncodedChange[];
  readonly bytes: number;
}

/** Mistakes of ours, never a person's: they fly. */
export function checkCommit(changes: readonly RowChange[]): CheckedCommit {
  if (changes.length === 0 || changes.length > mostRows)
    throw new RangeError(`A commit has 1 to ${mostRows} rows, not ${changes.length}.`);
  if (new Set(changes.map(({ row }) => row)).size < changes.length)
    throw new RangeError('A row stands twice in a commit.');
  const rows = changes.map(encoded);
  const bytes = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  if (bytes > mostCommitBytes) throw new RangeError(`A commit has at most ${mostCommitBytes} bytes.`);
  if (changes.length > 1 && changes.some(standsAlone))
    throw new RangeError('A removal with an etag stands alone: the service takes none in a transaction.');
  return { rows, bytes };
}

export function standsAlone(change: RowChange): boolean {
  return change.put === 'remove' && change.etag !== undefined;
}

function encoded(change: RowChange): EncodedChange {
  if (change.row.length > mostKeyLength || /[/\\#?\u0000-\u001f\u007f-\u009f]/.test(change.row))
    throw new RangeError(`The key ${JSON.stringify(change.row)} is not one that a table takes.`);
  const row = { change, json: change.put === 'remove' ? '' : asciiJson(change.body) };
  if (sizeOf(row) > mostBodyBytes) throw new RangeError(`The body of ${change.row} is over ${mostBodyBytes} bytes.`);
  return row;
}

/** Tables store text in two bytes a character. */
function sizeOf({ json }: EncodedChange): number {
  return json.length * 2;
}
