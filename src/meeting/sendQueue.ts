import { Problem } from '../../domain/problems';
import { failsAlone } from './behind';
import type { Errand, Refused } from './errands';
import type { Keeping, Place } from './keeping';
import { keptErrands } from './keptErrands';
import { waitBefore } from './patience';
import type { Sent } from './performErrand';

export interface SendQueue {
  add(errand: Errand): void;
  /** Not confirmed yet, in the order in which they were written. */
  waiting(): readonly Errand[];
  isSending(): boolean;
  /** Did the last try fail because nobody answered? */
  isStuck(): boolean;
  /** Why. */
  stuckOn(): Problem | undefined;
  /** The network may be back: tries at once. */
  nudge(): void;
  /** Another window of the same person put something in, or had it sent. */
  reread(): void;
  stop(): void;
}

interface SendQueueParts {
  readonly keeping: Keeping;
  readonly place: Place;
  perform(errand: Errand): Promise<Sent>;
  /** Called while `isStuck` still says how it went before. */
  sent(answer: Sent): void;
  refused(refused: Refused): void;
  changed(): void;
}

/** Sends one after the other, in order, until the API has each; what is in it survives a reload. */
export function createSendQueue(parts: SendQueueParts): SendQueue {
  const { prefix, read, rebase, keepLast, forget } = keptErrands(parts);
  let errands: readonly Errand[] = read();
  let tries = 0;
  /** Of those, how often the API itself failed at what is sent now. */
  let failures = 0;
  let stuckOn: Problem | undefined;
  let sending = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Meanwhile another window may have sent it, or what it was made on top of. */
  const asItWaits = ({ key }: Errand) => (stopped ? undefined : (errands = read()).find((one) => one.key === key));
  const settle = (errand: Errand, answer?: Sent) => {
    errands = rebase(errands, errand, answer).filter(({ key }) => key !== errand.key);
    forget(errand);
  };
  const sendNext = async () => {
    clearTimeout(timer);
    const errand = errands[0];
    if (!errand || sending || stopped) return;
    sending = true;
    parts.changed();
    const problem = await inTurn(prefix, async () => {
      const now = asItWaits(errand);
      return now && attempt(now);
    });
    sending = false;
    stuckOn = problem;
    if (problem) {
      tries += 1;
      if (problem.code === 'unexpected') failures += 1;
      timer = setTimeout(() => void sendNext(), waitBefore(tries, problem.retryAfterSeconds));
    } else {
      tries = failures = 0;
      void sendNext();
    }
    parts.changed();
  };
  /** Answers with the problem when it is worth another try. */
  const attempt = async (errand: Errand, failed = failures): Promise<Problem | undefined> => {
    try {
      const answer = await parts.perform(errand);
      settle(errand, answer);
      parts.sent(answer);
    } catch (cause) {
      const problem = cause instanceof Problem ? cause : new Problem('unexpected', '', { cause });
      if (isWorthAnotherTry(problem, failed)) return problem;
      const isOurFault = problem.code === 'unexpected';
      const turn = failed - triesOfTheUnexpected;
      if (isOurFault && !(await failsAlone(errand, turn, () => errands, getsThrough))) return problem;
      settle(errand);
      parts.refused(refusal(errand, problem));
    }
    return undefined;
  };
  const getsThrough = async (other: Errand) => {
    const now = asItWaits(other);
    return now !== undefined && !(await attempt(now, 0));
  };

  void Promise.resolve().then(sendNext);
  return {
    add: (errand) => {
      errands = [...errands, keepLast(errand)];
      parts.changed();
      if (tries === 0) void sendNext();
    },
    waiting: () => errands,
    isSending: () => sending,
    isStuck: () => tries > 0,
    stuckOn: () => stuckOn,
    nudge: () => void sendNext(),
    reread: () => {
      errands = read();
      parts.changed();
      if (tries === 0) void sendNext();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Of all windows of one person one sends at a time. Where they can't agree on that, a key makes the second time harmless. */
async function inTurn<T>(place: string, work: () => Promise<T>): Promise<T> {
  // Some browsers, and pages that are not secure, have none.
  const { locks } = navigator as Partial<Navigator>;
  let isOurs = false;
  const begin = () => {
    isOurs = true;
    return work();
  };
  try {
    if (locks) return await locks.request(place, begin);
  } catch (refusal) {
    // Where the browser keeps nothing for us it has no locks for us either.
    if (isOurs) throw refusal;
  }
  return work();
}

const triesOfTheUnexpected = 4;

function isWorthAnotherTry({ code }: Problem, failures: number): boolean {
  if (code === 'unexpected') return failures < triesOfTheUnexpected;
  return code === 'unavailable' || code === 'busy' || code === 'notSignedIn';
}

function refusal(errand: Errand, { code, message, field, theirs }: Problem): Refused {
  return {
    errand,
    code,
    sentence: message,
    ...(field === undefined ? {} : { field }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}
