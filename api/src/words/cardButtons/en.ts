/** The buttons of the cards in a meeting's chat, and what a card says once they were used. */
export const buttons = {
  done: 'Done',
  markDone: (text: string): string => `Mark as done: ${text}`,
  takeOver: 'I’ll take it',
  takeThisOver: (text: string): string => `Take over: ${text}`,
  accept: 'Accept',
  acceptThis: (text: string, name: string): string => `Accept for ${name}: ${text}`,
  decline: 'Decline',
  declineThis: (text: string, name: string): string => `Decline for ${name}: ${text}`,
  discussed: 'Discussed',
  wasDiscussed: 'Discussed in this meeting',
  notForUs: 'Not for us',
  notForUsAbout: 'Take this moment out of the meeting, and never suggest it here again',
  support: 'Support this',
  supportToo: (n: number): string =>
    n === 0 ? 'Support this' : `Support this, as ${n === 1 ? '1 person does' : `${n} people do`}`,
  supports: (n: number): string => (n === 1 ? '1 person supports this' : `${n} people support this`),
  offered: (by: string, to: string): string => `${by} asks ${to} to take this over`,
  wants: (to: string): string => `${to} would take this over`,
  tookOver: (from: string): string => `taken over from ${from}`,
  rest: 'All that was said stands in the record.',
  refresh: 'Show how it stands now',
};
