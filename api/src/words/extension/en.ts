import { atFirstUse } from '../../../../domain/firstUse';

const days = atFirstUse(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** What the app says where messages are written. English; every other language has the same words. */
export const en = {
  title: 'A customer moment from the library',
  who: 'Those who may see it read it here; for everybody else it stays closed.',
  show: 'Show it',
  open: 'Open the library',
  gone: 'This customer moment is not told any more.',
  fallback: 'A customer moment from the library. Open it in Teams to read it.',
  save: 'Save as customer moment',
  source: (from: string | undefined, day: string | undefined): string =>
    [from ? `${from}, in Teams` : 'A message in Teams', day].filter(Boolean).join(', '),
  day: (day: string): string => days().format(new Date(day)),
};

export type ExtensionWords = typeof en;
