import type { Decision } from './decisions';

interface Due {
  readonly decision: Decision;
}

/** What is due once this is known of a decision: looked back on, put off or removed, it waits no longer. */
export function reviewsWith<D extends Due>(reviews: D[], now: Decision): D[] {
  const known = reviews.find(({ decision }) => decision.id === now.id)?.decision;
  if (!known || known.revision >= now.revision) return reviews;
  const isDone =
    now.review !== undefined || now.removed || now.state === 'superseded' || now.reviewOn !== known.reviewOn;
  if (isDone) return reviews.filter(({ decision }) => decision !== known);
  return reviews.map((due) => (due.decision === known ? { ...due, decision: now } : due));
}
