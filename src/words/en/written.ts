/** What was typed and not sent: where its form was closed, and where what it was about is gone. */
export const written = {
  leave: 'Leave as it was',
  empty: 'Without words it can’t be saved: write some, or leave it as it was.',
  letGo: (text: string): string =>
    text === '' ? 'What you typed was dropped.' : `What you typed was dropped: ${text}`,
  kept: (text: string): string => (text === '' ? 'Begun, and not saved.' : `Not saved, kept here: ${text}`),
  goOn: 'Go on',
  goOnWith: (text: string): string => `Go on: ${text}`,
  gone: {
    title: 'Written and not sent',
    of: (text: string): string => `What you wrote: ${text}`,
    /** Without a name it was whoever reads this. */
    removed: {
      decision: (name: string | undefined): string =>
        `${name ?? 'You'} removed this decision. What you wrote is kept here.`,
      consideration: (name: string | undefined): string =>
        `${name ?? 'You'} removed this note. What you wrote is kept here.`,
      action: (name: string | undefined): string =>
        `${name ?? 'You'} removed this action. What you wrote is kept here.`,
    },
    /** What it was written about still stands. */
    since: {
      withdrawn: (name: string | undefined): string =>
        `${name ?? 'You'} took the offer back. What you wrote is kept here.`,
      notAsked: (): string => 'You are not asked any more. What you wrote is kept here.',
      notExpected: (): string => 'This decision is not expected any more. What you wrote is kept here.',
      settled: (): string => 'Another text was chosen. What you wrote is kept here.',
    },
    unknown: 'What this was written about is not shown here. Your words are kept.',
    parts: {
      text: 'What you wrote',
      what: 'What they count on you for',
      who: 'Who it is about',
      chain: 'The path to the customer, a line for each step',
      link: 'The link',
      number: 'The number',
      harm: 'Foreseeable harm',
      vulnerable: 'Vulnerable customers',
    },
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'Selected: copy it with Ctrl+C.',
    discard: 'Discard',
    takeTo: 'Take it along to…',
    toDecision: (text: string): string => `A note on: ${text}`,
    newDecision: 'A new decision',
    newAction: 'A new action',
    newExpected: 'Another decision that is expected',
    take: 'Move',
    moved: (text: string): string => `Moved: ${text}`,
  },
};
export type WrittenWords = typeof written;
