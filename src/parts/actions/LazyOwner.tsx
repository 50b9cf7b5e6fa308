import { lazy } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { ComesLater } from '../../notices/ComesLater';
import type { ActionOwnerProps } from './ActionOwner';
import type { HandOverFormProps } from './HandOverForm';
import type { saveAction } from './savedAction';

const load = () => loadPatiently(() => import('./OwnerParts'));
const Parts = lazy(async () => ({ default: (await load()).OwnerParts }));

/** Whose an action is can be read at once; what changes it comes when somebody may. */
export function LazyOwner(props: ActionOwnerProps | HandOverFormProps) {
  return (
    <ComesLater>
      <Parts {...props} />
    </ComesLater>
  );
}

/** Without its script the form says so and stays open, with all that was written in it. */
export function saveWhenLoaded(...asked: Parameters<typeof saveAction>): void {
  load().then(
    (parts) => parts.saveAction(...asked),
    () => undefined,
  );
}
