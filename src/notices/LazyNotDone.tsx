import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { loadPatiently } from '../loadPatiently';
import type { Refused } from '../meeting/errands';

interface LazyNotDoneProps {
  readonly refused: Refused;
  /** What is said where the better words can't be fetched. */
  readonly children: ReactNode;
}

const NotDone = lazy(async (): Promise<{ default: ComponentType<LazyNotDoneProps> }> => {
  try {
    return { default: (await loadPatiently(() => import('./NotDone'))).NotDone };
  } catch {
    return { default: ({ children }) => children };
  }
});

export function LazyNotDone(props: LazyNotDoneProps) {
  return (
    <Suspense fallback={null}>
      <NotDone {...props} />
    </Suspense>
  );
}
