/** What a browser may ask of the live hub over its socket (json.webpubsub.azure.v1). */
import * as z from 'zod';
import { deliver, type Connection, type Connections } from './connections';

const ackId = z.number().optional();
const dataType = z.enum(['json', 'text', 'binary']);
const ClientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('joinGroup'), group: z.string(), ackId }),
  z.object({ type: z.literal('leaveGroup'), group: z.string(), ackId }),
  z.object({
    type: z.literal('sendToGroup'),
    group: z.string(),
    ackId,
    dataType,
    data: z.unknown().optional(),
    noEcho: z.boolean().optional(),
  }),
  z.object({ type: z.literal('event'), event: z.string(), ackId }),
  z.object({ type: z.literal('ping') }),
]);
type ClientMessage = z.infer<typeof ClientMessage>;

export function hear(text: string, from: Connection, all: Connections): void {
  const message = parsed(text);
  if (!message) return from.socket.close(1003, 'Invalid payload');
  if (message.type === 'ping') return from.socket.send(JSON.stringify({ type: 'pong' }));
  const refusal = act(message, from, all);
  if (message.ackId === undefined) return;
  const outcome = refusal ? { success: false, error: refusal } : { success: true };
  from.socket.send(JSON.stringify({ type: 'ack', ackId: message.ackId, ...outcome }));
}

function parsed(text: string): ClientMessage | undefined {
  try {
    return ClientMessage.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function act(message: Exclude<ClientMessage, { type: 'ping' }>, from: Connection, all: Connections) {
  switch (message.type) {
    case 'joinGroup':
    case 'leaveGroup':
      if (!may(from, 'joinLeaveGroup', message.group)) return forbidden(`join group '${message.group}'`);
      if (message.type === 'joinGroup') from.groups.add(message.group);
      else from.groups.delete(message.group);
      return undefined;
    case 'sendToGroup': {
      if (!may(from, 'sendToGroup', message.group)) return forbidden(`send to group '${message.group}'`);
      const others = (one: Connection) => one.groups.has(message.group) && !(message.noEcho && one === from);
      const sender = {
        from: 'group',
        group: message.group,
        ...(from.userId ? { fromUserId: from.userId } : {}),
      } as const;
      deliver(all.where(from.hub, others), { dataType: message.dataType, data: message.data }, sender);
      return undefined;
    }
    case 'event':
      return { name: 'InternalServerError', message: 'No upstream is configured for events.' };
  }
}

function may(connection: Connection, what: string, group: string): boolean {
  return connection.roles.has(`webpubsub.${what}`) || connection.roles.has(`webpubsub.${what}.${group}`);
}

function forbidden(what: string) {
  return { name: 'Forbidden', message: `The client does not have permission to ${what}.` };
}
