import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { curatorRole } from '../../api/src/access/curators';
import { every, parseBicep } from './bicep';

const read = (path: string) => readFileSync(path, 'utf8');
const steps = read('teamsapp.yml');
const placeholders = (text: string) => [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

test('a deployment creates the app, its sign-in and Azure, then fills in and checks the package', () => {
  const provision = steps.slice(steps.indexOf('provision:'), steps.indexOf('deploy:\n  - '));
  expect([...provision.matchAll(/uses: (\S+)/g)].map(([, action]) => action)).toEqual([
    'teamsApp/create',
    'aadApp/create',
    'arm/deploy',
    'aadApp/update',
    'teamsApp/validateManifest',
    'teamsApp/zipAppPackage',
    'teamsApp/validateAppPackage',
    'teamsApp/update',
  ]);
});

test('every file that teamsapp.yml reads exists', () => {
  const named = [...steps.matchAll(/(?:path|parameters|manifestPath|environmentFolderPath): (\.\/\S+)/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThanOrEqual(4);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  expect(steps).toContain('artifactFolder: ./dist/api');
});

test('every placeholder is given by the environment file, a step or an output of azure.bicep', async () => {
  const outputs = every(await parseBicep(), 'output_declaration').map(
    ({ namedChildren }) => namedChildren[0]?.text ?? '',
  );
  const written = [...steps.matchAll(/^ {6}\w+: ([A-Z_]+)$/gm)].map(([, name]) => name ?? '');
  const given = new Set([
    ...outputs,
    ...written,
    ...[...read('env/.env.dev').matchAll(/^(\w+)=/gm)].map(([, name]) => name ?? ''),
  ]);
  const used = ['teamsapp.yml', 'aad.manifest.json', 'infra/azure.parameters.json', 'appPackage/manifest.json'].flatMap(
    (path) => placeholders(read(path)),
  );
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !given.has(name))).toEqual([]);
  expect(outputs).toEqual(expect.arrayContaining(['TAB_DOMAIN', 'BOT_ID', 'FUNCTION_APP_NAME']));
});

test('the environment file of the repository holds no secret', () => {
  expect(read('env/.env.dev')).not.toMatch(/SECRET|PASSWORD|KEY/);
});

interface SignIn {
  identifierUris: string[];
  api: {
    requestedAccessTokenVersion: number;
    oauth2PermissionScopes: { id: string; value: string }[];
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[];
  };
  optionalClaims: { accessToken: { name: string }[] };
  appRoles: { id: string; value: string; displayName: string; allowedMemberTypes: string[]; isEnabled: boolean }[];
}

test('the sign-in is the resource that the manifest names, open to Teams and telling guests apart', () => {
  const signIn = JSON.parse(read('aad.manifest.json')) as SignIn;
  const { webApplicationInfo } = JSON.parse(read('appPackage/manifest.json')) as {
    webApplicationInfo: { resource: string };
  };
  expect(signIn.identifierUris).toEqual([webApplicationInfo.resource]);
  expect(signIn.api.requestedAccessTokenVersion).toBe(2);
  const [scope] = signIn.api.oauth2PermissionScopes;
  expect(scope?.value).toBe('access_as_user');
  expect(signIn.api.preAuthorizedApplications.map(({ delegatedPermissionIds }) => delegatedPermissionIds)).toEqual([
    [scope?.id],
    [scope?.id],
  ]);
  expect(signIn.optionalClaims.accessToken.map(({ name }) => name)).toContain('acct');
});

test('the sign-in has the one role that the API reads, to be given to people and groups', () => {
  const { appRoles } = JSON.parse(read('aad.manifest.json')) as SignIn;
  expect(appRoles).toMatchObject([
    { value: curatorRole, displayName: 'Curator', allowedMemberTypes: ['User'], isEnabled: true },
  ]);
  expect(appRoles[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
