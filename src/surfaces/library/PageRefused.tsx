import type { ReactNode } from 'react';
import type { Problem } from '../../../domain/problems';
import { LibraryRefused } from './LibraryRefused';
import { home, printRoute } from './route';

interface PageRefusedProps {
  readonly problem: Problem;
  /** What the way back to the library is called. */
  readonly back: string;
  readonly onTryAgain: () => void;
}

/** In place of a page that can't be shown, with the way back: Teams has no button for it. */
export function PageRefused({ problem, back, onTryAgain }: PageRefusedProps) {
  return (
    <WayBack back={back}>
      <LibraryRefused problem={problem} onTryAgain={onTryAgain} />
    </WayBack>
  );
}

export function WayBack({ back, children }: Pick<PageRefusedProps, 'back'> & { readonly children: ReactNode }) {
  return (
    <div className="page-head">
      <a className="page-back" href={printRoute(home)}>
        {back}
      </a>
      {children}
    </div>
  );
}

/** Nothing to show; or what was shown has been withdrawn or taken away since. */
export function isRefused(answer: unknown, problem: Problem | undefined): problem is Problem {
  return problem !== undefined && (answer === undefined || problem.code === 'notFound');
}
