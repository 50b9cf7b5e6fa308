/** Runs the functions by Microsoft's own Azure Functions Core Tools. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Exit } from '../functions/childHost';
import type { RunningFunctions } from './functionsKeeper';
import type { FunctionsSettings } from './functionsSettings';

const patienceMs = 60_000;

export async function startByCoreTools(what: {
  func: string;
  appDir: string;
  settings: FunctionsSettings;
  log: (line: string) => void;
}): Promise<RunningFunctions> {
  const port = await freePort();
  const env = { ...process.env, ...what.settings, FUNCTIONS_WORKER_RUNTIME: 'node' };
  const child = spawn(what.func, ['start', '--port', String(port)], { cwd: what.appDir, env });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', what.log);
  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const url = `http://127.0.0.1:${port}`;
  const refused = exited.then(() => {
    throw new Error('The Azure Functions Core Tools stopped before the functions were ready.');
  });
  await Promise.race([answering(url), refused]);
  return {
    url,
    exited,
    async setClock() {
      what.log('Under the Azure Functions Core Tools the functions keep the machine’s own time.');
    },
    async trigger(name) {
      const response = await fetch(`${url}/admin/functions/${name}`, { method: 'POST', body: '{}' });
      return response.ok ? { ok: true } : { ok: false, error: `It answered ${response.status}.` };
    },
    kill: (signal) => void child.kill(signal),
    async stop() {
      child.kill('SIGINT');
      await exited;
    },
  };
}

async function answering(url: string): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(250)) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
  }
  throw new Error('The Azure Functions Core Tools did not answer within a minute.');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
