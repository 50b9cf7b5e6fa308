import { useImportingWords } from '../../../words/importingWords';
import type { RunState } from './importRun';
import { countChangedSince, countOutcomes } from './outcomes';
import { useFocus } from './useFocus';

interface DoneProps {
  readonly state: RunState;
  readonly onCheckAgain: () => void;
  readonly onLeave: () => void;
}

/** What came of a file, and what somebody else was faster with. */
export function Done({ state: { rows }, onCheckAgain, onLeave }: DoneProps) {
  const words = useImportingWords().import;
  const heading = useFocus();
  const kept = countOutcomes(rows.filter(({ isKept }) => isKept));
  const isAnyKept = kept.added + kept.changed > 0;
  const { refused } = countOutcomes(rows);
  const changedSince = countChangedSince(rows);
  return (
    <div className="importing-done">
      <h2 ref={heading} tabIndex={-1}>
        {isAnyKept ? words.done : words.noneDone}
      </h2>
      {isAnyKept && <p role="status">{words.doneAbout(kept.added, kept.changed)}</p>}
      {refused > 0 && <p>{words.doneRefused(refused)}</p>}
      {changedSince > 0 && <p>{words.changedSince(changedSince)}</p>}
      <p className="page-verbs">
        {changedSince > 0 && (
          <button type="button" className={isAnyKept ? 'button' : 'button button-primary'} onClick={onCheckAgain}>
            {words.checkAgain}
          </button>
        )}
        {isAnyKept && (
          <button type="button" className="button button-primary" onClick={onLeave}>
            {words.toLibrary}
          </button>
        )}
      </p>
    </div>
  );
}
