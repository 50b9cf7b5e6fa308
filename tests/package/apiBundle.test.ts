import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract } from '../../domain/contract';
import { settingNames } from '../../api/src/settings';

const bundle = join(process.cwd(), 'dist', 'api', 'main.cjs');
const metafile = join(process.cwd(), '.build', 'api.metafile.json');

const settings: Record<string, string> = {
  ENTRA_TENANT_ID: '6f1c0f57-9d0b-4c57-8f3d-5a2b6f0d1c11',
  ENTRA_CLIENT_ID: '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e',
  BOT_APP_ID: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  BOT_APP_TYPE: 'UserAssignedMSI',
  TEAMS_APP_ID: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
  TAB_ORIGIN: 'https://func-moment.azurewebsites.net',
  AzureWebJobsStorage__credential: 'managedidentity',
  AzureWebJobsStorage__clientId: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  AzureWebJobsStorage__blobServiceUri: 'https://stmoment.blob.core.windows.net/',
  AzureWebJobsStorage__queueServiceUri: 'https://stmoment.queue.core.windows.net/',
  AzureWebJobsStorage__tableServiceUri: 'https://stmoment.table.core.windows.net/',
  WEBPUBSUB_ENDPOINT: 'https://wps-moment.webpubsub.azure.com',
  IDENTITY_ENDPOINT: 'http://127.0.0.1:8081/msi/token',
  IDENTITY_HEADER: 'given-by-azure',
  WEBSITE_SITE_NAME: 'func-moment',
};

let alone = '';
beforeAll(() => {
  if (!existsSync(bundle) || !existsSync(metafile)) {
    execFileSync(process.execPath, ['local/build/bundle.mjs', 'api'], { stdio: 'ignore' });
  }
  alone = mkdtempSync(join(tmpdir(), 'customer-moment-api-'));
  for (const file of ['main.cjs', 'host.json', 'package.json']) cpSync(join('dist', 'api', file), join(alone, file));
  cpSync('tests/package/startBundle.mjs', join(alone, 'startBundle.mjs'));
}, 60_000);
afterAll(() => rmSync(alone, { recursive: true, force: true }));

interface Start {
  code: number;
  out: string;
  said: string;
}

const start = (env: Record<string, string>) =>
  new Promise<Start>((resolve) => {
    const options = { cwd: alone, env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, ['startBundle.mjs'], options, (failure, out, said) => {
      resolve({ code: failure ? Number(failure.code ?? 1) : 0, out, said });
    });
  });

describe('the API’s bundle, with no node_modules near it', () => {
  test('starts with the settings of Azure and registers a function for every call', async () => {
    const { code, out, said } = await start(settings);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const registered = JSON.parse(out) as string[];
    expect(registered).toEqual(expect.arrayContaining(Object.keys(contract)));
    expect(registered.length).toBeGreaterThan(Object.keys(contract).length);
  });

  test('refuses to start without a setting it needs, and names it', async () => {
    const refusals = await Promise.all(
      settingNames.required.map(async (name) => {
        const { [name]: _missing, ...rest } = settings;
        const { code, said } = await start(rest);
        return { name, refused: code !== 0, isNamed: said.includes(name) };
      }),
    );
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals).toEqual(settingNames.required.map((name) => ({ name, refused: true, isNamed: true })));
  }, 30_000);

  test('refuses this machine’s addresses where it runs in Azure', async () => {
    const { code, said } = await start({ ...settings, ENTRA_KEYS_URL: 'http://127.0.0.1:3978/issuer/keys' });
    expect(code).not.toBe(0);
    expect(said).toContain('ENTRA_KEYS_URL');
  });
});

interface Metafile {
  inputs: Record<string, { imports: { path: string; kind: string }[] }>;
}

test('botbuilder and the identity library are evaluated only when first needed', () => {
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as Metafile;
  const atOnce = new Set(['api/src/app.ts']);
  for (const path of atOnce) {
    for (const { path: imported, kind } of inputs[path]?.imports ?? [])
      if (kind !== 'dynamic-import') atOnce.add(imported);
  }
  expect(atOnce.size).toBeGreaterThan(10);
  const heavy = [...atOnce].filter((path) =>
    /node_modules\/(botbuilder|botframework|@azure\/identity|@azure\/msal)/.test(path),
  );
  expect(heavy).toEqual([]);
});
