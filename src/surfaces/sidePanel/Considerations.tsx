import { memo, useState } from 'react';
import type { Action } from '../../../domain/actions';
import type { Consideration } from '../../../domain/considerations';
import type { DecisionId } from '../../../domain/decisions';
import type { Person } from '../../../domain/people';
import { useInMeeting } from '../../meeting/MeetingContext';
import type { Undoable } from '../../meeting/meetingState';
import { Notice } from '../../notices/Notice';
import { ActionItem } from '../../parts/actions/ActionItem';
import { ConsiderationItem, type NoteStanding } from '../../parts/considerations/ConsiderationItem';
import { isSameList } from '../../parts/isSameList';
import { UndoLine } from '../../parts/UndoLine';
import { useWords } from '../../words';
import { createBundles } from './noteBundles';
import { moveByKey } from './noteKeys';
import { noteStandings } from './noteStandings';
import { useKnownHeight } from './useKnownHeight';
import { useReadBack } from './useReadBack';

interface ConsiderationsProps {
  readonly decision: DecisionId;
  readonly considerations: readonly Consideration[];
  readonly came: ReadonlyMap<string, readonly Action[]>;
}

/** The newest stand below, where the next one is written; what is further back comes on demand, and moves nothing. */
export function Considerations({ decision, considerations, came }: ConsiderationsProps) {
  const { common, panel } = useWords();
  const { from, left, isBusy, problem, list, opener, more } = useReadBack(decision, considerations);
  const state = useInMeeting((now) => now);
  const standingOf = noteStandings(state);
  const [bundles] = useState(createBundles);
  if (considerations.length === 0 && left === 0) return null;
  const entryOf = (consideration: Consideration): EntryProps => ({
    consideration,
    standing: standingOf(consideration),
    actions: came.get(consideration.id) ?? none,
    undoable: state.undoable.find(({ id }) => id === consideration.id),
  });
  return (
    <>
      {left > 0 && (
        <button ref={opener} type="button" className="link-button" aria-disabled={isBusy} onClick={more}>
          {isBusy ? common.loading : panel.showEarlier(left)}
        </button>
      )}
      {problem && <Notice problem={problem} />}
      <div
        ref={list}
        className="considerations"
        role="list"
        aria-busy={isBusy}
        onKeyDown={(event) => moveByKey(event, more)}
      >
        {bundles.of(considerations.slice(from)).map(({ key, notes }, index, { length }) => (
          <Bundle key={key} entries={notes.map(entryOf)} isLast={index === length - 1} />
        ))}
      </div>
    </>
  );
}

const none: readonly Action[] = [];

interface EntryProps {
  readonly consideration: Consideration;
  readonly standing: NoteStanding;
  readonly actions: readonly Action[];
  readonly undoable: Undoable | undefined;
}

interface BundleProps {
  readonly entries: readonly EntryProps[];
  readonly isLast: boolean;
}

/** Of the hundreds that there may be, only those that stand together with what changed are looked at. */
const Bundle = memo(
  function Bundle({ entries, isLast }: BundleProps) {
    const place = useKnownHeight(isLast);
    return (
      <ul ref={place} className="bundle" role="presentation">
        {entries.map((entry) => (
          <Entry key={entry.consideration.id} {...entry} />
        ))}
      </ul>
    );
  },
  (before, now) =>
    before.isLast === now.isLast &&
    before.entries.length === now.entries.length &&
    before.entries.every((entry, index) => {
      const other = now.entries[index];
      return other !== undefined && isSameEntry(entry, other);
    }),
);

/** Drawn again only when it or its actions change. */
const Entry = memo(function Entry({ consideration, standing, actions, undoable }: EntryProps) {
  if (consideration.removed) {
    return undoable ? (
      <li role="listitem">
        <UndoLine undoable={undoable} backTo="decisions" />
      </li>
    ) : null;
  }
  return (
    <ConsiderationItem consideration={consideration} standing={standing}>
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
  return (
    before.consideration === now.consideration &&
    before.undoable === now.undoable &&
    isSameStanding(before.standing, now.standing) &&
    isSameList(before.actions, now.actions)
  );
}

function isSameStanding(before: NoteStanding, now: NoteStanding): boolean {
  return (
    before.me === now.me &&
    before.isSending === now.isSending &&
    before.isMineAlone === now.isMineAlone &&
    before.refused === now.refused &&
    isSameList<Person>(before.supporters ?? [], now.supporters ?? [])
  );
}
