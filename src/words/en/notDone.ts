/** What somebody did in one tap and the API could not take, so that they know it. */
export const notDone = {
  removed: (text: string): string => `“${text}” was not removed.`,
  broughtBack: (text: string): string => `“${text}” was not brought back.`,
  made: (text: string): string => `The action “${text}” was not made.`,
  done: (text: string): string => `“${text}” was not marked as done.`,
  openAgain: (text: string): string => `“${text}” was not opened again.`,
  supported: (text: string): string => `Your support of “${text}” was not kept.`,
  supportTakenBack: (text: string): string => `Your support of “${text}” was not taken back.`,
  asked: (text: string): string => `The owner of “${text}” was not asked.`,
  askedStill: (text: string): string => `The owner of “${text}” is still asked.`,
  changed: (text: string): string => `Your change to “${text}” was not kept.`,
  /** Words that somebody wrote. */
  notKept: (text: string): string => `“${text}” was not kept.`,
  told: 'What you said about the moment was not kept.',
  /** Where it isn’t known any more what it was. */
  unknown: 'What you did last was not kept.',
};
export type NotDoneWords = typeof notDone;
