import { libraryForms } from './libraryForms';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const library = {
  title: 'Customers and their moments',
  about: 'The people and businesses who depend on us, and what we have heard from them.',
  loading: 'Opening the library…',
  backToMeeting: 'Back to the meeting',
  you: (name: string) => `${name} (you)`,

  firstRun: {
    title: 'Start with one customer',
    about:
      'Think of one person or business who depends on this company. Not “our customers”: one of them, by name. Meetings will open with what you heard from them.',
    addCustomer: 'Add the first customer',
    loadSamples: 'Load the samples',
    samplesAbout:
      'The samples are invented customers, there to try things out. They are marked “Sample”, are never counted, and go away again in one tap.',
  },

  addCustomer: 'Add a customer',
  addMoment: 'Add a moment',
  loadSamples: 'Load the samples',
  removeSamples: 'Remove the samples',
  working: 'One moment…',
  samplesLoaded: (moments: number) => `${counted(moments, 'sample moment is', 'sample moments are')} in the library.`,
  samplesRemoved: 'The samples are gone. What you added yourselves is still here.',
  putBack: 'Put the samples back',

  customersTitle: 'Customers',
  momentsTitle: 'Moments',
  noMoments: 'No moment yet. What did you last hear from one of these customers?',
  find: 'Find in the library',
  findHint: 'A word from the headline, the customer or the kind',
  foundOf: (found: number, all: number) => `${found} of ${all}`,
  nothingFound: (text: string) => `Nothing with “${text}”.`,
  showAll: 'Show everything',
  heardOn: (day: string) => `Heard on ${day}`,
  customerSince: (day: string) => `Customer since ${day}`,
  momentsOf: (n: number) => (n === 0 ? 'No moments yet' : counted(n, 'moment', 'moments')),

  states: {
    draft: 'Draft',
    review: 'In review',
    published: 'Ready to open a meeting',
    stale: 'Needs a fresh look',
    withdrawn: 'Withdrawn',
    archived: 'Archived',
  },

  languages: { en: 'English', vi: 'Vietnamese (Tiếng Việt)' },

  ...libraryForms,
};

export type LibraryWords = typeof library;
