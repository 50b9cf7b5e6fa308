/** Runs a compiled app of registered Azure Functions: its HTTP functions, timers and storage queues. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CoreApi } from './coreApi';
import { readAppFiles, type AppFiles } from './hostSettings';
import { answerRequest, type HttpRoute } from './http';
import { InFlight, within } from './inFlight';
import { attempt, type Outcome } from './invocation';
import { printLog, type Log } from './log';
import { QueueListener } from './queues';
import { isTriggeredBy, type RegisteredFunction } from './registration';
import { compileRoute, inOrder } from './routes';
import { parseSchedule } from './schedule';
import { ArmedTimer, timerInput } from './timers';

export interface FunctionsHostOptions {
  /** The folder with host.json, package.json and the compiled app. */
  readonly appDir: string;
  readonly port?: number;
  readonly log?: Log;
  /** How long closing waits for what is still running. */
  readonly closeWithinMs?: number;
}

export interface FunctionsHost {
  readonly url: string;
  readonly functions: readonly string[];
  /** Runs a timer or queue function once, now; a queue function gets the input as its message. */
  trigger(name: string, input?: unknown): Promise<Outcome>;
  /** To be called when Date was set; resolves when the timers whose time was jumped over have run. */
  clockMoved(): Promise<void>;
  close(): Promise<void>;
}

export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const { appDir, port = 0, log = printLog, closeWithinMs = 10_000 } = options;
  const app = readAppFiles(appDir);
  const core = new CoreApi(log);
  await load(core, app, appDir);
  const registered = [...core.functions.values()];
  const running = new InFlight();
  const timers = timersOf(core, registered, running);
  const queues = queuesOf(core, registered, app);
  const server = serve(core, httpRoutes(registered, app.routePrefix), running);
  const url = await listen(server, port);
  for (const timer of timers.values()) timer.arm();
  for (const queue of queues) queue.listen();

  const close = async () => {
    for (const timer of timers.values()) timer.stop();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const settled = Promise.all([running.settled(), ...queues.map((queue) => queue.stop())]);
    if (!(await within(closeWithinMs, settled))) log('warning', 'system', 'Closed while functions were still running.');
    await core.hooks.run('appTerminate', { hookData: {} });
    server.closeAllConnections();
    await closed;
  };
  let closing: Promise<void> | undefined;
  return {
    url,
    functions: registered.map(({ name }) => name),
    trigger: async (name, input) => {
      const timer = timers.get(name);
      return running.track(timer ? timer.runOnce() : runQueueFunction(core, name, input));
    },
    clockMoved: async () => void (await Promise.all([...timers.values()].map((timer) => timer.clockMoved()))),
    close: () => (closing ??= close()),
  };
}

async function load(core: CoreApi, { entry }: AppFiles, functionAppDirectory: string): Promise<void> {
  const requireApp = createRequire(path.join(path.resolve(functionAppDirectory), 'package.json'));
  await core.whileInstalled(async () => {
    requireApp(entry);
    await core.hooks.run('appStart', { hookData: {}, functionAppDirectory });
  });
  await core.finishStart();
}

function httpRoutes(registered: readonly RegisteredFunction[], prefix: string): HttpRoute[] {
  const functions = registered.filter((each) => isTriggeredBy('httpTrigger', each));
  const routes = functions.map((each) =>
    compileRoute<RegisteredFunction>(`${prefix}/${each.trigger.route ?? each.name}`, each.trigger.methods, each),
  );
  return inOrder(routes);
}

function timersOf(core: CoreApi, registered: readonly RegisteredFunction[], running: InFlight) {
  const functions = registered.filter((each) => isTriggeredBy('timerTrigger', each));
  return new Map(
    functions.map((each) => {
      const timer = new ArmedTimer(parseSchedule(each.trigger.schedule), (run) =>
        running.track(attempt(core, { registered: each, data: timerInput(run) })),
      );
      if (each.trigger.runOnStartup) void timer.runOnce();
      return [each.name, timer];
    }),
  );
}

function queuesOf(core: CoreApi, registered: readonly RegisteredFunction[], app: AppFiles): QueueListener[] {
  const functions = registered.filter((each) => isTriggeredBy('queueTrigger', each));
  return functions.map(
    (each) =>
      new QueueListener({
        registered: each,
        settings: app.queues,
        run: (run) => attempt(core, { registered: each, ...run }),
        log: core.log,
      }),
  );
}

async function runQueueFunction(core: CoreApi, name: string, input: unknown): Promise<Outcome> {
  const registered = core.functions.get(name);
  if (!registered) throw new Error(`There is no function "${name}".`);
  if (!isTriggeredBy('queueTrigger', registered)) throw new Error(`"${name}" is called over HTTP.`);
  const text = typeof input === 'string' ? input : JSON.stringify(input ?? null);
  return attempt(core, { registered, data: { string: text }, triggerMetadata: { DequeueCount: { json: '1' } } });
}

function serve(core: CoreApi, routes: readonly HttpRoute[], running: InFlight): http.Server {
  const server = http.createServer((request, response) => {
    if (!server.listening) response.setHeader('connection', 'close');
    void running.track(answerRequest({ core, routes }, request, response));
  });
  // Longer than a proxy in front keeps its side, so that no request meets a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  return server;
}

async function listen(server: http.Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
