import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useWords } from '../../words';
import type { ActionOwnerProps } from './ActionOwner';
import type { HandOverFormProps } from './HandOverForm';
import type { saveAction } from './savedAction';

const load = () => loadPatiently(() => import('./OwnerParts'));
const Parts = lazy(async () => ({ default: (await load()).OwnerParts }));

/** Whose an action is can be read at once; what changes it comes when somebody may. */
export function LazyOwner(props: ActionOwnerProps | HandOverFormProps) {
  const { common } = useWords();
  return (
    <Mishap>
      <Suspense
        fallback={
          <p className="quiet" aria-busy="true">
            {common.loading}
          </p>
        }
      >
        <Parts {...props} />
      </Suspense>
    </Mishap>
  );
}

/** Without its script the form says so and stays open, with all that was written in it. */
export function saveWhenLoaded(...asked: Parameters<typeof saveAction>): void {
  load().then(
    (parts) => parts.saveAction(...asked),
    () => undefined,
  );
}
