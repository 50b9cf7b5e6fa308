import type { Decision } from './decisions';

interface Due {
  readonly decision: Decision;
}

/** What is due, with what is known of it now: looked back on or put off, it stays where it is until the meeting is read again. */
export function reviewsWith<D extends Due>(reviews: D[], now: Decision): D[] {
  const known = reviews.find(({ decision }) => decision.id === now.id)?.decision;
  if (!known || known.revision >= now.revision) return reviews;
  return reviews.map((due) => (due.decision === known ? { ...due, decision: now } : due));
}
