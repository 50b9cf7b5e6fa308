// The functions' own process: `node functionsHost.cjs <folder of the compiled app> [port]`.
import '../clock/preload';
import { setClockOffset } from '../clock/clock';
import { startFunctionsHost, type FunctionsHost } from './functionsHost';
import type { Outcome } from './invocation';
import { sentence } from './log';
import { toHost, type FromHost, type ToHost } from './messages';

const [appDir = '.', port = '0'] = process.argv.slice(2);

const starting = startFunctionsHost({ appDir, port: Number(port) });
starting.then(serveParent, refuseToStart);
// The parent may go at any time, also while the app is still loading.
process.on('disconnect', () => void starting.then(leave));

function serveParent(host: FunctionsHost): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(host));
  process.on('message', (message) => void obey(host, message));
  // Whoever read these may be gone; that is no reason to leave work half done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.send) tell({ ready: host.url, functions: [...host.functions] });
  else console.log(`The functions run at ${host.url}: ${host.functions.join(', ')}`);
}

async function leave(host: FunctionsHost): Promise<void> {
  await host.close();
  process.exit(0);
}

async function obey(host: FunctionsHost, message: unknown): Promise<void> {
  const told = toHost.parse(message);
  try {
    if ('tell' in told) tell({ answerTo: told.ask, cpuMs: cpuMs() });
    else tell({ answerTo: told.ask, outcome: await doAsTold(host, told) });
  } catch (cause) {
    tell({ answerTo: told.ask, refused: sentence(cause) });
  }
}

/** Of the processor, since this process began. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

type Doing = Exclude<ToHost, { tell: string }>;

async function doAsTold(host: FunctionsHost, told: Doing): Promise<Outcome> {
  if ('trigger' in told) return host.trigger(told.trigger, told.input);
  setClockOffset(told.clockOffsetMs);
  await host.clockMoved();
  return { ok: true };
}

function tell(message: FromHost): void {
  if (process.connected) process.send?.(message);
}

function refuseToStart(cause: unknown): void {
  process.stderr.write(`${sentence(cause)}\n`, () => process.exit(1));
}
