import { lazy, memo, Suspense, useSyncExternalStore } from 'react';
import type { DueReview } from '../../../domain/meetingView';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';

const ReviewsDue = lazy(async () => ({ default: (await loadPatiently(() => import('./ReviewsDue'))).ReviewsDue }));

interface LazyReviewsDueProps {
  readonly reviews: readonly DueReview[];
  readonly className: string;
}

/** Fetched where something is due: mostly nothing is. */
export const LazyReviewsDue = memo(function LazyReviewsDue({ reviews, className }: LazyReviewsDueProps) {
  const hasKept = useHasKeptReviews();
  if (reviews.length === 0 && !hasKept) return null;
  return (
    <Mishap>
      <Suspense fallback={null}>
        <ReviewsDue reviews={reviews} className={className} />
      </Suspense>
    </Mishap>
  );
});

/** One's own look back on a decision that nobody asks about any more, unsent or refused, or what is left of it to clear away. */
function useHasKeptReviews(): boolean {
  const drafts = useDrafts();
  const isWritten = useSyncExternalStore(drafts.subscribe, () =>
    drafts.fields().some((field) => field.startsWith('review:') || field.startsWith('predicted:')),
  );
  return useInMeeting(({ refused }) => refused.some(({ errand }) => errand.name === 'reviewDecision')) || isWritten;
}
