/** A tap on a card: the bot is asked, and the card it answers with takes the place of the one tapped. */
import * as z from 'zod';
import { cardTapped } from './activities';
import type { Channel } from './channel';
import { Refused } from './http';
import type { LiveWorld } from './liveWorld';
import type { PersonKey } from './protocol';
import { currentMeeting } from './world';

const NewCard = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.record(z.string(), z.unknown()),
});

export interface Tap {
  by: PersonKey;
  messageId: string;
  action: Record<string, unknown>;
}

export async function tapCard(parts: { world: LiveWorld; channel: Channel }, tap: Tap): Promise<unknown> {
  const { world, channel } = parts;
  const meeting = currentMeeting(world.current());
  const message = meeting.chat.find((entry) => entry.id === tap.messageId);
  if (!message || 'line' in message || !message.card) {
    throw new Refused(404, 'NoSuchCard', 'This card is not in the chat any more.');
  }
  const told = { meeting, by: tap.by, nowMs: world.now() };
  const answer = await channel.invoke(cardTapped(told, tap.messageId, tap.action)).catch(() => undefined);
  if (!answer || answer.status >= 300) {
    throw new Refused(502, 'BotFailed', 'Something went wrong. Please try again.');
  }
  const next = NewCard.safeParse(answer.body);
  if (next.success) world.change(() => void (message.card = next.data.value));
  return answer.body ?? {};
}
