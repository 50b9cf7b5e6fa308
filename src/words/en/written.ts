/** What was typed and not sent: where its form was closed, and where what it was about is gone. */
export const written = {
  leave: 'Leave as it was',
  letGo: 'What you typed was dropped.',
  kept: (text: string): string => (text === '' ? 'Begun, and not saved.' : `Not saved, kept here: ${text}`),
  goOn: 'Go on',
  goOnWith: (text: string): string => `Go on: ${text}`,
};
export type WrittenWords = typeof written;
