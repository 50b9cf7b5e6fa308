import { app } from '@microsoft/teams-js';
import { HostContext } from './hostContext';

/** The first page of the consent pop-up: sends the person on to Microsoft's, which comes back to `auth-end.html`. */
export async function startAuth(): Promise<void> {
  await app.initialize();
  const { user } = HostContext.parse(await app.getContext());
  const asked = new URLSearchParams(location.search);
  const address = new URL(
    `https://login.microsoftonline.com/${encodeURIComponent(user?.tenant?.id ?? 'organizations')}/oauth2/v2.0/authorize`,
  );
  address.search = new URLSearchParams({
    client_id: asked.get('clientId') ?? '',
    login_hint: asked.get('loginHint') ?? '',
    scope: `openid profile ${asked.get('scope') ?? ''}`,
    redirect_uri: `${location.origin}/tab/auth-end.html`,
    // The code is thrown away, only the consent is wanted: so nobody keeps the verifier that it would need.
    response_type: 'code',
    response_mode: 'fragment',
    code_challenge: await challenge(),
    code_challenge_method: 'S256',
  }).toString();
  location.replace(address);
}

async function challenge(): Promise<string> {
  const verifier = new TextEncoder().encode(crypto.randomUUID() + crypto.randomUUID());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', verifier));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
