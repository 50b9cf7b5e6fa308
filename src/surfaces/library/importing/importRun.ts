import type { ApiClient, CallOptions } from '../../../apiClient';
import { Problem } from '../../../../domain/problems';
import { isWaiting, type RunRow } from './batches';
import { bringSome, checkSome } from './importSteps';
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
  const keys = new Map<string, string>();
  const stepping = { api, incomplete, patiently };

  function show({ stopped, ...change }: Partial<RunState>) {
    const { stopped: _over, ...rest } = state;
    state = { ...rest, ...change, ...(stopped ? { stopped } : {}) };
    for (const listener of listeners) listener();
  }

  async function patiently<T>(call: (options: CallOptions) => Promise<T>): Promise<T> {
    const { signal } = leaving;
    for (const pause of pauses) {
      try {
        return await call({ signal });
      } catch (refusal) {
        if (signal.aborted || !mayPass(refusal)) throw refusal;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return call({ signal });
  }

  async function run(step: (rows: readonly RunRow[]) => Promise<RunRow[] | undefined>, measure: Measure) {
    leaving = new AbortController();
    const { signal } = leaving;
    show(measure(state.rows));
    try {
      for (let some = await step(state.rows); some; some = await step(state.rows)) {
        show({ rows: some, ...measure(some) });
        if (signal.aborted) break;
      }
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (!signal.aborted) return show({ stopped: { problem: refusal } });
    }
    return signal.aborted ? show({ stopped: {} }) : undefined;
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check: async () => {
      await run((some) => checkSome(stepping, some), checked);
      if (!state.stopped) show({ phase: 'checked', at: 0, all: state.rows.filter(isWaiting).length });
    },
    bring: async () => {
      await run(
        (some) => bringSome(stepping, some, (batch) => keyFor(keys, batch)),
        (some) => {
          const progress = brought(some);
          if (progress.at > 0) onKept?.(progress.at, progress.all);
          return progress;
        },
      );
      if (!state.stopped) show({ phase: 'done' });
    },
    cancel: () => leaving.abort(),
  };
}

type Measure = (rows: readonly RunRow[]) => Pick<RunState, 'phase' | 'at' | 'all'>;

const checked: Measure = (rows) => ({
  phase: 'checking',
  at: rows.filter(({ outcome }) => outcome).length,
  all: rows.length,
});

const brought: Measure = (rows) => {
  const at = rows.filter(({ isKept }) => isKept).length;
  return { phase: 'importing', at, all: at + rows.filter(isWaiting).length };
};

function keyFor(keys: Map<string, string>, batch: string): string {
  const key = keys.get(batch) ?? crypto.randomUUID();
  keys.set(batch, key);
  return key;
}

function mayPass(refusal: unknown): boolean {
  return refusal instanceof Problem && (refusal.code === 'unavailable' || refusal.code === 'busy');
}
