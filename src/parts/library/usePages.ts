import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { ApiClient } from '../../apiClient';
import type { Answered, Asked } from '../../../domain/contract';
import { Problem } from '../../../domain/problems';

type Pageable = 'findMoments' | 'findCustomers' | 'findDecisions';

interface Held<N extends Pageable> {
  /** What was asked; nothing yet, before the first answer. */
  readonly key?: string;
  readonly pages: readonly Answered<N>[];
}

export interface Paging<N extends Pageable> {
  /** Those of the last question that was answered: they stay until the next answer is there. */
  readonly pages: readonly Answered<N>[];
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly problem: Problem | undefined;
  readonly more: () => void;
  /** As many pages as are shown, anew. */
  readonly again: () => Promise<void>;
}

/** Pages of what is found, one question at a time: what an older question answers late is dropped. */
export function usePages<N extends Pageable>(name: N, query: Asked<N>['query']): Paging<N> {
  const api = useApi();
  const kept: KeptPages = keptFor(api);
  const [held, setHeld] = useState<Held<N>>(() => kept[name] ?? { pages: [] });
  const [refused, setRefused] = useState<{ readonly key: string; readonly problem: Problem }>();
  const [isAskingMore, setAskingMore] = useState(false);
  const key = JSON.stringify(query);

  const ask = useCallback(
    async (count: number, signal?: AbortSignal) => {
      try {
        const pages = await askPages<N>(api, { name, key, count, signal });
        if (signal?.aborted) return;
        setHeld({ key, pages });
        setRefused(undefined);
      } catch (refusal) {
        if (!signal?.aborted) setRefused({ key, problem: asProblem(refusal) });
      }
    },
    [api, name, key],
  );
  const shown = held.key === key ? Math.max(1, held.pages.length) : 1;
  useEffect(() => {
    const leaving = new AbortController();
    const before = keptFor(api)[name];
    void ask(before?.key === key ? before.pages.length : 1, leaving.signal);
    return () => leaving.abort();
  }, [api, name, key, ask]);
  useEffect(() => {
    if (held.key !== undefined) keep(api, name, held);
  }, [api, name, held]);

  const problem = refused?.key === key ? refused.problem : undefined;
  const again = useCallback(() => ask(Math.min(shown, mostPagesAgain)), [ask, shown]);
  useAgainOnline(problem, again);

  const more = async () => {
    const after = held.pages.at(-1)?.next;
    if (after === undefined || isAskingMore || held.key !== key) return;
    setAskingMore(true);
    try {
      const [page] = await askPages<N>(api, { name, key, count: 1, after });
      if (page) setHeld((now) => (now.key === key ? { key, pages: [...now.pages, page] } : now));
      setRefused(undefined);
    } catch (refusal) {
      setRefused({ key, problem: asProblem(refusal) });
    } finally {
      setAskingMore(false);
    }
  };
  const isAsking = held.key !== key && problem === undefined;
  return { pages: held.pages, isAsking, isAskingMore, problem, more: () => void more(), again };
}

/** So many pages are asked for anew; whoever looked further scrolls there again. */
const mostPagesAgain = 8;

interface Asking {
  readonly name: Pageable;
  readonly key: string;
  readonly count: number;
  readonly after?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

async function askPages<N extends Pageable>(api: ApiClient, asking: Asking): Promise<Answered<N>[]> {
  const { name, key, count, signal } = asking;
  const pages: Answered<N>[] = [];
  let { after } = asking;
  while (pages.length < count) {
    const query = { ...JSON.parse(key), ...(after === undefined ? {} : { after }) } as Asked<N>['query'];
    const page = (await api.call(name, { query }, signal ? { signal } : {})) as Answered<N>;
    pages.push(page);
    after = page.next;
    if (after === undefined) break;
  }
  return pages;
}

/** When the network is back, nobody has to ask again by hand. */
function useAgainOnline(problem: Problem | undefined, again: () => Promise<void>): void {
  useEffect(() => {
    if (problem?.code !== 'unavailable') return;
    const ask = () => void again();
    window.addEventListener('online', ask);
    return () => window.removeEventListener('online', ask);
  }, [problem, again]);
}

type KeptPages = { [N in Pageable]?: Held<N> };

/** The last answers, so that whoever comes back from a moment finds the list as it was. */
const keptByApi = new WeakMap<ApiClient, KeptPages>();

function keptFor(api: ApiClient): KeptPages {
  return keptByApi.get(api) ?? {};
}

function keep<N extends Pageable>(api: ApiClient, name: N, held: Held<N>): void {
  keptByApi.set(api, { ...keptFor(api), [name]: held });
}

function asProblem(refusal: unknown): Problem {
  return refusal instanceof Problem ? refusal : new Problem('unexpected', '', { cause: refusal });
}
