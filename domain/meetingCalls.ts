import * as z from 'zod/mini';
import { Action, ActionEdit, ActionId, NewAction } from './actions';
import { Consideration, ConsiderationEdit, ConsiderationId, NewConsideration } from './considerations';
import { inMeeting } from './addresses';
import { Decision, DecisionEdit, DecisionId, NewDecision, Outcome } from './decisions';
import { OccurrenceKey } from './meetings';
import { MeetingView } from './meetingView';
import { Update } from './updates';

const nothing = z.object({});
/** Where the decision stands, when it is one of an earlier meeting. */
const occurrence = z.optional(OccurrenceKey);

/** Where live updates come from; `none`: this installation polls. */
export const LiveChannel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('webSocket'), url: z.string() }),
  z.object({ kind: z.literal('none') }),
]);

/** A meeting as it is opened and followed, and what is written in it. */
export const meetingCalls = {
  /** From the side panel: claims the occurrence when the caller is in the meeting. `onlyISeeThis` lifts the veil for this answer. */
  openMeeting: {
    method: 'POST',
    path: 'meetings/{meeting}/open',
    params: inMeeting,
    query: nothing,
    body: z.object({ surface: z.enum(['sidePanel', 'meetingTab', 'stage']), onlyISeeThis: z.boolean() }),
    answer: MeetingView,
  },
  /** Answered 304 when nothing changed since the ETag in If-None-Match. */
  readChanges: {
    method: 'GET',
    path: 'meetings/{meeting}/changes',
    params: inMeeting,
    query: z.object({ since: z.string().check(z.maxLength(64)) }),
    body: nothing,
    answer: z.object({ updates: z.array(Update), cursor: z.string() }),
  },
  connectLive: {
    method: 'POST',
    path: 'meetings/{meeting}/live',
    params: inMeeting,
    query: nothing,
    body: nothing,
    answer: LiveChannel,
  },
  /** Refused with `audienceMixed` unless everybody in the meeting is known to be internal. */
  prepareStage: {
    method: 'POST',
    path: 'meetings/{meeting}/stage',
    params: inMeeting,
    query: nothing,
    body: nothing,
    answer: z.object({ allowed: z.literal(true) }),
  },
  wrapUp: {
    method: 'POST',
    path: 'meetings/{meeting}/wrap-up',
    params: inMeeting,
    query: nothing,
    body: nothing,
    answer: MeetingView,
  },
  proposeDecision: {
    method: 'POST',
    path: 'meetings/{meeting}/decisions',
    params: inMeeting,
    query: nothing,
    body: NewDecision,
    answer: Decision,
  },
  editDecision: {
    method: 'PATCH',
    path: 'meetings/{meeting}/decisions/{decision}',
    params: z.object({ ...inMeeting.shape, decision: DecisionId }),
    query: nothing,
    body: z.object({ ...DecisionEdit.shape, occurrence }),
    answer: Decision,
  },
  decide: {
    method: 'PUT',
    path: 'meetings/{meeting}/decisions/{decision}/outcome',
    params: z.object({ ...inMeeting.shape, decision: DecisionId }),
    query: nothing,
    body: z.object({ ...Outcome.shape, occurrence }),
    answer: Decision,
  },
  raiseConsideration: {
    method: 'POST',
    path: 'meetings/{meeting}/considerations',
    params: inMeeting,
    query: nothing,
    body: NewConsideration,
    answer: Consideration,
  },
  editConsideration: {
    method: 'PATCH',
    path: 'meetings/{meeting}/considerations/{consideration}',
    params: z.object({ ...inMeeting.shape, consideration: ConsiderationId }),
    query: nothing,
    body: ConsiderationEdit,
    answer: Consideration,
  },
  takeAction: {
    method: 'POST',
    path: 'meetings/{meeting}/actions',
    params: inMeeting,
    query: nothing,
    body: NewAction,
    answer: Action,
  },
  editAction: {
    method: 'PATCH',
    path: 'meetings/{meeting}/actions/{action}',
    params: z.object({ ...inMeeting.shape, action: ActionId }),
    query: nothing,
    body: ActionEdit,
    answer: Action,
  },
  closeAction: {
    method: 'PUT',
    path: 'meetings/{meeting}/actions/{action}/done',
    params: z.object({ ...inMeeting.shape, action: ActionId }),
    query: nothing,
    body: nothing,
    answer: Action,
  },
  reopenAction: {
    method: 'DELETE',
    path: 'meetings/{meeting}/actions/{action}/done',
    params: z.object({ ...inMeeting.shape, action: ActionId }),
    query: nothing,
    body: nothing,
    answer: Action,
  },
} as const;
