import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Conversation } from './conversation';
import { within } from './inFlight';
import type { Outcome } from './invocation';

export interface FunctionsProcessOptions {
  /** The bundled functions host, made from `main.ts`. */
  readonly hostFile: string;
  readonly appDir: string;
  /** Added to this process's own environment; undefined takes a setting away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Each line that the functions print, wherever to. */
  readonly onLine?: (line: string) => void;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface FunctionsProcess {
  readonly url: string;
  readonly functions: readonly string[];
  /** Moves the functions' Date; resolves when the timers whose time was jumped over have run. */
  setClock(offsetMs: number): Promise<void>;
  /** Runs a timer or queue function once, now; rejects when there is no such function. */
  trigger(name: string, input?: unknown): Promise<Outcome>;
  /** Milliseconds of the processor that the functions have taken until now. */
  cpuMs(): Promise<number>;
  kill(signal: NodeJS.Signals): void;
  /** Lets what runs end, then ends the process. */
  stop(): Promise<void>;
  readonly exited: Promise<Exit>;
}

const stopWithinMs = 15_000;

/** Starts the functions in a process of their own. Rejects with what it printed when it refuses to start. */
export async function startFunctionsProcess(options: FunctionsProcessOptions): Promise<FunctionsProcess> {
  const appDir = path.resolve(options.appDir);
  if (!existsSync(appDir)) throw new Error(`The functions can't start: there is no folder ${appDir}.`);
  const child = fork(path.resolve(options.hostFile), [appDir], {
    cwd: appDir,
    env: { ...process.env, AZURE_FUNCTIONS_ENVIRONMENT: 'Development', ...options.env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = new Promise<Exit>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const conversation = new Conversation(child);
  const complaint = collectLines(child, options.onLine);
  const { ready: url, functions } = await Promise.race([conversation.ready, refusal(child, complaint)]);
  return {
    url,
    functions,
    setClock: async (clockOffsetMs) => void (await conversation.run({ clockOffsetMs })),
    trigger: (trigger, input) => conversation.run({ trigger, input }),
    cpuMs: () => conversation.cpuMs(),
    kill: (signal) => void child.kill(signal),
    stop: () => stop(child, exited),
    exited,
  };
}

async function refusal(child: ChildProcess, complaint: () => string): Promise<never> {
  await once(child, 'close');
  throw new Error(complaint() || 'The functions ended before they were ready.');
}

async function stop(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  child.kill('SIGTERM');
  if (!(await within(stopWithinMs, exited))) child.kill('SIGKILL');
  await exited;
}

/** Hands on each line; what comes back are the last ones of standard error, where a refusal to start is explained. */
function collectLines(child: ChildProcess, onLine: (line: string) => void = () => undefined): () => string {
  const complaints: string[] = [];
  const read = (stream: ChildProcess['stdout'], each: (line: string) => void) => {
    if (stream) createInterface({ input: stream }).on('line', each);
  };
  read(child.stdout, onLine);
  read(child.stderr, (line) => {
    complaints.push(line);
    complaints.splice(0, complaints.length - 20);
    onLine(line);
  });
  return () => complaints.join('\n');
}
