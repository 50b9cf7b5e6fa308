/** Starts Customer Moment whole on this machine: storage, Teams, sign-in, live hub, one port, and the functions. */
import path from 'node:path';
import { startFunctionsProcess } from './functions/childHost';
import { startGateway } from './gateway';
import { mayHaveSocket } from './gateway/networkCut';
import { startLiveHub } from './live/hub';
import { emptyDataFolder, freeDataFolder, markInUse } from './start/dataFolder';
import { keepFunctions, type FunctionsKeeper, type RunningFunctions } from './start/functionsKeeper';
import { functionsSettings } from './start/functionsSettings';
import { startStorage } from './storage';
import { readManifest } from './teams/manifest';
import { homeTenantId, people, type Person } from './teams/people';
import { openTeamsFile } from './teams/savedTeams';
import { teamsServer, type Teams } from './teams/teamsServer';

export interface CustomerMomentOptions {
  /** 0 takes any free port; a taken one is passed over for the next. */
  port: number;
  /** Begin with empty data. */
  fresh: boolean;
  dataDir: string;
  /** Where `tab`, `window` and `api` were built. */
  distDir: string;
  /** The bundled functions host. */
  hostFile: string;
  manifestFile?: string;
  tls?: { key: string; cert: string };
  /** Where browsers find the Teams window, and the tab: this machine's port unless told otherwise. */
  windowOrigin?: string;
  tabOrigin?: string;
  /** Vite's own server for the tab. */
  tabDevServer?: string;
  log(line: string): void;
  storage?: 'memory' | 'folder';
  /** Runs the functions by other means than the local host. */
  startFunctions?: (settings: Record<string, string | undefined>) => Promise<RunningFunctions>;
}

export interface PersonLink {
  person: Person;
  url: string;
}

export interface CustomerMoment {
  url: string;
  /** Plain http on the loopback, for the functions' side. */
  innerUrl: string;
  links: PersonLink[];
  teams: Teams;
  functionsUrl(): string | undefined;
  /** Runs a timer or queue function once. */
  trigger(name: string, input?: unknown): Promise<unknown>;
  restartFunctions(): Promise<void>;
  /** Kills the functions; they stay down until `restartFunctions`. */
  killFunctions(): Promise<void>;
  close(): Promise<void>;
}

export async function startCustomerMoment(options: CustomerMomentOptions): Promise<CustomerMoment> {
  const { log } = options;
  const undo: (() => Promise<unknown> | void)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await start(options, undo, close);
  } catch (error) {
    await close().catch((trouble: unknown) => log(String(trouble)));
    throw error;
  }
}

async function start(
  options: CustomerMomentOptions,
  undo: (() => Promise<unknown> | void)[],
  close: () => Promise<void>,
): Promise<CustomerMoment> {
  const { log } = options;
  const inMemory = options.storage === 'memory';
  const dataDir = inMemory ? undefined : await freeDataFolder(options.dataDir, log);
  if (dataDir && options.fresh) await emptyDataFolder(dataDir);
  const [storage, file] = await Promise.all([
    startStorage(dataDir ? { folder: path.join(dataDir, 'azurite') } : { inMemory: true }),
    openTeamsFile(dataDir && path.join(dataDir, 'teams.json'), log),
  ]);
  undo.push(() => storage.close());

  let functions: FunctionsKeeper | undefined;
  let innerUrl = '';
  let tabOrigin = '';
  const { keys, world } = file.saved;
  const hub = await startLiveHub({
    accessKey: keys.hubAccessKey,
    now: () => Date.now() + world.clockOffsetMs,
    lets: (userId) => mayHaveSocket(userId, world),
  });
  undo.push(() => hub.close());
  let manifest = { staticTabs: [], validDomains: [] } as Awaited<ReturnType<typeof readManifest>>;
  const teams = teamsServer({
    saved: file.saved,
    manifest: () => manifest,
    tabOrigin: () => tabOrigin,
    innerUrl: () => innerUrl,
    botUrl: () => functions?.url(),
    clockMoved: async (offsetMs) => functions?.setClock(offsetMs),
    networkChanged: () => hub.cut((userId) => !mayHaveSocket(userId, world)),
  });
  teams.world.onChange(() => file.saveSoon());
  undo.push(() => file.flush());
  undo.push(() => teams.close());

  const { tls, tabDevServer } = options;
  const gateway = await startGateway(options.port, {
    teams,
    hub,
    functionsUrl: () => functions?.url(),
    windowDir: path.join(options.distDir, 'window'),
    log,
    ...(tls ? { tls } : {}),
    ...(tabDevServer ? { tabDevServer } : {}),
  });
  undo.push(() => gateway.close());
  if (options.port !== 0 && gateway.port !== options.port) {
    log(`Port ${options.port} is busy; using ${gateway.port} instead.`);
  }
  innerUrl = gateway.innerUrl;
  if (dataDir) undo.push(await markInUse(dataDir, innerUrl));
  const url = `${tls ? 'https' : 'http'}://localhost:${gateway.port}`;
  const windowOrigin = options.windowOrigin ?? url;
  tabOrigin = options.tabOrigin ?? windowOrigin;
  manifest = await readManifest(
    options.manifestFile ?? path.join(options.distDir, '../appPackage/manifest.json'),
    tabOrigin,
  );

  const settings = () =>
    functionsSettings({
      innerUrl,
      tabOrigin,
      issuer: teams.signIn.issuerOf(homeTenantId),
      storage: storage.connectionString,
      live: hub.connectionString,
      identityHeader: keys.identityHeader,
      clockOffsetMs: world.clockOffsetMs,
    });
  const appDir = path.join(options.distDir, 'api');
  functions = await keepFunctions({
    start: () =>
      options.startFunctions?.(settings()) ??
      startFunctionsProcess({ hostFile: options.hostFile, appDir, env: settings(), onLine: log }),
    log,
    backUp: () => teams.introduceApp(),
  });
  const keeper = functions;
  undo.push(() => keeper.close());
  teams.introduceApp();

  return {
    url,
    innerUrl,
    links: people.map((person) => ({ person, url: `${windowOrigin}/?as=${person.key}` })),
    teams,
    functionsUrl: () => keeper.url(),
    trigger: (name, input) => keeper.trigger(name, input),
    restartFunctions: () => keeper.restart(),
    killFunctions: () => keeper.kill(),
    close,
  };
}
