import type { CardRow, Kept } from '../rows';
import type { ChatErrand } from '../ports';
import { giveBack, listOutbox, takeLease } from './cards/cardRows';
import { takeTurn } from './cards/chats';
import type { CardPorts, CurrentCard } from './cards/currentCard';
import { fold, lookAgain, finish, release, settle, type Next } from './cards/deliveryEnds';
import type { Recipient } from './cards/recipient';
import { findRecipient } from './cards/recipients';
import { hashOf, send } from './cards/sending';

export type { CardPorts } from './cards/currentCard';

/** A card moves on while it is sent only so often before somebody else gets a turn. */
const mostRounds = 3;
const leasedElsewhereSeconds = 5;
const looksBeforePosting = 3;
/** Changes that follow each other within so much are shown together. */
const burstMs = 5_000;

/**
 * Brings one card in the chat up to date. Late and doubled errands do no harm: the current state is what is shown, a
 * card is posted at most once, and one of which nobody knows whether it was posted is never posted again by itself.
 */
export async function deliverCard(ports: CardPorts, errand: ChatErrand): Promise<void> {
  const recipient = await findRecipient(ports, errand);
  if (!recipient) return ports.log.info('A card was asked for where nobody can get it.', { card: errand.card });
  const card = await takeLease(ports, errand);
  if (card === 'folded') return;
  if (card === 'leased') return ports.queue.send(errand, leasedElsewhereSeconds);
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
    if (card.value.state === 'left' || card.value.deletedAt !== undefined) return finish(ports, card, errands);
    const chat = await recipient.chat();
    const current = await recipient.current(chat, card.value);
    const isShown = !current || hashOf(current) === card.value.shown;
    if (isShown && !current?.isGuarded) return finish(ports, card, errands);
    if (chat.gone) return settle(ports, card, 'gone', errands);
    if (isShown || mayWait(card.value, current)) return lookAgain(ports, card, errands);
    const burst = restOfBurst(ports, card.value, current);
    if (burst > 0) return fold(ports, card, burst);
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

/** How many milliseconds more to gather what changes; what must no longer be read there waits for nothing. */
function restOfBurst({ clock }: CardPorts, { sentAt, activityId }: CardRow, { isUrgent }: CurrentCard): number {
  if (sentAt === undefined || activityId === undefined || isUrgent) return 0;
  const since = clock().getTime() - Date.parse(sentAt);
  return since < 0 ? 0 : burstMs - since;
}

/** Somebody began to post it and never said how that ended, or it is already known that nobody knows. */
function isUnknown({ state, sending, activityId }: CardRow): boolean {
  return activityId === undefined && (state === 'uncertain' || sending !== undefined);
}
