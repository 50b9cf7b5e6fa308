import { useEffect, useState } from 'react';

const twoMinutes = 120_000;
const step = 1_000;

/** How much of the two minutes is over, from 0 to 1, by the clock of whoever looks. */
export function useTwoMinutes(begunAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  const passed = Math.min(1, Math.max(0, (now - Date.parse(begunAt)) / twoMinutes));
  const isUp = passed === 1;
  useEffect(() => {
    if (isUp) return;
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, [isUp]);
  return passed;
}
