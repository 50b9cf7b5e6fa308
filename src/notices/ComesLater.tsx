import { Suspense, type ReactNode } from 'react';
import { useWords } from '../words';
import { Mishap } from './Mishap';

/** Around what is fetched when somebody asks for it: it says that it comes, and when it can't. */
export function ComesLater({ children }: { readonly children: ReactNode }) {
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
        {children}
      </Suspense>
    </Mishap>
  );
}
