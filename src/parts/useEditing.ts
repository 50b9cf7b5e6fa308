import { useEffect, useRef } from 'react';
import type { Draft } from '../meeting/errands';
import { useDrafts } from '../meeting/MeetingContext';
import { useKeptForm } from './useKeptForm';

/**
 * Is something being changed in its place? It is as long as its draft is there and was not put aside: so a change that
 * was begun is still open when the panel is opened again, and opens again when the API gives it back.
 */
export function useEditing<R extends { readonly revision: number; readonly text: string }>(
  field: string,
  record: R,
  wordsOf: (of: R) => Draft,
) {
  const form = useKeptForm(useDrafts(), field);
  const { draft, isOpen: isEditing } = form;
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    const closed = wasEditing.current && !isEditing;
    wasEditing.current = isEditing;
    // The form took the focus with it: back to where it was opened.
    if (closed && document.activeElement === document.body) opener.current?.focus();
  }, [isEditing]);
  const words = wordsOf(record);
  const before = JSON.stringify(words);
  return {
    isEditing,
    begin: () => form.open({ ...words, before, begunAt: String(record.revision), called: record.text }),
    form,
    opener,
    asBegun: draft ? asBegun(record, draft, before) : record,
  };
}

/** Reworded by somebody else meanwhile, it is changed from where it stood, so that the API asks whose words to keep. */
function asBegun<R extends { readonly revision: number }>(record: R, draft: Draft, words: string): R {
  const { before, begunAt } = draft;
  return before === undefined || before === words ? record : { ...record, revision: Number(begunAt) };
}
