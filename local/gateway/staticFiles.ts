/** The built Teams window. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The window, and the page that shows every card. */
const pages: ReadonlySet<string> = new Set(['/', '/gallery']);

export async function sendFile(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  // Browsers ask for it unasked, and log it as an error when it is missing.
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const file = fileIn(folder, pages.has(pathname) ? '/index.html' : pathname);
  const contents = file && (await readFile(file).catch(() => undefined));
  if (!contents) {
    const sentence = pathname === '/' ? 'The Teams window is not built yet.' : 'There is nothing here.';
    return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
  }
  // What Vite names by its content never changes; everything else is asked for anew.
  const lasting = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const contentType = contentTypes[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': contentType, 'cache-control': lasting }).end(contents);
}

function fileIn(folder: string, pathname: string): string | undefined {
  try {
    const file = path.resolve(folder, `.${path.posix.normalize(decodeURIComponent(pathname))}`);
    return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
