import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Notice } from '../../../notices/Notice';
import { useImportingWords } from '../../../words/importingWords';
import { Done } from './Done';
import type { ImportRun, RunState } from './importRun';
import { countOutcomes } from './outcomes';
import { Outcomes } from './Outcomes';
import type { ReadFile } from './readFile';
import { RefusedRows } from './RefusedRows';
import { useFocus } from './useFocus';

interface RunViewProps {
  readonly file: ReadFile;
  readonly run: ImportRun;
  readonly onAnother: () => void;
  /** The library has changed since: the same file is looked at once more. */
  readonly onCheckAgain: () => void;
  readonly onChangePlan: () => void;
  readonly onLeave: () => void;
}

/** A file on its way: what it would do, how far it is, and what came of it. */
export function RunView({ file, run, onAnother, onCheckAgain, onChangePlan, onLeave }: RunViewProps) {
  const words = useImportingWords().import;
  const state = useSyncExternalStore(run.subscribe, run.state);
  const { phase, stopped } = state;
  const isBusy = !stopped && (phase === 'checking' || phase === 'importing');
  useCancelOnLeaving(run);
  useWarnOnLeaving(!stopped && phase === 'importing');
  const isLookedAt = phase !== 'checking' || stopped !== undefined;
  return (
    <>
      {isBusy && <Progress state={state} onCancel={run.cancel} />}
      {stopped && <Stopped state={state} onGoOn={() => void (phase === 'checking' ? run.check() : run.bring())} />}
      {phase === 'done' && <Done state={state} onCheckAgain={onCheckAgain} onLeave={onLeave} />}
      {phase === 'checked' && <Ready state={state} onBring={() => void run.bring()} />}
      {/* Once it is done, what was refused on the way is shown first, as after the check. */}
      {isLookedAt && <Outcomes key={String(phase === 'done')} rows={state.rows} />}
      {isLookedAt && <RefusedRows file={file} rows={state.rows} />}
      {!isBusy && (
        <p className="page-verbs">
          <button type="button" className="button" onClick={onAnother}>
            {words.another}
          </button>
          {phase !== 'done' && (
            <button type="button" className="button button-quiet" onClick={onChangePlan}>
              {words.backToPlan}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** Leaving the page stops it; what was brought in stays. Not where React only draws it anew. */
function useCancelOnLeaving(run: ImportRun) {
  const shown = useRef<ImportRun>(undefined);
  useEffect(() => {
    shown.current = run;
    return () => {
      shown.current = undefined;
      queueMicrotask(() => {
        if (shown.current !== run) run.cancel();
      });
    };
  }, [run]);
}

function useWarnOnLeaving(isWarning: boolean) {
  useEffect(() => {
    if (!isWarning) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isWarning]);
}

function Progress({
  state: { phase, at, all },
  onCancel,
}: {
  readonly state: RunState;
  readonly onCancel: () => void;
}) {
  const words = useImportingWords().import;
  const said = phase === 'checking' ? words.checking(at, all) : words.importing(at, all);
  return (
    <div className="importing-progress">
      <progress max={Math.max(all, 1)} value={at} aria-label={said} />
      <p>{said}</p>
      {phase === 'importing' && <p className="quiet-line">{words.leaving}</p>}
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

function Stopped({
  state: { phase, at, all, stopped },
  onGoOn,
}: {
  readonly state: RunState;
  readonly onGoOn: () => void;
}) {
  const words = useImportingWords().import;
  const problem = stopped?.problem;
  return (
    <div className="importing-stopped" role="alert">
      <p>{phase === 'checking' ? words.stoppedChecking : words.stoppedImporting(at, all)}</p>
      {problem?.code === 'unavailable' && <p>{words.offline}</p>}
      {problem && problem.code !== 'unavailable' && <Notice problem={problem} />}
      <button type="button" className="button button-primary" onClick={onGoOn}>
        {words.goOn}
      </button>
    </div>
  );
}

function Ready({ state: { rows, all }, onBring }: { readonly state: RunState; readonly onBring: () => void }) {
  const words = useImportingWords().import;
  const heading = useFocus();
  const { refused } = countOutcomes(rows);
  const nothing = refused === rows.length ? words.allRefused : words.nothingToBring;
  return (
    <div className="importing-ready">
      <h2 ref={heading} tabIndex={-1}>
        {words.summary}
      </h2>
      {all === 0 ? (
        <p>{nothing}</p>
      ) : (
        <button type="button" className="button button-primary" onClick={onBring}>
          {words.bring(all)}
        </button>
      )}
    </div>
  );
}
