const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const libraryHome = {
  title: 'Customers and their moments',
  about: 'The people and businesses who depend on us, and what we have heard from them.',
  loading: 'Opening the library…',
  member: 'Drafts are published by a curator.',
  curator: 'You are a curator: you publish what others draft.',
  capture: 'Quick capture',
  bring: 'Bring from a spreadsheet',
  takeAlong: 'Export',

  samplesAreIn: 'The samples are in the library. They are marked “Sample”, and nothing counts them.',

  manage: 'The whole library',
  hasSamples: 'Sample customers are among what you see. Nothing counts them.',

  waiting: 'Waiting for you',
  drafts: (n: number) => counted(n, 'draft to finish', 'drafts to finish'),
  toReview: (n: number) => `${n} to review`,
  toVerify: (n: number) => `${n} to verify`,
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
