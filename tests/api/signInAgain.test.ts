import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTVerifyGetKey } from 'jose';
import { signInWith, type SignIn } from '../../api/src/access/signIn';
import { home, mai } from '../support/apiPeople';

const entra = {
  tenantId: home,
  clientId: '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e',
  issuer: `https://login.microsoftonline.com/${home}/v2.0`,
  keysUrl: 'https://login.microsoftonline.com/keys',
};
const start = Date.parse('2026-11-23T09:00:00.000Z');
const minuteMs = 60_000;

let key: CryptoKey;
let keySet: JWTVerifyGetKey;
let now: number;
let looks: number;
let areKeysWithdrawn: boolean;
let signIn: SignIn;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  keySet = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }] });
});
beforeEach(() => {
  now = start;
  looks = 0;
  areKeysWithdrawn = false;
  const none = createLocalJWKSet({ keys: [] });
  const keys: JWTVerifyGetKey = (head, token) => {
    looks += 1;
    return areKeysWithdrawn ? none(head, token) : keySet(head, token);
  };
  signIn = signInWith(entra, keys, () => now);
});

async function token(minutes: number, roles: string[] = []): Promise<string> {
  const claims = {
    ...{ iss: entra.issuer, aud: entra.clientId, tid: home as string, oid: mai.id as string, name: mai.name },
    ...{ scp: 'access_as_user', acct: 0, roles },
  };
  const unsigned = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' });
  return `Bearer ${await unsigned.setExpirationTime(new Date(start + minutes * minuteMs)).sign(key)}`;
}

test('a token is checked once, and known when it is brought again', async () => {
  const bearer = await token(60);
  expect(await signIn(bearer)).toEqual({ person: mai, isCurator: false });
  expect(await signIn(bearer)).toEqual({ person: mai, isCurator: false });
  expect(looks).toBe(1);
});

test('each token is known for itself', async () => {
  expect(await signIn(await token(60))).toMatchObject({ isCurator: false });
  expect(await signIn(await token(60, ['Curator']))).toMatchObject({ isCurator: true });
  expect(looks).toBe(2);
});

test('a token that was known is refused once it has expired', async () => {
  const bearer = await token(5);
  await signIn(bearer);
  now = start + 6 * minuteMs - 1;
  expect(await signIn(bearer)).toMatchObject({ person: mai });
  expect(looks).toBe(1);
  now = start + 6 * minuteMs;
  await expect(signIn(bearer)).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('a key that was withdrawn signs nobody in after ten minutes', async () => {
  const bearer = await token(60);
  await signIn(bearer);
  areKeysWithdrawn = true;
  now = start + 10 * minuteMs;
  await expect(signIn(bearer)).rejects.toMatchObject({ code: 'notSignedIn' });
});

test('a token that was refused is known to nobody: other claims under a known signature are refused each time', async () => {
  const bearer = await token(60);
  await signIn(bearer);
  const [head, claims = '', signature] = bearer.split('.');
  const others = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), roles: ['Curator'] };
  const forged = [head, Buffer.from(JSON.stringify(others)).toString('base64url'), signature].join('.');
  for (let time = 0; time < 2; time += 1) await expect(signIn(forged)).rejects.toMatchObject({ code: 'notSignedIn' });
});
