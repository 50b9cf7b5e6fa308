/** Three fields, a minute, and nothing is lost. */
export const capture = {
  open: 'Capture a moment',
  title: 'Capture a moment',
  about: 'Three lines before you forget it. It is kept as a draft; the rest can wait.',
  story: { label: 'What happened?', hint: 'In their words where you can' },
  source: { label: 'Who told it?', hint: 'You, a colleague, the customer: “Ken, on the phone”' },
  save: 'Keep it as a draft',
  saving: 'Keeping it…',
  captured: 'It is kept as a draft in the library, for you and the curators to see.',
  complete: 'Complete it',
  another: 'Capture another',
  close: 'Close',
};

export type CaptureWords = typeof capture;
