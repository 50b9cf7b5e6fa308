/** When two people wrote the same text: one is made of both. */
export const merging = {
  merge: 'Make one of both',
  both: 'One text out of both',
  keepBoth: 'Use this',
  theirsKept: (mine: string): string => (mine === '' ? 'Theirs is kept.' : `Theirs is kept. Yours was: ${mine}`),
  wrong: 'It is empty, or longer than it may be.',
};
export type MergingWords = typeof merging;
