import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTVerifyGetKey } from 'jose';
import { checkIsCurator } from '../../api/src/access/curators';
import { signInWith } from '../../api/src/access/signIn';
import { Problem } from '../../domain/problems';
import { elsewhere, home, mai } from '../support/apiPeople';

const entra = {
  tenantId: home,
  clientId: '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e',
  issuer: `https://login.microsoftonline.com/${home}/v2.0`,
  keysUrl: 'https://login.microsoftonline.com/keys',
};

const good = {
  iss: entra.issuer,
  aud: entra.clientId,
  tid: home as string,
  oid: mai.id as string,
  name: mai.name,
  scp: 'access_as_user',
  acct: 0 as unknown,
};

let ours: { key: CryptoKey; keys: JWTVerifyGetKey };
let theirs: CryptoKey;

beforeAll(async () => {
  const [mine, forged] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(mine.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  ours = { key: mine.privateKey, keys: createLocalJWKSet({ keys: [jwk] }) };
  theirs = forged.privateKey;
});

interface Signing {
  readonly key?: CryptoKey;
  readonly kid?: string;
  readonly from?: string;
  readonly until?: string;
}

async function token(
  claims: Record<string, unknown> = {},
  { key = ours.key, kid = 'one', from, until = '1h' }: Signing = {},
) {
  const wanted = Object.fromEntries(Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined));
  const unsigned = new SignJWT(wanted).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime(until);
  if (from) unsigned.setNotBefore(from);
  return `Bearer ${await unsigned.sign(key)}`;
}

const signIn = (authorization: string | null) => signInWith(entra, ours.keys)(authorization);

async function refusal(authorization: string | null): Promise<Problem> {
  const caught: unknown = await signIn(authorization).catch((error: unknown) => error);
  if (caught instanceof Problem) return caught;
  throw new Error('Nobody was refused.');
}

describe('a person', () => {
  test('is who the verified token says', async () => {
    expect(await signIn(await token())).toEqual({ person: mai, isCurator: false });
    expect(await signIn(await token({ aud: `api://moments.example/${entra.clientId}` }))).toMatchObject({
      person: mai,
    });
    expect(await signIn(await token({ aud: `api://${entra.clientId}`, scp: 'openid access_as_user' }))).toMatchObject({
      person: mai,
    });
  });

  test('keeps one id, however the directory writes it, and a name where the token has none', async () => {
    const { person } = await signIn(
      await token({ oid: mai.id.toUpperCase(), name: undefined, preferred_username: 'mai@n.example' }),
    );
    expect(person).toEqual({ id: mai.id, name: 'mai@n.example' });
  });

  test('may have a clock a little off', async () => {
    expect(await signIn(await token({}, { until: '-30s' }))).toMatchObject({ person: mai });
    expect(await signIn(await token({}, { from: '30s' }))).toMatchObject({ person: mai });
  });
});

describe('a curator', () => {
  test('is whom the token gives that role, among others or alone', async () => {
    expect(await signIn(await token({ roles: ['Curator'] }))).toEqual({ person: mai, isCurator: true });
    expect(await signIn(await token({ roles: ['Auditor', 'Curator'] }))).toEqual({ person: mai, isCurator: true });
  });

  test.each(
    [[], ['Auditor'], ['curator'], ['Curator '], 'Curator', ['Curator', 7], [['Curator']], {}, null, 1].map(
      (roles) => ({ roles }),
    ),
  )('is nobody with $roles, who is still signed in', async (claims) => {
    expect(await signIn(await token(claims))).toEqual({ person: mai, isCurator: false });
  });

  test('is no guest, whatever role they were given', async () => {
    expect(await refusal(await token({ acct: 1, roles: ['Curator'] }))).toMatchObject({ code: 'outsider' });
  });

  test('may do what others are told is only for curators', () => {
    expect(() => checkIsCurator({ isCurator: true })).not.toThrow();
    expect(() => checkIsCurator({ isCurator: false })).toThrow(
      expect.objectContaining({ code: 'notAllowed', message: 'Only the curators of the library can do this.' }),
    );
  });
});

describe('not signed in', () => {
  test.each([null, '', 'Bearer', 'Basic bWFpOm1haQ==', 'Bearer nonsense', 'Bearer a.b.c'])(
    'is who sends %j',
    async (header) => {
      expect(await refusal(header)).toMatchObject({ code: 'notSignedIn' });
    },
  );

  test.each<[string, Record<string, unknown>, Signing]>([
    ['that has expired', {}, { until: '-5m' }],
    ['that is not valid yet', {}, { from: '10m' }],
    ['for another app', { aud: 'another-app' }, {}],
    ['whose audience only ends alike', { aud: `https://x/${entra.clientId}` }, {}],
    ['by another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }, {}],
    ['without the scope', { scp: 'User.Read' }, {}],
    ['without any scope', { scp: undefined }, {}],
    ['without a person', { oid: undefined }, {}],
    ['whose person is no GUID', { oid: 'mai' }, {}],
    ['of an app', { idtyp: 'app' }, {}],
    ['of an unknown key', {}, { kid: 'two' }],
  ])('is who brings a token %s', async (_what, claims, signing) => {
    expect(await refusal(await token(claims, signing))).toMatchObject({ code: 'notSignedIn' });
  });

  test('is who brings a forged token, one without a signature or one whose claims were changed', async () => {
    const real = await token();
    const [head, , signature] = real.split('.');
    const claims = Buffer.from(JSON.stringify({ ...good, oid: home })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const header of [
      await token({}, { key: theirs }),
      `${head}.${claims}.${signature}`,
      `Bearer ${none}.${claims}.`,
    ])
      expect(await refusal(header)).toMatchObject({ code: 'notSignedIn' });
  });

  test('is who signs with the public key as a secret', async () => {
    const secret = new TextEncoder().encode('the public key, as text, is no secret at all');
    const forged = await new SignJWT(good)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(secret);
    expect(await refusal(`Bearer ${forged}`)).toMatchObject({ code: 'notSignedIn' });
  });
});

describe('an outsider', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a person of another tenant', { tid: elsewhere, iss: `https://login.microsoftonline.com/${elsewhere}/v2.0` }],
    ['a guest by the account claim', { acct: 1 }],
    ['a guest by the account claim as text', { acct: '1' }],
  ])('is %s', async (_what, claims) => {
    expect(await refusal(await token(claims))).toMatchObject({ code: 'outsider' });
  });

  test('is whoever’s token says nothing of the account: it may be a guest’s, and the library has no roster', async () => {
    const { code, message } = await refusal(await token({ acct: undefined }));
    expect(code).toBe('outsider');
    expect(message).toBe('Your sign-in does not tell whether you are a member of this organization.');
    expect((await refusal(await token({ acct: '' }))).code).toBe('notSignedIn');
    expect((await refusal(await token({ acct: null }))).code).toBe('notSignedIn');
  });

  test('is nobody whose account is a member’s, also as text', async () => {
    expect(await signIn(await token({ acct: '0' }))).toMatchObject({ person: mai });
  });
});

describe("Entra's keys", () => {
  let down: { url: string; close: () => void };
  beforeAll(async () => {
    const server = createServer((_request, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    down = { url: `http://127.0.0.1:${port}/keys`, close: () => server.close() };
  });
  afterAll(() => down.close());

  test.each(['failing', 'gone'])('that are %s make sign-in unavailable, not refused', async (how) => {
    const keysUrl = how === 'failing' ? down.url : 'http://127.0.0.1:1/keys';
    const asked = signInWith({ ...entra, keysUrl })(await token());
    await expect(asked).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 });
  });
});
