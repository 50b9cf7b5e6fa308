import type { Conversation, Ports } from '../../ports';
import { keys, places, readChat, stored, type ChatRow, type Kept } from '../../rows';

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
export async function takeTurn(ports: Ports, { row }: Chat): Promise<number> {
  if (!row) return 0;
  const now = ports.clock().getTime();
  const next = Date.parse(row.value.nextAt ?? '');
  if (next > now) return Math.ceil((next - now) / 1000);
  const body = stored({ ...row.value, nextAt: new Date(now + pauseMs).toISOString() });
  const change = { put: 'replace', row: row.row, etag: row.etag, body } as const;
  return (await ports.store.commit(places.directory(ports.home), [change])) === 'done' ? 0 : 1;
}

/** The app isn't there any more: nobody speaks in this chat until it is added again. */
export async function closeChat(ports: Ports, { conversation }: Chat): Promise<void> {
  const known = await readChat(ports, conversation.conversationId);
  const body = stored({ ...(known?.value ?? conversation), gone: true });
  const change = { put: 'upsert', row: keys.chat(conversation.conversationId), body } as const;
  await ports.store.commit(places.directory(ports.home), [change]);
}
