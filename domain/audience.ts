import * as z from 'zod/mini';
import { PersonId, TenantId, type Person } from './people';
import { Instant } from './text';

/** One entry of the meeting chat's roster, as the Bot Connector tells it: any part can be missing. */
export const RosterMember = z.object({
  id: z.optional(PersonId),
  name: z.string(),
  tenantId: z.optional(z.string()),
  userRole: z.optional(z.string()),
  upn: z.optional(z.string()),
  /** By which the chat service knows them: other than their id in the directory. */
  teamsId: z.optional(z.string()),
});
export type RosterMember = z.infer<typeof RosterMember>;

export const Roster = z.object({
  members: z.array(RosterMember),
  readAt: Instant,
  /** Whether the organizer or a delegate was in the meeting when it was last asked; unknown counts as present. */
  hosts: z.optional(z.object({ present: z.boolean(), at: Instant })),
});
export type Roster = z.infer<typeof Roster>;

/** Who can see a meeting's content. Unknown counts as mixed. */
export const Audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('internal'), people: z.int() }),
  z.object({ kind: z.literal('mixed'), people: z.int(), outsiders: z.int() }),
  z.object({ kind: z.literal('unknown') }),
]);
export type Audience = z.infer<typeof Audience>;

/** Beyond this many people the roster can't be trusted to be whole. */
export const largestRoster = 350;

/** Only somebody of whom everything is known and right counts as internal. */
export function isInternal(member: RosterMember, home: TenantId): boolean {
  return (
    member.userRole === 'user' &&
    member.tenantId === home &&
    member.id !== undefined &&
    !/#ext#/i.test(member.upn ?? '')
  );
}

/** `undefined` or an empty roster, or too many people: unknown. */
export function audienceOf(roster: Roster | undefined, home: TenantId): Audience {
  if (!roster || roster.members.length === 0 || roster.members.length > largestRoster) return { kind: 'unknown' };
  const outsiders = roster.members.filter((member) => !isInternal(member, home)).length;
  const people = roster.members.length;
  return outsiders === 0 ? { kind: 'internal', people } : { kind: 'mixed', people, outsiders };
}

export function mayShowCustomers(audience: Audience): boolean {
  return audience.kind === 'internal';
}

/** Those of this organization, by name. */
export function internalPeople({ members }: Pick<Roster, 'members'>, home: TenantId): Person[] {
  const internal = members.filter((member) => isInternal(member, home));
  return internal.flatMap(({ id, name }) => (id && name ? [{ id, name: name.slice(0, 200) }] : []));
}

/** The e-mail domains of those who are not of this organization; of a guest the one that the guest came with. */
export function outsideDomainsIn(roster: Pick<Roster, 'members'>, home: TenantId): string[] {
  const domains = roster.members.flatMap((member) => (isInternal(member, home) ? [] : domainOf(member)));
  return [...new Set(domains)];
}

function domainOf({ upn = '' }: RosterMember): string[] {
  const [own, guest] = upn.toLowerCase().split(/#ext#/);
  const domain = guest === undefined ? upn.slice(upn.indexOf('@') + 1) : own?.slice(own.lastIndexOf('_') + 1);
  return domain ? [domain.toLowerCase()] : [];
}
