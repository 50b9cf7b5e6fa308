import type { WebPubSubServiceClient } from '@azure/web-pubsub';
import type { LiveUpdates } from '../ports';
import type { LiveSettings } from '../settings';
import { managedIdentity } from './managedIdentity';

type Connected = Exclude<LiveSettings, { kind: 'none' }>;

const hub = 'meetings';
/** Good for one connection: for the next a panel asks anew, and is asked again who it is. */
const tokenMinutes = 5;
const patienceMs = 3_000;

/** Azure Web PubSub: one group per series. What a panel gets can only receive. */
export function webPubSub(settings: Connected): LiveUpdates {
  let connecting: Promise<WebPubSubServiceClient> | undefined;
  const service = () => (connecting ??= connect(settings));
  return {
    async tell(series, update) {
      await (await service()).group(series).sendToAll(update, patience());
    },
    async connect(series, person) {
      const options = { userId: person, groups: [series], expirationTimeInMinutes: tokenMinutes, ...patience() };
      const { url } = await (await service()).getClientAccessToken(options);
      return atClientEndpoint(url, settings.clientEndpoint);
    },
    async dismiss(series, person) {
      await (await service()).group(series).removeUser(person, patience());
    },
  };
}

async function connect(settings: Connected): Promise<WebPubSubServiceClient> {
  const { WebPubSubServiceClient: Service } = await import('@azure/web-pubsub');
  if (settings.kind === 'thisMachine')
    return new Service(settings.connectionString, hub, { allowInsecureConnection: true });
  return new Service(settings.endpoint, await managedIdentity(settings.identityClientId), hub);
}

function patience() {
  return { abortSignal: AbortSignal.timeout(patienceMs) };
}

/** The same address as panels reach it: through a domain of one's own, where there is one. */
function atClientEndpoint(url: string, endpoint: string | undefined): string {
  if (endpoint === undefined) return url;
  const given = new URL(url);
  const own = new URL(endpoint);
  const scheme = own.protocol === 'http:' ? 'ws:' : 'wss:';
  return `${scheme}//${own.host}${own.pathname.replace(/\/$/, '')}${given.pathname}${given.search}`;
}
