import type { ProblemCode } from '../../domain/problems';

/** The only place that knows which problem is which status. */
export const statusOf = {
  badRequest: 400,
  invalid: 422,
  tooLarge: 413,
  notSignedIn: 401,
  outsider: 403,
  notInMeeting: 403,
  notAllowed: 403,
  appNotInMeeting: 403,
  audienceMixed: 409,
  notFound: 404,
  conflict: 409,
  meetingNotOpen: 409,
  differentRequest: 422,
  busy: 503,
  unavailable: 503,
  unexpected: 500,
} as const satisfies Record<ProblemCode, number>;
