import type { Trouble } from '../../../domain/meetings';
import { why } from '../../../domain/whyWords/en';

const names = new Intl.ListFormat('en', { type: 'conjunction' });
const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What is decided about what opens a meeting: pins, what is set aside, whose turn it is, the settings. */
export const arranging = {
  pin: {
    next: 'Pin it for the next meeting',
    every: 'Pin it for every meeting',
    date: 'Pin it for a day…',
    dateShort: 'Pin for a day…',
    dateThis: (headline: string) => `Pin for a day: ${headline}`,
    day: 'On which day?',
    pinIt: 'Pin it',
    dayMissing: 'Choose the day.',
    pinned: (headline: string, when: string) => `Pinned ${when}: “${headline}”.`,
    title: 'Pinned',
    whens: {
      next: 'for the next meeting',
      every: 'for every meeting',
      date: (day: string) => `for ${day}`,
    },
    by: (name: string) => `by ${name}`,
    unpin: 'Unpin',
    unpinThis: (headline: string) => `Unpin: ${headline}`,
    unpinned: (headline: string) => `Unpinned: “${headline}”.`,
    hidden: 'A moment that isn’t shown here',
    open: 'Look at it in the library',
    onItsDay: (day: string, headline: string | undefined) =>
      `If the next meeting is on ${day}, ${headline === undefined ? 'another moment' : `“${headline}”`} opens it instead: it is pinned for that day.`,
    openThis: (headline: string) => `Look at it in the library: ${headline}`,
  },
  /** A pin that can't open any more asks again. */
  trouble: (trouble: Trouble) =>
    trouble === 'stale'
      ? 'It has gone stale: verify it, choose another or unpin it.'
      : `It can’t open a meeting now: ${why.troubles[trouble]}. Choose another or unpin it.`,
  troubleToOthers: (trouble: Trouble) => `It can’t open a meeting now: ${why.troubles[trouble]}.`,

  skip: {
    skip: 'Not this time',
    about: '“Not this time” suggests another one; this one comes back later.',
    skipped: (headline: string) => `“${headline}” waits for another time.`,
    unskipped: (headline: string) => `“${headline}” may open the meeting again.`,
  },
  aside: {
    open: 'Set it aside…',
    until: 'Not before',
    untilMissing: 'Choose the day from which it may open again.',
    pause: 'Pause until then',
    never: 'Not for us',
    about: '“Not for us” keeps it out of this meeting’s openings until somebody takes it back.',
    paused: (headline: string, day: string) => `“${headline}” is paused until ${day}.`,
    gone: (headline: string) => `“${headline}” is not for us.`,
    title: (n: number) => `Set aside: ${counted(n, 'moment', 'moments')}`,
    isUntil: (day: string) => `paused until ${day}`,
    isNever: 'not for us',
    takeBack: 'Take back',
    takeBackThis: (headline: string) => `Take back: ${headline}`,
    takenBack: (headline: string) => `“${headline}” may open the meeting again.`,
  },
  presenting: {
    title: 'Who presents',
    rotation: 'People take turns: whoever presented longest ago is next.',
    noRotation: 'Nobody is asked to present: whoever likes reads it out.',
    next: (name: string) => `Next: ${name}.`,
    nextIsMe: 'Next: you.',
    mine: 'Ask me, too',
    saved: { true: 'Saved: you take turns.', false: 'Saved: you are not asked to present.' },
    without: (people: readonly string[]) => `${names.format(people)} asked not to present.`,
  },
  settings: {
    title: 'Settings of these meetings',
    saved: 'Saved',
    savedOf: (setting: string) => `Saved: ${setting}`,
    undoneOf: (setting: string) => `As it was before: ${setting}`,
    automatic: 'Choose a moment automatically when none is pinned',
    automaticOff: 'Off: only what is pinned opens a meeting.',
    card: 'In the meeting’s chat',
    cards: {
      none: 'Post nothing',
      link: 'Post a link, no customer',
      content: 'Post the moment when everybody is internal, else a link',
    },
    goodNews: 'Good news',
    goodNewsNever: 'No rhythm',
    goodNewsEvery: (n: number) => (n === 1 ? 'Every opening' : `Every ${ordinal(n)} opening`),
    language: 'Stories in',
    languages: { any: 'Any language', en: 'English', vi: 'Vietnamese' },
    rotation: 'People take turns in presenting',
    about: 'What the meetings are about',
    aboutHint: 'Moments with such tags come first.',
    aboutExample: 'onboarding, invoices…',
    save: 'Save',
    regulated: 'Ask for foreseeable harm and vulnerable customers',
    regulatedAbout: 'For meetings under supervision: notes have two more fields.',
    decisionsForEverybody: 'Everybody in the organization may find these decisions',
    decisionsForEverybodyAbout:
      'In the log, with the notes about them. Otherwise only people of this meeting find them there.',
    escalate: 'Bring a resting action back to the organizer',
    escalateAfter: (n: number) => (n === 0 ? 'Never' : `After ${counted(n, 'day', 'days')}`),
    delegates: 'Who else may decide all this',
    delegatesAbout: 'People of this organization who are in the meeting.',
    delegatesElse: (n: number) => `and ${counted(n, 'person who is', 'people who are')} no longer in the meeting`,
    nobody: 'Nobody',
    yes: 'Yes',
    no: 'No',
    nothingSaid: 'Not said',
  },
  off: {
    title: 'Nothing opens the next meeting',
    about: 'Nothing is pinned, and moments are not chosen automatically here.',
  },
  small: 'The library is small: moments come again soon.',
};

function ordinal(n: number): string {
  return { 2: '2nd', 3: '3rd' }[n] ?? `${n}th`;
}

export type ArrangingWords = typeof arranging;
