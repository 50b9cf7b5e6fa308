import { Problem } from '../../../../domain/problems';
import { ChatFailure, type ChatFailureKind } from '../../ports';
import { hashed, type CardRow, type Kept } from '../../rows';
import { backOffSeconds, mostFailures } from './backOff';
import { listOutbox, write, writeSent } from './cardRows';
import { closeChat, leaveAlone, type Chat } from './chats';
import type { CardPorts, CurrentCard } from './currentCard';
import { finish, giveUp, release, settle, settleDeleted, type Next } from './deliveryEnds';

export interface Sending {
  readonly card: Kept<CardRow>;
  readonly chat: Chat;
  readonly current: CurrentCard;
}

export type Sent = { readonly card: Kept<CardRow> } | { readonly next: Next };

export function hashOf({ card }: CurrentCard): string {
  return hashed(JSON.stringify(card));
}

export async function send(ports: CardPorts, sending: Sending): Promise<Sent> {
  const { activityId } = sending.card.value;
  return activityId === undefined ? postCard(ports, sending) : updateCard(ports, sending, activityId);
}

/** Marked before it is sent: should this process die now, the next one must not post it a second time. */
async function postCard(ports: CardPorts, sending: Sending): Promise<Sent> {
  const { chat, current } = sending;
  const marked = await write(ports, sending.card, { sending: ports.clock().toISOString() });
  if (!marked) return { next: { afterSeconds: 1 } };
  try {
    const options = current.bubble === undefined ? {} : { bubble: { title: current.bubble } };
    const { activityId } = await ports.chat.post(chat.conversation, current.card, options);
    return { card: await writeSent(ports, marked, { activityId, shown: hashOf(current) }) };
  } catch (error) {
    return { next: await afterFailure(ports, { ...sending, card: marked }, error) };
  }
}

async function updateCard(ports: CardPorts, sending: Sending, activityId: string): Promise<Sent> {
  const { card, chat, current } = sending;
  try {
    await ports.chat.update(chat.conversation, activityId, current.card);
    return { card: await writeSent(ports, card, { activityId, shown: hashOf(current) }) };
  } catch (error) {
    return { next: await afterFailure(ports, sending, error) };
  }
}

async function afterFailure(ports: CardPorts, { card, chat }: Sending, error: unknown): Promise<Next> {
  // What failed in our own house after the message went out: the row keeps its mark, and the next one to look decides.
  if (!(error instanceof ChatFailure)) throw error;
  ports.log.problem('A card could not be sent.', error, { card: card.value.errand.card, kind: error.kind });
  return afterRefusal(ports, { card, chat, kind: error.kind, asked: error.retryAfterSeconds });
}

interface Refusal {
  readonly card: Kept<CardRow>;
  readonly chat: Chat;
  readonly kind: ChatFailureKind;
  readonly asked: number | undefined;
}

async function afterRefusal(ports: CardPorts, refusal: Refusal): Promise<Next> {
  const { card, chat, kind, asked } = refusal;
  switch (kind) {
    case 'throttled':
      if (asked !== undefined) await leaveAlone(ports, chat, asked);
      return tryLater(ports, refusal);
    case 'retry':
      return tryLater(ports, refusal);
    case 'uncertain':
      // Only a post can be: an update of which nobody knows the end is simply made again.
      return card.value.activityId === undefined ? settle(ports, card, 'uncertain') : tryLater(ports, refusal);
    case 'gone':
      await closeChat(ports, chat);
      return settle(ports, card, 'gone');
    case 'messageGone':
      return settleDeleted(ports, card);
    case 'missing':
      return afterRefusal(ports, { ...refusal, kind: await whatIsMissing(ports, chat) });
    case 'rejected':
      return finish(ports, card, await listOutbox(ports, card.value.errand), {
        refusedAt: ports.clock().toISOString(),
      });
  }
}

/** Whoever is told who is in the chat is in it: then it is the message that is missing. */
async function whatIsMissing({ roster }: CardPorts, { conversation }: Chat): Promise<ChatFailureKind> {
  try {
    return (await roster.members(conversation)) ? 'messageGone' : 'gone';
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return 'retry';
    throw error;
  }
}

async function tryLater(ports: CardPorts, { card, asked }: Refusal): Promise<Next> {
  const failures = (card.value.failures ?? 0) + 1;
  if (failures > mostFailures) return giveUp(ports, card);
  return release(ports, card, backOffSeconds({ failures, asked, random: ports.random() }), { failures });
}
