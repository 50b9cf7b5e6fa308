import { audienceOf, isInternal, type Audience, type Roster } from '../../../domain/audience';
import { MeetingAddress } from '../../../domain/contract';
import { mayRun, type Series, type SeriesKey } from '../../../domain/meetings';
import type { Person, PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Conversation, Ports } from '../ports';
import { readRoster, readSeries, seriesKeyOf, type Kept } from '../rows';
import { conversationOf, isFresh, readRosterAgain, rosterLivesMs } from './rosters';

/** Somebody who is known to belong to a meeting's chat and to this organization. */
export interface Membership {
  readonly meetingId: string;
  readonly series: SeriesKey;
  /** `undefined`: nothing was stored of this series yet. */
  readonly state: Kept<Series> | undefined;
  readonly conversation: () => Promise<Conversation>;
  readonly roster: Roster;
  readonly audience: Audience;
  readonly me: Person;
}

/** Who just came isn't in a roster that is older than this. */
const arrivalMs = 5_000;

export interface Entering {
  readonly meeting: MeetingAddress;
  readonly by: Person;
  /** How old the roster may be: less where content is about to be shown to everybody. */
  readonly rosterWithinMs?: number;
  /** Who left the chat may do what waits for them all the same. */
  readonly waitsFor?: (series: SeriesKey) => Promise<boolean>;
}

/** Refuses whoever isn't an internal member of the meeting's chat, by the roster that Teams gives. */
export async function enterMeeting(
  ports: Ports,
  { meeting, by, rosterWithinMs = rosterLivesMs, waitsFor }: Entering,
): Promise<Membership> {
  const meetingId = meetingIdOf(meeting);
  const series = seriesKeyOf(meetingId);
  const [state, kept] = await Promise.all([readSeries(ports, series), readRoster(ports, series)]);
  const conversation = () => conversationFor(ports, meetingId, state?.value);
  const again = async (before: Roster | undefined) => {
    const read = { series, state: state?.value, before, conversation: await conversation() };
    const roster = await readRosterAgain(ports, read);
    if (!roster) throw appIsMissing();
    return roster;
  };
  const before = kept?.value;
  let roster = isFresh(ports, before, rosterWithinMs) ? before : await again(before);
  if (!memberOf(roster, by.id) && !isFresh(ports, roster, arrivalMs)) roster = await again(roster);
  if (memberOf(roster, by.id) || !(await waitsFor?.(series))) checkMember(ports, roster, by.id);
  const audience = audienceOf(roster, ports.home);
  return { meetingId, series, state, conversation, roster, audience, me: by };
}

/** The meeting id behind its address; what Teams gave is text, and so must this be. */
export function meetingIdOf(address: MeetingAddress): string {
  const bytes = Buffer.from(address, 'base64url');
  const meetingId = bytes.toString('utf8');
  if (!Buffer.from(meetingId, 'utf8').equals(bytes))
    throw new Problem('badRequest', 'This is not the address of a meeting.', { field: 'meeting' });
  return meetingId;
}

export function addressOf({ meetingId }: Pick<Series, 'meetingId'>): MeetingAddress {
  return MeetingAddress.parse(Buffer.from(meetingId, 'utf8').toString('base64url'));
}

/** Teams says which chat a meeting has, never the caller. */
async function conversationFor(ports: Ports, meetingId: string, series: Series | undefined): Promise<Conversation> {
  const details = series ? undefined : await ports.roster.meeting(meetingId);
  const conversationId = series?.conversationId ?? details?.conversationId;
  if (conversationId === undefined) throw appIsMissing();
  return conversationOf(ports, conversationId);
}

function appIsMissing(): Problem {
  return new Problem('appNotInMeeting', 'Customer Moment has not been added to this meeting.');
}

function memberOf(roster: Roster, person: PersonId) {
  return roster.members.find(({ id }) => id?.toLowerCase() === person);
}

function checkMember(ports: Ports, roster: Roster, person: PersonId): void {
  const member = memberOf(roster, person);
  if (!member) throw new Problem('notInMeeting', 'You are not in this meeting.');
  if (!isInternal(member, ports.home))
    throw new Problem('outsider', 'Customer Moment is only for people of this organization.');
}

/** Only the organizer and the delegates; everybody else is told so. */
export function checkMayRun(series: Series, person: PersonId): void {
  if (!mayRun(series, person))
    throw new Problem('notAllowed', 'Only the organizer of the meeting and the delegates can do this.');
}
