/** Keys that stand in for Entra's and the Bot Framework's, and the tokens they sign. */
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';

/** A private RSA key as a JWK. */
export const SigningKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});
export type SigningKey = z.infer<typeof SigningKey>;

export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return SigningKey.parse({ ...(await exportJWK(privateKey)), kid: randomUUID() });
}

/** The half that anybody may have. */
export function publicHalf(key: SigningKey) {
  return { kty: key.kty, kid: key.kid, x5t: key.kid, use: 'sig', alg: 'RS256', n: key.n, e: key.e };
}

export async function signToken(what: {
  key: SigningKey;
  claims: Record<string, string | number | string[]>;
  issuer: string;
  audience: string;
  nowMs: number;
  lifetimeSeconds: number;
}): Promise<string> {
  const issuedAt = Math.floor(what.nowMs / 1000);
  return new SignJWT(what.claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: what.key.kid, x5t: what.key.kid })
    .setIssuer(what.issuer)
    .setAudience(what.audience)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + what.lifetimeSeconds)
    .sign(await importJWK(what.key, 'RS256'));
}
