import * as z from 'zod/mini';
import { inMeeting } from './addresses';
import { DecisionId, NewDecision } from './decisions';
import { MeetingView } from './meetingView';
import { OccurrenceKey } from './meetings';
import { Rewording } from './sittings';

const nothing = z.object({});
const call = { params: inMeeting, query: nothing, answer: MeetingView } as const;
/** The one that the screen showed: a late tap never reaches another. */
const inOccurrence = z.object({ occurrence: OccurrenceKey });

/** What is decided about one sitting and its record. All but the last three are for those who run the meeting. */
export const sittingCalls = {
  /** From now on what is written is its author's alone, and only counted for everybody else. */
  writePrivately: { ...call, method: 'PUT', path: 'meetings/{meeting}/private', body: inOccurrence },
  /** All of it at once, to everybody; the end of the meeting does the same. */
  revealNotes: { ...call, method: 'DELETE', path: 'meetings/{meeting}/private', query: inOccurrence, body: nothing },
  /** Of a meeting that is over: later changes are amendments. */
  lockRecord: { ...call, method: 'PUT', path: 'meetings/{meeting}/lock', body: inOccurrence },
  unlockRecord: { ...call, method: 'DELETE', path: 'meetings/{meeting}/lock', query: inOccurrence, body: nothing },
  /** The next occurrence begins with it; anybody of the meeting may expect one. */
  expectDecision: { ...call, method: 'POST', path: 'meetings/{meeting}/expected', body: NewDecision },
  /** By whoever wrote it, or runs the meeting. */
  rewordExpected: {
    ...call,
    method: 'PATCH',
    path: 'meetings/{meeting}/expected/{decision}',
    params: z.object({ ...inMeeting.shape, decision: DecisionId }),
    body: Rewording,
  },
  /** By whoever wrote it, or runs the meeting. */
  dropExpected: {
    ...call,
    method: 'DELETE',
    path: 'meetings/{meeting}/expected/{decision}',
    params: z.object({ ...inMeeting.shape, decision: DecisionId }),
    body: nothing,
  },
} as const;
