import { lazy, Suspense, type ComponentType } from 'react';
import { isOpen, type Action } from '../../../domain/actions';
import { escalationOf } from '../../../domain/escalations';
import { loadPatiently, wasUpdated } from '../../loadPatiently';
import { useInMeeting } from '../../meeting/MeetingContext';
import { UpdatedNotice } from '../../notices/UpdatedNotice';
import type { ActionStandingProps } from './ActionStanding';

/** The action itself is worth more than how it came here; but whoever is asked to take it over must be able to answer. */
const ActionStanding = lazy(async (): Promise<{ default: ComponentType<ActionStandingProps> }> => {
  try {
    return { default: (await loadPatiently(() => import('./ActionStanding'))).ActionStanding };
  } catch (failure) {
    return { default: ({ action }) => (action.offer && wasUpdated(failure) ? <UpdatedNotice /> : null) };
  }
});

/** Most actions stay with who made them, and have nothing to tell. */
export function LazyStanding(props: ActionStandingProps) {
  const { action } = props;
  const isStill = useInMeeting(
    ({ view }) => view?.me.mayRun === true && isOpen(action) && escalationOf(action) !== undefined,
  );
  if (!hasPast(action)) return null;
  return (
    <Suspense fallback={<div className="standing-room" data-still={isStill} />}>
      <ActionStanding {...props} />
    </Suspense>
  );
}

function hasPast({ offer, handOvers, closings, escalations, inquiries }: Action): boolean {
  return offer !== undefined || handOvers.length + closings.length + escalations.length + inquiries.length > 0;
}
