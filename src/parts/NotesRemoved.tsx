import type { RemovedNote } from '../../domain/records';
import { useWords } from '../words';
import { useAmendingWords } from '../words/amendingWords';
import { notesRemovedLines } from './amendedLines';

/** What was predicted in a locked record and is not to be read any more. */
export function NotesRemoved({ removed }: { readonly removed: readonly RemovedNote[] | undefined }) {
  const { common } = useWords();
  const amending = useAmendingWords();
  return notesRemovedLines(removed, { amending, common }).map((line) => (
    <p key={line} className="quiet amended-said">
      {line}
    </p>
  ));
}
