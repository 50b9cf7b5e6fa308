import { useRef, useState } from 'react';
import { Problem } from '../../domain/problems';

/** One thing at a time that waits for the API; what it refuses with stays until the next. Answers whether it was done. */
export function useErrand() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const running = useRef(false);
  const run = async (errand: () => Promise<void>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await errand();
      return true;
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      setProblem(refusal);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  /** What it was refused for is put right. */
  const forget = () => setProblem(undefined);
  return { isBusy, problem, run, forget };
}
