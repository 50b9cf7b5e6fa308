import type { JSONWebKeySet } from 'jose';
import * as z from 'zod';

/** The keys with which the Bot Connector signs, as its OpenID metadata names them. */
export interface ChannelKeys {
  /** The published keys; asked for again when `kid` isn't among those that are known. Throws when they can't be had. */
  find(kid: string): Promise<PublishedKeys>;
}

const Key = z.looseObject({ kty: z.string(), kid: z.string(), endorsements: z.array(z.string()).optional() });
const PublishedKeys = z.object({ keys: z.array(Key) });
export type PublishedKeys = z.infer<typeof PublishedKeys> & JSONWebKeySet;

const Metadata = z.object({ jwks_uri: z.url() });

const freshMs = 24 * 3_600_000;
/** A made-up key id must not let strangers make us ask again and again. */
const askAgainMs = 60_000;
const timeoutMs = 5_000;

export function channelKeys(metadataUrl: string): ChannelKeys {
  let known: { readonly keys: PublishedKeys; readonly at: number } | undefined;
  let asking: Promise<PublishedKeys> | undefined;

  const ask = () => {
    asking ??= readKeys(metadataUrl)
      .then((keys) => {
        known = { keys, at: Date.now() };
        return keys;
      })
      .finally(() => (asking = undefined));
    return asking;
  };

  return {
    async find(kid) {
      if (!known || Date.now() - known.at > freshMs) return ask();
      const isThere = known.keys.keys.some((key) => key.kid === kid);
      return isThere || Date.now() - known.at < askAgainMs ? known.keys : ask();
    },
  };
}

async function readKeys(metadataUrl: string): Promise<PublishedKeys> {
  const { jwks_uri } = Metadata.parse(await readJson(metadataUrl));
  return PublishedKeys.parse(await readJson(jwks_uri));
}

async function readJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
}
