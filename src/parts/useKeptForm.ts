import { useSyncExternalStore } from 'react';
import type { Drafts } from '../meeting/drafts';
import type { Draft } from '../meeting/errands';
import { isTyped } from '../meeting/written';
import { useOffer } from './useOffer';

export type KeptForm = ReturnType<typeof useKeptForm>;

/**
 * A form that opens in its place. It is open as long as its draft is there and was not put aside: put aside, what was
 * typed is in it when it opens again; let go, that comes back for ten seconds.
 */
export function useKeptForm(drafts: Drafts, field: string) {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(field));
  const { offered: dropped, offer, drop: forget } = useOffer<Draft>();
  const open = (words: Draft) => {
    forget();
    drafts.write(field, draft ? { ...draft, aside: 'no' } : words);
  };
  const letGo = () => {
    if (draft && isTyped(draft)) offer(draft);
    drafts.clear(field);
  };
  const isAside = draft?.['aside'] === 'yes';
  return {
    draft,
    isOpen: draft !== undefined && !isAside,
    isAside,
    wasLetGo: dropped !== undefined,
    /** Begun with these words, unless it was put aside with others. */
    open,
    putAside: () => {
      if (draft && isTyped(draft)) drafts.write(field, { ...draft, aside: 'yes' });
      else drafts.clear(field);
    },
    letGo,
    takeBack: () => {
      if (dropped) drafts.write(field, { ...dropped, aside: 'no' });
      forget();
    },
  };
}
