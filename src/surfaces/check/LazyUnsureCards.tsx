import { lazy, Suspense } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useMeetingHere } from './useMeetingHere';

const UnsureCards = lazy(async () => ({ default: (await loadPatiently(() => import('./UnsureCards'))).UnsureCards }));

/** Fetched for who runs a meeting that was held: others have no say in it. */
export function LazyUnsureCards({ view }: { readonly view: MeetingView }) {
  const meeting = useMeetingHere();
  const wasHeld = view.occurrence ?? view.lastOccurrence;
  if (!view.me.mayRun || !wasHeld || meeting === undefined) return null;
  return (
    <Mishap>
      <Suspense fallback={null}>
        <UnsureCards meeting={meeting} />
      </Suspense>
    </Mishap>
  );
}
