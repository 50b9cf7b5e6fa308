/** Of other windows and meetings of one person. */
export const elsewhere = {
  title: 'Typed in two windows',
  about:
    'You typed into the same field in two windows. What you typed last stands in it; the other words are kept here.',
  of: (text: string): string => `Kept from another window: ${text}`,
  use: 'Put these in the field',
  useThis: (text: string): string => `Put these in the field: ${text}`,
  used: 'They stand in the field now.',
  waiting: (count: number): string =>
    count === 1
      ? 'One thing you wrote in another meeting waits to be sent.'
      : `${count} things you wrote in other meetings wait to be sent.`,
};
export type ElsewhereWords = typeof elsewhere;
