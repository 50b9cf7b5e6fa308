/** A family of hosts that an address may name, and how it is called in a sentence. */
export interface Host {
  readonly name: string;
  readonly pattern: RegExp;
}

const family = (name: string, pattern: RegExp): Host[] => [{ name, pattern }];

/** Microsoft's hosts, by what stands there. */
export const microsoft = {
  entra: family('login.microsoftonline.com', /^login\.(microsoftonline\.(com|us)|partner\.microsoftonline\.cn)$/),
  channelKeys: family('login.botframework.com', /^login\.botframework\.(com|azure\.us|azure\.cn)$/),
  channel: [
    ...family('smba.trafficmanager.net', /^smba\.trafficmanager\.net$/),
    ...family('*.teams.microsoft.com', /\.teams\.microsoft\.(com|us)$/),
  ],
  tables: storage('table'),
  queues: storage('queue'),
  blobs: storage('blob'),
  live: family('*.webpubsub.azure.com', /^[a-z0-9-]+\.webpubsub\.azure\.(com|us|cn)$/),
};

/** The customer's own domain. */
export const anyHost = family('any host', /./);

function storage(service: string): Host[] {
  const clouds = String.raw`(core\.(windows|usgovcloudapi|chinacloudapi)\.(net|cn))`;
  return family(`*.${service}.core.windows.net`, new RegExp(String.raw`^[a-z0-9-]+\.${service}\.${clouds}$`));
}

export function isLoopback(address: string): boolean {
  const url = parsed(address);
  return url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/** Over https, on the standard port, without a name or password in it. */
export function isOnHost(address: string, { pattern }: Host): boolean {
  const url = parsed(address);
  return url?.protocol === 'https:' && url.port === '' && url.username === '' && pattern.test(url.hostname);
}

/** The parts of a connection string: `TableEndpoint=http://…;AccountName=…`. */
export function partsOf(connectionString: string): Record<string, string> {
  const parts = connectionString.split(';').map((part) => /^\s*([^=]+)=(.*)$/.exec(part));
  return Object.fromEntries(parts.flatMap((part) => (part ? [[part[1] ?? '', (part[2] ?? '').trim()]] : [])));
}

function parsed(address: string): URL | undefined {
  if (!/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address) : undefined;
}
