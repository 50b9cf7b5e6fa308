import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../../ApiContext';
import type { ApiClient } from '../../../apiClient';
import type { LibraryHome } from '../../../../domain/libraryCalls';
import type { Problem } from '../../../../domain/problems';
import { asProblem } from '../useAnswer';

export interface HomeHere {
  /** As it was last seen, until it is known how it is now. */
  readonly home: LibraryHome | undefined;
  readonly problem: Problem | undefined;
  readonly again: () => Promise<void>;
}

/** What the library says of itself: asked for anew whenever its first page is shown, and standing meanwhile. */
export function useHome(isShown: boolean): HomeHere {
  const api = useApi();
  const [home, setHome] = useState(() => lastSeen.get(api));
  const [problem, setProblem] = useState<Problem>();
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const answer = await api.call('openLibrary', {}, signal ? { signal } : {});
        if (signal?.aborted) return;
        lastSeen.set(api, answer);
        setHome(answer);
        setProblem(undefined);
      } catch (refusal) {
        if (!signal?.aborted) setProblem(asProblem(refusal));
      }
    },
    [api],
  );
  useEffect(() => {
    if (!isShown && lastSeen.has(api)) return;
    const leaving = new AbortController();
    void ask(leaving.signal);
    return () => leaving.abort();
  }, [api, ask, isShown]);
  return { home, problem, again: useCallback(() => ask(), [ask]) };
}

const lastSeen = new WeakMap<ApiClient, LibraryHome>();
