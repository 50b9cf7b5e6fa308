import { useRef } from 'react';

/** One thing at a time, and the last of it again as it was: under the same key, with what follows once it is done. */
export function useTrying() {
  const last = useRef<() => Promise<void>>(undefined);
  const isTrying = useRef(false);
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    if (isTrying.current) return;
    isTrying.current = true;
    last.current = run;
    try {
      await run();
    } finally {
      isTrying.current = false;
    }
  };
  return { attempt, tryAgain: () => void (last.current && attempt(last.current)) };
}
