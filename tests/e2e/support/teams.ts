import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { tableStore } from '../../../api/src/adapters/tableStore';
import { tablesOf } from '../../../api/src/adapters/tables';
import type { Ports } from '../../../api/src/ports';
import { TenantId } from '../../../domain/people';
import { startFunctionsProcess } from '../../../local/functions/childHost';
import { startCustomerMoment, type CustomerMoment, type CustomerMomentOptions } from '../../../local/start';
import { homeTenantId } from '../../../local/teams/people';
import type { PersonKey } from '../../../local/teams/protocol';
import { openBrowser, openProfile, type StorageInFrames, type Surroundings } from './browser';
import { certificateFor } from './certificate';
import { deployAnother, deployTo } from './deployment';
import { officeCdnHost, startOfficeCdn } from './officeCdn';
import { openWindow, type TeamsWindow, type WindowOptions } from './window';

/** The production bundle behind Teams' own host name, as it stands in Azure. */
export const teamsHost = 'teams.microsoft.com';
export const tabHost = 'moment.northwind.example';
/** Where Microsoft asks for consent. */
const consentHost = 'login.microsoftonline.com';
const hosts = [teamsHost, tabHost, consentHost];

/** A page that asks while the clock moves has a token of another time: it is refused, and asks with a new one. */
const ofAnotherTime = /status of 401|WebSocket connection to '[^']+' failed: HTTP Authentication failed/;

export interface LocalTeams {
  readonly running: CustomerMoment;
  /** The storage behind it, for what would take too long to be said in meetings. */
  rows(): Pick<Ports, 'store' | 'home'>;
  /** Opens one person's window, in a browser profile of its own unless it is to be beside another. */
  window(person: PersonKey, options?: WindowOptions & { readonly storage?: StorageInFrames }): Promise<TeamsWindow>;
  /** In a browser of its own, which begins again with what the same folder kept. */
  windowKeptIn(folder: string, person: PersonKey): Promise<TeamsWindow>;
  /** The app's files are replaced by those of another build, under whoever has it open. */
  update(): Promise<void>;
  /** Everything is stopped and started again on the same data. */
  restart(): Promise<void>;
  /** What browsers complained of and Teams did not know; a story expects nothing. */
  complaints(): string[];
  /** A picture of every window that is open, into a folder. */
  picture(folder: string): Promise<void>;
  close(): Promise<void>;
}

export interface TeamsOptions extends Pick<CustomerMomentOptions, 'storage'> {
  /** It runs out of files of its own, so that they can be replaced. */
  readonly isUpdatable?: boolean;
}

export async function openTeams({ isUpdatable = false, ...options }: TeamsOptions = {}): Promise<LocalTeams> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'customer-moment-'));
  const { pin, ...tls } = await certificateFor([...hosts, officeCdnHost]);
  const cdn = await startOfficeCdn(tls, [teamsHost]);
  let storage = '';
  const hostFile = path.resolve('.build/local/functionsHost.cjs');
  const appDir = isUpdatable ? path.join(dataDir, 'app') : path.resolve('dist/api');
  if (isUpdatable) await deployTo(appDir);
  const start = (port: number) =>
    startCustomerMoment({
      port,
      fresh: false,
      dataDir,
      distDir: path.resolve('dist'),
      hostFile,
      startFunctions: (env) => {
        storage = env['AzureWebJobsStorage'] ?? '';
        return startFunctionsProcess({ hostFile, appDir, env, onLine: () => undefined });
      },
      tls,
      windowOrigin: `https://${teamsHost}`,
      tabOrigin: `https://${tabHost}`,
      log: () => undefined,
      ...options,
    });
  let running = await start(0);
  const port = Number(new URL(running.url).port);
  const ports = Object.fromEntries(hosts.map((host) => [host, port]));
  const surroundings = { pin, ports: { ...ports, [officeCdnHost]: cdn.port } };
  const browsers = browsersOf(surroundings);
  const profiles: BrowserContext[] = [];
  await browsers.of('kept');
  const windows: TeamsWindow[] = [];
  const clock = () => running.teams.world.current().clockOffsetMs;
  const began = clock();
  const isComplaint = (said: string) => clock() === began || !ofAnotherTime.test(said);
  return {
    get running() {
      return running;
    },
    rows: () => ({
      home: TenantId.parse(homeTenantId),
      store: tableStore(tablesOf({ kind: 'thisMachine', connectionString: storage })),
    }),
    window: async (person, { storage = 'kept', ...options } = {}) => {
      const opened = await openWindow(await browsers.of(storage), person, options);
      windows.push(opened);
      return opened;
    },
    windowKeptIn: async (folder, person) => {
      const profile = await openProfile(surroundings, path.join(dataDir, folder));
      profiles.push(profile);
      const opened = await openWindow(profile, person);
      windows.push(opened);
      return opened;
    },
    update: async () => {
      if (!isUpdatable) throw new Error('These files are everybody’s.');
      await deployAnother(appDir);
    },
    restart: async () => {
      await running.close();
      running = await start(port);
    },
    complaints: () => [
      ...windows.flatMap(({ complaints }) => complaints).filter(isComplaint),
      ...running.teams.world.current().unsupported,
    ],
    picture: async (folder) => {
      for (const [at, { page }] of windows.entries())
        if (!page.isClosed()) await page.screenshot({ path: path.join(folder, `${at}.png`) });
    },
    close: async () => {
      await browsers.close();
      for (const profile of profiles) await profile.close();
      await Promise.all([running.close(), cdn.close()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** One browser of each kind, opened when it is first needed. */
function browsersOf(surroundings: Surroundings) {
  const open = new Map<StorageInFrames, Promise<Browser>>();
  return {
    of: (storage: StorageInFrames) => {
      const browser = open.get(storage) ?? openBrowser(surroundings, storage);
      open.set(storage, browser);
      return browser;
    },
    close: async () => {
      for (const browser of open.values()) await (await browser).close();
    },
  };
}
