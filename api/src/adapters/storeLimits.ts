import type { RowChange } from '../ports';
import { asciiJson } from './entities';

/** The documented limits of the table service, which the local one doesn't keep. */
const mostRows = 100;
const mostBodyBytes = 900_000;
const mostCommitBytes = 4_000_000;
const mostKeyLength = 512;

/** Mistakes of ours, never a person's: they fly. */
export function checkCommit(changes: readonly RowChange[]): void {
  if (changes.length === 0 || changes.length > mostRows)
    throw new RangeError(`A commit has 1 to ${mostRows} rows, not ${changes.length}.`);
  if (new Set(changes.map(({ row }) => row)).size < changes.length)
    throw new RangeError('A row stands twice in a commit.');
  changes.forEach(checkChange);
  if (changes.reduce((sum, change) => sum + sizeOf(change), 0) > mostCommitBytes)
    throw new RangeError(`A commit has at most ${mostCommitBytes} bytes.`);
  if (changes.length > 1 && changes.some((change) => change.put === 'remove' && change.etag !== undefined))
    throw new RangeError('A removal with an etag stands alone: the service takes none in a transaction.');
}

function checkChange(change: RowChange): void {
  if (change.row.length > mostKeyLength || /[/\\#?\u0000-\u001f\u007f-\u009f]/.test(change.row))
    throw new RangeError(`The key ${JSON.stringify(change.row)} is not one that a table takes.`);
  if (sizeOf(change) > mostBodyBytes) throw new RangeError(`The body of ${change.row} is over ${mostBodyBytes} bytes.`);
}

/** Tables store text in two bytes a character. */
function sizeOf(change: RowChange): number {
  return change.put === 'remove' ? 0 : asciiJson(change.body).length * 2;
}
