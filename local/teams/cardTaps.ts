/** A tap on a card: the bot is asked, and the card it answers with is for whoever tapped; the chat's stays as it was. */
import { cardTapped, cardTappedAlone } from './activities';
import type { Channel } from './channel';
import { Refused } from './http';
import type { LiveWorld } from './liveWorld';
import type { PersonKey } from './protocol';
import { currentMeeting, type ChatEntry } from './world';

export interface Tap {
  by: PersonKey;
  messageId: string;
  action: Record<string, unknown>;
  trigger: 'manual' | 'automatic';
}

export async function tapCard(parts: { world: LiveWorld; channel: Channel }, tap: Tap): Promise<unknown> {
  const { world, channel } = parts;
  const meeting = currentMeeting(world.current());
  const alone = world.current().personalApps[tap.by]?.chat ?? [];
  const isAlone = holdsCard(alone, tap);
  if (!isAlone && !holdsCard(meeting.chat, tap))
    throw new Refused(404, 'NoSuchCard', 'This card is not in the chat any more.');
  const { locale } = world.current().people[tap.by];
  const told = { meeting, by: tap.by, nowMs: world.now(), locale };
  const tapped = { messageId: tap.messageId, action: tap.action, trigger: tap.trigger, locale };
  const activity = isAlone ? cardTappedAlone(told, tapped) : cardTapped(told, tapped);
  const answer = await channel.invoke(activity).catch(() => undefined);
  if (!answer || answer.status >= 300) {
    throw new Refused(502, 'BotFailed', 'Something went wrong. Please try again.');
  }
  return answer.body ?? {};
}

function holdsCard(chat: readonly ChatEntry[], { messageId }: Tap): boolean {
  return chat.some((entry) => entry.id === messageId && !('line' in entry) && entry.card !== undefined);
}
