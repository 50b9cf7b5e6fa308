/** The sign-in popup that `authentication.authenticate` asks for. */
import { openFrameHost, type HostFunctions } from './frameHost';
import type { FlatContext } from './context';
import type { Heard } from './messages';
import { isValidAddress } from './origins';
import { hostClientType, runtimeConfig, supportedSdkVersion } from './runtime';

export type Popup = { readonly closed: boolean; close(): void };

type SignIn = {
  url: string;
  validOrigins: () => readonly string[];
  context: () => FlatContext;
  unsupported: (func: string) => void;
  openWindow: (url: string) => Popup | null;
  /** Listens for messages until the function it gives back is called. */
  listen: (hear: (heard: Heard) => void) => () => void;
  /** Looks again and again until the function it gives back is called: a closed popup tells nobody. */
  repeat: (look: () => void) => () => void;
};

export function authenticateInPopup(signIn: SignIn): Promise<[boolean, string]> {
  if (!isValidAddress(signIn.url, signIn.validOrigins())) {
    return Promise.resolve([false, 'The address is not one of the app’s valid domains']);
  }
  const popup = signIn.openWindow(signIn.url);
  if (!popup) return Promise.resolve([false, 'FailedToOpenWindow']);
  return new Promise((resolve) => {
    const settle = (answer: [boolean, string]) => {
      stopListening();
      stopLooking();
      resolve(answer);
    };
    const host = openFrameHost({
      frame: () => popup,
      validOrigins: signIn.validOrigins,
      functions: () => popupFunctions(signIn.context, settle),
      unsupported: signIn.unsupported,
      refusedOrigin: () => undefined,
    });
    const stopListening = signIn.listen((heard) => void host.hear(heard));
    const stopLooking = signIn.repeat(() => popup.closed && settle([false, 'CancelledByUser']));
  });
}

function popupFunctions(context: () => FlatContext, settle: (answer: [boolean, string]) => void): HostFunctions {
  const words = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    initialize: () => ['authentication', hostClientType, supportedSdkVersion, runtimeConfig({ canPickPeople: false })],
    getContext: () => [{ ...context(), frameContext: 'authentication' }],
    'appInitialization.appLoaded': () => undefined,
    'appInitialization.success': () => undefined,
    'authentication.authenticate.success': ([result]) => void settle([true, words(result)]),
    'authentication.authenticate.failure': ([reason]) => void settle([false, words(reason) || 'CancelledByUser']),
  };
}
