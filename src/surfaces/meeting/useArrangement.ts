import { useEffect, useState } from 'react';
import { useErrand } from '../../parts/useErrand';
import { useOffer } from '../../parts/useOffer';
import type { Sentence } from './arrangedWords';

/** What a verb does, what is then said of it, and how it is taken back. */
export interface Deed {
  readonly deed: () => Promise<void>;
  readonly said: Sentence;
  /** Which thing it changes: of each, what was done last can be taken back. */
  readonly of?: string;
  readonly undo?: { readonly deed: () => Promise<void>; readonly said: Sentence } | undefined;
}

export type Undoable = Required<Deed> & { readonly undo: NonNullable<Deed['undo']> };
export type Arrangement = ReturnType<typeof useArrangement>;

/** One thing at a time; says what was done, or why not, and takes it back within ten seconds. `lost`: the keyboard is nowhere. */
export function useArrangement(lost: () => void) {
  const { isBusy, problem, run } = useErrand();
  const { offered, offer, drop } = useOffer<Undoable>();
  const [said, setSaid] = useState<Sentence>();
  const [done, setDone] = useState(0);
  useEffect(() => {
    if (done > 0 && (document.activeElement === document.body || document.activeElement === null)) lost();
    // Only after something was done; what `lost` does is always the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);
  const arrange = async (deed: Deed) => {
    const { of = '', said: says, undo } = deed;
    setSaid(undefined);
    const isDone = await run(deed.deed);
    if (isDone) {
      setSaid(() => says);
      offered.filter((before) => before.of === of).forEach(drop);
      if (undo) offer({ ...deed, of, undo });
    }
    setDone((n) => n + 1);
    return isDone;
  };
  const takeBack = ({ of, undo }: Undoable) => void arrange({ ...undo, of });
  return { isBusy, problem, said, offered, arrange, takeBack };
}
