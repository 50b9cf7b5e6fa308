import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useWords } from '../../words';
import type { ActionOwnerProps } from './ActionOwner';
import type { HandOverFormProps } from './HandOverForm';

const Parts = lazy(async () => ({ default: (await loadPatiently(() => import('./OwnerParts'))).OwnerParts }));

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
