import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useWords } from '../../words';
import type { FoldedPartsProps } from './FoldedParts';

const FoldedParts = lazy(async () => ({
  default: (await loadPatiently(() => import('./FoldedParts'))).FoldedParts,
}));

/** Fetched when somebody unfolds it; the note can be sent without. */
export function LazyFoldedParts(props: FoldedPartsProps) {
  const { common } = useWords();
  return (
    <Mishap>
      <Suspense
        fallback={
          <p className="quiet" aria-busy="true">
            {common.loading}
          </p>
        }
      >
        <FoldedParts {...props} />
      </Suspense>
    </Mishap>
  );
}
