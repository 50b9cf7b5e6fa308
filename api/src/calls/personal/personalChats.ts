import * as z from 'zod';
import { isTimeZone } from '../../../../domain/mornings';
import type { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { keys, places, readChat, readRow, type Kept } from '../../rows';

/** The chat in which the app may write to somebody; how to reach it stands in the row of the chat. */
const PersonalChat = z.object({
  conversationId: z.string(),
  language: z._default(z.enum(['en', 'vi']), 'en'),
});
export type PersonalChat = z.infer<typeof PersonalChat>;

export function readPersonalChat(ports: Ports, person: PersonId): Promise<Kept<PersonalChat> | undefined> {
  return readRow(ports, { ...places.directory(ports.home), row: keys.personalChat(person) }, PersonalChat);
}

/** The chat, unless the app was taken out of it again. */
export async function reach(ports: Ports, person: PersonId): Promise<PersonalChat | undefined> {
  const chat = (await readPersonalChat(ports, person))?.value;
  const isGone = chat && ((await readChat(ports, chat.conversationId))?.value.gone ?? false);
  return isGone ? undefined : chat;
}

/** Only one that the calendar here knows, too. */
export function zoneIfKnown(zone: string | undefined): string | undefined {
  return zone !== undefined && zone.length <= 60 && isTimeZone(zone) ? zone : undefined;
}
