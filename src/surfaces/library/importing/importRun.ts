import type { ApiClient, CallOptions } from '../../../apiClient';
import { Problem } from '../../../../domain/problems';
import { isWaiting, type RunRow } from './batches';
import { Coming } from './coming';
import { bringSome, checkSome, type Step, type Stepping } from './importSteps';
import type { PlannedRow } from './readFile';

export interface RunState {
  /** `checked`: what may be brought in waits for a word; `done`: there is nothing left to bring in. */
  readonly phase: 'ready' | 'checking' | 'checked' | 'importing' | 'done';
  readonly rows: readonly RunRow[];
  /** How far the phase is, in rows. */
  readonly at: number;
  readonly all: number;
  /** Why it stopped half-way; without a problem, whoever watches it stopped it. */
  readonly stopped?: { readonly problem?: Problem };
}

export interface RunParts {
  readonly api: Pick<ApiClient, 'call'>;
  readonly rows: readonly PlannedRow[];
  readonly incomplete: 'refuse' | 'draft';
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[] | undefined;
  /** So many rows of the file are in the library now. */
  readonly onKept?: (kept: number, all: number) => void;
}

export type ImportRun = ReturnType<typeof createRun>;

/** One file on its way into the library: looked at first, then brought in. What was done is done once; it can go on. */
export function createRun({ api, rows, incomplete, pauses = [500, 2_000, 5_000], onKept }: RunParts) {
  let state: RunState = { phase: 'ready', rows, at: 0, all: rows.length };
  let leaving = new AbortController();
  const listeners = new Set<() => void>();
  const stepping: Stepping = {
    ...{ api, incomplete, patiently },
    ...{ first: new Map(), coming: new Coming(), keys: new Map() },
  };

  function show({ stopped, ...change }: Partial<RunState>) {
    const { stopped: _over, ...rest } = state;
    state = { ...rest, ...change, ...(stopped ? { stopped } : {}) };
    for (const listener of listeners) listener();
  }

  async function patiently<T>(call: (options: CallOptions) => Promise<T>): Promise<T> {
    const { signal } = leaving;
    // What is written is waited for: it arrives whether anybody listens or not, and is counted.
    const options = state.phase === 'checking' ? { signal } : {};
    for (const pause of pauses) {
      try {
        return await call(options);
      } catch (refusal) {
        if (!mayPass(refusal)) throw refusal;
        await unlessAborted(signal, pause);
        if (signal.aborted) throw refusal;
      }
    }
    return call(options);
  }

  async function run(some: typeof checkSome, move: (step: Step) => Partial<RunState>) {
    leaving = new AbortController();
    const { signal } = leaving;
    try {
      let from = 0;
      for (let step = await take(from); step && !signal.aborted; step = await take(from)) from = step.next;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (!signal.aborted) return show({ stopped: { problem: refusal } });
    }
    return signal.aborted ? show({ stopped: {} }) : undefined;

    async function take(from: number): Promise<Step | undefined> {
      const step = await some(stepping, state.rows, from);
      if (step) show({ rows: withSettled(state.rows, step), ...move(step) });
      return step;
    }
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check: async () => {
      show({ phase: 'checking', at: state.rows.filter(({ outcome }) => outcome).length, all: state.rows.length });
      await run(checkSome, ({ settled }) => ({ at: state.at + settled.size }));
      if (!state.stopped) show({ phase: 'checked', at: 0, all: state.rows.filter(isWaiting).length });
    },
    bring: async () => {
      const kept = state.rows.filter(({ isKept }) => isKept).length;
      show({ phase: 'importing', at: kept, all: kept + state.rows.filter(isWaiting).length });
      await run(bringSome, (step) => {
        const progress = movedBy(state, step);
        onKept?.(progress.at, progress.all);
        return progress;
      });
      if (!state.stopped) show({ phase: 'done' });
    },
    cancel: () => leaving.abort(),
  };
}

/** In one go, however many rows there are: only a few of them are other ones. */
function withSettled(rows: readonly RunRow[], { settled }: Step): RunRow[] {
  const known = rows.slice();
  for (const [at, row] of settled) known[at] = row;
  return known;
}

function movedBy({ at, all }: RunState, { settled }: Step): Pick<RunState, 'at' | 'all'> {
  const rows = [...settled.values()];
  const refused = rows.filter(({ outcome }) => outcome?.outcome === 'refused').length;
  return { at: at + rows.filter(({ isKept }) => isKept).length, all: all - refused };
}

function unlessAborted(signal: AbortSignal, pause: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, pause);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

function mayPass(refusal: unknown): boolean {
  return refusal instanceof Problem && (refusal.code === 'unavailable' || refusal.code === 'busy');
}
