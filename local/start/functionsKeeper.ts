/** Keeps the functions' process running: starts it, starts it again when it dies, moves its clock. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FunctionsProcess } from '../functions/childHost';

export type RunningFunctions = Pick<FunctionsProcess, 'url' | 'setClock' | 'trigger' | 'kill' | 'stop' | 'exited'>;

export interface FunctionsKeeper {
  /** Where they listen, or nothing while they are down. */
  url(): string | undefined;
  setClock(offsetMs: number): Promise<void>;
  trigger(name: string, input?: unknown): Promise<unknown>;
  /** Stops them in an orderly way and starts them again. */
  restart(): Promise<void>;
  /** Kills them; they stay down until `restart`. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const pauseMs = 1000;

/** Rejects when the first start is refused; a later refusal is logged and tried again. */
export async function keepFunctions(parts: {
  start(): Promise<RunningFunctions>;
  log(line: string): void;
  /** They run again after having been down. */
  backUp(): void;
}): Promise<FunctionsKeeper> {
  const closing = new AbortController();
  let running: RunningFunctions | undefined;
  let wanted = true;
  let lastTrouble = '';
  // Starts and stops take turns, so that a restart never meets a process that is still on its way up.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  async function begin(): Promise<void> {
    const started = await parts.start();
    running = started;
    lastTrouble = '';
    void started.exited.then(() => died(started));
  }

  function died(which: RunningFunctions): void {
    if (running !== which) return;
    running = undefined;
    parts.log('The functions stopped unexpectedly; starting them again.');
    void again();
  }

  async function again(): Promise<void> {
    while (wanted && !running) {
      try {
        await wait(pauseMs, undefined, { signal: closing.signal });
      } catch {
        return;
      }
      await inTurn(beginAgain).catch(complain);
    }
  }

  async function beginAgain(): Promise<void> {
    if (!wanted || running) return;
    await begin();
    parts.backUp();
  }

  function complain(error: unknown): void {
    const trouble = error instanceof Error ? error.message : String(error);
    if (trouble !== lastTrouble) parts.log(trouble);
    lastTrouble = trouble;
  }

  async function end(how: (one: RunningFunctions) => Promise<void>): Promise<void> {
    const ending = running;
    running = undefined;
    if (ending) await how(ending);
  }

  await inTurn(begin);
  return {
    url: () => running?.url,
    setClock: async (offsetMs) => running?.setClock(offsetMs),
    async trigger(name, input) {
      if (!running) throw new Error('The functions are not running.');
      return running.trigger(name, input);
    },
    restart() {
      wanted = true;
      return inTurn(async () => {
        await end((one) => one.stop());
        await beginAgain().catch((error: unknown) => {
          complain(error);
          void again();
        });
      });
    },
    kill() {
      wanted = false;
      return inTurn(() =>
        end(async (one) => {
          one.kill('SIGKILL');
          await one.exited;
        }),
      );
    },
    close() {
      wanted = false;
      closing.abort();
      return inTurn(() => end((one) => one.stop()));
    },
  };
}
