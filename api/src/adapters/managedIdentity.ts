import type { TokenCredential } from '@azure/identity';

/** Loaded only where it signs in: it is the slowest package to load. */
export async function managedIdentity(clientId: string | undefined): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
}

/** A credential that loads when it is first asked for a token. */
export function lazyCredential(clientId: string | undefined): TokenCredential {
  let loading: Promise<TokenCredential> | undefined;
  return {
    getToken: async (scopes, options) => (await (loading ??= managedIdentity(clientId))).getToken(scopes, options),
  };
}
