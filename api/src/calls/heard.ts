import * as z from 'zod';
import { Person, TenantId } from '../../../domain/people';
import type { ChatEvent, HeardEvent, Ports } from '../ports';
import { Errand } from '../rows';

const conversation = z.object({ serviceUrl: z.string(), conversationId: z.string(), tenantId: TenantId });
const at = z.string().optional();
const team = z.string().optional();
const ofMeeting = { meetingId: z.optional(z.string()), conversation };

const events = {
  meetingStarted: meetingEvent('meetingStarted'),
  meetingEnded: meetingEvent('meetingEnded'),
  installed: chatEvent('installed'),
  rosterChanged: chatEvent('rosterChanged'),
  renamed: chatEvent('renamed'),
  removed: z.object({ kind: z.literal('removed'), at, team, conversation }),
  said: z.object({
    kind: z.literal('said'),
    text: z.string(),
    by: z.optional(Person),
    messageId: z.string(),
    locale: z.optional(z.string()),
    zone: z.optional(z.string()),
    isPersonal: z.boolean(),
    ...ofMeeting,
  }),
  met: z.object({ kind: z.literal('met'), by: Person, locale: z.optional(z.string()), conversation }),
} satisfies Record<ChatEvent['kind'], z.core.$ZodType<ChatEvent>>;

function meetingEvent<K extends 'meetingStarted' | 'meetingEnded'>(kind: K) {
  return z.object({
    kind: z.literal(kind),
    meetingId: z.string(),
    conversation,
    at,
    team,
    title: z.string().optional(),
  });
}

function chatEvent<K extends 'installed' | 'rosterChanged' | 'renamed'>(kind: K) {
  return z.object({ kind: z.literal(kind), at, team, ...ofMeeting });
}

const Heard = z.object({
  tenant: TenantId,
  heard: z.discriminatedUnion('kind', [
    events.meetingStarted,
    events.meetingEnded,
    events.installed,
    events.rosterChanged,
    events.renamed,
    events.removed,
    events.said,
    events.met,
  ]),
  tries: z.number().optional(),
}) satisfies z.core.$ZodType<HeardEvent>;

/** All that a message of the queue can say. */
export const QueueMessage = z.union([Heard, Errand]);

/**
 * The chat is answered at once: what it told waits in the queue. While that can't be reached the chat is answered with
 * the error, and tells it again.
 */
export async function hear(ports: Ports, event: ChatEvent): Promise<void> {
  await ports.queue.send({ tenant: ports.home, heard: asHeard(event, ports.clock()) });
}

/** A message of the queue holds no more than 48 KB. */
const mostCharacters = 4_000;

function asHeard(event: ChatEvent, now: Date): ChatEvent {
  switch (event.kind) {
    case 'said':
      return { ...event, text: event.text.slice(0, mostCharacters) };
    case 'met':
      return event;
    default:
      return { ...event, at: believable(event.at, now) };
  }
}

const oldestMs = 365 * 24 * 3_600_000;

/**
 * What can't be true, as the year 1 or next year, is taken for the time at which we heard of it. What was told weeks late
 * keeps its time: taken for now, a meeting would begin that is none.
 */
function believable(told: string | undefined, now: Date): string {
  const ms = Date.parse(told ?? '');
  const isPossible = ms <= now.getTime() && now.getTime() - ms < oldestMs;
  return new Date(isPossible ? ms : now).toISOString();
}
