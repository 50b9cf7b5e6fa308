import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { Answered, Asked, CallName } from '../../../domain/contract';
import { Problem } from '../../../domain/problems';

export interface Answering<A> {
  /** Stays while it is asked for again. */
  readonly answer: A | undefined;
  readonly problem: Problem | undefined;
  /** Resolves when it is there, or refused. */
  readonly again: () => Promise<void>;
}

/** What the API answers, asked for when the page is drawn; with `undefined` nothing is asked. */
export function useAnswer<N extends CallName>(
  name: N,
  params: Readonly<Record<string, string>> | undefined,
): Answering<Answered<N>> {
  const api = useApi();
  const key = params && JSON.stringify(params);
  const [heard, setHeard] = useState<{ key: string; answer?: Answered<N>; problem?: Problem }>();
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      if (key === undefined) return;
      try {
        const asked = { params: JSON.parse(key) as Asked<N>['params'] } as Partial<Asked<N>>;
        const answer = await api.call(name, asked, signal ? { signal } : {});
        if (!signal?.aborted) setHeard({ key, answer });
      } catch (refusal) {
        if (signal?.aborted) return;
        const problem = asProblem(refusal);
        setHeard((before) => (before?.key === key ? { ...before, problem } : { key, problem }));
      }
    },
    [api, name, key],
  );
  useEffect(() => {
    const leaving = new AbortController();
    void ask(leaving.signal);
    return () => leaving.abort();
  }, [ask]);
  const here = heard?.key === key ? heard : undefined;
  return { answer: here?.answer, problem: here?.problem, again: useCallback(() => ask(), [ask]) };
}

export function asProblem(refusal: unknown): Problem {
  return refusal instanceof Problem ? refusal : new Problem('unexpected', '', { cause: refusal });
}
