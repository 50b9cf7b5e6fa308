import { useSyncExternalStore } from 'react';
import type { Drafts } from '../meeting/drafts';
import type { Draft } from '../meeting/errands';
import { letGo, letGoneOf, takeBack, type LetGo } from '../meeting/lettingGo';
import { isTyped } from '../meeting/written';
import { useOffer } from './useOffer';

export type KeptForm = ReturnType<typeof useKeptForm>;

/**
 * A form that opens in its place. It is open as long as its draft is there and was not put aside: put aside, what was
 * typed is in it when it opens again; let go, that comes back for ten seconds, also into the form that was opened anew.
 */
export function useKeptForm(drafts: Drafts, field: string) {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(field));
  const { offered } = useOffer(letGoneOf(drafts));
  const isAside = draft?.['aside'] === 'yes';
  return {
    field,
    draft,
    isOpen: draft !== undefined && !isAside,
    isAside,
    letGone: offered.filter((one) => one.field === field),
    /** Begun with these words, unless it was put aside with others. */
    open: (words: Draft) => drafts.write(field, draft ? { ...draft, aside: 'no' } : words),
    putAside: () => {
      if (draft && isTyped(draft)) drafts.write(field, { ...draft, aside: 'yes' });
      else drafts.clear(field);
    },
    letGo: () => {
      if (draft && isTyped(draft)) letGo(drafts, field);
      else drafts.clear(field);
    },
    takeBack: (one: LetGo) => takeBack(drafts, one),
  };
}
