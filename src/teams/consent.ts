import { TeamsUserCredential } from '@microsoft/teamsfx';
import * as z from 'zod/mini';
import type { HostContext } from './hostContext';

const ClientId = z.guid();

/**
 * Opens the pop-up in which a person allows the sign-in. Loaded only when somebody has to: it weighs as much as the
 * whole panel. `false`: they closed it, or it could not be opened.
 */
export async function askForConsent(context: HostContext): Promise<boolean> {
  // The manifest puts the id of our registration into the address of every page of ours.
  const client = ClientId.safeParse(new URLSearchParams(location.search).get('client'));
  if (!client.success) return false;
  const credential = new TeamsUserCredential({
    clientId: client.data,
    initiateLoginEndpoint: `${location.origin}/tab/auth-start.html`,
  });
  // Its login() first asks Teams for the very token that the consent is missing for, unless it takes itself for ready.
  Reflect.set(credential, 'initialized', true);
  Reflect.set(credential, 'loginHint', encodeURIComponent(context.user?.loginHint ?? ''));
  try {
    await credential.login([`api://${location.host}/${client.data}/access_as_user`]);
    return true;
  } catch {
    return false;
  }
}
