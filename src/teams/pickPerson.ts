import { people } from '@microsoft/teams-js';
import * as z from 'zod/mini';
import { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';

/** Elsewhere Teams refuses to be asked: beside a meeting and on its stage there is no list of people. */
const picking = ['content', 'task', 'settings'];

export function canPickPeople(frameContext: string): boolean {
  return picking.includes(frameContext) && people.isSupported();
}

const Picked = z.object({ objectId: z.string(), displayName: z.optional(z.string()), email: z.optional(z.string()) });
const Cancelled = z.object({ errorCode: z.literal(8000) });

/** Some clients say that nobody was chosen by an error, others by an empty list. */
export async function pickPerson(title: string): Promise<Person | undefined> {
  try {
    const asked = { title, singleSelect: true, openOrgWideSearchInChatOrChannel: true };
    const [first] = z.array(Picked).parse(await people.selectPeople(asked));
    return first && personOf(first);
  } catch (cause) {
    if (Cancelled.safeParse(cause).success) return undefined;
    throw new Problem('unavailable', 'Teams could not show its list of people.', { cause });
  }
}

function personOf({ objectId, displayName, email }: z.infer<typeof Picked>): Person {
  return Person.parse({ id: objectId.toLowerCase(), name: (displayName?.trim() || email || '').slice(0, 200) });
}
