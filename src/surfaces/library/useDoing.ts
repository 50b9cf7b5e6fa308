import { useRef, useState } from 'react';
import { Problem } from '../../../domain/problems';
import { mayHaveArrived } from '../../forms/useForm';

export interface Doing {
  /** What is being done now, if anything. */
  readonly doing: string | undefined;
  readonly problem: Problem | undefined;
  /** One thing at a time. `what` names it: without an answer it goes out again under the same key. */
  readonly attempt: <A>(
    what: string,
    send: (idempotencyKey: string) => Promise<A>,
    /** Says whether the refusal is told of elsewhere. */
    refused?: (problem: Problem) => boolean,
  ) => Promise<A | undefined>;
  readonly forget: () => void;
}

/** What a page does at a tap: once however often it is tapped, and its refusal is kept for the page to show. */
export function useDoing(): Doing {
  const [doing, setDoing] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const busy = useRef(false);
  const keys = useRef(new Map<string, string>());
  const attempt: Doing['attempt'] = async (what, send, refused) => {
    if (busy.current) return undefined;
    busy.current = true;
    setDoing(what);
    setProblem(undefined);
    const key = keys.current.get(what) ?? crypto.randomUUID();
    keys.current.set(what, key);
    try {
      const answer = await send(key);
      keys.current.delete(what);
      return answer;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (!mayHaveArrived(refusal)) keys.current.delete(what);
      if (!refused?.(refusal)) setProblem(refusal);
      return undefined;
    } finally {
      busy.current = false;
      setDoing(undefined);
    }
  };
  return { doing, problem, attempt, forget: () => setProblem(undefined) };
}
