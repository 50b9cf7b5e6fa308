const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const meetingTab = {
  loading: 'Opening the meeting…',
  library: 'Customers and moments',
  check: 'Is something missing? Check the connection with Teams',
  decisionLog: 'Earlier decisions',

  states: {
    before: 'Before the meeting',
    during: 'The meeting is on',
    after: (day: string) => `Last met on ${day}`,
  },
  during: {
    title: 'The meeting is on',
    about: 'Decisions and considerations are written in the side panel, inside the meeting.',
    join: 'Open the side panel in the meeting',
  },

  actions: {
    title: 'Still open from earlier',
    madeTitle: 'Actions',
    noneMade: 'No actions.',
    due: (day: string) => `due ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    close: 'Done',
    closeThis: (text: string) => `Done: ${text}`,
    reopen: 'Open again',
    reopenThis: (text: string) => `Open again: ${text}`,
    closedBy: (name: string) => `done by ${name}`,
  },

  next: {
    title: 'What opens the next meeting',
    titleNow: 'What opened this meeting',
    question: 'No moment may open this meeting yet',
    questionAbout:
      'The meeting will open with a question instead: name one customer who depends on this team’s work this week.',
    toLibrary: 'Add a moment to the library',
    withdrawn: 'The moment was withdrawn, so it is no longer shown.',
    shareHint: 'In the meeting, you can share it to the stage from the side panel.',
  },

  organizer: {
    legend: 'For the organizer',
    chooseAnother: 'Choose another',
    closeChooser: 'Keep this one',
    chooserTitle: 'Choose the moment',
    pinNext: 'Pin for next',
    pinNextThis: (headline: string) => `Pin for next: ${headline}`,
    pinEvery: 'Pin for every one',
    pinEveryThis: (headline: string) => `Pin for every one: ${headline}`,
    whoCan: (name: string) => `${name}, who organizes this meeting, can change it.`,
    whoCanUnknown: 'Whoever organizes this meeting can change it.',
  },

  veil: {
    title: 'Customers are hidden here',
    mixed: 'Somebody in this meeting is from outside the company.',
    unknown: 'It isn’t certain that everybody in this meeting is from the company.',
    reveal: 'Only I can see this',
    aboutReveal: 'Tap it when nobody else is looking at your screen.',
  },

  record: {
    title: (day: string) => `Record of ${day}`,
    titleNow: 'So far in this meeting',
    opened: 'Opened with',
    openedWithNothing: 'It began without a customer moment.',
    notTold: 'Its customer moment was skipped.',
    openedQuestion: 'Opened with the question: who depends on us this week?',
    decisions: 'Decisions',
    noDecisions: 'No decision was written down.',
    undecided: 'Still undecided; comes back next time',
    undecidedNow: 'Not decided yet',
    considerations: (n: number) => counted(n, 'consideration', 'considerations'),
    noConsiderations: 'Nobody wrote what this means for customers.',
    endedByPerson: (name: string) => `Wrapped up by ${name}`,
    endedByEvent: 'Ended with the meeting',
    endedByIdle: 'Closed after four quiet hours',
    felt: (who: string) => `felt by ${who}`,
    by: (name: string) => `by ${name}`,
    removedSince: (n: number, names: string) =>
      `Removed after the record was locked: ${counted(n, 'entry', 'entries')}, by ${names}.`,
    copySummary: 'Copy the summary',
  },
};

export type MeetingTabWords = typeof meetingTab;
