import type { ChildProcess } from 'node:child_process';
import type { Outcome } from './invocation';
import { fromHost, type FromHost, type ToHost } from './messages';

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: Error) => void;
}

type Ready = Extract<FromHost, { ready: string }>;
type Answer = Extract<FromHost, { outcome: Outcome } | { cpuMs: number }>;
type Asking =
  | { readonly clockOffsetMs: number }
  | { readonly trigger: string; readonly input: unknown }
  | { readonly tell: 'cpuMs' };

/** The parent's side of what it and the functions' process say to each other. */
export class Conversation {
  readonly ready: Promise<Ready>;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #asked = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    this.ready = new Promise((resolve) =>
      child.on('message', (message) => this.#hear(fromHost.parse(message), resolve)),
    );
    child.once('close', () => this.#end());
  }

  /** Resolves when it has been done; rejects when it can't be, or the process ends meanwhile. */
  async run(message: Exclude<Asking, { tell: string }>): Promise<Outcome> {
    const answer = await this.#ask(message);
    if ('outcome' in answer) return answer.outcome;
    throw new Error('The functions answered something else than they were asked.');
  }

  /** What the process has taken of the processor until now. */
  async cpuMs(): Promise<number> {
    const answer = await this.#ask({ tell: 'cpuMs' });
    if ('cpuMs' in answer) return answer.cpuMs;
    throw new Error('The functions answered something else than they were asked.');
  }

  #ask(message: Asking): Promise<Answer> {
    const ask = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      if (!this.#child.connected) return reject(ended());
      this.#pending.set(ask, { resolve, reject });
      this.#child.send({ ask, ...message } satisfies ToHost, (cause) => cause && reject(cause));
    });
  }

  #hear(message: FromHost, becomeReady: (ready: Ready) => void): void {
    if ('ready' in message) return becomeReady(message);
    const pending = this.#pending.get(message.answerTo);
    this.#pending.delete(message.answerTo);
    if ('refused' in message) pending?.reject(new Error(message.refused));
    else pending?.resolve(message);
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(ended());
    this.#pending.clear();
  }
}

function ended(): Error {
  return new Error('The functions have ended.');
}
