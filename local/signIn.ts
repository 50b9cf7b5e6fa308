/** Stands in for Entra: signs the tab's tokens and shows the keys that check them. */
import { randomUUID } from 'node:crypto';
import type { Route } from './teams/http';
import { entraClientId, personOf } from './teams/people';
import type { PersonKey } from './teams/protocol';
import { publicHalf, signToken, type SigningKey } from './teams/signingKeys';

const oneHour = 60 * 60;
/** Teams on the web, as Entra knows it. */
const teamsWebClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The app's one role, as `aad.manifest.json` names it. */
const curatorRole = 'Curator';

export interface SignIn {
  tokenFor: (person: PersonKey) => Promise<string>;
  issuerOf: (tenantId: string) => string;
  routes: Route[];
}

interface SignInParts {
  key: SigningKey;
  url: () => string;
  now: () => number;
  isCurator: (person: PersonKey) => boolean;
}

export function signIn(parts: SignInParts): SignIn {
  const issuerOf = (tenantId: string) => `${parts.url()}/issuer/${tenantId}/v2.0`;
  const keysUrl = () => `${parts.url()}/issuer/keys`;
  const metadata = (tenantId: string) => ({
    issuer: issuerOf(tenantId),
    jwks_uri: keysUrl(),
    authorization_endpoint: `${parts.url()}/issuer/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${parts.url()}/issuer/${tenantId}/oauth2/v2.0/token`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
  return {
    issuerOf,
    tokenFor(key) {
      const person = personOf(key);
      return signToken({
        key: parts.key,
        issuer: issuerOf(person.tenantId),
        audience: entraClientId,
        nowMs: parts.now(),
        lifetimeSeconds: oneHour,
        claims: {
          oid: person.id,
          sub: Buffer.from(`${entraClientId}:${person.id}`).toString('base64url'),
          tid: person.tenantId,
          acct: person.userRole === 'guest' ? 1 : 0,
          scp: 'access_as_user',
          name: person.name,
          preferred_username: person.upn,
          // Entra leaves the claim out of the token of somebody without a role.
          ...(parts.isCurator(key) && { roles: [curatorRole] }),
          azp: teamsWebClientId,
          azpacr: '0',
          uti: randomUUID(),
          ver: '2.0',
        },
      });
    },
    routes: [
      { method: 'GET', path: '/keys', answer: () => ({ status: 200, body: { keys: [publicHalf(parts.key)] } }) },
      {
        method: 'GET',
        path: '/:tenant/v2.0/.well-known/openid-configuration',
        answer: ({ params }) => ({ status: 200, body: metadata(params['tenant'] ?? '') }),
      },
    ],
  };
}
