import { Refused } from '../http';
import type { Fault } from '../protocol';

export interface Faults {
  add: (fault: Fault) => void;
  clear: () => void;
  /** Does what was asked for, with the next fault for this kind of call in its way if there is one. */
  around: <T>(on: Fault['on'], doIt: () => T) => T;
}

export function faults(): Faults {
  const waiting: Fault[] = [];
  return {
    add: (fault) => void waiting.push(fault),
    clear: () => void waiting.splice(0),
    around(on, doIt) {
      const next = waiting.findIndex((fault) => fault.on === on);
      const fault = next < 0 ? undefined : waiting.splice(next, 1)[0];
      if (!fault) return doIt();
      if (fault.afterStoring) doIt();
      throw asRefused(fault);
    },
  };
}

function asRefused(fault: Fault): Refused {
  const wait = fault.retryAfterSeconds;
  const headers: Record<string, string> = wait === undefined ? {} : { 'retry-after': String(wait) };
  const codes: Record<number, string> = { 412: 'PreconditionFailed', 429: 'TooManyRequests', 502: 'BadGateway' };
  return new Refused(fault.status, codes[fault.status] ?? 'ServiceError', 'The chat service has trouble.', headers);
}
