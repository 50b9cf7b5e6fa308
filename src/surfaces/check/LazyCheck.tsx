import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { useMeetingHere } from './useMeetingHere';

const MeetingChecked = lazy(async () => ({
  default: (await loadPatiently(() => import('./MeetingChecked'))).MeetingChecked,
}));
const AllChecked = lazy(async () => ({ default: (await loadPatiently(() => import('./AllChecked'))).AllChecked }));

/** Fetched when somebody goes there: mostly all is well. */
export function LazyMeetingCheck({ onBack }: { readonly onBack: () => void }) {
  const meeting = useMeetingHere();
  if (meeting === undefined) return null;
  return (
    <Suspense fallback={<p aria-busy="true" />}>
      <MeetingChecked meeting={meeting} onBack={onBack} />
    </Suspense>
  );
}

export function LazyAllCheck() {
  return (
    <Suspense fallback={<p aria-busy="true" />}>
      <AllChecked />
    </Suspense>
  );
}
