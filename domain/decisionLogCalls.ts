import * as z from 'zod/mini';
import { DecisionPage, FindingDecisions, FoundDecisions } from './decisionLog';
import { DecisionId } from './decisions';
import { SeriesKey } from './meetings';

const nothing = z.object({});
const found = z.object({ ...FindingDecisions.shape, after: z.optional(z.string().check(z.maxLength(300))) });

/** The decisions of all meetings of the organization. */
export const decisionLogCalls = {
  findDecisions: {
    method: 'GET',
    path: 'decisions',
    params: nothing,
    query: found,
    body: nothing,
    answer: FoundDecisions,
  },
  openDecision: {
    method: 'GET',
    path: 'decisions/{series}/{decision}',
    params: z.object({ series: SeriesKey, decision: DecisionId }),
    query: nothing,
    body: nothing,
    answer: DecisionPage,
  },
  /** What is found, page by page, with all that was said. */
  exportDecisions: {
    method: 'GET',
    path: 'decision-records',
    params: nothing,
    query: found,
    body: nothing,
    answer: z.object({ records: z.array(DecisionPage), next: z.optional(z.string()) }),
  },
} as const;
