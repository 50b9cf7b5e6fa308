import { useCallback, useEffect } from 'react';
import { useBeforeChange, useDrafts, useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { offerBack } from '../../meeting/lettingGo';
import type { MeetingState } from '../../meeting/meetingState';
import { mergeField } from '../../meeting/merging';
import { isTyped } from '../../meeting/written';
import { leftOverOf } from './leftOver';

/** What could not be sent of something that is gone has no other place: over a conflict its words are in what was refused. */
export function useGivingBack(): void {
  const drafts = useDrafts();
  const { forget } = useMeetingVerbs();
  const view = useInMeeting((state) => state.view);
  const refused = useInMeeting((state) => state.refused);
  const giveBack = useCallback(
    (now: Pick<MeetingState, 'view' | 'refused'>) => {
      const known = now.view && { view: now.view, refused: now.refused, drafts };
      const one = known && now.refused.find(({ errand }) => errand.form && leftOverOf(errand.form.field, known));
      const form = one?.errand.form;
      if (!form) return;
      if (one.isLetGo) offerBack(drafts, form);
      else if (one.code === 'conflict' || one.apart) {
        // One text was being made of both: that is what is left of mine.
        const made = drafts.read(mergeField(one));
        const text = made && isTyped(made) ? made['text'] : undefined;
        drafts.giveBack(form.field, { ...form.draft, ...(text !== undefined && { text }) });
        drafts.clear(mergeField(one));
      }
      // That is a change, too: the next one comes after it.
      forget(one);
    },
    [drafts, forget],
  );
  // Before they are drawn without their place, so that keyboard and caret go along.
  useBeforeChange(giveBack);
  useEffect(() => giveBack({ view, refused }), [giveBack, view, refused]);
}
