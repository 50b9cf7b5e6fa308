import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Node } from 'web-tree-sitter';
import { readSettings, settingNames } from '../../api/src/settings';
import { pictures } from '../../api/src/adapters/blobImages';
import { azureSettings, givenByAzure } from './azureSettings';
import { bicepPath, every, listOf, parseBicep, parseErrors, properties, resource } from './bicep';

let bicep: Node;
beforeAll(async () => {
  bicep = await parseBicep();
});

const valuesOf = (key: string) =>
  properties(bicep)
    .filter((property) => property.key === key)
    .map(({ value }) => value);

test('azure.bicep has no syntax error, and one would be found', async () => {
  expect(parseErrors(bicep)).toEqual([]);
  expect(bicep.hasError).toBe(false);
  const spoilt = await parseBicep(`${readFileSync(bicepPath, 'utf8')}\n}`);
  expect(spoilt.hasError).toBe(true);
});

describe('nothing in Azure is reached by a key', () => {
  test('storage, Web PubSub, the bot and the logs take identities only', () => {
    expect(valuesOf('allowSharedKeyAccess')).toEqual(['false']);
    expect(valuesOf('allowBlobPublicAccess')).toEqual(['false']);
    expect([...valuesOf('disableLocalAuth'), ...valuesOf('DisableLocalAuth')]).toEqual([
      'true',
      'true',
      'true',
      'true',
    ]);
    expect(every(bicep, 'call_expression').filter(({ text }) => /^list\w*\(|listKeys/i.test(text))).toEqual([]);
    expect(bicep.text).not.toMatch(/AccountKey|AccessKey=|SharedAccessSignature|@secure/);
  });

  test('the functions run, store and deploy as one identity of their own', () => {
    const app = resource(bicep, 'app');
    expect(properties(app)).toContainEqual({ key: 'type', value: `'UserAssigned'` });
    expect(properties(app)).toContainEqual({ key: 'type', value: `'UserAssignedIdentity'` });
    expect(properties(resource(bicep, 'bot'))).toContainEqual({ key: 'msaAppType', value: `'UserAssignedMSI'` });
  });

  test('passwords for publishing are off', () => {
    for (const policy of ['ftp', 'scm']) {
      expect(properties(resource(bicep, policy))).toContainEqual({ key: 'allow', value: 'false' });
    }
  });
});

test('everything is asked for over TLS 1.2 or newer', () => {
  expect(valuesOf('minimumTlsVersion')).toEqual([`'TLS1_2'`]);
  expect(valuesOf('minTlsVersion')).toEqual([`'1.2'`]);
  expect(valuesOf('httpsOnly')).toEqual(['true']);
  expect(valuesOf('supportsHttpsTrafficOnly')).toEqual(['true']);
});

test('the container that the API keeps pictures in is there, beside the one of the deployment', () => {
  const containers = properties(resource(bicep, 'storage')).filter(({ key }) => key === 'name');
  expect(containers.map(({ value }) => value)).toEqual(expect.arrayContaining([`'app-package'`, `'${pictures}'`]));
});

test('the tables and queues that the API uses are there', () => {
  expect(listOf(bicep, 'tables').sort()).toEqual(['directory', 'due', 'library', 'meetings', 'mine']);
  expect(listOf(bicep, 'queues').sort()).toEqual(['outbox', 'outbox-poison']);
});

describe('the settings of the functions', () => {
  const set = () => {
    const { namedChildren } = every(resource(bicep, 'settings'), 'object')[1] ?? { namedChildren: [] };
    return namedChildren.map((property) => property?.namedChildren[0]?.text ?? '');
  };
  const readByTheHost = /^(APPLICATIONINSIGHTS_\w+|AZURE_CLIENT_ID)$/;

  test('that azure.bicep sets are all that the API needs, each one known to it', () => {
    const names = set().filter((name) => !readByTheHost.test(name));
    expect(names.sort()).toEqual(Object.keys(azureSettings).sort());
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([]);
    expect(readSettings({ ...azureSettings, ...givenByAzure })).toMatchObject({
      storage: { kind: 'managedIdentity' },
      live: { kind: 'managedIdentity' },
    });
  });

  test('hold no address but Microsoft’s', () => {
    const written = every(resource(bicep, 'settings'), 'string').map(({ text }) => text);
    expect(written.filter((text) => text.includes('http://') || /localhost|127\.0\.0\.1/.test(text))).toEqual([]);
  });
});
