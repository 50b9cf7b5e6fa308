import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import type { MinePageProps } from './MinePage';

const MinePage = lazy(async () => ({ default: (await loadPatiently(() => import('./MinePage'))).MinePage }));

export function LazyMine(props: MinePageProps) {
  return (
    <Suspense fallback={<p aria-busy="true" />}>
      <MinePage {...props} />
    </Suspense>
  );
}
