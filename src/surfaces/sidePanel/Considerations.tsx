import { memo, useState } from 'react';
import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import { useInMeeting } from '../../meeting/MeetingContext';
import { ActionItem } from '../../parts/actions/ActionItem';
import { ConsiderationItem } from '../../parts/considerations/ConsiderationItem';
import { UndoLine } from '../../parts/UndoLine';
import { useWords } from '../../words';

interface ConsiderationsProps {
  readonly considerations: readonly Consideration[];
  readonly actions: readonly Action[];
}

const shownAtFirst = 30;

/** The newest stand below, where the next one is written; what is further back is one tap away. */
export function Considerations({ considerations, actions }: ConsiderationsProps) {
  const { panel } = useWords();
  const [all, setAll] = useState(false);
  if (considerations.length === 0) return null;
  const earlier = all ? 0 : Math.max(0, considerations.length - shownAtFirst);
  return (
    <>
      {earlier > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {panel.showEarlier(earlier)}
        </button>
      )}
      <ul className="considerations">
        {considerations.slice(earlier).map((consideration) => (
          <Entry key={consideration.id} consideration={consideration} actions={cameOf(consideration, actions)} />
        ))}
      </ul>
    </>
  );
}

function cameOf({ id }: Consideration, actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => action.consideration === id && !action.removed);
}

interface EntryProps {
  readonly consideration: Consideration;
  readonly actions: readonly Action[];
}

/** Drawn again only when it or its actions change: there may be hundreds. */
const Entry = memo(function Entry({ consideration, actions }: EntryProps) {
  const undoable = useInMeeting((state) => state.undoable.find(({ id }) => id === consideration.id));
  if (consideration.removed) {
    return undoable ? (
      <li>
        <UndoLine undoable={undoable} backTo="decisions" />
      </li>
    ) : null;
  }
  return (
    <ConsiderationItem consideration={consideration}>
      {actions.length > 0 && (
        <ul className="came-of-it">
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} heading="decisions" />
          ))}
        </ul>
      )}
    </ConsiderationItem>
  );
}, isSameEntry);

function isSameEntry(before: EntryProps, now: EntryProps): boolean {
  const isSameList = before.actions.length === now.actions.length;
  return (
    before.consideration === now.consideration &&
    isSameList &&
    before.actions.every((action, index) => action === now.actions[index])
  );
}
