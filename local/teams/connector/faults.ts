import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../http';
import type { Fault } from '../protocol';

/** Told when a call has come, and when what it asked for is done and not answered yet. */
export type Watcher = (on: Fault['on'], when: 'come' | 'done') => void | Promise<void>;

export interface Faults {
  add: (fault: Fault) => void;
  clear: () => void;
  /** One at a time; the answer waits for it. */
  watch: (watcher: Watcher | undefined) => void;
  /** Does what was asked for, with the next fault for this kind of call in its way if there is one. */
  around: <T>(on: Fault['on'], doIt: () => T) => Promise<T>;
}

export function faults(): Faults {
  const waiting: Fault[] = [];
  let watcher: Watcher | undefined;
  return {
    add: (fault) => void waiting.push(fault),
    clear: () => void waiting.splice(0),
    watch: (by) => void (watcher = by),
    async around(on, doIt) {
      await watcher?.(on, 'come');
      const next = waiting.findIndex((fault) => fault.on === on);
      const fault = next < 0 ? undefined : waiting.splice(next, 1)[0];
      if (fault?.slowMs !== undefined) await pause(fault.slowMs);
      const { status } = fault ?? {};
      if (fault && status !== undefined && !fault.afterStoring) throw asRefused(fault, status);
      const done = doIt();
      await watcher?.(on, 'done');
      if (fault && status !== undefined) throw asRefused(fault, status);
      return done;
    },
  };
}

const codes: Readonly<Record<number, string>> = {
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  408: 'RequestTimeout',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

function asRefused({ retryAfterSeconds: wait }: Fault, status: number): Refused {
  const headers: Record<string, string> = wait === undefined ? {} : { 'retry-after': String(wait) };
  return new Refused(status, codes[status] ?? 'ServiceError', 'The chat service has trouble.', headers);
}
