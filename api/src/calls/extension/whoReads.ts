import { audienceOf, isInternal, mayShowCustomers, type Roster } from '../../../../domain/audience';
import type { PersonId } from '../../../../domain/people';
import { Problem } from '../../../../domain/problems';
import type { Conversation, Ports } from '../../ports';

interface Reading {
  readonly person: PersonId;
  readonly conversation: Conversation;
}

/** Refuses where not everybody who reads the chat is known to be of this organization, and whoever isn't in it. */
export async function checkAllAreOurs(ports: Ports, { person, conversation }: Reading): Promise<void> {
  const roster = await rosterOf(ports, conversation);
  const me = roster.members.find(({ id }) => id?.toLowerCase() === person.toLowerCase());
  if (!me) throw new Problem('notInMeeting', 'You are not in this chat.');
  if (!isInternal(me, ports.home))
    throw new Problem('outsider', 'Customer Moment is only for people of this organization.');
  if (!mayShowCustomers(audienceOf(roster, ports.home)))
    throw new Problem(
      'outsider',
      'Somebody in this chat is not known to belong to the organization. Customers’ moments are not for them.',
    );
}

async function rosterOf(ports: Ports, conversation: Conversation): Promise<Roster> {
  const roster = await ports.roster.members(conversation).catch(sayThatTeamsIsSlow);
  if (!roster)
    throw new Problem(
      'appNotInMeeting',
      'Add Customer Moment to this chat first: without it nobody can tell who reads along.',
    );
  return roster;
}

/** Whoever waits for an answer in a chat is told of that chat, and that it is worth trying again. */
function sayThatTeamsIsSlow(error: unknown): never {
  if (!(error instanceof Problem) || error.code !== 'unavailable') throw error;
  throw new Problem('unavailable', teamsIsSlow, { cause: error });
}

export const teamsIsSlow = 'Teams can’t say just now who reads along. Try again in a moment.';
