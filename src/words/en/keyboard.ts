/** What can be done by keys, and what is read out. */
export const keyboard = {
  title: 'Keyboard and announcements',
  shortcuts: 'Single keys jump to a field',
  announcements: 'Read out what others add',
  paused: 'What others add is not read out.',
  keys: 'Keys',
  jumps: {
    decision: 'Add a decision',
    consideration: 'Say how customers are affected, of the decision you are at',
    action: 'Add an action',
    keyboard: 'This list',
  },
  notes: {
    earlier: 'The note before',
    later: 'The next note',
    out: 'Out of the notes, to what comes after them',
    send: 'Send what you are writing',
    leave: 'Close what you are changing; what you typed is kept',
  },
};
export type KeyboardWords = typeof keyboard;
