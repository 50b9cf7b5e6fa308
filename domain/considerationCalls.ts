import * as z from 'zod/mini';
import { inMeeting } from './addresses';
import { Consideration, ConsiderationId, longestStep } from './considerations';
import { ConsiderationMove } from './considerationStates';
import { CustomerId } from './customers';
import { MomentId } from './moments';
import { OfferedStep } from './steps';
import { Support } from './supports';

const nothing = z.object({});
const ofConsideration = z.object({ ...inMeeting.shape, consideration: ConsiderationId });
const typed = z.string().check(z.maxLength(200, 'What you look for is longer than 200 characters.'));

/** `yes`: only whoever asks looks at the screen, so that customers may be named although outsiders are in the meeting. */
const alone = { alone: z.optional(z.literal('yes')) };

/** Ids with a comma between them. */
const ids = z.string().check(z.maxLength(4000, 'So many names can’t be asked for at once.'));

/** A customer who may feel it: enough to know who is meant. */
export const AffectedCustomer = z.object({
  id: CustomerId,
  name: z.string(),
  segment: z.optional(z.string()),
  whatTheyDo: z.string(),
});
export type AffectedCustomer = z.infer<typeof AffectedCustomer>;

export const FoundAffected = z.object({
  customers: z.array(AffectedCustomer),
  total: z.int(),
  /** Of all that the words find, the largest first. */
  segments: z.array(z.object({ segment: z.string(), count: z.int() })),
});
export type FoundAffected = z.infer<typeof FoundAffected>;

/** What can be done with a consideration, and what helps in writing one. */
export const considerationCalls = {
  moveConsideration: {
    method: 'PUT',
    path: 'meetings/{meeting}/considerations/{consideration}/state',
    params: ofConsideration,
    query: nothing,
    body: ConsiderationMove,
    answer: Consideration,
  },
  supportConsideration: {
    method: 'PUT',
    path: 'meetings/{meeting}/considerations/{consideration}/support',
    params: ofConsideration,
    query: nothing,
    body: nothing,
    answer: Support,
  },
  takeBackSupport: {
    method: 'DELETE',
    path: 'meetings/{meeting}/considerations/{consideration}/support',
    params: ofConsideration,
    query: nothing,
    body: nothing,
    answer: Support,
  },
  /** Steps of earlier paths in this organization: what followed `previous`, then what has the words that are typed. */
  suggestSteps: {
    method: 'GET',
    path: 'meetings/{meeting}/steps',
    params: inMeeting,
    query: z.object({
      q: z.optional(z.string().check(z.maxLength(longestStep))),
      previous: z.optional(z.string().check(z.maxLength(longestStep))),
    }),
    body: nothing,
    answer: z.object({
      steps: z.array(z.string()),
      /** Whoever asks may take them out of the suggestions. */
      mayTakeOut: z._default(z.boolean(), false),
    }),
  },
  /** Takes a step out of all suggestions, or back into them; what people wrote stays. By curators and whoever runs the meeting. */
  offerStep: {
    method: 'PUT',
    path: 'meetings/{meeting}/steps',
    params: inMeeting,
    query: nothing,
    body: OfferedStep,
    answer: OfferedStep,
  },
  /** Which customers of the library would feel this, by words and by segment. */
  findAffected: {
    method: 'GET',
    path: 'meetings/{meeting}/affected',
    params: inMeeting,
    query: z.object({ q: z.optional(typed), segment: z.optional(typed), ...alone }),
    body: nothing,
    answer: FoundAffected,
  },
  /** Names and headlines for what considerations carry as ids; what may not be seen here has none. */
  readNames: {
    method: 'GET',
    path: 'meetings/{meeting}/names',
    params: inMeeting,
    query: z.object({ customers: z.optional(ids), moments: z.optional(ids), ...alone }),
    body: nothing,
    answer: z.object({
      customers: z.array(z.object({ id: CustomerId, name: z.string() })),
      moments: z.array(z.object({ id: MomentId, headline: z.string() })),
    }),
  },
} as const;
