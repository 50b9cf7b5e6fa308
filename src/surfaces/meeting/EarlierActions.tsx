import { byDueDay } from '../../../domain/actions';
import { present, type MeetingView } from '../../../domain/meetingView';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { ActionLine } from './ActionLine';

/** Those of the meeting on record stand in its record. */
export function EarlierActions({ view, today }: { readonly view: MeetingView; readonly today: Date }) {
  const words = useMeetingTabWords().actions;
  const recorded = view.occurrence ?? view.lastOccurrence;
  const actions = present(view.actions)
    .filter(({ occurrence }) => occurrence !== recorded?.key)
    .sort(byDueDay);
  if (actions.length === 0) return null;
  return (
    <section className="meeting-part" aria-labelledby="earlier-actions">
      <h2 id="earlier-actions">{words.title}</h2>
      <ul className="action-list">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} today={today} />
        ))}
      </ul>
    </section>
  );
}
