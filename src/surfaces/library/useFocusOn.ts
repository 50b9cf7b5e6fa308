import { useEffect, useRef } from 'react';

/** Moves the focus to an element that the coming page shows. */
export function useFocusOn(page: unknown): (id: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const element = document.getElementById(wanted.current);
    wanted.current = undefined;
    element?.focus();
    element?.scrollIntoView?.({ block: 'center' });
  }, [page]);
  return (id) => {
    wanted.current = id;
  };
}
