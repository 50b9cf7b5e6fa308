import * as z from 'zod/mini';
import { inMeeting } from './addresses';
import { CardName, MeetingCheck, Stuck, TroubledCard, WholeCheck } from './chatChecks';

const nothing = z.object({});
const StuckId = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, "This isn't anything that was given up."));
const ofMeeting = { params: inMeeting, query: nothing, body: nothing } as const;
const ofCard = {
  params: z.object({ ...inMeeting.shape, card: CardName }),
  query: nothing,
  body: nothing,
  answer: z.object({ cards: z.array(TroubledCard) }),
} as const;
const ofStuck = {
  params: z.object({ id: StuckId }),
  query: nothing,
  body: nothing,
  answer: z.object({ stuck: z.array(Stuck) }),
} as const;

/** What became of what the product has to say in Teams. */
export const chatCalls = {
  /** Cards of which nobody knows whether they are in the chat; for those who run the meeting. */
  readUnsureCards: { ...ofMeeting, method: 'GET', path: 'meetings/{meeting}/cards/unsure', answer: ofCard.answer },
  /** It is not there: it is posted anew. */
  postAgain: { ...ofCard, method: 'POST', path: 'meetings/{meeting}/cards/{card}/again' },
  /** It is there: it stays as it is. */
  dismissCard: { ...ofCard, method: 'DELETE', path: 'meetings/{meeting}/cards/{card}/again' },
  checkMeeting: { ...ofMeeting, method: 'GET', path: 'meetings/{meeting}/check', answer: MeetingCheck },
  /** For curators. */
  checkAll: { method: 'GET', path: 'check', params: nothing, query: nothing, body: nothing, answer: WholeCheck },
  /** For curators, and of a meeting for those who run it. Answers with what is still given up. */
  retryStuck: { ...ofStuck, method: 'POST', path: 'check/stuck/{id}' },
  /** What nobody wants done any more. */
  dropStuck: { ...ofStuck, method: 'DELETE', path: 'check/stuck/{id}' },
} as const;
