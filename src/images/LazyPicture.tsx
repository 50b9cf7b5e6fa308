import { lazy, Suspense, type ComponentType } from 'react';
import { loadPatiently } from '../loadPatiently';
import type { PictureProps } from './Picture';

const Picture = lazy(async (): Promise<{ default: ComponentType<PictureProps> }> => {
  try {
    return { default: (await loadPatiently(() => import('./Picture'))).Picture };
  } catch {
    // The moment is worth more than its picture.
    return { default: () => null };
  }
});

/** For the side panel and the stage: what shows pictures is fetched when there is one to show. */
export function LazyPicture(props: PictureProps) {
  return (
    <Suspense fallback={null}>
      <Picture {...props} />
    </Suspense>
  );
}
