import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { Person, PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { hashed } from '../rows';
import type { Settings } from '../settings';
import { curatorRole } from './curators';
import { remembered } from './remembered';

export interface SignedIn {
  readonly person: Person;
  readonly isCurator: boolean;
}

/** From the Authorization header to the person who asks. */
export type SignIn = (authorization: string | null) => Promise<SignedIn>;

const Claims = z.object({
  exp: z.number(),
  iss: z.string(),
  aud: z.string(),
  tid: z.string(),
  oid: z.string(),
  scp: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  acct: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).optional(),
  idtyp: z.string().optional(),
  /** What can't be read gives no role, and still lets the person in. */
  roles: z.array(z.string()).catch([]),
});
type Claims = z.infer<typeof Claims>;

const toleranceSeconds = 60;
/** As long as the keys themselves are believed: a key that was withdrawn signs nobody in for longer. */
const believedMs = 10 * 60_000;
const scope = 'access_as_user';

export function signInWith(
  entra: Settings['entra'],
  keys: JWTVerifyGetKey = keysAt(entra.keysUrl),
  now: () => number = Date.now,
): SignIn {
  const known = remembered<SignedIn>(now);
  const check = async (token: string) => {
    const claims = await verified(token, keys, new Date(now()));
    checkMeant(claims, entra);
    checkOneOfUs(claims, entra);
    if (claims.iss !== entra.issuer) throw refused('it was issued by somebody else');
    const signedIn = { person: personOf(claims), isCurator: claims.roles.includes(curatorRole) };
    return { signedIn, until: (claims.exp + toleranceSeconds) * 1_000 };
  };
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new Problem('notSignedIn', 'You are not signed in.');
    const name = hashed(token);
    const before = known.find(name);
    if (before) return before;
    const { signedIn, until } = await check(token);
    return known.keep(name, signedIn, Math.min(until, now() + believedMs));
  };
}

function keysAt(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000 });
}

async function verified(token: string, keys: JWTVerifyGetKey, currentDate: Date): Promise<Claims> {
  try {
    const options = { algorithms: ['RS256'], clockTolerance: toleranceSeconds, requiredClaims: ['exp'], currentDate };
    const { payload } = await jwtVerify(token, keys, options);
    return Claims.parse(payload);
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw refused('it has expired', cause);
    if (saysTheTokenIsBad(cause)) throw refused('it is not one that this app accepts', cause);
    throw new Problem('unavailable', "Your sign-in can't be checked just now.", { cause, retryAfterSeconds: 5 });
  }
}

/** All else went wrong on the way to the keys. */
function saysTheTokenIsBad(cause: unknown): boolean {
  return (
    cause instanceof z.ZodError ||
    cause instanceof errors.JWTClaimValidationFailed ||
    cause instanceof errors.JWTInvalid ||
    cause instanceof errors.JWSInvalid ||
    cause instanceof errors.JWSSignatureVerificationFailed ||
    cause instanceof errors.JWKSNoMatchingKey ||
    cause instanceof errors.JOSEAlgNotAllowed ||
    cause instanceof errors.JOSENotSupported
  );
}

/** A token of a person, for this app, with the scope that the tab asks for. */
function checkMeant({ aud, scp, idtyp }: Claims, { clientId }: Settings['entra']): void {
  const isOurs = aud === clientId || (aud.startsWith('api://') && aud.split('/').at(-1) === clientId);
  if (!isOurs) throw refused('it was given for another app');
  if (idtyp === 'app') throw refused('it belongs to an app, not to a person');
  if (!scp.split(' ').includes(scope)) throw refused('it does not allow this app to act for you');
}

/** Guests of the tenant are outsiders like people from elsewhere, and the library knows them by their token alone. */
function checkOneOfUs({ tid, acct }: Claims, { tenantId }: Settings['entra']): void {
  if (tid.toLowerCase() !== tenantId.toLowerCase() || (acct !== undefined && acct !== 0))
    throw new Problem('outsider', 'Customer Moment is only for people of this organization.');
  // Asked for in the app registration as an optional claim; no other claim says for sure that somebody is no guest.
  if (acct === undefined)
    throw new Problem('outsider', 'Your sign-in does not tell whether you are a member of this organization.');
}

function personOf({ oid, name, preferred_username }: Claims): Person {
  const id = PersonId.safeParse(oid.toLowerCase());
  if (!id.success) throw refused('it does not say who you are');
  const shown = (name?.trim() ?? '') || (preferred_username ?? '') || 'Somebody';
  return { id: id.data, name: shown.slice(0, 200) };
}

function refused(why: string, cause?: unknown): Problem {
  return new Problem('notSignedIn', `Your sign-in was not accepted: ${why}.`, { cause });
}
