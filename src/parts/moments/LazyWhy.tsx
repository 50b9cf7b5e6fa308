import { lazy, Suspense, type ComponentType } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { useDrawn } from '../useDrawn';
import type { WhyThisOneProps } from './WhyThisOne';

const WhyThisOne = lazy(async (): Promise<{ default: ComponentType<WhyThisOneProps> }> => {
  try {
    return { default: (await loadPatiently(() => import('./WhyThisOne'))).WhyThisOne };
  } catch {
    // The moment is worth more than its reason.
    return { default: () => null };
  }
});

/** The moment is read before anybody asks why: its words are fetched after it is drawn. */
export function LazyWhy(props: WhyThisOneProps) {
  const isMomentDrawn = useDrawn();
  return <Suspense fallback={null}>{isMomentDrawn && <WhyThisOne {...props} />}</Suspense>;
}
