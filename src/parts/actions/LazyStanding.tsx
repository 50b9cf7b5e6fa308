import { lazy, Suspense, type ComponentType } from 'react';
import type { Action } from '../../../domain/actions';
import { loadPatiently } from '../../loadPatiently';
import type { ActionStandingProps } from './ActionStanding';

const ActionStanding = lazy(async (): Promise<{ default: ComponentType<ActionStandingProps> }> => {
  try {
    return { default: (await loadPatiently(() => import('./ActionStanding'))).ActionStanding };
  } catch {
    // The action itself is worth more than how it came here.
    return { default: () => null };
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

function hasPast({ offer, handOvers, closings, escalations }: Action): boolean {
  return offer !== undefined || handOvers.length + closings.length + escalations.length > 0;
}
