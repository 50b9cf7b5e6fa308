import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { MomentId } from '../../../domain/moments';
import type { Problem } from '../../../domain/problems';
import { asProblem } from './useAnswer';

/** `waiting`: it can still be kept; nothing was sent. */
export type Discarding = 'no' | 'waiting' | 'sending' | 'gone';

const keptFor = 10_000;

/** A draft is thrown away ten seconds after it was asked for, or as soon as the page is left: until then it can be kept. */
export function useDiscarding(moment: MomentId) {
  const api = useApi();
  const [state, setState] = useState<Discarding>('no');
  const [problem, setProblem] = useState<Problem>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = useRef('');
  const stop = () => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
  };
  const send = useCallback(async (): Promise<boolean> => {
    stop();
    setState('sending');
    try {
      await api.call('discardDraft', { params: { moment } }, { idempotencyKey: key.current });
      setState('gone');
      return true;
    } catch (refusal) {
      setProblem(asProblem(refusal));
      setState('no');
      return false;
    }
  }, [api, moment]);
  useEffect(() => {
    const sendNow = () => {
      if (waiting.current !== undefined) void send();
    };
    window.addEventListener('pagehide', sendNow);
    return () => {
      window.removeEventListener('pagehide', sendNow);
      sendNow();
    };
  }, [send]);
  return {
    state,
    problem,
    begin: () => {
      key.current = crypto.randomUUID();
      setProblem(undefined);
      setState('waiting');
      waiting.current = setTimeout(() => void send(), keptFor);
    },
    keep: () => {
      stop();
      setState('no');
    },
    /** Whoever goes on finds it gone. */
    now: send,
  };
}
