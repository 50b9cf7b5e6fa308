import { createLocalJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { Problem } from '../../../domain/problems';
import type { ChannelKeys } from './channelKeys';

/** What a verified token says about who calls. */
export interface Caller {
  /** The only service address that the activity may name. */
  readonly serviceUrl: string;
  /** The channels that the signing key may speak for; empty: any. */
  readonly channels: readonly string[];
}

export interface ChannelTokenChecks {
  readonly keys: ChannelKeys;
  readonly issuer: string;
  readonly audience: string;
}

const Header = z.object({ kid: z.string(), alg: z.literal('RS256') });
const Claims = z.looseObject({ serviceurl: z.string() });

/**
 * botbuilder's own check answers some forged tokens with 500 and prints keys and stacks: this one refuses whatever isn't
 * right with one sentence. Throws `notSignedIn`, or `unavailable` when the channel's keys can't be read.
 */
export async function verifyChannelToken(authorization: string | null, checks: ChannelTokenChecks): Promise<Caller> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (!token) throw refused('This door is for the chat service only: the call carries no token of its.');
  const { kid } = headerOf(token);
  const published = await checks.keys.find(kid).catch((cause: unknown) => {
    throw new Problem('unavailable', "The chat service's keys can't be read just now.", {
      cause,
      retryAfterSeconds: 5,
    });
  });
  const claims = await claimsOf(token, createLocalJWKSet(published), checks);
  const channels = published.keys.find((key) => key.kid === kid)?.endorsements ?? [];
  return { serviceUrl: claims.serviceurl, channels };
}

function headerOf(token: string): z.infer<typeof Header> {
  try {
    return Header.parse(decodeProtectedHeader(token));
  } catch (cause) {
    throw refused("The chat service's token can't be read.", cause);
  }
}

type Keys = ReturnType<typeof createLocalJWKSet>;

async function claimsOf(token: string, keys: Keys, { issuer, audience }: ChannelTokenChecks) {
  try {
    const expected = { issuer, audience, algorithms: ['RS256'], clockTolerance: 300, requiredClaims: ['exp'] };
    const { payload } = await jwtVerify(token, keys, expected);
    return Claims.parse(payload);
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw refused("The chat service's token has expired.", cause);
    throw refused("The chat service's token is not a valid one.", cause);
  }
}

function refused(sentence: string, cause?: unknown): Problem {
  return new Problem('notSignedIn', sentence, { cause });
}
