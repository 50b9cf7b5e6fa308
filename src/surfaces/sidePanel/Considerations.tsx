import { memo } from 'react';
import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import { useInMeeting } from '../../meeting/MeetingContext';
import { ActionItem } from '../../parts/actions/ActionItem';
import { ConsiderationItem } from '../../parts/considerations/ConsiderationItem';
import { UndoLine } from '../../parts/UndoLine';

interface ConsiderationsProps {
  readonly considerations: readonly Consideration[];
  readonly actions: readonly Action[];
}

export function Considerations({ considerations, actions }: ConsiderationsProps) {
  if (considerations.length === 0) return null;
  return (
    <ul className="considerations">
      {considerations.map((consideration) => (
        <Entry
          key={consideration.id}
          consideration={consideration}
          action={actions.find((action) => action.consideration === consideration.id && !action.removed)}
        />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly consideration: Consideration;
  readonly action: Action | undefined;
}

/** Drawn again only when it or its action changes: there may be hundreds. */
const Entry = memo(function Entry({ consideration, action }: EntryProps) {
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
      {action && (
        <ul className="came-of-it">
          <ActionItem action={action} heading="decisions" />
        </ul>
      )}
    </ConsiderationItem>
  );
});
