import { memo } from 'react';
import type { Action } from '../../../domain/actions';
import { useInMeeting } from '../../meeting/MeetingContext';
import { ActionItem } from '../../parts/actions/ActionItem';
import { AddAction } from '../../parts/actions/AddAction';
import { isSameList } from '../../parts/isSameList';
import { UndoLine } from '../../parts/UndoLine';
import { useWords } from '../../words';

/** Actions of this meeting that don't stand under the note they came from. */
export const Actions = memo(Taken, (before, now) => isSameList(before.actions, now.actions));

function Taken({ actions }: { readonly actions: readonly Action[] }) {
  const { panel } = useWords();
  const undoable = useInMeeting((state) => state.undoable);
  const removed = undoable.filter(({ noun, did }) => noun === 'action' && did === 'removed');
  return (
    <section className="card" aria-labelledby="actions">
      <h2 id="actions" tabIndex={-1}>
        {panel.actions}
      </h2>
      <AddAction />
      {removed.map((one) => (
        <UndoLine key={one.id} undoable={one} backTo="actions" />
      ))}
      {actions.length > 0 && (
        <ul className="stack">
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} heading="actions" />
          ))}
        </ul>
      )}
    </section>
  );
}
