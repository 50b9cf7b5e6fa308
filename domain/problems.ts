/** All that can go wrong in a way a person can be told about: one closed list. */
export const problemCodes = [
  'badRequest',
  'invalid',
  'tooLarge',
  'notSignedIn',
  'outsider',
  'notInMeeting',
  'notAllowed',
  'appNotInMeeting',
  'audienceMixed',
  'notFound',
  'conflict',
  'meetingNotOpen',
  'differentRequest',
  'busy',
  'unavailable',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface ProblemDetails {
  readonly cause?: unknown;
  /** The field that has to be mended, as a path into what was sent: `consent.scope`. */
  readonly field?: string | undefined;
  /** With `conflict`: the record as it stands now, for "theirs". */
  readonly theirs?: unknown;
  readonly retryAfterSeconds?: number | undefined;
}

/** Something that can be expected to go wrong, with a sentence for the person it happens to. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly field: string | undefined;
  readonly theirs: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemCode, sentence: string, details: ProblemDetails = {}) {
    super(sentence, { cause: details.cause });
    this.name = 'Problem';
    this.code = code;
    this.field = details.field;
    this.theirs = details.theirs;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
