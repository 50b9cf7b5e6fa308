import { lazy } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { ComesLater } from '../../notices/ComesLater';
import type { FoldedPartsProps } from './FoldedParts';

const FoldedParts = lazy(async () => ({
  default: (await loadPatiently(() => import('./FoldedParts'))).FoldedParts,
}));

/** Fetched when somebody unfolds it; the note can be sent without. */
export function LazyFoldedParts(props: FoldedPartsProps) {
  return (
    <ComesLater>
      <FoldedParts {...props} />
    </ComesLater>
  );
}
