import * as z from 'zod';
import { Person, PersonId, TenantId } from '../../../domain/people';
import type { ChatEvent, Conversation } from '../ports';

const text = z.string().optional().catch(undefined);

/** The parts of an activity that we read. Teams adds fields and leaves some out, so only what must be there must be. */
export const Incoming = z.object({
  type: z.string(),
  id: text,
  name: text,
  channelId: z.string(),
  serviceUrl: z.string(),
  timestamp: text,
  locale: text,
  replyToId: text,
  localTimezone: text,
  text,
  action: text,
  topicName: text,
  conversation: z.object({ id: z.string().min(1), tenantId: text, conversationType: text }),
  from: z.object({ id: text, name: text, aadObjectId: text }).optional().catch(undefined),
  recipient: z.object({ id: text }).optional().catch(undefined),
  membersAdded: z
    .array(z.object({ id: z.string() }))
    .optional()
    .catch(undefined),
  membersRemoved: z
    .array(z.object({ id: z.string() }))
    .optional()
    .catch(undefined),
  channelData: z
    .object({
      tenant: z.object({ id: text }).optional().catch(undefined),
      meeting: z.object({ id: text }).optional().catch(undefined),
      team: z.object({ id: text }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
});
export type Incoming = z.infer<typeof Incoming>;

/** What a meeting's start or end says of it; any of it can be missing. */
const MeetingTold = z.object({ Title: text, StartTime: text, EndTime: text }).catch({});

export function tenantOf({ conversation, channelData }: Incoming): TenantId | undefined {
  return TenantId.safeParse(conversation.tenantId ?? channelData?.tenant?.id).data;
}

export function meetingIdOf({ channelData }: Incoming): string | undefined {
  return channelData?.meeting?.id || undefined;
}

/** The team whose channel it was told in: the app is in all of it, or in none. */
function inTeam({ channelData }: Incoming): { readonly team?: string } {
  const team = channelData?.team?.id;
  return team ? { team } : {};
}

/** In a channel the id also names the message under which a meeting is talked about: cards and answers belong there. */
export function conversationOf(incoming: Incoming, tenantId: TenantId): Conversation {
  return { serviceUrl: incoming.serviceUrl, conversationId: incoming.conversation.id, tenantId };
}

export function personOf({ from }: Incoming): Person | undefined {
  const name = from?.name?.trim().slice(0, 200);
  return Person.safeParse({ id: from?.aadObjectId, name: name || 'Somebody' }).data;
}

/** A chat of one person with the bot. */
export function isPersonal({ conversation }: Incoming): boolean {
  return conversation.conversationType === 'personal';
}

export function personIdOf({ from }: Incoming): PersonId | undefined {
  return PersonId.safeParse(from?.aadObjectId).data;
}

/** What happened, in our own words; nothing for what doesn't concern us. */
export function eventsOf(incoming: Incoming, tenantId: TenantId): ChatEvent[] {
  const conversation = conversationOf(incoming, tenantId);
  switch (incoming.type) {
    case 'event':
      return meetingEvents(incoming, conversation);
    case 'conversationUpdate':
      return memberEvents(incoming, conversation);
    case 'installationUpdate':
      return installationEvents(incoming, conversation);
    case 'message':
      return messageEvents(incoming, conversation);
    default:
      return [];
  }
}

function meetingEvents(incoming: Incoming, conversation: Conversation): ChatEvent[] {
  const meetingId = meetingIdOf(incoming);
  const started = incoming.name === 'application/vnd.microsoft.meetingStart';
  const ended = incoming.name === 'application/vnd.microsoft.meetingEnd';
  if (!meetingId || (!started && !ended)) return [];
  const told = MeetingTold.parse(incoming.value);
  const at = firstTime(started ? told.StartTime : told.EndTime, incoming.timestamp);
  const title = told.Title?.trim() || undefined;
  const kind = started ? 'meetingStarted' : 'meetingEnded';
  return [{ kind, meetingId, conversation, at, title, ...inTeam(incoming) }];
}

function firstTime(...told: (string | undefined)[]): string | undefined {
  const ms = told.map((time) => Date.parse(time ?? '')).find((time) => !Number.isNaN(time));
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

function memberEvents(incoming: Incoming, conversation: Conversation): ChatEvent[] {
  const meetingId = meetingIdOf(incoming);
  const isBot = ({ id }: { id: string }) => id === incoming.recipient?.id;
  const { membersAdded: added = [], membersRemoved: removed = [] } = incoming;
  const at = firstTime(incoming.timestamp);
  if (removed.some(isBot)) return [{ kind: 'removed', conversation, at, ...inTeam(incoming) }];
  if (isPersonal(incoming)) return added.some(isBot) ? metEvents(incoming, conversation) : [];
  const isOther = added.length + removed.length === 0 && (incoming.topicName ?? meetingId) !== undefined;
  if (isOther) return [{ kind: 'renamed', meetingId, conversation, at }];
  const events: ChatEvent[] = added.some(isBot)
    ? [{ kind: 'installed', meetingId, conversation, at, ...inTeam(incoming) }]
    : [];
  const others = [...added, ...removed].some((member) => !isBot(member));
  return others ? [...events, { kind: 'rosterChanged', meetingId, conversation, at }] : events;
}

function installationEvents(incoming: Incoming, conversation: Conversation): ChatEvent[] {
  const { action = '' } = incoming;
  const at = firstTime(incoming.timestamp);
  if (action.startsWith('remove')) return [{ kind: 'removed', conversation, at, ...inTeam(incoming) }];
  if (!action.startsWith('add')) return [];
  if (isPersonal(incoming)) return metEvents(incoming, conversation);
  return [{ kind: 'installed', meetingId: meetingIdOf(incoming), conversation, at, ...inTeam(incoming) }];
}

function metEvents(incoming: Incoming, conversation: Conversation): ChatEvent[] {
  const by = personOf(incoming);
  return by ? [{ kind: 'met', by, locale: incoming.locale, conversation }] : [];
}

function messageEvents(incoming: Incoming, conversation: Conversation): ChatEvent[] {
  const { locale, localTimezone: zone, timestamp = '', id: messageId = timestamp } = incoming;
  const said = (incoming.text ?? '').replace(/<at>.*?<\/at>/gi, ' ').trim();
  const whose = { by: personOf(incoming), isPersonal: isPersonal(incoming), meetingId: meetingIdOf(incoming) };
  return [{ kind: 'said', text: said, messageId, locale, zone, ...whose, conversation }];
}
