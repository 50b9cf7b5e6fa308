import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { useInMeeting } from '../../meeting/MeetingContext';
import { useErrand } from '../../parts/useErrand';
import { useOffer } from '../../parts/useOffer';
import type { Sentence } from './arrangedWords';

interface Telling {
  readonly said: Sentence;
  /** Not any more once somebody else changed the same thing: then it is neither said nor taken back. */
  readonly isTrue?: ((view: MeetingView) => boolean) | undefined;
}

/** What a verb does, what is then said of it, and how it is taken back. */
export interface Deed extends Telling {
  readonly deed: () => Promise<void>;
  /** Which thing it changes: of each, what was done last can be taken back. */
  readonly of?: string;
  readonly undo?: (Telling & { readonly deed: () => Promise<void> }) | undefined;
}

export type Undoable = Deed & { readonly of: string; readonly undo: NonNullable<Deed['undo']> };
export type Arrangement = ReturnType<typeof useArrangement>;

/** One thing at a time; says what was done, or why not, and takes it back within ten seconds. `lost`: the keyboard is nowhere. */
export function useArrangement(lost: () => void) {
  const { isBusy, problem, run } = useErrand();
  const { offered: all, offer, drop } = useOffer<Undoable>();
  const [told, setTold] = useState<Telling>();
  const view = useInMeeting(({ view }) => view);
  const isStill = ({ isTrue }: Telling) => view === undefined || !isTrue || isTrue(view);
  const offered = all.filter(isStill);
  const [done, setDone] = useState(0);
  /** What can't be taken back any more went away with the keyboard on it. */
  const leaving = useRef(false);
  useEffect(() => {
    if (leaving.current && document.activeElement === document.body) lost();
    leaving.current = false;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as below
  }, [offered.length]);
  useEffect(() => {
    if (done > 0 && (document.activeElement === document.body || document.activeElement === null)) lost();
    // Only after something was done; what `lost` does is always the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);
  const arrange = async (deed: Deed) => {
    const { of = '', said, isTrue, undo } = deed;
    setTold(undefined);
    const isDone = await run(deed.deed);
    if (isDone) {
      setTold({ said, isTrue });
      all.filter((before) => before.of === of).forEach(drop);
      if (undo) offer({ ...deed, of, undo });
    }
    setDone((n) => n + 1);
    return isDone;
  };
  const takeBack = ({ of, undo }: Undoable) => void arrange({ ...undo, of });
  const said = told && isStill(told) ? told.said : undefined;
  return { isBusy, problem, said, offered, arrange, takeBack, leaving };
}
