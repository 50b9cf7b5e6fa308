import * as z from 'zod';
import type { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { keys, places, readRow, type Kept } from '../../rows';

/** The chat in which the app may write to somebody; how to reach it stands in the row of the chat. */
const PersonalChat = z.object({ conversationId: z.string() });
type PersonalChat = z.infer<typeof PersonalChat>;

export function readPersonalChat(ports: Ports, person: PersonId): Promise<Kept<PersonalChat> | undefined> {
  return readRow(ports, { ...places.directory(ports.home), row: keys.personalChat(person) }, PersonalChat);
}
