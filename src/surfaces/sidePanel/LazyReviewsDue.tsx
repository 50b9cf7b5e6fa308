import { lazy, memo, Suspense } from 'react';
import type { DueReview } from '../../../domain/meetingView';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';

const ReviewsDue = lazy(async () => ({ default: (await loadPatiently(() => import('./ReviewsDue'))).ReviewsDue }));

interface LazyReviewsDueProps {
  readonly reviews: readonly DueReview[];
  readonly className: string;
}

/** Fetched where something is due: mostly nothing is. */
export const LazyReviewsDue = memo(function LazyReviewsDue({ reviews, className }: LazyReviewsDueProps) {
  if (reviews.length === 0) return null;
  return (
    <Mishap>
      <Suspense fallback={null}>
        <ReviewsDue reviews={reviews} className={className} />
      </Suspense>
    </Mishap>
  );
});
