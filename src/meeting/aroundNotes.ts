import type { MeetingView } from '../../domain/meetingView';

/** The meeting without its notes: what shows nothing of them need not be drawn again for each one that comes in. */
export type MeetingAround = Omit<MeetingView, 'considerations' | 'supports' | 'earlier' | 'hidden' | 'cursor'>;

const ofNotes: readonly string[] = [
  'considerations',
  'supports',
  'earlier',
  'hidden',
  'cursor',
] satisfies (keyof MeetingView)[];

export function isSameAround(before: MeetingAround, now: MeetingAround): boolean {
  return Object.keys({ ...before, ...now }).every(
    (part) => ofNotes.includes(part) || Reflect.get(before, part) === Reflect.get(now, part),
  );
}
