import { useEffect, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { FoundDecisions } from '../../../domain/decisionLog';
import { Problem } from '../../../domain/problems';
import { useInMeeting } from '../../meeting/MeetingContext';

/** As long as the log takes it. */
export const longestFind = 200;
/** Somebody who types fast is waited for. */
const pause = 200;

/** What the log of this series has, the newest first; with words, what has these. The last answer stays until the next. */
export function useEarlierDecisions(text: string) {
  const api = useApi();
  const series = useInMeeting(({ view }) => view?.series);
  const [found, setFound] = useState<FoundDecisions['decisions']>();
  const [isLong, setLong] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [tries, setTries] = useState(0);
  const q = text.trim();
  useEffect(() => {
    const leaving = new AbortController();
    const ask = () =>
      api.call('findDecisions', { query: { series, ...(q && { q }) } }, { signal: leaving.signal }).then(
        ({ decisions, next }) => {
          if (leaving.signal.aborted) return;
          setFound(decisions);
          setProblem(undefined);
          if (next !== undefined) setLong(true);
        },
        (refusal: unknown) => {
          if (leaving.signal.aborted) return;
          setProblem(refusal instanceof Problem ? refusal : new Problem('unexpected', '', { cause: refusal }));
        },
      );
    const timer = setTimeout(() => void ask(), q ? pause : 0);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [api, series, q, tries]);
  const again = () => {
    setProblem(undefined);
    setTries(tries + 1);
  };
  return { found, isLong, problem, again };
}
