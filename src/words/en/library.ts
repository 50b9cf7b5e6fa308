import { libraryForms } from './libraryForms';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const library = {
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
  samplesRemoved: 'The samples are gone. What you added yourselves is still here.',
  putBack: 'Put the samples back',

  heardOn: (day: string) => `Heard on ${day}`,
  momentsOf: (n: number) => (n === 0 ? 'No moments yet' : counted(n, 'moment', 'moments')),

  states: {
    draft: 'Draft',
    review: 'In review',
    published: 'Published',
    stale: 'Needs a fresh look',
    withdrawn: 'Withdrawn',
    archived: 'Archived',
  },

  languages: { en: 'English', vi: 'Vietnamese (Tiếng Việt)' },

  ...libraryForms,
};

export type LibraryWords = typeof library;
