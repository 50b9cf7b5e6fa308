import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import type { Drafts } from '../../meeting/drafts';
import type { Route } from '../library/route';
import type { Go } from '../library/useRoute';

const DecisionLog = lazy(async () => ({ default: (await loadPatiently(() => import('./DecisionLog'))).DecisionLog }));
const LoggedPage = lazy(async () => ({ default: (await loadPatiently(() => import('./LoggedPage'))).LoggedPage }));

interface LazyDecisionsProps {
  readonly route: Extract<Route, { at: 'decisions' | 'decision' }>;
  readonly go: Go;
  readonly drafts?: Drafts | undefined;
}

/** The log of decisions, fetched when somebody first goes there. */
export function LazyDecisions({ route, go, drafts }: LazyDecisionsProps) {
  return (
    // Each page has its own: one that is left is gone at once, and its words no longer go into the address.
    <Suspense key={route.at} fallback={<p aria-busy="true" />}>
      {route.at === 'decisions' ? (
        <DecisionLog find={route.find} go={go} />
      ) : (
        <LoggedPage
          key={`${route.series} ${route.decision}`}
          series={route.series}
          decision={route.decision}
          drafts={drafts}
        />
      )}
    </Suspense>
  );
}
