import type { ChildProcess } from 'node:child_process';
import type { Outcome } from './invocation';
import { fromHost, type FromHost, type ToHost } from './messages';

interface Pending {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (cause: Error) => void;
}

type Ready = Extract<FromHost, { ready: string }>;

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
  ask(message: { clockOffsetMs: number } | { trigger: string; input: unknown }): Promise<Outcome> {
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
    else pending?.resolve(message.outcome);
  }

  #end(): void {
    for (const { reject } of this.#pending.values()) reject(ended());
    this.#pending.clear();
  }
}

function ended(): Error {
  return new Error('The functions have ended.');
}
