import type { MeetingView } from '../../../domain/meetingView';
import type { Occurrence } from '../../../domain/meetings';
import { useMeetingTabWords } from '../../words/meetingTabWords';

interface RemovedSinceProps {
  readonly view: MeetingView;
  readonly occurrence: Occurrence;
}

/** Taking something out of a record that was locked is an amendment, too: how much, and by whom, but not what it said. */
export function RemovedSince({ view, occurrence }: RemovedSinceProps) {
  const words = useMeetingTabWords().record;
  const removed = [...view.decisions, ...view.considerations, ...view.actions].filter(
    (record) => record.removed && record.amended && record.occurrence === occurrence.key,
  );
  if (removed.length === 0) return null;
  const names = new Set(removed.map(({ by, changedBy = by }) => changedBy.name));
  return <p className="quiet">{words.removedSince(removed.length, [...names].join(', '))}</p>;
}
