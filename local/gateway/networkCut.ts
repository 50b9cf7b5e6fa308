/** Whose network is cut: told by the token that their request carries. */
import type { IncomingMessage } from 'node:http';
import { decodeJwt } from 'jose';
import { people } from '../teams/people';
import type { World } from '../teams/world';

export function isCut(request: IncomingMessage, world: World): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const person = people.find(({ id }) => id === (token && oidIn(token)));
  return person !== undefined && world.people[person.key].network === 'cut';
}

function oidIn(token: string): unknown {
  try {
    return decodeJwt(token)['oid'];
  } catch {
    return undefined;
  }
}

/** Whether this live user may have a socket; the API names its users by a text that holds their Entra id. */
export function mayHaveSocket(userId: string, world: World): boolean {
  const person = people.find(({ id }) => userId.includes(id));
  return person === undefined || world.people[person.key].network === 'up';
}
