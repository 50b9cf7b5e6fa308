import { memo } from 'react';
import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import type { DecisionId } from '../../../domain/decisions';
import { useInMeeting } from '../../meeting/MeetingContext';
import type { Undoable } from '../../meeting/meetingState';
import { Notice } from '../../notices/Notice';
import { ActionItem } from '../../parts/actions/ActionItem';
import { ConsiderationItem } from '../../parts/considerations/ConsiderationItem';
import { UndoLine } from '../../parts/UndoLine';
import { useWords } from '../../words';
import { moveByKey } from './noteKeys';
import { useReadBack } from './useReadBack';

interface ConsiderationsProps {
  readonly decision: DecisionId;
  readonly considerations: readonly Consideration[];
  readonly actions: readonly Action[];
}

/** The newest stand below, where the next one is written; what is further back comes on demand, and moves nothing. */
export function Considerations({ decision, considerations, actions }: ConsiderationsProps) {
  const { common, panel } = useWords();
  const { from, left, isBusy, problem, list, opener, more } = useReadBack(decision, considerations);
  // Asked once for all: a thousand that each ask cost more than what they draw.
  const undoable = useInMeeting((state) => state.undoable);
  if (considerations.length === 0 && left === 0) return null;
  return (
    <>
      {left > 0 && (
        <button ref={opener} type="button" className="link-button" aria-disabled={isBusy} onClick={more}>
          {isBusy ? common.loading : panel.showEarlier(left)}
        </button>
      )}
      {problem && <Notice problem={problem} />}
      <ul ref={list} className="considerations" aria-busy={isBusy} onKeyDown={(event) => moveByKey(event, more)}>
        {considerations.slice(from).map((consideration) => (
          <Entry
            key={consideration.id}
            consideration={consideration}
            actions={cameOf(consideration, actions)}
            undoable={undoable.find(({ id }) => id === consideration.id)}
          />
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
  readonly undoable: Undoable | undefined;
}

/** Drawn again only when it or its actions change: there may be hundreds. */
const Entry = memo(function Entry({ consideration, actions, undoable }: EntryProps) {
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
    before.undoable === now.undoable &&
    isSameList &&
    before.actions.every((action, index) => action === now.actions[index])
  );
}
