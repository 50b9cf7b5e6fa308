import type { ChatErrand, Ports } from '../../ports';
import { readCard } from '../../rows';
import { write } from './cardRows';

/**
 * Somebody uses a card of which nobody knew whether it is in the chat: it is, by this message, and is kept up to date from
 * now on.
 */
export async function proveItIsThere(ports: Ports, errand: ChatErrand, message: string | undefined): Promise<void> {
  const card = await readCard(ports, errand);
  if (!card || message === undefined || card.value.activityId !== undefined) return;
  if (card.value.state !== 'uncertain' && card.value.state !== 'left') return;
  const known = { activityId: message, state: 'posted', sending: undefined, leaseUntil: undefined } as const;
  // Whoever wrote the row meanwhile knows as much, or the next tap tells it.
  await write(ports, card, known);
}
