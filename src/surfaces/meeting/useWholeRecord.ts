import { useEffect, useState } from 'react';
import { DecisionId } from '../../../domain/decisions';
import { Problem } from '../../../domain/problems';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';

/** A record counts all that was said: what the meeting was not opened with is read, page after page. */
export function useWholeRecord() {
  const { readEarlier } = useMeetingVerbs();
  const [problem, setProblem] = useState<Problem>();
  const [tries, setTries] = useState(0);
  const decision = useInMeeting(({ view }) => Object.keys(view?.earlier ?? {})[0]);
  const before = useInMeeting(({ view }) => (decision === undefined ? undefined : view?.earlier?.[decision]?.before));
  useEffect(() => {
    if (decision === undefined) return;
    let isLeft = false;
    readEarlier(DecisionId.parse(decision)).catch((cause: unknown) => {
      if (!isLeft) setProblem(cause instanceof Problem ? cause : new Problem('unexpected', '', { cause }));
    });
    return () => {
      isLeft = true;
    };
  }, [readEarlier, decision, before, tries]);
  const again = () => {
    setProblem(undefined);
    setTries(tries + 1);
  };
  return { isReading: decision !== undefined, problem: decision === undefined ? undefined : problem, again };
}
