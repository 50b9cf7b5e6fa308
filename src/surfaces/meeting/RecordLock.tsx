import { useRef } from 'react';
import type { Occurrence } from '../../../domain/meetings';
import { useArranging } from '../../meeting/arranging';
import { Notice } from '../../notices/Notice';
import { useArrangedWords } from './arrangedWords';
import { useArrangement } from './useArrangement';
import { dayOf } from '../../parts/dayOf';

interface RecordLockProps {
  readonly occurrence: Occurrence;
  readonly mayRun: boolean;
}

/** The organizer closes the record; what is changed in it later says so. */
export function RecordLock({ occurrence: { key, ended, locked }, mayRun }: RecordLockProps) {
  const said = useArrangedWords();
  const { common, lock: words } = said;
  const { lockRecord, unlockRecord } = useArranging();
  const group = useRef<HTMLDivElement>(null);
  const here = useArrangement(() => group.current?.focus());
  if (!ended || (!locked && !mayRun)) return null;
  // Either way the same button takes it back.
  const turn = () =>
    void here.arrange(
      locked
        ? { deed: () => unlockRecord(key), said: ({ lock }) => lock.unlocked }
        : { deed: () => lockRecord(key), said: ({ lock }) => lock.locked },
    );
  return (
    <div ref={group} role="group" aria-label={words.title} tabIndex={-1} className="record-lock">
      <p className="quiet">{locked ? words.isLocked(locked.by.name, common.day(dayOf(locked.at))) : words.about}</p>
      {mayRun && (
        <div className="organizer-verbs">
          <button type="button" className="button" aria-disabled={here.isBusy} onClick={turn}>
            {locked ? words.unlock : words.lock}
          </button>
          <span role="status">{here.said?.(said)}</span>
        </div>
      )}
      {here.problem && <Notice problem={here.problem} />}
    </div>
  );
}
