import type { Telling } from '../../../domain/tellings';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Where moments were told, and what people gave back for it. */
export const tellings = {
  another: 'Another meeting',
  states: {
    claimed: 'About to open',
    shown: 'Shown',
    discussed: 'Discussed',
    skipped: 'Skipped',
  } satisfies Record<Telling['state'], string>,
  touched: (decisions: number, changed: number) =>
    decisions === 0
      ? 'No decision was made there'
      : `${counted(decisions, 'decision', 'decisions')} there, ${changed === 0 ? 'none' : changed} of them changed for customers`,
  decisions: 'Decisions it touched',
  more: (n: number) => `Show ${n} more`,

  thanks: 'Thanks',
  thanked: (names: string, n: number) => `${names} ${n === 1 ? 'said' : 'say'} thank you.`,
  you: 'You',
  and: ' and ',
  nobodyYet: 'Nobody has said thank you yet.',
  thank: (name: string) => `Thank ${name}`,
  thankYou: 'Your thanks are on their way.',
  takeBack: 'Take back my thanks',
  takenBack: 'Your thanks are taken back.',
  addForCustomer: 'Add thanks for the customer',
  forCustomer: { label: 'Your thanks to the customer', hint: 'Whoever speaks with them next passes it on' },
  send: 'Save the thanks',
  sending: 'Saving…',
  savedForCustomer: 'Your thanks wait to be passed on.',
  toPassOn: 'Thanks to pass on',
  from: (name: string, day: string) => `${name}, ${day}`,
  passedOn: 'Passed on',
  passedOnOf: (name: string) => `Passed on: the thanks of ${name}`,
  isPassedOn: 'The customer has the thanks.',
  wasPassedOn: (name: string, day: string) => `Passed on by ${name}, ${day}`,
};

export type TellingWords = typeof tellings;
