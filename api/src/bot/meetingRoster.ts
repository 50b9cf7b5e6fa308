import * as z from 'zod';
import type { RosterMember } from '../../../domain/audience';
import { PersonId, type TenantId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Conversation, Log, MeetingDetails, MeetingRoster } from '../ports';
import type { ChannelAdapter } from './channelAdapter';
import { statusOfAnswer, within } from './chatFailures';
import { meetingsClient } from './connectorClients';

const timeoutMs = 5_000;
const pageSize = 500;
/** Far beyond any roster that would count as known; a page that leads back to itself must not go on for ever. */
const mostPages = 20;

const text = z.string().optional().catch(undefined);
const account = { aadObjectId: text, objectId: text };
const Member = z.object({
  ...account,
  id: text,
  name: text,
  tenantId: text,
  userRole: text,
  userPrincipalName: text,
  email: text,
});
const Page = z.object({ members: z.array(Member), continuationToken: text });
const Details = z.object({
  details: z.object({ title: text }).optional(),
  conversation: z.object({ id: z.string() }),
  organizer: z.object(account).optional(),
});
const Participant = z.object({
  meeting: z.object({ role: text, inMeeting: z.boolean().optional().catch(undefined) }),
});

interface RosterParts {
  readonly adapter: ChannelAdapter;
  readonly serviceUrl: string;
  readonly home: TenantId;
  readonly log: Log;
}

export function meetingRoster({ adapter, serviceUrl, home, log }: RosterParts): MeetingRoster {
  const meetings = async () => meetingsClient(await adapter.clientFor(serviceUrl), serviceUrl).teams;
  return {
    meeting: (meetingId) =>
      asked(log, 'the meeting', async () => detailsOf(await (await meetings()).fetchMeetingInfo(meetingId))),
    members: (conversation) =>
      asked(log, 'the roster', async () => {
        const readAt = new Date().toISOString();
        return { members: await allMembers(adapter, conversation), readAt };
      }),
    participant: (meetingId, person) =>
      asked(log, 'the participant', async () => {
        const answer = await (await meetings()).fetchMeetingParticipant(meetingId, person, { tenantId: home });
        const { meeting } = Participant.parse(answer);
        return { role: meeting.role ?? '', inMeeting: meeting.inMeeting ?? false };
      }),
  };
}

/** `undefined` for what isn't there or isn't ours to see; whatever else goes wrong says nothing of who is there. */
async function asked<T>(log: Log, what: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await within(timeoutMs, read());
  } catch (error) {
    const status = statusOfAnswer(error);
    if (status === 403 || status === 404) return undefined;
    log.problem(`Teams could not be asked about ${what}.`, error, { status });
    // Without its cause: that carries the request, and with it the token.
    throw new Problem('unavailable', "Teams can't say just now who is in this meeting.", { retryAfterSeconds: 5 });
  }
}

async function allMembers(adapter: ChannelAdapter, at: Conversation): Promise<RosterMember[]> {
  const { conversations } = await adapter.clientFor(at.serviceUrl);
  // Of a thread nobody is a member, but of its channel.
  const [chat = ''] = at.conversationId.split(';');
  const members: RosterMember[] = [];
  let continuationToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const next = continuationToken ? { pageSize, continuationToken } : undefined;
    const read = Page.parse(await conversations.getConversationPagedMembers(chat, next));
    members.push(...read.members.map(memberOf));
    continuationToken = read.continuationToken;
    if (!continuationToken) return members;
  }
  throw new Error('The roster has no end.');
}

function memberOf(member: z.infer<typeof Member>): RosterMember {
  const { name = '', tenantId, userRole, id: teamsId } = member;
  const upn = member.userPrincipalName ?? member.email;
  return { name, tenantId, userRole, id: personOf(member), upn, ...(teamsId && { teamsId }) };
}

function personOf({ aadObjectId, objectId }: { aadObjectId?: string | undefined; objectId?: string | undefined }) {
  return PersonId.safeParse(aadObjectId ?? objectId).data;
}

function detailsOf(answer: unknown): MeetingDetails {
  const { details, conversation, organizer } = Details.parse(answer);
  return { conversationId: conversation.id, title: details?.title ?? '', organizer: organizer && personOf(organizer) };
}
