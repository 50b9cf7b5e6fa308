import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Consideration } from '../../../domain/considerations';
import type { DecisionId } from '../../../domain/decisions';
import { notesOnPage } from '../../../domain/earlierNotes';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useErrand } from '../../parts/useErrand';
import { focusNote, notesIn } from './noteKeys';
import { putBack } from './putBack';
import { letPlaceGo } from './useKeptPlace';
import { useNumberedNotes } from './useNumberedNotes';

const shownAtFirst = 30;

interface Waiting {
  /** What was first; what is put before it must not move it. */
  readonly note: HTMLElement;
  readonly top: number;
  readonly byHand: boolean;
}

/** How far back a list of notes is shown, and how it is read further: by hand, or by scrolling up to its beginning. */
export function useReadBack(decision: DecisionId, known: readonly Consideration[]) {
  const { readEarlier } = useMeetingVerbs();
  const notRead = useInMeeting(({ view }) => view?.earlier?.[decision]?.count ?? 0);
  // From there on everything is shown: what comes in below takes nothing away above.
  const [anchor, setAnchor] = useState(() => (known.at(-shownAtFirst) ?? known[0])?.id);
  const privateSince = useInMeeting(({ view }) => view?.occurrence?.private?.at);
  const [wasPrivate, setWasPrivate] = useState(privateSince);
  // Notes that were private come in above one's own when all are shown: they are part of what is read first.
  if (privateSince !== wasPrivate) {
    setWasPrivate(privateSince);
    setAnchor((known.at(-shownAtFirst) ?? known[0])?.id);
  }
  const [further, setFurther] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const waiting = useRef<Waiting>(undefined);
  const { isBusy, problem, run } = useErrand();
  const hidden = Math.max(0, known.findIndex(({ id }) => id === anchor) - further);
  const left = hidden + notRead;

  const more = async (byHand: boolean) => {
    if (left === 0 || isBusy) return;
    const note = list.current && notesIn(list.current)[0];
    if (note) waiting.current = { note, top: note.getBoundingClientRect().top, byHand };
    setFurther(further + notesOnPage);
    if (hidden < notesOnPage && notRead > 0) await run(() => readEarlier(decision));
  };
  useLayoutEffect(() => {
    if (!list.current || !waiting.current) return;
    const { note, top, byHand } = waiting.current;
    const notes = notesIn(list.current);
    const before = notes[notes.indexOf(note) - 1];
    if (!before) return;
    waiting.current = undefined;
    if (byHand) focusNote(before, { preventScroll: true });
    putBack({ element: note, top });
    letPlaceGo();
  });
  useNumberedNotes(list, left);
  useScrolledBackTo(opener, () => void more(false));
  return { from: hidden, left, isBusy, problem, list, opener, more: () => void more(true) };
}

/** By the person: what comes into view because something else moved is not asked for. */
function useScrolledBackTo(opener: { readonly current: HTMLElement | null }, reached: () => void): void {
  const latest = useRef(reached);
  useEffect(() => {
    latest.current = reached;
  });
  useEffect(() => {
    let last = window.scrollY;
    const scrolled = () => {
      const isBack = window.scrollY < last;
      last = window.scrollY;
      const top = isBack ? opener.current?.getBoundingClientRect().bottom : undefined;
      if (top !== undefined && top > 0 && top < window.innerHeight) latest.current();
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [opener]);
}
