import { useEffect, useRef } from 'react';

/** Whoever cannot see that another part of the way has begun is brought to its heading. */
export function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
