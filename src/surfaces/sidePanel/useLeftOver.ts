import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import { letGo, letGoneOf, takeBack, type LetGo } from '../../meeting/lettingGo';
import { wordsIn } from '../../meeting/written';
import { useOffer } from '../../parts/useOffer';
import { leftOverOf, type LeftOver } from './leftOver';

export type LeftOvers = ReturnType<typeof useLeftOver>;

/** All unsent words whose place is gone. Once on show they stay, until they are taken along or let go. */
export function useLeftOver(view: MeetingView) {
  const drafts = useDrafts();
  const fields = useSyncExternalStore(drafts.subscribe, drafts.fields);
  const refused = useInMeeting((state) => state.refused);
  const shown = useRef(new Set<string>());
  const { offered: letGone } = useOffer(letGoneOf(drafts));
  const gone = fields.flatMap((field) => leftOverOf(field, { view, refused, drafts }) ?? []);
  const left = gone.filter(({ field }) => shown.current.has(field) || wordsIn(drafts.read(field) ?? {}).length > 0);
  const isKept = ({ field }: LeftOver) => left.some((one) => one.field === field);
  const all = [...left];
  for (const { field } of letGone) {
    const one = leftOverOf(field, { view, refused, drafts }) ?? asWritten(field, view);
    if (one && !all.some((other) => other.field === field)) all.push(one);
  }
  useEffect(() => {
    shown.current = new Set(left.map(({ field }) => field));
  });
  return {
    all,
    isKept,
    letGoneOf: ({ field }: LeftOver) => letGone.filter((one) => one.field === field),
    letGo: ({ field }: LeftOver, moved?: LetGo['moved']) => letGo(drafts, field, moved),
    takeBack: (one: LetGo) => takeBack(drafts, one),
  };
}

/** A question says nothing of what it was let go of: it stands at its decision, back again or not. */
function asWritten(field: string, { decisions }: MeetingView): LeftOver | undefined {
  const at = decisions.find(({ id }) => field === `consideration:${id}`)?.id;
  return at && { field, at };
}
