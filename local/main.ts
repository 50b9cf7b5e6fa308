// What `npm start` runs once everything is built.
import { watch } from 'node:fs';
import path from 'node:path';
import { readCommandLine } from './start/commandLine';
import { startByCoreTools } from './start/coreTools';
import { startCustomerMoment, type CustomerMoment } from './start';

const startedAt = Number(process.env['START_AT'] ?? Date.now());
// This file is bundled to .build/local/main.cjs.
const root = path.resolve(path.dirname(process.argv[1] ?? '.'), '..', '..');
const distDir = path.join(root, 'dist');
const said = new Set<string>();

void main();

async function main(): Promise<void> {
  const leave = leaveOn(['SIGINT', 'SIGTERM']);
  try {
    const { port, fresh, dev, dataDir } = readCommandLine(process.argv.slice(2));
    const func = process.env['FUNC_PATH'];
    const tabDevServer = process.env['DEVELOPMENT_TAB'];
    const appDir = path.join(distDir, 'api');
    const running = await startCustomerMoment({
      port,
      fresh,
      dataDir: path.resolve(root, dataDir),
      distDir,
      hostFile: path.join(root, '.build', 'local', 'functionsHost.cjs'),
      log: say,
      ...(tabDevServer ? { tabDevServer } : {}),
      ...(func ? { startFunctions: (settings) => startByCoreTools({ func, appDir, settings, log: say }) } : {}),
    });
    leave.by(() => running.close());
    restartOnChange(running, dev && !tabDevServer ? path.join(appDir, 'main.cjs') : undefined);
    welcome(running);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    const unsaid = sentence.split('\n').filter((line) => !said.has(line));
    if (unsaid.length > 0) process.stderr.write(`${unsaid.join('\n')}\n`);
    process.exit(1);
  }
}

function say(line: string): void {
  said.add(line);
  process.stdout.write(`${line}\n`);
}

function welcome({ url, links }: CustomerMoment): void {
  const widest = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const nameWidth = widest(links.map(({ person }) => person.name));
  const linkWidth = widest(links.map((one) => one.url));
  say('');
  say(`Customer Moment is running: ${url}`);
  say('');
  for (const { person, url: link } of links) {
    say(`  ${person.name.padEnd(nameWidth)}  ${link.padEnd(linkWidth)}  ${person.title}`);
  }
  say('');
  say(`Ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s. Ctrl-C stops it; everything is kept.`);
}

/** The first signal stops in good order and saves, the second at once. */
function leaveOn(signals: readonly NodeJS.Signals[]): { by(way: () => Promise<void>): void } {
  let wayOut: (() => Promise<void>) | undefined;
  let leaving = false;
  const go = (signal: NodeJS.Signals) => {
    const code = signal === 'SIGINT' ? 130 : 143;
    if (leaving || !wayOut) process.exit(code);
    leaving = true;
    say('Stopping and saving.');
    wayOut().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`Could not stop in good order: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, go);
  return { by: (way) => void (wayOut = way) };
}

function restartOnChange(running: CustomerMoment, bundle: string | undefined): void {
  let soon: NodeJS.Timeout | undefined;
  const restart = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      const done = running.restartFunctions();
      done.then(
        () => say('The functions run the new code.'),
        (error: unknown) => say(String(error)),
      );
    }, 100);
  };
  process.on('SIGUSR2', restart);
  if (bundle) watch(path.dirname(bundle), (_, name) => name === path.basename(bundle) && restart());
}
