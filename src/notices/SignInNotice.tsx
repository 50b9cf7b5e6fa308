import { Button } from '@fluentui/react-components';
import { useHost } from '../teams/host';
import { useWords } from '../words';

/** Somebody has to allow the sign-in once; afterwards whatever waited for it goes on. */
export function SignInNotice({ onSignedIn }: { readonly onSignedIn: () => Promise<void> | void }) {
  const { common, problems } = useWords();
  const host = useHost();
  const wasRefused = host.signIn === 'refused';
  const ask = async () => {
    if (await host.askForConsent()) await onSignedIn();
  };
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{wasRefused ? problems.signInCancelled : problems.sentences.notSignedIn}</p>
      <p className="notice-way">{problems.waysOn.notSignedIn}</p>
      <Button appearance="primary" onClick={() => void ask()}>
        {wasRefused ? common.tryAgain : problems.allowSignIn}
      </Button>
    </div>
  );
}
