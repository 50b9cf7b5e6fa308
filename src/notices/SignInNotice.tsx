import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { NotLoaded } from '../loadPatiently';
import { useHost } from '../teams/host';
import { useWords } from '../words';

/** Somebody has to allow the sign-in once; afterwards whatever waited for it goes on. */
export function SignInNotice({ onSignedIn }: { readonly onSignedIn: () => Promise<void> | void }) {
  const { common, problems } = useWords();
  const host = useHost();
  const [isMissing, setMissing] = useState(false);
  const wasRefused = host.signIn === 'refused';
  const ask = async () => {
    setMissing(false);
    try {
      if (await host.askForConsent()) await onSignedIn();
    } catch (failure) {
      if (!(failure instanceof NotLoaded)) throw failure;
      setMissing(true);
    }
  };
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{wasRefused ? problems.signInCancelled : problems.sentences.notSignedIn}</p>
      <p className="notice-way">{isMissing ? problems.notLoaded : problems.waysOn.notSignedIn}</p>
      <Button appearance="primary" onClick={() => void ask()}>
        {wasRefused || isMissing ? common.tryAgain : problems.allowSignIn}
      </Button>
    </div>
  );
}
