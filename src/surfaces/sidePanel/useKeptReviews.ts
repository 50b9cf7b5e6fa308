import { useEffect, useSyncExternalStore } from 'react';
import { Decision } from '../../../domain/decisions';
import type { DueReview } from '../../../domain/meetingView';
import { parsedJson } from '../../meeting/drafts';
import { letGoneOf } from '../../meeting/lettingGo';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import { asDraft, form, formOfPrediction, predictedIn, predictionOf, type ShownReview } from './predictedThen';

/**
 * With those that are due: decisions that somebody else has looked back on meanwhile, where one's own look back is still
 * unsent, or waits for the choice between the two. They stand first, until they are sent or let go.
 */
export function useKeptReviews(due: readonly DueReview[]): readonly ShownReview[] {
  const drafts = useDrafts();
  const fields = useSyncExternalStore(drafts.subscribe, drafts.fields);
  const refused = useInMeeting((state) => state.refused);
  const sending = useInMeeting((state) => state.sending);
  const removed = useInMeeting((state) => state.view?.decisions)?.filter((one) => one.removed);
  useEffect(() => {
    const isWritten = (field: string) =>
      drafts.read(field) !== undefined ||
      sending.has(field.slice(form.length)) ||
      refused.some(({ errand }) => errand.form?.field === field) ||
      letGoneOf(drafts)
        .all()
        .some((one) => one.field === field);
    for (const { decision, ...predicted } of due) {
      const field = `${form}${decision.id}`;
      if (drafts.read(field) && !drafts.read(predictionOf(field)))
        drafts.write(predictionOf(field), asDraft(predicted));
    }
    for (const field of fields) {
      const written = formOfPrediction(field);
      if (written !== undefined && !isWritten(written)) drafts.clear(field);
    }
  }, [drafts, fields, refused, sending, due]);
  const kept = new Map<string, ShownReview>();
  const keep = (decision: Decision | undefined) => {
    if (!decision || removed?.some(({ id }) => id === decision.id)) return;
    if (due.some((one) => one.decision.id === decision.id)) return;
    kept.set(decision.id, { decision, ...predictedIn(drafts, `${form}${decision.id}`) });
  };
  for (const field of fields.filter((name) => name.startsWith(form)))
    keep(parsedJson(Decision, drafts.read(field)?.['of']));
  for (const { errand, theirs } of refused) if (errand.name === 'reviewDecision') keep(Decision.safeParse(theirs).data);
  return [...kept.values(), ...due];
}
