/** Where two windows of one person wrote over each other. */
export const elsewhere = {
  title: 'Typed in two windows',
  about:
    'You typed into the same field in two windows. What you typed last stands in it; the other words are kept here.',
  of: (text: string): string => `Kept from another window: ${text}`,
  use: 'Put these in the field',
  useThis: (text: string): string => `Put these in the field: ${text}`,
  used: 'They stand in the field now.',
};
export type ElsewhereWords = typeof elsewhere;
