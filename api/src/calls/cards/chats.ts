import type { Conversation, Ports, RowChange } from '../../ports';
import { keys, places, readChat, stored, type ChatRow, type Kept } from '../../rows';
import { mostAskedSeconds } from './backOff';

/** A chat that may be spoken in; `row` is missing when no event has come from it yet. */
export interface Chat {
  readonly conversation: Conversation;
  readonly gone: boolean;
  readonly row?: Kept<ChatRow> | undefined;
}

/** Teams takes one message a second for long from one bot in one chat. */
const pauseMs = 1_000;

export async function findChat(ports: Ports, conversationId: string): Promise<Chat> {
  const row = await readChat(ports, conversationId);
  const serviceUrl = row?.value.serviceUrl ?? ports.serviceUrl;
  return { conversation: { serviceUrl, conversationId, tenantId: ports.home }, gone: row?.value.gone ?? false, row };
}

/** How many seconds to wait until the chat takes another message; 0: it is ours to speak now. */
export async function takeTurn(ports: Ports, chat: Chat): Promise<number> {
  const now = ports.clock().getTime();
  const next = Date.parse(chat.row?.value.nextAt ?? '');
  // Longer than anybody is kept waiting: the clock was set back since.
  if (next > now && next <= now + mostAskedSeconds * 1_000) return Math.ceil((next - now) / 1_000);
  return (await speakNotBefore(ports, chat, now + pauseMs)) ? 0 : 1;
}

/** Nobody speaks in this chat for as long as it asks to be left alone; whoever speaks there now was there first. */
export async function leaveAlone(ports: Ports, { conversation }: Chat, seconds: number): Promise<void> {
  const chat = await findChat(ports, conversation.conversationId);
  await speakNotBefore(ports, chat, ports.clock().getTime() + Math.min(seconds, mostAskedSeconds) * 1_000);
}

/** `false`: somebody else was faster. */
async function speakNotBefore(ports: Ports, { conversation, row }: Chat, atMs: number): Promise<boolean> {
  const body = stored({ ...(row?.value ?? conversation), nextAt: new Date(atMs).toISOString() });
  const key = keys.chat(conversation.conversationId);
  const change: RowChange = row
    ? { put: 'replace', row: key, etag: row.etag, body }
    : { put: 'insert', row: key, body };
  return (await ports.store.commit(places.directory(ports.home), [change])) === 'done';
}

/** The app isn't there any more: nobody speaks in this chat until it is added again. */
export async function closeChat(ports: Ports, { conversation }: Chat): Promise<void> {
  const known = await readChat(ports, conversation.conversationId);
  const body = stored({ ...(known?.value ?? conversation), gone: true });
  const change = { put: 'upsert', row: keys.chat(conversation.conversationId), body } as const;
  await ports.store.commit(places.directory(ports.home), [change]);
}
