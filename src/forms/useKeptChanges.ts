import { useCallback, useSyncExternalStore } from 'react';
import type { Drafts } from '../meeting/drafts';
import type { Typed } from './fieldProblems';

export interface KeptChanges<F extends string> {
  readonly isTyped: boolean;
  /** As they are now, also within the event that changed them. */
  readonly now: () => { readonly texts: Partial<Typed<F>>; readonly base: number | undefined };
  /** The revision counts where nothing was changed before. */
  readonly write: (texts: Partial<Typed<F>>, revision: number) => void;
  /** From now on they are changes to that revision. */
  readonly rebase: (revision: number, without?: readonly F[]) => void;
  readonly clear: () => void;
  /** These were sent and made that revision: what was typed since then stays. Answers whether there is any. */
  readonly clearSent: (sent: Partial<Typed<F>>, revision: number) => boolean;
}

/** The fields that were changed and not yet sent, with the revision at which that was begun. */
export function useKeptChanges<F extends string>(drafts: Drafts, key: string, fields: readonly F[]): KeptChanges<F> {
  const subscribe = useCallback((changed: () => void) => drafts.subscribe(changed), [drafts]);
  const draft = useSyncExternalStore(subscribe, () => drafts.read(key));
  const now = () => {
    const kept = drafts.read(key) ?? {};
    const texts = Object.fromEntries(fields.flatMap((field) => (field in kept ? [[field, kept[field]]] : [])));
    return { texts: texts as Partial<Typed<F>>, base: kept['base'] === undefined ? undefined : Number(kept['base']) };
  };
  const put = (texts: Partial<Typed<F>>, base: number) =>
    drafts.write(key, { ...(texts as Record<string, string>), base: String(base) });
  return {
    isTyped: draft !== undefined,
    now,
    write: (texts, revision) => {
      const kept = now();
      put({ ...kept.texts, ...texts }, kept.base ?? revision);
    },
    rebase: (revision, without = []) => {
      const kept = Object.entries(now().texts).filter(([field]) => !without.some((out) => out === field));
      if (kept.length === 0) drafts.clear(key);
      else put(Object.fromEntries(kept) as Partial<Typed<F>>, revision);
    },
    clear: () => drafts.clear(key),
    clearSent: (sent, revision) => {
      const since = Object.entries(now().texts).filter(([field, text]) => sent[field as F] !== text);
      if (since.length === 0) drafts.clear(key);
      else put(Object.fromEntries(since) as Partial<Typed<F>>, revision);
      return since.length > 0;
    },
  };
}
