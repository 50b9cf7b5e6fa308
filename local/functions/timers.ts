import type { Schedule } from './schedule';

export interface TimerRun {
  readonly isPastDue: boolean;
  readonly last: Date | undefined;
  readonly next: Date;
}

const longestDelayMs = 2 ** 31 - 1;

/** One timer function on its schedule. Its runs never overlap, as in Azure, where they hold a lock. */
export class ArmedTimer<T> {
  readonly #schedule: Schedule;
  readonly #run: (run: TimerRun) => Promise<T>;
  #handle: NodeJS.Timeout | undefined;
  #due: Date | undefined;
  #last: Date | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  /** `run` answers for its own failures. */
  constructor(schedule: Schedule, run: (run: TimerRun) => Promise<T>) {
    this.#schedule = schedule;
    this.#run = run;
  }

  arm(): void {
    if (this.#isStopped) return;
    const due = this.#schedule.next(new Date());
    this.#due = due;
    clearTimeout(this.#handle);
    this.#handle = setTimeout(() => void this.#ring(due), Math.min(due.getTime() - Date.now(), longestDelayMs)).unref();
  }

  runOnce(isPastDue = false): Promise<T> {
    const run = this.#turn.then(() =>
      this.#run({ isPastDue, last: this.#last, next: this.#schedule.next(new Date()) }),
    );
    this.#turn = run.catch(() => undefined);
    return run;
  }

  /** After the clock was set: one late run when its time has been jumped over, then on as the new clock says. */
  async clockMoved(): Promise<void> {
    const missed = this.#due;
    this.#due = undefined;
    if (missed && missed.getTime() <= Date.now()) {
      await this.runOnce(true);
      this.#last = missed;
    }
    this.arm();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#handle);
  }

  async #ring(due: Date): Promise<void> {
    if (due.getTime() > Date.now()) return this.arm();
    this.#due = undefined;
    await this.runOnce();
    this.#last = due;
    this.arm();
  }
}

/** What a timer function is given, as Azure's host writes it. */
export function timerInput({ isPastDue, last, next }: TimerRun): { json: string } {
  const lastText = last?.toISOString();
  const status = lastText ? { Last: lastText, Next: next.toISOString(), LastUpdated: lastText } : null;
  return { json: JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: isPastDue }) };
}
