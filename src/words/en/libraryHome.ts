const number = (n: number) => n.toLocaleString('en');
const counted = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

export const libraryHome = {
  title: 'Customers and their moments',
  about: 'The people and businesses who depend on us, and what we have heard from them.',
  loading: 'Opening the library…',
  member: 'Drafts are published by a curator.',
  curator: 'You are a curator: you publish what others draft.',
  bring: 'Bring from a spreadsheet',
  takeAlong: 'Export',
  check: 'Check the connection with Teams',

  samplesAreIn:
    'The samples are in the library. They are marked “Sample”, and what the library lacks is said without them.',

  manage: 'The whole library',
  hasSamples: 'Sample customers are among what is listed. What the library lacks is said without them.',

  myTeam: {
    title: 'Your team',
    why: 'So that the room can be asked about your team’s part when you are there.',
    unsaid: 'I’d rather not say',
    saved: 'Saved.',
  },

  decisions: 'Decision log',
  mine: 'My items',
  waiting: 'Waiting for you',
  drafts: (n: number) => counted(n, 'draft to finish', 'drafts to finish'),
  toReview: (n: number) => `${number(n)} to review`,
  toVerify: (n: number) => `${number(n)} to verify`,
  unspoken: (n: number) => counted(n, 'customer to speak with', 'customers to speak with'),
  thanks: (n: number) => counted(n, 'thank-you for what you told', 'thank-yous for what you told'),

  small: 'There are only a few moments that can open a meeting, so meetings will soon hear the same again.',
  smallWay: 'Add a moment',
  gaps: 'What the library lacks',
  gapTeam: (team: string) => `No moment for ${team}`,
  gapKind: (kind: string, days: number) => `No “${kind}” in ${days} days`,
  gapSilent: (n: number) => `${counted(n, 'customer', 'customers')} without a moment`,
  gapUnspoken: (n: number) => `${counted(n, 'customer', 'customers')} not spoken with for 90 days`,
  gapStale: (n: number) => counted(n, 'moment needs a fresh look', 'moments need a fresh look'),
  add: 'Add one',
  see: 'See which',
  allGaps: (n: number) => `Show all ${n}`,
};

export type LibraryHomeWords = typeof libraryHome;
