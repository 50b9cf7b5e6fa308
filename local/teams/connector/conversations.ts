/** Posting into chats and reading who is in them: the Bot Connector's v3/conversations. */
import * as z from 'zod';
import { Refused, type Answer, type Asked, type Route } from '../http';
import { botName } from '../people';
import { Bubble, bubbleFromActivity } from './bubbles';
import type { ConnectorParts } from './connector';
import { memberRoutes } from './members';
import { chatOfConversation } from './whereabouts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** The part of an outgoing activity that a chat shows. */
const Outgoing = z.object({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
  channelData: z.unknown().optional(),
});
type Outgoing = z.infer<typeof Outgoing>;

const mostBytes = 100 * 1024;

export function conversationRoutes(parts: ConnectorParts): Route[] {
  const activities = '/v3/conversations/:conversation/activities';
  return [
    { method: 'POST', path: '/v3/conversations', answer: (asked) => beginPersonalChat(parts, asked) },
    { method: 'POST', path: activities, answer: (asked) => post(parts, asked) },
    { method: 'POST', path: `${activities}/:activity`, answer: (asked) => post(parts, asked) },
    { method: 'PUT', path: `${activities}/:activity`, answer: (asked) => update(parts, asked) },
    { method: 'DELETE', path: `${activities}/:activity`, answer: (asked) => remove(parts, asked) },
    ...memberRoutes(parts),
  ];
}

async function outgoing(asked: Asked): Promise<Outgoing> {
  const body = await asked.json();
  if (JSON.stringify(body).length > mostBytes) {
    throw new Refused(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  const parsed = Outgoing.safeParse(body);
  if (!parsed.success) throw new Refused(400, 'BadSyntax', 'This is not an activity.');
  return parsed.data;
}

function shown(activity: Outgoing): { text?: string; card?: Record<string, unknown> } {
  const content = activity.attachments?.find((attachment) => attachment.contentType === adaptiveCard)?.content;
  const card = z.record(z.string(), z.unknown()).safeParse(content);
  return { ...(activity.text ? { text: activity.text } : {}), ...(card.success ? { card: card.data } : {}) };
}

async function beginPersonalChat(parts: ConnectorParts, asked: Asked): Promise<Answer> {
  const wanted = z.object({ members: z.array(z.object({ id: z.string() })).min(1) }).safeParse(await asked.json());
  if (!wanted.success) throw new Refused(400, 'BadSyntax', 'Say with whom the chat is to be.');
  const id = `a:${Buffer.from(wanted.data.members.map((member) => member.id).join()).toString('base64url')}`;
  parts.personalChats.add(id);
  return { status: 201, body: { id, serviceUrl: parts.serviceUrl() } };
}

async function post(parts: ConnectorParts, asked: Asked): Promise<Answer> {
  const activity = await outgoing(asked);
  const conversationId = asked.params['conversation'] ?? '';
  const id = parts.nextMessageId();
  if (parts.personalChats.has(conversationId)) return { status: 201, body: { id } };
  const { conversationId: chat } = chatOfConversation(parts.world.current(), conversationId);
  const store = () => {
    if (activity.type !== 'message') return;
    parts.posted(chat);
    parts.world.change((world) =>
      chatOfConversation(world, chat).chat.push({
        id,
        from: { bot: true, name: botName },
        at: new Date(parts.world.now()).toISOString(),
        deleted: false,
        ...shown(activity),
      }),
    );
    const bubble = Bubble.safeParse(bubbleFromActivity(activity.channelData));
    if (bubble.success) parts.bubble(chat, bubble.data, 'everyone');
  };
  await parts.faults.around('post', store);
  return { status: 201, body: { id } };
}

async function update(parts: ConnectorParts, asked: Asked): Promise<Answer> {
  const activity = await outgoing(asked);
  const id = asked.params['activity'] ?? '';
  await parts.faults.around('update', () =>
    parts.world.change(() => {
      const message = botMessage(parts, asked.params['conversation'] ?? '', id);
      delete message.card;
      delete message.text;
      Object.assign(message, shown(activity), { editedAt: new Date(parts.world.now()).toISOString() });
    }),
  );
  return { status: 200, body: { id } };
}

function remove(parts: ConnectorParts, asked: Asked): Answer {
  const message = botMessage(parts, asked.params['conversation'] ?? '', asked.params['activity'] ?? '');
  parts.world.change(() => {
    delete message.card;
    delete message.text;
    message.deleted = true;
  });
  return { status: 200, body: {} };
}

function botMessage(parts: ConnectorParts, conversationId: string, id: string) {
  const { chat } = chatOfConversation(parts.world.current(), conversationId);
  const found = chat.find((entry) => entry.id === id);
  if (!found || 'line' in found || found.deleted) {
    throw new Refused(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
  }
  if (!found.from.bot) throw new Refused(403, 'MessageWritesBlocked', 'Only its author may change a message.');
  return found;
}
