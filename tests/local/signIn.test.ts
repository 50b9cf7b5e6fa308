import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { signInWith } from '../../api/src/access/signIn';
import { TenantId } from '../../domain/people';
import { entraClientId, homeTenantId, otherTenantId, personOf } from '../../local/teams/people';
import type { PersonKey } from '../../local/teams/protocol';
import { post, teamsAlone, type TeamsAlone } from './teamsAlone';

let local: TeamsAlone;

beforeEach(async () => {
  local = await teamsAlone();
});

afterEach(() => local.close());

async function tokenOf(as: PersonKey): Promise<string> {
  const { body } = await post(`${local.url}/teams/token`, { as });
  return (body as { token: string }).token;
}

const keys = () => createRemoteJWKSet(new URL(`${local.url}/issuer/keys`));
const issuer = (tenantId: string) => `${local.url}/issuer/${tenantId}/v2.0`;

test("a person's token is Entra's: signature, issuer, audience, scope and an hour of life", async () => {
  const { payload } = await jwtVerify(await tokenOf('mai'), keys(), {
    issuer: issuer(homeTenantId),
    audience: entraClientId,
    algorithms: ['RS256'],
  });
  expect(payload).toMatchObject({
    oid: personOf('mai').id,
    tid: homeTenantId,
    acct: 0,
    scp: 'access_as_user',
    name: 'Mai Tran',
    preferred_username: 'mai.tran@northwind.example',
    ver: '2.0',
  });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
});

test("a guest's token is of the home tenant and says that it is a guest's", async () => {
  const claims = decodeJwt(await tokenOf('gil'));
  expect(claims).toMatchObject({ tid: homeTenantId, acct: 1, iss: issuer(homeTenantId) });
});

test("somebody from outside brings a token of their own tenant's issuer", async () => {
  const token = await tokenOf('olga');
  const { payload } = await jwtVerify(token, keys(), { issuer: issuer(otherTenantId) });
  expect(payload).toMatchObject({ tid: otherTenantId, acct: 0 });
  await expect(jwtVerify(token, keys(), { issuer: issuer(homeTenantId) })).rejects.toThrow('iss');
});

test('the issuer describes itself where Entra does', async () => {
  const answer = await fetch(`${issuer(homeTenantId)}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({
    issuer: issuer(homeTenantId),
    jwks_uri: `${local.url}/issuer/keys`,
  });
  const published = JSON.stringify(await (await fetch(`${local.url}/issuer/keys`)).json());
  expect(published).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
});

test('consent needed and cancelled can be chosen, each for one person', async () => {
  await local.teams.do('ben', { verb: 'setSignIn', signIn: 'consentNeeded' });
  await local.teams.do('linh', { verb: 'setSignIn', signIn: 'cancelled' });
  const answers = await Promise.all(
    (['mai', 'ben', 'linh'] as const).map(async (as) => (await post(`${local.url}/teams/token`, { as })).body),
  );
  expect(answers).toEqual([
    { token: expect.any(String) },
    { error: 'resourceRequiresConsent' },
    { error: 'CancelledByUser' },
  ]);
});

test('a day later, new tokens are of that day and the old ones have run out', async () => {
  const today = await tokenOf('mai');
  await local.teams.do('mai', { verb: 'dayLater' });
  const tomorrow = await tokenOf('mai');
  const currentDate = new Date(local.teams.world.now());
  await expect(jwtVerify(tomorrow, keys(), { currentDate })).resolves.toBeDefined();
  await expect(jwtVerify(today, keys(), { currentDate })).rejects.toThrow('exp');
});

describe('a curator', () => {
  const rolesOf = async (as: PersonKey) => decodeJwt(await tokenOf(as))['roles'];
  const switched = (person: PersonKey, isCurator: boolean) =>
    post(`${local.url}/teams/do`, { as: 'mai', do: { verb: 'setCurator', person, isCurator } });

  test('is Mai at first; switched, the next token says otherwise', async () => {
    expect([await rolesOf('mai'), await rolesOf('ben')]).toEqual([['Curator'], undefined]);
    await switched('mai', false);
    await switched('ben', true);
    expect([await rolesOf('mai'), await rolesOf('ben')]).toEqual([undefined, ['Curator']]);
    const shown = local.teams.state('mai').people.map(({ key, isCurator }) => [key, isCurator]);
    expect(shown.filter(([, isCurator]) => isCurator)).toEqual([['ben', true]]);
    expect(shown.filter(([, isCurator]) => isCurator === undefined).map(([key]) => key)).toEqual(['gil', 'olga']);
  });

  test.each(['gil', 'olga'] as const)('%s, who is no colleague, can’t be', async (person) => {
    expect(await switched(person, true)).toMatchObject({
      status: 409,
      body: { problem: 'Only colleagues can be curators.' },
    });
    expect(await rolesOf(person)).toBeUndefined();
  });

  test('is one to the API', async () => {
    const entra = { tenantId: TenantId.parse(homeTenantId), clientId: entraClientId, issuer: issuer(homeTenantId) };
    const asked = signInWith({ ...entra, keysUrl: `${local.url}/issuer/keys` });
    expect(await asked(`Bearer ${await tokenOf('mai')}`)).toMatchObject({
      person: { name: 'Mai Tran' },
      isCurator: true,
    });
    expect(await asked(`Bearer ${await tokenOf('linh')}`)).toMatchObject({ isCurator: false });
  });
});
