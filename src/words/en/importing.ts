import type { CellProblem } from '../../../domain/importProblems';

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const number = (n: number) => n.toLocaleString('en');

export const importing = {
  back: 'Back to the library',
  import: {
    title: 'Bring customers and moments from a spreadsheet',
    about:
      'Nothing is written before you have seen what would happen. The same file brought in twice changes nothing, so it is safe to stop and go on.',
    notForYou: 'Curators bring files into the library. Capture what you heard as a draft, and a curator publishes it.',
    choose: 'Choose a file',
    drop: 'or drop it here',
    accepted: 'CSV in UTF-8 with comma, semicolon or tab, or a JSON file that was exported here.',
    another: 'Choose another file',
    templates: 'Start from an empty file with all columns:',
    template: { customers: 'Customers (CSV)', moments: 'Moments (CSV)' },
    templateName: { customers: 'customers-to-fill-in', moments: 'moments-to-fill-in' },
    reading: (name: string) => `Reading ${name}…`,
    halfWay: (name: string, kept: number, all: number) =>
      `${name} was brought in half-way: ${number(kept)} of ${counted(all, 'row', 'rows')}. Choose it again to go on with the rest.`,
    sameFile: 'This is the file that was brought in half-way. What is in the library already comes out as unchanged.',
    unread: {
      empty: 'This file is empty.',
      tooBig: 'This file is larger than 64 MB. Split it into several.',
      workbook:
        'This is an Excel workbook. In Excel, choose Save as, then “CSV UTF-8 (comma delimited)”, and bring that.',
      utf16: 'This file is written in UTF-16. In Excel, choose Save as, then “CSV UTF-8 (comma delimited)”.',
      notUtf8:
        'Some letters of this file are not in UTF-8 and would be lost. In Excel, choose Save as, then “CSV UTF-8”.',
      binary: 'This is not a file of text.',
      noRows: 'This file has headings, but no rows below them.',
      noHeadings: 'None of the headings in the first line is known. Take the empty file as a pattern.',
      notOurs: 'This JSON file was not exported from Customer Moment.',
    },
    file: (name: string, rows: number) => `${name}: ${counted(rows, 'row', 'rows')}`,
    kindLegend: 'What does it hold?',
    kinds: { customers: 'Customers', moments: 'Moments' },
    incompleteLegend: 'Moments that lack something',
    incomplete: { refuse: 'Refuse them and say what is missing', draft: 'Bring them in as drafts' },
    columnsTitle: 'Which column holds what',
    needed: 'needed for everything new',
    notInFile: 'Not in the file',
    column: (n: number, heading: string) => (heading ? `${heading} (column ${n})` : `Column ${n}`),
    noneRead:
      'No column of this file is read yet. Choose which column holds what, or take the empty file as a pattern.',
    ignored: (n: number) => `${counted(n, 'column is', 'columns are')} not brought in:`,
    missing: 'Not in the file, and needed for everything new:',
    check: 'See what would happen',
    checking: (at: number, all: number) => `Looking at row ${number(at)} of ${number(all)}`,
    cancel: 'Stop',
    goOn: 'Go on',
    backToPlan: 'Back to columns and choices',
    stoppedChecking: 'Stopped. Nothing was written.',
    stoppedImporting: (at: number, all: number) =>
      `Stopped after ${number(at)} of ${counted(all, 'row', 'rows')}. Each of them is whole; the rest is as it was.`,
    offline: 'The connection was lost. Nothing is half-written; go on when it is back.',
    summary: 'What would happen',
    outcomes: { added: 'New', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' },
    number,
    allRows: 'All',
    filterLabel: 'Show rows',
    tableLabel: 'Rows of the file',
    row: 'Row',
    what: 'What it says',
    outcome: 'Outcome',
    why: 'Details',
    firstOfYear: (column: string, day: string) => `${column}: a year alone, read as ${day}.`,
    nothingHere: 'No row of this kind.',
    page: (from: number, to: number, all: number) => `${number(from)} to ${number(to)} of ${number(all)}`,
    previous: 'Previous',
    next: 'Next',
    saveRefused: (n: number) => `Download ${counted(n, 'refused row', 'refused rows')} with reasons`,
    saveRefusedHint: 'Mend them in that file and bring it in again: the column with the reasons is left out.',
    reason: 'Why it was refused',
    refusedName: 'refused-rows',
    bring: (n: number) => `Import ${number(n)}`,
    nothingToBring: 'There is nothing to bring in: the library already says all this.',
    allRefused: 'Every row was refused. Nothing can be brought in yet.',
    importing: (at: number, all: number) => `Row ${number(at)} of ${number(all)} is in the library`,
    done: 'It is in the library',
    doneAbout: (added: number, changed: number) =>
      [added > 0 && `${number(added)} new`, changed > 0 && `${number(changed)} changed`].filter(Boolean).join(', '),
    doneRefused: (n: number) => `${counted(n, 'row was', 'rows were')} refused and can be downloaded.`,
    noneDone: 'Nothing was brought in',
    changedSince: (n: number) =>
      `${counted(n, 'record was', 'records were')} changed by somebody since the check; what they wrote stays. Check the file again to see their version.`,
    checkAgain: 'Check the file again',
    toLibrary: 'See them in the library',
    leaving: 'Rows are being brought in. What is done stays; the rest can be brought in later.',
  },
  problem: ({ sentence }: CellProblem): string => sentence,
  at: (column: string, sentence: string) => `${column}: ${sentence}`,
  export: {
    title: 'Take the library along',
    about:
      'All customers and moments that are neither withdrawn nor samples, drafts and restricted ones included. Keep the file as safe as the library: it says who the customers are.',
    notForYou: 'Curators export the library. Ask one of them for what you need.',
    formats: {
      customers: { label: 'Customers as CSV', about: 'For a spreadsheet; can be brought in again.' },
      moments: { label: 'Moments as CSV', about: 'For a spreadsheet; can be brought in again.' },
      json: {
        label: 'Everything as JSON',
        about: 'Brought in again, it changes nothing. Pictures stay in the library.',
      },
      markdown: {
        label: 'Everything as Markdown',
        about: 'For reading, by customer. Aliases are shown where they are set.',
      },
    },
    gathering: (n: number) => `Gathering: ${counted(n, 'record', 'records')} so far`,
    saved: (name: string) => `${name} was handed to your browser’s downloads.`,
    fileName: { customers: 'customers', moments: 'moments', json: 'library', markdown: 'library' },
    document: 'Customers and their moments',
    draft: 'Draft',
    restricted: 'Restricted',
    archived: 'Archived',
    noCustomer: 'Not in the library yet',
    empty: 'There is nothing to export yet.',
  },
};

export type ImportingWords = typeof importing;
