import { lazy, Suspense, type ComponentProps } from 'react';
import { loadPatiently } from '../loadPatiently';

const Picture = lazy(async () => ({ default: (await loadPatiently(() => import('./Picture'))).Picture }));

/** For the side panel and the stage: what shows pictures is fetched when there is one to show. */
export function LazyPicture(props: ComponentProps<typeof Picture>) {
  return (
    <Suspense fallback={null}>
      <Picture {...props} />
    </Suspense>
  );
}
