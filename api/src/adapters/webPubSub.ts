import type { WebPubSubServiceClient } from '@azure/web-pubsub';
import type { SeriesKey } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import type { Update } from '../../../domain/updates';
import type { LiveUpdates } from '../ports';
import type { LiveSettings } from '../settings';
import { managedIdentity } from './managedIdentity';
import { within, type Patience } from './patience';
import { keyOf, together } from './together';

type Connected = Exclude<LiveSettings, { kind: 'none' }>;

const hub = 'meetings';
/** Good for one connection: for the next a panel asks anew, and is asked again who it is. */
const tokenMinutes = 5;
const patienceMs = 3_000;
/** Of the largest they are a third of what the service takes as one message. */
const mostInOne = 20;

interface Told {
  readonly series: SeriesKey;
  /** Missing: to everybody. */
  readonly only?: PersonId;
  readonly update: Update;
}

/** Azure Web PubSub: one group per series. What a panel gets can only receive. */
export function webPubSub(settings: Connected): LiveUpdates {
  let connecting: Promise<WebPubSubServiceClient> | undefined;
  const service = () => (connecting ??= connect(settings));
  // Whatever many write at once into one meeting is few messages to each of its panels.
  const push = together<Told, void>(async (all) => {
    const send = sendingTo(await service(), all[0]);
    for (let from = 0; from < all.length; from += mostInOne) {
      const updates = all.slice(from, from + mostInOne).map(({ update }) => update);
      const [only, ...others] = updates;
      const message = only && others.length === 0 ? only : updates;
      await within(patienceMs, (options) => send(message, options));
    }
  });
  return {
    tell: (series, update) => push(series, { series, update }),
    tellOnly: (series, only, update) => push(keyOf(series, only), { series, only, update }),
    async connect(series, person) {
      const pass = { userId: person, groups: [series], expirationTimeInMinutes: tokenMinutes };
      const live = await service();
      const { url } = await within(patienceMs, (options) => live.getClientAccessToken({ ...pass, ...options }));
      return atClientEndpoint(url, settings.clientEndpoint);
    },
    async dismiss(series, person) {
      const group = (await service()).group(series);
      await within(patienceMs, (options) => group.removeUser(person, options));
    },
  };
}

/**
 * To one person: of all that they have open what is of this meeting, as long as they are in its group. What they have open
 * of another one would take the update for one of its own.
 */
function sendingTo(service: WebPubSubServiceClient, { series, only }: Pick<Told, 'series' | 'only'>) {
  return (message: Update | Update[], options: Patience): Promise<void> =>
    only === undefined
      ? service.group(series).sendToAll(message, options)
      : service.sendToUser(only, message, { ...options, filter: `'${series}' in groups` });
}

async function connect(settings: Connected): Promise<WebPubSubServiceClient> {
  const { WebPubSubServiceClient: Service } = await import('@azure/web-pubsub');
  if (settings.kind === 'thisMachine')
    return new Service(settings.connectionString, hub, { allowInsecureConnection: true });
  return new Service(settings.endpoint, await managedIdentity(settings.identityClientId), hub);
}

/** The same address as panels reach it: through a domain of one's own, where there is one. */
function atClientEndpoint(url: string, endpoint: string | undefined): string {
  if (endpoint === undefined) return url;
  const given = new URL(url);
  const own = new URL(endpoint);
  const scheme = own.protocol === 'http:' ? 'ws:' : 'wss:';
  return `${scheme}//${own.host}${own.pathname.replace(/\/$/, '')}${given.pathname}${given.search}`;
}
