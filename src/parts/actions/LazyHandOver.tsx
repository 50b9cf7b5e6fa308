import { lazy, Suspense } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useWords } from '../../words';
import type { HandOverFormProps } from './HandOverForm';

const HandOverForm = lazy(async () => ({
  default: (await loadPatiently(() => import('./HandOverForm'))).HandOverForm,
}));

/** Who made an action gives it away; only later is it handed over. */
export function LazyHandOver(props: HandOverFormProps) {
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
        <HandOverForm {...props} />
      </Suspense>
    </Mishap>
  );
}
