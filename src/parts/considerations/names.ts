import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import type { MeetingVerbs } from '../../meeting/meetingState';
import { useMayName } from './useLookUp';

type Known = ReadonlyMap<string, string>;

/** Names of customers and headlines of moments that notes carry as ids: asked for once, many at a time. */
interface Names {
  read(): Known;
  subscribe(changed: () => void): () => void;
  want(ids: readonly string[]): void;
  remember(id: string, name: string): void;
}

const shelves = new WeakMap<MeetingVerbs, Map<string, Names>>();

export function customerKey(id: string): string {
  return `c:${id}`;
}

export function momentKey(id: string): string {
  return `m:${id}`;
}

function createNames(lookUp: MeetingVerbs['lookUp'], alone: { readonly alone?: 'yes' }): Names {
  let known: Known = new Map();
  const asked = new Set<string>();
  let waiting: string[] = [];
  const listeners = new Set<() => void>();
  const take = (found: readonly (readonly [string, string])[]) => {
    known = new Map([...known, ...found]);
    listeners.forEach((listener) => listener());
  };
  const ask = async () => {
    const now = waiting;
    waiting = [];
    const ofKind = (kind: string) => now.filter((key) => key.startsWith(kind)).map((key) => key.slice(2));
    const [customers, moments] = [ofKind('c:').join(','), ofKind('m:').join(',')];
    try {
      const names = await lookUp('readNames', { customers, moments, ...alone });
      take([
        ...names.customers.map(({ id, name }) => [customerKey(id), name] as const),
        ...names.moments.map(({ id, headline }) => [momentKey(id), headline] as const),
      ]);
    } catch {
      // Asked for again when the next note wants them; until then the note says how many there are.
      for (const key of now) asked.delete(key);
    }
  };
  return {
    read: () => known,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    want: (keys) => {
      const unknown = keys.filter((key) => !asked.has(key) && !known.has(key));
      if (unknown.length === 0) return;
      if (waiting.length === 0) setTimeout(() => void ask());
      for (const key of unknown) asked.add(key);
      waiting.push(...unknown);
    },
    remember: (key, name) => {
      asked.add(key);
      if (known.get(key) !== name) take([[key, name]]);
    },
  };
}

function useShelf(): { readonly names: Names; readonly mayName: boolean } {
  const verbs = useMeetingVerbs();
  const { mayName, alone } = useMayName();
  const how = alone.alone ?? 'all';
  const names = useMemo(() => {
    const shelf = shelves.get(verbs) ?? new Map<string, Names>();
    shelves.set(verbs, shelf);
    const there = shelf.get(how) ?? createNames(verbs.lookUp, how === 'yes' ? { alone: how } : {});
    shelf.set(how, there);
    return there;
  }, [verbs, how]);
  return { names, mayName };
}

/** What each of these is called; nothing while customers are veiled, or of what may not be seen. */
export function useNames(keys: readonly string[]): Known {
  const { names, mayName } = useShelf();
  const known = useSyncExternalStore(names.subscribe, names.read);
  const wanted = mayName ? keys.join(',') : '';
  useEffect(() => {
    if (wanted !== '') names.want(wanted.split(','));
  }, [names, wanted]);
  return mayName ? known : nobody;
}

const nobody: Known = new Map();

/** What was just found need not be asked for again. */
export function useRemember(): Names['remember'] {
  return useShelf().names.remember;
}
