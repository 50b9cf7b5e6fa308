import { hashed, type CardRow, type Kept } from '../rows';
import { ChatFailure, type ChatErrand, type ChatFailureKind } from '../ports';
import { dropOutbox, giveBack, listOutbox, takeLease, write, writeSent } from './cards/cardRows';
import { closeChat, takeTurn, type Chat } from './cards/chats';
import type { CardPorts, CurrentCard } from './cards/currentCard';
import { findRecipient, type Recipient } from './cards/recipients';

export type { CardPorts } from './cards/currentCard';

/** A card moves on while it is sent only so often before somebody else gets a turn. */
const mostRounds = 3;
const leasedElsewhereSeconds = 5;
const chatIsDownSeconds = 10;
const throttledSeconds = 5;
/** While Teams can't say who reads along; after the last of them the next errand begins anew. */
const looksAfterSeconds = [5, 10, 15, 60, 120, 240, 480, 600, 600];
const looksBeforePosting = 3;

/** How long to wait until this errand is looked at again; `done`: nothing is left to do. */
type Next = 'done' | { readonly afterSeconds: number };

/**
 * Brings one card in the chat up to date. Late and doubled errands do no harm: the current state is what is shown, a
 * card is posted at most once, and one of which nobody knows whether it was posted is never posted again.
 */
export async function deliverCard(ports: CardPorts, errand: ChatErrand): Promise<void> {
  const recipient = await findRecipient(ports, errand);
  if (!recipient) return ports.log.info('A card was asked for where nobody can get it.', { card: errand.card });
  const card = await takeLease(ports, errand);
  if (!card) return ports.queue.send(errand, leasedElsewhereSeconds);
  const next = await bringUpToDate(ports, { recipient, card }).catch(async (error: unknown) => {
    await giveBack(ports, card).catch(() => undefined);
    throw error;
  });
  if (next !== 'done') await ports.queue.send(errand, next.afterSeconds);
}

interface Delivery {
  readonly recipient: Recipient;
  readonly card: Kept<CardRow>;
}

async function bringUpToDate(ports: CardPorts, { recipient, card: leased }: Delivery): Promise<Next> {
  let card = leased;
  for (let round = 0; round < mostRounds; round += 1) {
    if (isUnknown(card.value)) return settle(ports, card, 'uncertain');
    const errands = await listOutbox(ports, card.value.errand);
    const chat = await recipient.chat();
    const current = await recipient.current(chat, card.value);
    const isShown = !current || hashOf(current) === card.value.shown;
    if (isShown && !current?.isGuarded) return finish(ports, card, errands);
    if (chat.gone) return settle(ports, card, 'gone', errands);
    if (isShown || mayWait(card.value, current)) return lookAgain(ports, card, errands);
    const wait = await takeTurn(ports, chat);
    if (wait > 0) return release(ports, card, wait);
    const sent = await send(ports, { card, chat, current });
    if ('next' in sent) return sent.next;
    card = sent.card;
  }
  return release(ports, card, 1);
}

/** Without words of the customer, a card that nobody has seen yet may come a little later. */
function mayWait({ activityId, looks = 0 }: CardRow, { isGuarded = false }: CurrentCard): boolean {
  return isGuarded && activityId === undefined && looks < looksBeforePosting;
}

/** Somebody began to post it and never said how that ended, or it is already known that nobody knows. */
function isUnknown({ state, sending, activityId }: CardRow): boolean {
  return activityId === undefined && (state === 'uncertain' || sending !== undefined);
}

function hashOf({ card }: CurrentCard): string {
  return hashed(JSON.stringify(card));
}

interface Sending {
  readonly card: Kept<CardRow>;
  readonly chat: Chat;
  readonly current: CurrentCard;
}

type Sent = { readonly card: Kept<CardRow> } | { readonly next: Next };

async function send(ports: CardPorts, sending: Sending): Promise<Sent> {
  const { activityId } = sending.card.value;
  return activityId === undefined ? postCard(ports, sending) : updateCard(ports, sending, activityId);
}

/** Marked before it is sent: should this process die now, the next one must not post it a second time. */
async function postCard(ports: CardPorts, sending: Sending): Promise<Sent> {
  const { chat, current } = sending;
  const marked = await write(ports, sending.card, { sending: ports.clock().toISOString() });
  if (!marked) return { next: { afterSeconds: leasedElsewhereSeconds } };
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
  return afterRefusal(ports, { card, chat, kind: error.kind, wait: error.retryAfterSeconds });
}

interface Refusal {
  readonly card: Kept<CardRow>;
  readonly chat: Chat;
  readonly kind: ChatFailureKind;
  readonly wait: number | undefined;
}

async function afterRefusal(ports: CardPorts, { card, chat, kind, wait }: Refusal): Promise<Next> {
  switch (kind) {
    case 'throttled':
      return release(ports, card, wait ?? throttledSeconds);
    case 'retry':
      return release(ports, card, wait ?? chatIsDownSeconds);
    case 'uncertain':
      // Only a post can be: an update of which nobody knows the end is simply made again.
      return card.value.activityId === undefined
        ? settle(ports, card, 'uncertain')
        : release(ports, card, chatIsDownSeconds);
    case 'gone':
      await closeChat(ports, chat);
      return settle(ports, card, 'gone');
    case 'rejected':
      return finish(ports, card, await listOutbox(ports, card.value.errand));
  }
}

/** Nothing was sent: whoever comes next may send it. */
async function release(ports: CardPorts, card: Kept<CardRow>, afterSeconds: number): Promise<Next> {
  await write(ports, card, { sending: undefined, leaseUntil: undefined });
  return { afterSeconds };
}

/** Nobody else would come back to it: who is in the chat is not said to have changed when it can be read again. */
async function lookAgain(ports: CardPorts, card: Kept<CardRow>, errands: readonly string[]): Promise<Next> {
  const looks = card.value.looks ?? 0;
  const afterSeconds = looksAfterSeconds[looks];
  if (afterSeconds === undefined) return finish(ports, card, errands);
  await write(ports, card, { sending: undefined, leaseUntil: undefined, looks: looks + 1 });
  return { afterSeconds };
}

async function finish(ports: CardPorts, card: Kept<CardRow>, errands: readonly string[]): Promise<Next> {
  await write(ports, card, { sending: undefined, leaseUntil: undefined, looks: undefined });
  await dropOutbox(ports, card.value.errand, errands);
  return 'done';
}

async function settle(
  ports: CardPorts,
  card: Kept<CardRow>,
  state: 'uncertain' | 'gone',
  errands?: readonly string[],
): Promise<Next> {
  await write(ports, card, { state, sending: undefined, leaseUntil: undefined });
  await dropOutbox(ports, card.value.errand, errands ?? (await listOutbox(ports, card.value.errand)));
  return 'done';
}
