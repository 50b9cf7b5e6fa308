import type { Problem } from '../../../domain/problems';
import { Notice } from '../../notices/Notice';
import { SignInNotice } from '../../notices/SignInNotice';
import { useHost } from '../../teams/host';

interface LibraryRefusedProps {
  readonly problem: Problem;
  readonly onTryAgain: () => void;
}

/** Why the library can't be shown, and the way on. */
export function LibraryRefused({ problem, onTryAgain }: LibraryRefusedProps) {
  const { signIn } = useHost();
  if (problem.code === 'notSignedIn' && signIn !== 'ready') return <SignInNotice onSignedIn={onTryAgain} />;
  return <Notice problem={problem} onTryAgain={isForGood(problem) ? undefined : onTryAgain} />;
}

const isForGood = ({ code }: Problem): boolean => code === 'outsider' || code === 'notFound';
