import type { RemovedSince as Removed } from '../../../domain/summary';
import { useMeetingTabWords } from '../../words/meetingTabWords';

/** That something is missing which stood in the record when it was locked. */
export function RemovedSince({ removed: { entries, by } }: { readonly removed: Removed }) {
  const words = useMeetingTabWords().record;
  if (entries === 0) return null;
  return <p className="quiet">{words.removedSince(entries, by.map(({ name }) => name).join(', '))}</p>;
}
