import { useState } from 'react';
import { NotLoaded, wasUpdated } from '../loadPatiently';
import { useHost } from '../teams/host';
import { useWords } from '../words';
import { UpdatedNotice } from './UpdatedNotice';

/** Somebody has to allow the sign-in once; afterwards whatever waited for it goes on. */
export function SignInNotice({ onSignedIn }: { readonly onSignedIn: () => Promise<void> | void }) {
  const { common, problems } = useWords();
  const host = useHost();
  const [missing, setMissing] = useState<NotLoaded>();
  const wasRefused = host.signIn === 'refused';
  const ask = async () => {
    setMissing(undefined);
    try {
      if (await host.askForConsent()) await onSignedIn();
    } catch (failure) {
      if (!(failure instanceof NotLoaded)) throw failure;
      setMissing(failure);
    }
  };
  // Asked for again, it is as gone as before.
  if (wasUpdated(missing)) return <UpdatedNotice />;
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{wasRefused ? problems.signInCancelled : problems.sentences.notSignedIn}</p>
      <p className="notice-way">{missing ? problems.notLoaded : problems.waysOn.notSignedIn}</p>
      <button type="button" className="button button-primary" onClick={() => void ask()}>
        {wasRefused || missing ? common.tryAgain : problems.allowSignIn}
      </button>
    </div>
  );
}
