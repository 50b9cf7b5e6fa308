/** What becomes of a decision after its meeting, on its page of the log. */
export const goingOn = {
  title: 'Go on with it',
  about: 'Who was in its meeting sees it there, and so does whoever reads its record.',
  moved: (state: string) => `Where it stands now: ${state}.`,
  takenUp: 'It is discussed again: it stands in the meeting that is on, or else the next one begins with it.',
  outcomeSaved: 'The outcome is saved.',
  reviewSet: (day: string) => `We look back on ${day}.`,
  reviewGone: 'Nobody is asked to look back.',
  takenBack: 'It is as it was.',
  notDone: 'It was not done.',
  saving: 'Saving…',
  keepDay: 'Keep the day',
  noDay: 'no day',
  noOutcome: 'no outcome',
  discard: 'Drop what I changed',
  dropped: 'What you changed is dropped.',
  replacesNothing: 'It replaces nothing any more: the earlier one stands again as it did.',
  replacedBy: (text: string) => `Replaced by: ${text}`,
  replacedMeanwhile: 'It was replaced meanwhile. What it meant for customers while it held is asked all the same.',
};

export type GoingOnWords = typeof goingOn;
