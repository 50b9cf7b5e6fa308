import type { Problem } from '../../domain/problems';
import { useMeetingVerbs } from '../meeting/MeetingContext';
import { useHost } from '../teams/host';
import { Notice } from './Notice';
import { SignInNotice } from './SignInNotice';

/** Why the meeting can't be shown, and the way on. */
export function MeetingRefused({ problem }: { readonly problem: Problem }) {
  const { signIn } = useHost();
  const { openAgain } = useMeetingVerbs();
  if (problem.code === 'notSignedIn' && signIn !== 'ready') return <SignInNotice onSignedIn={openAgain} />;
  return <Notice problem={problem} onTryAgain={problem.code === 'outsider' ? undefined : openAgain} />;
}
