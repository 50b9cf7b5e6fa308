import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Draft } from '../../meeting/errands';
import { useDrafts, useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { wordsIn } from '../../meeting/written';
import { useOffer } from '../../parts/useOffer';
import { leftOverOf, type LeftOver } from './leftOver';

export type LeftOvers = ReturnType<typeof useLeftOver>;

/** All unsent words whose place is gone. Once on show they stay, until they are taken along or let go. */
export function useLeftOver(view: MeetingView) {
  const drafts = useDrafts();
  const { forget } = useMeetingVerbs();
  const fields = useSyncExternalStore(drafts.subscribe, drafts.fields);
  const refused = useInMeeting((state) => state.refused);
  const shown = useRef(new Set<string>());
  const { offered: letGone, offer, drop } = useOffer<{ readonly left: LeftOver; readonly draft: Draft }>();
  const gone = fields.flatMap((field) => leftOverOf(field, { view, refused }) ?? []);
  const left = gone.filter(({ field }) => shown.current.has(field) || wordsIn(drafts.read(field) ?? {}).length > 0);
  const all = letGone && !left.some(({ field }) => field === letGone.left.field) ? [...left, letGone.left] : left;
  useEffect(() => {
    shown.current = new Set(left.map(({ field }) => field));
  });
  useEffect(() => {
    // What could not be sent has no other place any more: over a conflict the words are in what was refused.
    for (const one of refused) {
      const { form } = one.errand;
      if (!form || !leftOverOf(form.field, { view, refused })) continue;
      if (one.code === 'conflict') drafts.giveBack(form.field, form.draft);
      forget(one);
    }
  }, [refused, view, drafts, forget]);
  return {
    all,
    isLetGo: ({ field }: LeftOver) => letGone?.left.field === field && !fields.includes(field),
    letGo: (one: LeftOver) => {
      const draft = drafts.read(one.field);
      if (draft) offer({ left: one, draft });
      drafts.clear(one.field);
    },
    takeBack: () => {
      if (letGone) drafts.write(letGone.left.field, letGone.draft);
      drop();
    },
  };
}
