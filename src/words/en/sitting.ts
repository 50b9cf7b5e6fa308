const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** One sitting and its record: notes that are private first, what is expected of it, what came late. */
export const sitting = {
  private: {
    title: 'Private notes',
    begin: 'Write privately first',
    about: 'Everybody writes alone; then all notes are shown at once.',
    isOn: 'Notes are private for now: you see only your own.',
    others: (n: number) => `${counted(n, 'note', 'notes')} by others, not shown yet.`,
    reveal: 'Show all notes',
    sure: 'Show everybody’s notes now? They can’t be hidden again.',
    revealNow: 'Show them now',
    mine: 'only you see this',
    wrapUpShows: (n: number) =>
      n === 1 ? '1 private note is shown to everybody then.' : `${n} private notes are shown to everybody then.`,
    hidden: (n: number) => `${counted(n, 'note', 'notes')} by others, shown later`,
  },
  prompt: {
    title: 'A question to think with',
    another: 'Another question',
    hide: 'Hide',
    open: 'Questions to think with',
    questions: [
      'A year from now a customer has left over this. Why?',
      'Which customer would notice first, and by what?',
      'Who pays for this without being in the room?',
      'Through whom would it reach a customer: an employee, a supplier, a partner?',
      'Which of our customers can afford this least?',
      'What would have to be true for customers to thank us for this?',
      'What would you say to a customer who asks why we did this?',
      'If nothing changes for customers: how would we know?',
    ],
  },
  marks: { late: 'added after the meeting', amended: 'amended' },
  expected: {
    title: 'Decisions expected',
    titleNext: 'Decisions expected next time',
    about: 'The meeting begins with them, and the question about customers is asked of each.',
    label: 'A decision that is expected, in one line',
    hint: 'What is to be decided',
    by: (name: string) => `by ${name}`,
    added: (text: string) => `Expected: “${text}”.`,
    rewordThis: (text: string) => `Reword: ${text}`,
    reworded: (text: string) => `It now reads “${text}”.`,
    drop: 'Take off',
    dropThis: (text: string) => `Take off: ${text}`,
    dropped: (text: string) => `Not expected any more: “${text}”.`,
  },
  lock: {
    title: 'The record’s lock',
    lock: 'Lock the record',
    about: 'Changes are still possible after that; they are marked as amendments.',
    isLocked: (name: string, day: string) => `Locked by ${name} on ${day}: later changes are marked as amendments.`,
    unlock: 'Unlock it',
    locked: 'The record is locked.',
    unlocked: 'The record is open again.',
  },
};

export type SittingWords = typeof sitting;
