import * as z from 'zod/mini';

/** base64url of the meeting id that Teams gives: the id itself holds `/`, `+` and `=`. */
export const MeetingAddress = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{8,600}$/, 'This is not the address of a meeting.'))
  .brand<'MeetingAddress'>();
export type MeetingAddress = z.infer<typeof MeetingAddress>;

export const inMeeting = z.object({ meeting: MeetingAddress });
