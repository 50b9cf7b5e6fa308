import * as z from 'zod/mini';
import { inMeeting } from './addresses';
import { Decision, DecisionId } from './decisions';
import { DecisionMove, Superseding } from './decisionStates';
import { OccurrenceKey } from './meetings';
import { NewReview } from './reviews';

const nothing = z.object({});
const ofDecision = z.object({ ...inMeeting.shape, decision: DecisionId });

/** What becomes of a decision after it was proposed and decided. */
export const decisionCalls = {
  moveDecision: {
    method: 'PUT',
    path: 'meetings/{meeting}/decisions/{decision}/state',
    params: ofDecision,
    query: nothing,
    body: z.object({ ...DecisionMove.shape, occurrence: z.optional(OccurrenceKey) }),
    answer: Decision,
  },
  /** An earlier decision of the same series, which no longer holds from then on. `occurrence`: where the later one stands, long after. */
  supersede: {
    method: 'PUT',
    path: 'meetings/{meeting}/decisions/{decision}/supersedes',
    params: ofDecision,
    query: nothing,
    body: z.object({ ...Superseding.shape, occurrence: z.optional(OccurrenceKey) }),
    answer: Decision,
  },
  /** Also long after: `occurrence` says where it stands. */
  reviewDecision: {
    method: 'PUT',
    path: 'meetings/{meeting}/decisions/{decision}/review',
    params: ofDecision,
    query: nothing,
    body: z.object({ ...NewReview.shape, occurrence: OccurrenceKey }),
    answer: Decision,
  },
} as const;
