import * as z from 'zod/mini';
import { inMeeting } from './addresses';
import { Consideration } from './considerations';
import { DecisionId } from './decisions';
import { Support } from './supports';

/** What a meeting is not opened with. */
export const earlierCalls = {
  /** One page of what was said about a decision before that, newest last; `before` is missing with the last page. */
  readConsiderations: {
    method: 'GET',
    path: 'meetings/{meeting}/considerations',
    params: inMeeting,
    query: z.object({ decision: DecisionId, before: z.string().check(z.maxLength(200)) }),
    body: z.object({}),
    answer: z.object({
      considerations: z.array(Consideration),
      supports: z.array(Support),
      before: z.optional(z.string()),
    }),
  },
} as const;
