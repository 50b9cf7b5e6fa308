import type { Decision } from '../../../domain/decisions';
import { dayOf } from '../dayOf';

/** `wasDue`: the day on which it was asked about here; that clock may be ahead of this one. */
export function isPutOff({ reviewOn }: Pick<Decision, 'reviewOn'>, wasDue: string | undefined): boolean {
  return reviewOn !== wasDue && (reviewOn === undefined || reviewOn > dayOf(new Date()));
}
