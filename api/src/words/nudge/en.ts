import { atFirstUse } from '../../../../domain/firstUse';

const days = atFirstUse(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/** The organizer's message on the day before a meeting. English; every other language has the same words. */
export const en = {
  title: (meeting: string, day: string): string => `${days().format(new Date(day))}: ${meeting}`,
  noTitle: 'your meeting',
  suggested: 'No customer moment is pinned. This one would open it:',
  pinned: 'Pinned: this one opens it.',
  question:
    'No customer moment fits. The meeting would open with a question instead: which customer depends on this team’s work this week?',
  begun: 'The meeting has begun.',
  off: 'I won’t ask about this meeting any more.',
  hidden: 'Open the meeting to see which customer moment would open it.',
  keep: 'Keep it',
  swap: 'Another one',
  never: 'Don’t ask me about this meeting',
  on: 'Ask me again',
  open: 'Open the meeting',
  fallback: 'A meeting of yours is coming up. Open Customer Moment to see what would open it.',
};

export type NudgeWords = typeof en;
