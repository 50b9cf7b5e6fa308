import { lazy, Suspense, type ComponentType } from 'react';
import type { Action } from '../../../domain/actions';
import { loadPatiently, wasUpdated } from '../../loadPatiently';
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
  if (!hasPast(props.action)) return null;
  return (
    <Suspense fallback={null}>
      <ActionStanding {...props} />
    </Suspense>
  );
}

function hasPast({ offer, handOvers, closings, escalations, inquiries }: Action): boolean {
  return offer !== undefined || handOvers.length + closings.length + escalations.length + inquiries.length > 0;
}
