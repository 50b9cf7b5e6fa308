import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the tab's server needs of a request; that of a function has it. */
export interface TabRequest {
  readonly headers: { get(name: string): string | null };
  readonly params: Readonly<Record<string, string>>;
}

export interface TabAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array;
}

export interface TabPlace {
  /** Where the built tab lies. */
  readonly folder: string;
  /** Where live updates come from, when not from Web PubSub's own hosts. */
  readonly liveEndpoint?: string | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

/** Smallest first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/** Serves the built tab. A path without an ending is the page itself: the tab finds its own way. */
export function serveTab({ folder, liveEndpoint }: TabPlace): (request: TabRequest) => Promise<TabAnswer> {
  const policy = contentSecurityPolicy(liveEndpoint);
  return async ({ params, headers }) => {
    const wanted = fileOf(params['path'] ?? '');
    const type = wanted === undefined ? undefined : types[path.extname(wanted)];
    if (wanted === undefined || type === undefined) return { status: 404, headers: { ...always } };
    const found = await smallest(path.join(folder, wanted), headers.get('accept-encoding') ?? '');
    if (!found) return { status: 404, headers: { ...always } };
    const answer = { ...always, ...found.headers, 'content-type': type, 'cache-control': cachingOf(wanted) };
    if (!wanted.endsWith('.html')) return { status: 200, headers: answer, body: found.body };
    const etag = `"${createHash('sha256').update(found.body).digest('base64url')}"`;
    const page = { ...answer, etag, 'content-security-policy': policy };
    if (headers.get('if-none-match') === etag) return { status: 304, headers: page };
    return { status: 200, headers: page, body: found.body };
  };
}

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cache-control': 'no-cache',
};

/** Only names below the folder: no way up, nothing hidden, nothing absolute. */
function fileOf(asked: string): string | undefined {
  const parts = asked.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/.test(part) || part.includes('..'))) return undefined;
  const last = parts.at(-1);
  if (last === undefined || !last.includes('.')) return 'index.html';
  return parts.join('/');
}

async function smallest(file: string, accepted: string): Promise<{ body: Uint8Array; headers: object } | undefined> {
  const offered = accepted.split(',').map((part) => part.split(';')[0]?.trim());
  for (const { name, ending } of encodings) {
    const body = offered.includes(name) ? await read(`${file}${ending}`) : undefined;
    if (body) return { body, headers: { 'content-encoding': name, vary: 'accept-encoding' } };
  }
  const body = await read(file);
  return body && { body, headers: { vary: 'accept-encoding' } };
}

async function read(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(Reflect.get(Object(error), 'code')))) return undefined;
    throw error;
  }
}

/** What the build named by its content never changes. */
function cachingOf(file: string): string {
  return /^assets\/.*[-.][A-Za-z0-9_-]{8,}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Who may frame the tab: Teams, Microsoft 365 and Outlook, as Microsoft lists them; the local Teams is the tab's own origin. */
const framers = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://teams.microsoft.us',
  'https://*.teams.microsoft.us',
];

function contentSecurityPolicy(liveEndpoint: string | undefined): string {
  const live = ['wss://*.webpubsub.azure.com', ...(liveEndpoint ? [socketsOf(liveEndpoint)] : [])];
  const rules = {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    // Fluent UI writes its rules into style elements at run time.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:', 'https://res.cdn.office.net'],
    'connect-src': ["'self'", 'https://res.cdn.office.net', 'https://login.microsoftonline.com', ...live],
    'frame-src': ['https://login.microsoftonline.com'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': framers,
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(' ')}`)
    .join('; ');
}

function socketsOf(endpoint: string): string {
  const { protocol, host } = new URL(endpoint);
  return `${protocol === 'http:' ? 'ws:' : 'wss:'}//${host}`;
}
