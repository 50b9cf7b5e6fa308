import * as z from 'zod/mini';
import { ConsiderationMove } from '../../domain/considerationStates';
import { DecisionMove, Superseding } from '../../domain/decisionStates';
import { NewOffer, OfferAnswer, TakenBackOffer } from '../../domain/handOvers';
import { meetingCalls } from '../../domain/meetingCalls';
import { OccurrenceKey } from '../../domain/meetings';
import { openingCalls } from '../../domain/openingCalls';
import { problemCodes } from '../../domain/problems';
import { NewReview } from '../../domain/reviews';

/** What a form held, field by field, so that it can be given back to it. */
export const Draft = z.record(z.string(), z.string());
export type Draft = z.infer<typeof Draft>;

export const Form = z.object({ field: z.string(), draft: Draft });
export type Form = z.infer<typeof Form>;

const common = {
  /** The idempotency key: sent twice is done once. */
  key: z.string(),
  at: z.string(),
  /** The record that it makes or changes. */
  record: z.string(),
  /** The revision of it that was on the screen, where the body doesn't say. */
  seen: z.optional(z.int()),
  /** What it is about is called, for when that is known no more; a form says it itself. */
  called: z.optional(z.string()),
  /** The form it was written in, and what stood there. */
  form: z.optional(Form),
};

/** Calls that are rarer come later than this: what they ask for stands with its noun. */
const Reviewing = z.object({ ...NewReview.shape, occurrence: OccurrenceKey });

/** Something that a person did here and that the API must hear of. */
export const Errand = z.discriminatedUnion('name', [
  z.object({ ...common, name: z.literal('proposeDecision'), body: meetingCalls.proposeDecision.body }),
  z.object({ ...common, name: z.literal('editDecision'), body: meetingCalls.editDecision.body }),
  z.object({ ...common, name: z.literal('decide'), body: meetingCalls.decide.body }),
  z.object({ ...common, name: z.literal('moveDecision'), body: DecisionMove }),
  z.object({ ...common, name: z.literal('supersede'), body: Superseding }),
  z.object({ ...common, name: z.literal('reviewDecision'), body: Reviewing }),
  z.object({ ...common, name: z.literal('raiseConsideration'), body: meetingCalls.raiseConsideration.body }),
  z.object({ ...common, name: z.literal('editConsideration'), body: meetingCalls.editConsideration.body }),
  z.object({ ...common, name: z.literal('moveConsideration'), body: ConsiderationMove }),
  z.object({ ...common, name: z.literal('supportConsideration') }),
  z.object({ ...common, name: z.literal('takeBackSupport') }),
  z.object({ ...common, name: z.literal('takeAction'), body: meetingCalls.takeAction.body }),
  z.object({ ...common, name: z.literal('editAction'), body: meetingCalls.editAction.body }),
  z.object({ ...common, name: z.literal('closeAction') }),
  z.object({ ...common, name: z.literal('reopenAction') }),
  z.object({ ...common, name: z.enum(['askOwner', 'takeBackInquiry']) }),
  z.object({ ...common, name: z.literal('offerAction'), body: NewOffer }),
  z.object({ ...common, name: z.enum(['takeBackOffer', 'takeBackAnswer']), body: TakenBackOffer }),
  z.object({ ...common, name: z.literal('answerOffer'), body: OfferAnswer }),
  z.object({ ...common, name: z.literal('moveShowing'), body: openingCalls.moveShowing.body }),
]);
export type Errand = z.infer<typeof Errand>;

/** An errand that the API would not take. With `conflict`, `theirs` is the record as it stands. */
export const Refused = z.object({
  errand: Errand,
  code: z.enum(problemCodes),
  sentence: z.string(),
  field: z.optional(z.string()),
  theirs: z.optional(z.unknown()),
  /** In its form stand other words by now: its own are kept here alone. */
  apart: z.optional(z.literal(true)),
});
/** `isLetGo`: theirs was kept; for a while that can be chosen again. */
export type Refused = z.infer<typeof Refused> & { readonly isLetGo?: true };
