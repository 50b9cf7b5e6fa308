import { useCallback, useEffect, useRef, useState } from 'react';

const offeredFor = 10_000;

/** Something that can be taken back for ten seconds; the next one takes its place. */
export function useOffer<T>() {
  const [offered, setOffered] = useState<T>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    setOffered(undefined);
  }, []);
  const offer = useCallback((one: T) => {
    clearTimeout(timer.current);
    setOffered(() => one);
    timer.current = setTimeout(() => setOffered(undefined), offeredFor);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { offered, offer, drop };
}
