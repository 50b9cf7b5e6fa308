import type { Showing } from '../../../../domain/meetings';

/** Taken out of the meeting again: skipped there, or not for these people. */
export function isTaken({ state }: Pick<Showing, 'state'>): boolean {
  return state === 'skipped' || state === 'released';
}
