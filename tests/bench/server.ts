/** One origin for the host page, the floor page and everything of the running Customer Moment, all of it gzip. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import { proxy, proxyUpgrade } from '../../local/gateway/proxy';

export interface BenchServer {
  readonly origin: string;
  /** Where everything else is asked for. */
  passOnTo(address: string): void;
  close(): Promise<void>;
}

export async function openBenchServer(benchDir: string): Promise<BenchServer> {
  let onward: string | undefined;
  const server = createServer(answering(benchDir, () => onward));
  server.on('upgrade', (request, socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (onward) proxyUpgrade(request, socket, head, onward);
    else socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bench has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    passOnTo: (to) => void (onward = to),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const hostPage = '<!doctype html><title>Host</title><body><script src="/bench-host.js"></script>';

function answering(benchDir: string, onward: () => string | undefined): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/bench-host') response.writeHead(200, { 'content-type': 'text/html' }).end(hostPage);
    else if (pathname === '/bench-host.js') void sendFile(response, path.join(benchDir, 'host.js'));
    else if (/^\/floor(List)?\//.test(pathname)) void sendFile(response, path.join(benchDir, pathname), 'gzip');
    else {
      // A local page would be offered brotli too, and what is compared with it isn't.
      request.headers['accept-encoding'] = 'gzip';
      proxy(request, response, { to: onward() });
    }
  };
}

const contentTypes: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function sendFile(response: ServerResponse, file: string, encoding?: 'gzip'): Promise<void> {
  const contents = await readFile(encoding ? `${file}.gz` : file).catch(() => undefined);
  if (!contents) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'content-length': contents.length,
    'cache-control': 'public, max-age=31536000, immutable',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(contents);
}
