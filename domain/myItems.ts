import * as z from 'zod/mini';
import { Action } from './actions';
import { MeetingAddress } from './addresses';
import { Decision } from './decisions';
import { SeriesKey } from './meetings';
import { MomentId } from './moments';
import { Instant } from './text';

/** In which meeting something waits. */
const inSeries = { series: SeriesKey, meeting: MeetingAddress, title: z.string() };

/** An action as it stands with somebody, whichever meeting made it. */
export const MyAction = z.object({ ...inSeries, action: Action });
export type MyAction = z.infer<typeof MyAction>;

/** A decision that somebody is to look back on. */
export const MyReview = z.object({ ...inSeries, decision: Decision });
export type MyReview = z.infer<typeof MyReview>;

/** A moment that somebody began to write, or was asked to work on again. */
export const MyDraft = z.object({ id: MomentId, headline: z.string(), at: z.optional(Instant) });
export type MyDraft = z.infer<typeof MyDraft>;

/** All that waits for one person across all meetings, soonest due first. */
export const MyItems = z.object({
  /** Which they were asked to take over. */
  offers: z.array(MyAction),
  actions: z.array(MyAction),
  /** Which nobody moved for as long as their meeting waits; for its organizer. */
  stalled: z.array(MyAction),
  reviews: z.array(MyReview),
  drafts: z.array(MyDraft),
});
export type MyItems = z.infer<typeof MyItems>;
