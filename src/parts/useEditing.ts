import { useEffect, useRef } from 'react';
import type { Draft } from '../meeting/errands';
import { useDraft } from '../meeting/MeetingContext';

/**
 * Is something being changed in its place? It is as long as its draft is there: so a change that was begun is still
 * open when the panel is opened again, and opens again when the API gives it back.
 */
export function useEditing(field: string, now: () => Draft) {
  const { draft, write, clear } = useDraft(field);
  const isEditing = draft !== undefined;
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    const closed = wasEditing.current && !isEditing;
    wasEditing.current = isEditing;
    // The form took the focus with it: back to where it was opened.
    if (closed && document.activeElement === document.body) opener.current?.focus();
  }, [isEditing]);
  return { isEditing, begin: () => write(now()), leave: clear, opener };
}
