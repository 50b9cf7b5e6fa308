/** Who is in a chat, whole, paged or one by one. */
import { Refused, type Answer, type Asked, type Route } from '../http';
import { personByAnyId, personOf, teamsIdOf, type Person } from '../people';
import type { ConnectorParts } from './connector';
import { chatOfConversation } from './whereabouts';

export function memberRoutes(parts: ConnectorParts): Route[] {
  const conversation = '/v3/conversations/:conversation';
  return [
    { method: 'GET', path: `${conversation}/members`, answer: (asked) => allMembers(parts, asked) },
    {
      method: 'GET',
      path: `${conversation}/activities/:activity/members`,
      answer: (asked) => allMembers(parts, asked),
    },
    { method: 'GET', path: `${conversation}/members/:member`, answer: (asked) => oneMember(parts, asked) },
    { method: 'GET', path: `${conversation}/pagedmembers`, answer: (asked) => pageOfMembers(parts, asked) },
  ];
}

/** A person as a roster lists them. */
export function memberOf(person: Person) {
  const [givenName, surname] = person.name.split(' ');
  return {
    id: teamsIdOf(person),
    name: person.name,
    givenName,
    surname,
    objectId: person.id,
    aadObjectId: person.id,
    email: person.upn.includes('#EXT#') ? 'gil.alvarez@fabrikam.example' : person.upn,
    userPrincipalName: person.upn,
    tenantId: person.tenantId,
    userRole: person.userRole,
  };
}

function roster(parts: ConnectorParts, asked: Asked): Person[] {
  return chatOfConversation(parts.world.current(), asked.params['conversation'] ?? '').roster.map(personOf);
}

async function allMembers(parts: ConnectorParts, asked: Asked): Promise<Answer> {
  return { status: 200, body: await parts.faults.around('members', () => roster(parts, asked).map(memberOf)) };
}

async function oneMember(parts: ConnectorParts, asked: Asked): Promise<Answer> {
  const wanted = personByAnyId(asked.params['member'] ?? '');
  const found = await parts.faults.around('members', () =>
    roster(parts, asked).find((person) => person.key === wanted?.key),
  );
  if (!found) throw new Refused(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
  return { status: 200, body: memberOf(found) };
}

/** Page after page; the token says where the next one begins. */
async function pageOfMembers(parts: ConnectorParts, asked: Asked): Promise<Answer> {
  const people = await parts.faults.around('members', () => roster(parts, asked));
  const wanted = Number(asked.query.get('pageSize') ?? '200');
  if (!Number.isInteger(wanted) || wanted < 1) throw new Refused(400, 'BadArgument', 'The page size is not a number.');
  const size = Math.min(wanted, 500, parts.settings.membersPerPage ?? 500);
  const token = asked.query.get('continuationToken');
  const start = token ? placeIn(token) : 0;
  const end = start + size;
  const more = end < people.length ? { continuationToken: Buffer.from(`from ${end}`).toString('base64') } : {};
  return { status: 200, body: { members: people.slice(start, end).map(memberOf), ...more } };
}

function placeIn(token: string): number {
  const place = /^from (\d+)$/.exec(Buffer.from(token, 'base64').toString())?.[1];
  if (!place) throw new Refused(400, 'BadArgument', 'The continuation token is not valid.');
  return Number(place);
}
