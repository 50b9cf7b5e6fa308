import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract } from '../../domain/contract';
import { imageCodec } from '../../api/src/images/imageCodec';
import { greyPng } from '../support/pictures';
import { azureSettings, givenByAzure } from '../infra/azureSettings';

const bundle = join(process.cwd(), 'dist', 'api', 'main.cjs');
const beside = ['botSdk', 'identity', 'storageBlob', 'storageQueue', 'webPubSub', 'redrawWorker'].map(
  (name) => `${name}.cjs`,
);
const metafile = join(process.cwd(), '.build', 'api.metafile.json');

const settings = { ...azureSettings, ...givenByAzure };
const needed = [
  'ENTRA_TENANT_ID',
  'ENTRA_CLIENT_ID',
  'BOT_APP_ID',
  'BOT_APP_TYPE',
  'TEAMS_APP_ID',
  'TAB_ORIGIN',
  'AzureWebJobsStorage__blobServiceUri',
  'AzureWebJobsStorage__queueServiceUri',
  'AzureWebJobsStorage__tableServiceUri',
];

let alone = '';
beforeAll(() => {
  if (![bundle, ...beside.map((file) => join('dist', 'api', file)), metafile].every(existsSync)) {
    execFileSync(process.execPath, ['local/build/bundle.mjs', 'api'], { stdio: 'ignore' });
  }
  alone = mkdtempSync(join(tmpdir(), 'customer-moment-api-'));
  for (const file of ['main.cjs', ...beside, 'host.json', 'package.json'])
    cpSync(join('dist', 'api', file), join(alone, file));
  cpSync('tests/package/startBundle.mjs', join(alone, 'startBundle.mjs'));
});
afterAll(() => rmSync(alone, { recursive: true, force: true }));

interface Start {
  code: number;
  out: string;
  said: string;
}

const start = (env: Record<string, string>, ...asked: string[]) =>
  new Promise<Start>((resolve) => {
    const options = { cwd: alone, env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, ['startBundle.mjs', ...asked], options, (failure, out, said) => {
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

  test('answers Teams without reading the SDK, which lies beside it for speaking', async () => {
    const [listen, speak] = await Promise.all([start(settings, 'listen'), start(settings, 'speak')]);
    expect([listen, speak].map(({ code, out }) => [code, out.split('\n').at(-1)])).toEqual([
      [0, '[401,false]'],
      [0, '"function"'],
    ]);
  });

  test('refuses to start without a setting it needs, and names it', async () => {
    const refusals = await Promise.all(
      needed.map(async (name) => {
        const rest = Object.entries(settings).filter(([setting]) => setting !== name);
        const { code, said } = await start(Object.fromEntries(rest));
        return { name, refused: code !== 0, isNamed: said.includes(name) };
      }),
    );
    expect(refusals).toEqual(needed.map((name) => ({ name, refused: true, isNamed: true })));
  });

  test('refuses this machine’s addresses where it runs in Azure', async () => {
    const { code, said } = await start({ ...settings, ENTRA_KEYS_URL: 'http://127.0.0.1:3978/issuer/keys' });
    expect(code).not.toBe(0);
    expect(said).toContain('ENTRA_KEYS_URL');
  });
});

test('a picture is drawn anew by the thread beside the bundle, with no node_modules near it', async () => {
  const codec = imageCodec({ workerFile: join(alone, 'redrawWorker.cjs') });
  const kept = await codec.redraw(greyPng(2000, 1000), 'image/png');
  expect(kept).toMatchObject({ type: 'image/webp', width: 1600, height: 800 });
  expect(Buffer.from(kept.bytes).toString('latin1', 8, 12)).toBe('WEBP');
});

interface Metafile {
  inputs: Record<string, unknown>;
}

test('botbuilder, the identity library, pictures, queues and pushes are not read by a start', () => {
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as Metafile;
  const read = Object.keys(inputs);
  expect(read).toContain('api/src/app.ts');
  const heavy =
    /node_modules\/(botbuilder|botframework|@azure\/identity|@azure\/msal|@azure\/storage|@azure\/web-pubsub|@jsquash)/;
  expect(read.filter((path) => heavy.test(path))).toEqual([]);
});
