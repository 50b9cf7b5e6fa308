import type { RoomQuestion } from '../../../domain/meetingView';
import { common } from './common';

function question(asked: RoomQuestion): string {
  if (asked.of === 'moment') return asked.text;
  if (asked.of === 'anyone') return 'What could we decide today that this customer would feel?';
  const team = common.functions[asked.team];
  if (asked.part === 'helped')
    return asked.isPresent
      ? `${team} is in the room: what of this could we do again?`
      : `What could all of us learn from how ${team} helped?`;
  return asked.isPresent
    ? `${team} is in the room: what would have made this easier for them?`
    : `What would have made this easier for them, beginning with ${team}?`;
}

export const presenting = {
  label: 'Telling the moment',
  yourTurn: (name: string) => `Your turn, ${name}: two minutes`,
  presents: (name: string) => `${name} presents`,
  roomQuestion: 'A question to the room',
  question,
  timeIsUp: '2 min',
  timer: 'Two minutes',
  begin: 'Begin',
  discussed: 'Discussed',
  skip: 'Skip',
  begunBy: (name: string) => `${name} began`,
  discussedBy: (name: string) => `${name} marked it as discussed`,
  skippedBy: (name: string) => `${name} skipped it; it comes another time`,
  releasedBy: (name: string) => `${name} took this moment out of this meeting`,
  you: {
    begun: 'Begun',
    discussed: 'Marked as discussed',
    skipped: 'Skipped; it comes another time',
  },
  somebody: 'Somebody',
  pass: 'Pass the turn',
  passTo: 'Whose turn is it?',
  passToNext: 'Whoever is next',
  passNow: 'Pass it on',
  nobodyElse: 'Nobody else takes turns here.',
  passed: (name: string) => `It is ${name}’s turn now.`,

  /** What became of the moment on the stage, and why. */
  stage: {
    mixed: 'Somebody from outside joined',
    unknown: 'It is no longer certain that everybody here is internal',
    cleared: (why: string): string => `${why}: the moment was taken off the stage.`,
    veiled: (why: string): string => `${why}: the stage shows no customer any more.`,
  },

  answerTitle: 'Write the answer down',
  answerAbout: 'It becomes a draft in the library, and one day opens a meeting.',
  who: 'Who is it?',
  whoHint: 'A customer’s name',
  what: 'What do they count on this team for?',
  keep: 'Keep it as a draft',
  keeping: 'Keeping it…',
  kept: (who: string) => `Kept as a draft: ${who}.`,
  waits: 'No connection: your answer is kept here, and becomes a draft when the connection is back.',
  missing: 'Say who it is, and what they count on you for.',
  toldIn: (meeting: string) => `Told in “${meeting}”`,
  off: 'No moment opens this meeting',
  offAbout: 'Nothing is pinned for it, and moments are not chosen automatically here.',
  offWay: 'Open the settings',
  librarySmall: 'The library is small: moments come again soon.',
  libraryAdd: 'Add another',
};

export type PresentingWords = typeof presenting;
