/** Keeps the functions' process running: starts it, starts it again when it dies, moves its clock. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FunctionsProcess } from '../functions/childHost';

export type RunningFunctions = Pick<FunctionsProcess, 'url' | 'setClock' | 'trigger' | 'kill' | 'stop' | 'exited'>;

export interface KeeperParts {
  start: () => Promise<RunningFunctions>;
  log: (line: string) => void;
  /** They run again after having been down. */
  backUp: () => void;
}

const pauseMs = 1000;

export class FunctionsKeeper {
  private running: RunningFunctions | undefined;
  private wanted = true;
  private lastTrouble = '';
  private turn: Promise<void> = Promise.resolve();
  private readonly closing = new AbortController();

  private constructor(private readonly parts: KeeperParts) {}

  /** Rejects when the first start is refused; a later refusal is logged and tried again. */
  static async begin(parts: KeeperParts): Promise<FunctionsKeeper> {
    const keeper = new FunctionsKeeper(parts);
    await keeper.inTurn(() => keeper.startOne());
    return keeper;
  }

  /** Where they listen, or nothing while they are down. */
  url(): string | undefined {
    return this.running?.url;
  }

  async setClock(offsetMs: number): Promise<void> {
    await this.running?.setClock(offsetMs);
  }

  async trigger(name: string, input?: unknown): Promise<unknown> {
    if (!this.running) throw new Error('The functions are not running.');
    return this.running.trigger(name, input);
  }

  /** Stops them in an orderly way and starts them again. */
  restart(): Promise<void> {
    this.wanted = true;
    return this.inTurn(async () => {
      await this.end((one) => one.stop());
      await this.startAgain().catch((error: unknown) => {
        this.complain(error);
        void this.keepTrying();
      });
    });
  }

  /** Kills them; they stay down until `restart`. */
  kill(): Promise<void> {
    this.wanted = false;
    return this.inTurn(() =>
      this.end(async (one) => {
        one.kill('SIGKILL');
        await one.exited;
      }),
    );
  }

  close(): Promise<void> {
    this.wanted = false;
    this.closing.abort();
    return this.inTurn(() => this.end((one) => one.stop()));
  }

  // Starts and stops take turns, so that a restart never meets a process that is still on its way up.
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async startOne(): Promise<void> {
    const started = await this.parts.start();
    this.running = started;
    this.lastTrouble = '';
    void started.exited.then(() => this.died(started));
  }

  private async startAgain(): Promise<void> {
    if (!this.wanted || this.running) return;
    await this.startOne();
    this.parts.backUp();
  }

  private async end(how: (one: RunningFunctions) => Promise<void>): Promise<void> {
    const ending = this.running;
    this.running = undefined;
    if (ending) await how(ending);
  }

  private died(which: RunningFunctions): void {
    if (this.running !== which) return;
    this.running = undefined;
    if (!this.wanted) return;
    this.parts.log('The functions stopped unexpectedly; starting them again.');
    void this.keepTrying();
  }

  private async keepTrying(): Promise<void> {
    while (this.wanted && !this.running) {
      await wait(pauseMs, undefined, { signal: this.closing.signal }).catch(() => undefined);
      await this.inTurn(() => this.startAgain()).catch((error: unknown) => this.complain(error));
    }
  }

  private complain(error: unknown): void {
    const trouble = error instanceof Error ? error.message : String(error);
    if (trouble !== this.lastTrouble) this.parts.log(trouble);
    this.lastTrouble = trouble;
  }
}
