import { useSyncExternalStore } from 'react';
import { Decision } from '../../../domain/decisions';
import type { DueReview } from '../../../domain/meetingView';
import { parsedJson } from '../../meeting/drafts';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';

/** What was predicted is known as long as the API names it. */
export type ShownReview = Pick<DueReview, 'decision'> & Partial<DueReview>;

const form = 'review:';

/**
 * With those that are due: decisions that somebody else has looked back on meanwhile, where one's own look back is still
 * unsent, or waits for the choice between the two. They stand first, until they are sent or let go.
 */
export function useKeptReviews(due: readonly DueReview[]): readonly ShownReview[] {
  const drafts = useDrafts();
  const fields = useSyncExternalStore(drafts.subscribe, drafts.fields);
  const refused = useInMeeting((state) => state.refused);
  const removed = useInMeeting((state) => state.view?.decisions)?.filter((one) => one.removed);
  const kept = new Map<string, Decision>();
  const keep = (decision: Decision | undefined) => {
    if (!decision || removed?.some(({ id }) => id === decision.id)) return;
    if (!due.some((one) => one.decision.id === decision.id)) kept.set(decision.id, decision);
  };
  for (const field of fields.filter((name) => name.startsWith(form)))
    keep(parsedJson(Decision, drafts.read(field)?.['of']));
  for (const { errand, theirs } of refused) if (errand.name === 'reviewDecision') keep(Decision.safeParse(theirs).data);
  return [...[...kept.values()].map((decision) => ({ decision })), ...due];
}
