import { nextMorning } from '../../../../domain/mornings';
import type { PersonId } from '../../../../domain/people';
import { remind } from '../../keep';
import type { Ports } from '../../ports';
import { hashed } from '../../rows';
import { zoneOf } from './zones';

/** What the timer looks at for the morning's message to one person, who follows. */
export const digestFor = 'digest:';

/** Not everybody's in the same minute. */
export const spreadMinutes = 20;

/** Somebody who may be written to is thought of on the morning of the next working day; asked for twice, it is once. */
export async function remindOfDigest(ports: Ports, person: PersonId): Promise<void> {
  const morning = nextMorning(ports.clock().toISOString(), await zoneOf(ports, person));
  const minutes =
    Number.parseInt(Buffer.from(hashed(person), 'base64url').toString('hex').slice(0, 8), 16) % spreadMinutes;
  const when = new Date(Date.parse(morning) + minutes * 60_000).toISOString();
  await remind(ports, '-', { when, kind: `${digestFor}${person}` });
}
