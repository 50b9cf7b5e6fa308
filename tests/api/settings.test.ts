import { describe, expect, test } from '@jest/globals';
import { readSettings, settingNames } from '../../api/src/settings';

const storage =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=k==;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:2/a;BlobEndpoint=http://127.0.0.1:3/a;';

const local = {
  ENTRA_TENANT_ID: '6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11',
  ENTRA_CLIENT_ID: '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e',
  BOT_APP_ID: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  BOT_APP_TYPE: 'UserAssignedMSI',
  TEAMS_APP_ID: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
  TAB_ORIGIN: 'http://localhost:3978',
  AzureWebJobsStorage: storage,
};

const { AzureWebJobsStorage: _storage, ...shared } = local;
const azure = {
  ...shared,
  TAB_ORIGIN: 'https://moments.azurewebsites.net',
  AzureWebJobsStorage__tableServiceUri: 'https://moments.table.core.windows.net',
  AzureWebJobsStorage__queueServiceUri: 'https://moments.queue.core.windows.net',
  AzureWebJobsStorage__blobServiceUri: 'https://moments.blob.core.windows.net',
  AzureWebJobsStorage__credential: 'managedidentity',
  AzureWebJobsStorage__clientId: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  WEBPUBSUB_ENDPOINT: 'https://moments.webpubsub.azure.com',
  WEBSITE_SITE_NAME: 'moments',
};

describe('settings', () => {
  test('in Azure the defaults are the addresses of Entra and of the channel', () => {
    const settings = readSettings(azure);
    expect(settings.entra).toMatchObject({
      issuer: `https://login.microsoftonline.com/${azure.ENTRA_TENANT_ID}/v2.0`,
      keysUrl: `https://login.microsoftonline.com/${azure.ENTRA_TENANT_ID}/discovery/v2.0/keys`,
    });
    expect(settings.bot).toMatchObject({
      tenantId: azure.ENTRA_TENANT_ID,
      openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
    });
    expect(settings.storage).toMatchObject({ kind: 'managedIdentity', clientId: azure.AzureWebJobsStorage__clientId });
    expect(settings.live).toMatchObject({ kind: 'managedIdentity', endpoint: azure.WEBPUBSUB_ENDPOINT });
  });

  test('cards are written in the language that the installation speaks, English unless it says so', () => {
    expect(readSettings(local).cardLanguage).toBe('en');
    expect(readSettings({ ...local, CARD_LANGUAGE: 'vi' }).cardLanguage).toBe('vi');
    expect(() => readSettings({ ...local, CARD_LANGUAGE: 'fr' })).toThrow('CARD_LANGUAGE must be en or vi');
  });

  test('on this machine everything may stand on this machine', () => {
    const settings = readSettings({
      ...local,
      ENTRA_ISSUER: 'http://localhost:3978/issuer',
      ENTRA_KEYS_URL: 'http://127.0.0.1:3978/issuer/keys',
      CHANNEL_SERVICE_URL: 'http://localhost:3978/connector/',
      CHANNEL_OPENID_METADATA_URL: 'http://[::1]:3978/channel',
      WEBPUBSUB_CONNECTION_STRING: 'Endpoint=http://127.0.0.1;Port=1234;AccessKey=abc;Version=1.0;',
      LIVE_CLIENT_ENDPOINT: 'http://localhost:3978/live',
    });
    expect(settings.storage).toEqual({ kind: 'thisMachine', connectionString: storage });
    expect(settings.live).toMatchObject({ kind: 'thisMachine', clientEndpoint: 'http://localhost:3978/live' });
    expect(readSettings(local).live).toEqual({ kind: 'none' });
  });

  test.each([
    ['ENTRA_TENANT_ID', undefined, 'is missing'],
    ['ENTRA_CLIENT_ID', '', 'is missing'],
    ['BOT_APP_ID', undefined, 'is missing'],
    ['BOT_APP_ID', '', 'is missing'],
    ['BOT_APP_ID', 'our-bot', 'must be a GUID'],
    ['BOT_APP_TYPE', undefined, 'is missing'],
    ['BOT_APP_TYPE', 'MultiTenant', 'must be UserAssignedMSI or SingleTenant'],
    ['TAB_ORIGIN', 'http://moments.example', 'must be an https address'],
    ['TAB_ORIGIN', 'moments', 'must be an https address'],
    ['ENTRA_ISSUER', 'https://login.evil.example/v2.0', 'login.microsoftonline.com'],
    ['ENTRA_KEYS_URL', 'http://login.microsoftonline.com/keys', 'must be an https address'],
    ['ENTRA_KEYS_URL', 'https://login.microsoftonline.com.evil.example/keys', 'login.microsoftonline.com'],
    ['ENTRA_KEYS_URL', 'https://user:pass@login.microsoftonline.com/keys', 'login.microsoftonline.com'],
    ['CHANNEL_SERVICE_URL', 'https://smba.evil.example/', 'smba.trafficmanager.net'],
    ['CHANNEL_OPENID_METADATA_URL', 'https://login.microsoftonline.com/', 'login.botframework.com'],
    ['WEBPUBSUB_ENDPOINT', 'https://evil.example', '*.webpubsub.azure.com'],
    ['WEBPUBSUB_CONNECTION_STRING', 'Endpoint=https://m.webpubsub.azure.com;AccessKey=k', 'on this machine'],
    ['AzureWebJobsStorage__tableServiceUri', 'https://moments.blob.core.windows.net', '*.table.core.windows.net'],
    ['AzureWebJobsStorage__queueServiceUri', undefined, 'is missing'],
    ['AzureWebJobsStorage__blobServiceUri', undefined, 'is missing'],
    ['AzureWebJobsStorage__credential', 'key', 'must be managedidentity'],
    ['AzureWebJobsStorage', 'AccountName=moments;AccountKey=k;EndpointSuffix=core.windows.net', 'on this machine'],
    ['AzureWebJobsStorage', storage.replace('BlobEndpoint', 'FileEndpoint'), 'BlobEndpoint are on this machine'],
    [
      'AzureWebJobsStorage',
      'TableEndpoint=https://m.table.core.windows.net;QueueEndpoint=http://localhost:1',
      'on this machine',
    ],
  ])('%s as %s stops the start with a sentence that names it', (name, value, why) => {
    const start = () => readSettings({ ...azure, WEBSITE_SITE_NAME: undefined, [name]: value });
    expect(start).toThrow(name);
    expect(start).toThrow(why);
  });

  test('all that is wrong is named at once, without its value', () => {
    const start = () => readSettings({ ...azure, ENTRA_TENANT_ID: undefined, BOT_APP_ID: 'a secret' });
    expect(start).toThrow("The API can't start: ENTRA_TENANT_ID is missing; BOT_APP_ID must be a GUID.");
  });

  test('a bot with a password needs one', () => {
    expect(() => readSettings({ ...azure, BOT_APP_TYPE: 'SingleTenant' })).toThrow('BOT_APP_PASSWORD is missing');
    expect(readSettings({ ...azure, BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: 'secret' }).bot.appPassword).toBe(
      'secret',
    );
  });

  test.each(['WEBSITE_SITE_NAME', 'CONTAINER_NAME'])(
    'where %s says that this is Azure, nothing may stand on this machine',
    (name) => {
      const inAzure = { ...azure, WEBSITE_SITE_NAME: '', CONTAINER_NAME: '', [name]: 'moments' };
      expect(() => readSettings(inAzure)).not.toThrow();
      for (const [setting, value] of Object.entries({
        ENTRA_ISSUER: 'http://localhost:3978/issuer',
        CHANNEL_SERVICE_URL: 'https://127.0.0.1/connector/',
        TAB_ORIGIN: 'http://localhost:3978',
        AzureWebJobsStorage: storage,
        WEBPUBSUB_CONNECTION_STRING: 'Endpoint=http://127.0.0.1;Port=1;AccessKey=k;',
      }))
        expect(() => readSettings({ ...inAzure, [setting]: value })).toThrow(
          `${setting} may not name this machine in Azure`,
        );
    },
  );

  test('the names that the deployment has to set are known', () => {
    expect(settingNames).toEqual(
      expect.arrayContaining(Object.keys(azure).filter((name) => name !== 'WEBSITE_SITE_NAME')),
    );
  });
});
