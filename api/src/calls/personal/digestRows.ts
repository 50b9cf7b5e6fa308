import * as z from 'zod';
import { neverQuiet, Quiet } from '../../../../domain/quiet';
import type { PersonId } from '../../../../domain/people';
import { Day } from '../../../../domain/text';
import type { Ports } from '../../ports';
import { places, readRow, type Kept } from '../../rows';

/** How the morning's message stands with one person. */
const DigestState = z.object({
  quiet: z._default(Quiet, neverQuiet),
  /** The day of the last one. */
  lastOn: z.optional(Day),
});
export type DigestState = z.infer<typeof DigestState>;

/** What one of them told of. */
const DigestRow = z.object({ keys: z.array(z.string()) });

const digest = 'digest:';

export const digestKeys = {
  state: 'quiet',
  /** The card of that day, and the row from which it is drawn. */
  of: (day: string) => `${digest}${day}`,
  all: digest,
  dayOf: (name: string) => name.slice(name.lastIndexOf(digest) + digest.length),
};

export async function readDigestState(
  ports: Ports,
  person: PersonId,
): Promise<Partial<Kept<unknown>> & { value: DigestState }> {
  const found = await readRow(ports, { ...places.mine(ports.home, person), row: digestKeys.state }, DigestState);
  return found ?? { value: { quiet: neverQuiet } };
}

export async function readTold(ports: Ports, person: PersonId, name: string): Promise<readonly string[]> {
  return (await readRow(ports, { ...places.mine(ports.home, person), row: name }, DigestRow))?.value.keys ?? [];
}
