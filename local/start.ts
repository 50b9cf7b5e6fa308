/** Starts Customer Moment whole on this machine: storage, Teams, sign-in, live hub, one port, and the functions. */
import path from 'node:path';
import { startFunctionsProcess } from './functions/childHost';
import { startGateway, type Gateway } from './gateway';
import { emptyDataFolder, freeDataFolder, markInUse } from './start/dataFolder';
import { FunctionsKeeper, type RunningFunctions } from './start/functionsKeeper';
import { functionsSettings, type FunctionsSettings } from './start/functionsSettings';
import { startMicrosoft, type Surroundings, type Undo } from './start/microsoft';
import { readManifest } from './teams/manifest';
import { homeTenantId, people, type Person } from './teams/people';
import type { Teams } from './teams/teamsServer';

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
  log: (line: string) => void;
  storage?: 'memory' | 'folder';
  /** Runs the functions by other means than the local host. */
  startFunctions?: (settings: FunctionsSettings) => Promise<RunningFunctions>;
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
  functionsUrl: () => string | undefined;
  /** Runs a timer or queue function once. */
  trigger: (name: string, input?: unknown) => Promise<unknown>;
  restartFunctions: () => Promise<void>;
  /** Kills the functions; they stay down until `restartFunctions`. */
  killFunctions: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startCustomerMoment(options: CustomerMomentOptions): Promise<CustomerMoment> {
  const steps: Parameters<Undo>[0][] = [];
  const close = async () => {
    for (const step of steps.splice(0).reverse()) await step();
  };
  try {
    return { ...(await start(options, (step) => void steps.push(step))), close };
  } catch (error) {
    await close().catch((trouble: unknown) => options.log(String(trouble)));
    throw error;
  }
}

async function start(options: CustomerMomentOptions, onClose: Undo): Promise<Omit<CustomerMoment, 'close'>> {
  const { log } = options;
  const dataDir = options.storage === 'memory' ? undefined : await freeDataFolder(options.dataDir, log);
  if (dataDir && options.fresh) await emptyDataFolder(dataDir);
  const surroundings: Surroundings = {
    innerUrl: '',
    tabOrigin: '',
    manifest: undefined,
    botUrl: () => undefined,
    clockMoved: () => Promise.resolve(),
  };
  const microsoft = await startMicrosoft({ dataDir, surroundings, log, onClose });
  const { teams } = microsoft;
  const gateway = await openGateway(options, { ...microsoft, functionsUrl: () => surroundings.botUrl() });
  onClose(() => gateway.close());
  if (dataDir) onClose(await markInUse(dataDir, gateway.innerUrl));

  const url = `${options.tls ? 'https' : 'http'}://localhost:${gateway.port}`;
  const windowOrigin = options.windowOrigin ?? url;
  surroundings.innerUrl = gateway.innerUrl;
  surroundings.tabOrigin = options.tabOrigin ?? windowOrigin;
  const manifestFile = options.manifestFile ?? path.join(options.distDir, '..', 'appPackage', 'manifest.json');
  surroundings.manifest = await readManifest(manifestFile, surroundings.tabOrigin);

  const functions = await startFunctions(options, { ...microsoft, surroundings });
  onClose(() => functions.close());
  surroundings.botUrl = () => functions.url();
  surroundings.clockMoved = (offsetMs) => functions.setClock(offsetMs);
  teams.introduceApp();

  return {
    url,
    innerUrl: gateway.innerUrl,
    links: people.map((person) => ({ person, url: `${windowOrigin}/?as=${person.key}` })),
    teams,
    functionsUrl: () => functions.url(),
    trigger: (name, input) => functions.trigger(name, input),
    restartFunctions: () => functions.restart(),
    killFunctions: () => functions.kill(),
  };
}

type Microsoft = Awaited<ReturnType<typeof startMicrosoft>>;

async function openGateway(
  options: CustomerMomentOptions,
  behind: Microsoft & { functionsUrl: () => string | undefined },
): Promise<Gateway> {
  const { log, port, tls, tabDevServer } = options;
  const gateway = await startGateway(port, {
    teams: behind.teams,
    hub: behind.hub,
    functionsUrl: behind.functionsUrl,
    windowDir: path.join(options.distDir, 'window'),
    log,
    ...(tls ? { tls } : {}),
    ...(tabDevServer ? { tabDevServer } : {}),
  });
  if (port !== 0 && gateway.port !== port) log(`Port ${port} is busy; using ${gateway.port} instead.`);
  return gateway;
}

function startFunctions(
  options: CustomerMomentOptions,
  { teams, storage, hub, surroundings }: Microsoft & { surroundings: Surroundings },
): Promise<FunctionsKeeper> {
  const { hostFile, log } = options;
  const appDir = path.join(options.distDir, 'api');
  const byLocalHost = (env: FunctionsSettings) => startFunctionsProcess({ hostFile, appDir, env, onLine: log });
  const startOne = options.startFunctions ?? byLocalHost;
  return FunctionsKeeper.begin({
    start: () =>
      startOne(
        functionsSettings({
          innerUrl: surroundings.innerUrl,
          tabOrigin: surroundings.tabOrigin,
          issuer: teams.signIn.issuerOf(homeTenantId),
          storage: storage.connectionString,
          live: hub.connectionString,
          identityHeader: teams.identityHeader,
          clockOffsetMs: teams.world.current().clockOffsetMs,
        }),
      ),
    log,
    backUp: () => teams.introduceApp(),
  });
}
