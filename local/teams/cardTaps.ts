/** A tap on a card: the bot is asked, and the card it answers with is for whoever tapped; the chat's stays as it was. */
import { cardTapped } from './activities';
import type { Channel } from './channel';
import { Refused } from './http';
import type { LiveWorld } from './liveWorld';
import type { PersonKey } from './protocol';
import { currentMeeting } from './world';

export interface Tap {
  by: PersonKey;
  messageId: string;
  action: Record<string, unknown>;
  trigger: 'manual' | 'automatic';
}

export async function tapCard(parts: { world: LiveWorld; channel: Channel }, tap: Tap): Promise<unknown> {
  const { world, channel } = parts;
  const meeting = currentMeeting(world.current());
  const message = meeting.chat.find((entry) => entry.id === tap.messageId);
  if (!message || 'line' in message || !message.card) {
    throw new Refused(404, 'NoSuchCard', 'This card is not in the chat any more.');
  }
  const told = { meeting, by: tap.by, nowMs: world.now() };
  const { locale } = world.current().people[tap.by];
  const answer = await channel
    .invoke(cardTapped(told, { messageId: tap.messageId, action: tap.action, trigger: tap.trigger, locale }))
    .catch(() => undefined);
  if (!answer || answer.status >= 300) {
    throw new Refused(502, 'BotFailed', 'Something went wrong. Please try again.');
  }
  return answer.body ?? {};
}
