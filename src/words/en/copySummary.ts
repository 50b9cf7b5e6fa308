const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const copySummary = {
  about: 'For those who were away. What is copied stands below.',
  safe: 'Leave out customers, notes and names',
  safeAbout: 'Decisions and actions stay as people wrote them: read it through before somebody outside does.',
  text: 'Copy as text',
  markdown: 'Copy as Markdown',
  copied: { text: 'Copied as text.', markdown: 'Copied as Markdown.' },
  byHand: 'Your browser doesn’t let the app copy. The text is selected: copy it with the keyboard.',
  shown: 'The summary to copy',

  heading: (title: string, day: string) => `${title}: summary of ${day}`,
  openedWith: 'Opened with',
  changed: (n: number, of: number) => `${n} of ${counted(of, 'decision', 'decisions')} changed because of customers`,
  decisions: 'Decisions',
  noDecisions: 'No decision was recorded.',
  undecided: 'Still undecided; comes back next time',
  considered: (n: number) => counted(n, 'consideration', 'considerations'),
  felt: (who: string) => `felt by ${who}`,
  actions: 'Actions',
  carriedOver: 'Still open from earlier',
  due: (day: string) => `due ${day}`,
  done: 'done',
  /** `names`: none where it may be read by anybody. */
  removedSince: (n: number, names: string | undefined) =>
    `Removed after the record was locked: ${counted(n, 'entry', 'entries')}${names === undefined ? '' : `, by ${names}`}.`,
};

export type CopySummaryWords = typeof copySummary;
