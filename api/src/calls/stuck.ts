import * as z from 'zod';
import type { Ports } from '../ports';
import { hashed, keys, listRows, places, readRow, stored, type Kept } from '../rows';
import { QueueMessage } from './heard';

/** Why nobody tries any more: the chat failed too often in a row, or whoever worked on it did. */
const WhyStuck = z.enum(['chatFails', 'workFails']);

/** What was given up; without a message, what the queue held can't be read. */
const StuckRow = z.object({
  at: z.string(),
  why: WhyStuck,
  message: QueueMessage.optional(),
  unread: z.string().optional(),
});
export type StuckRow = z.infer<typeof StuckRow>;

const mostUnread = 2_000;

/** Kept under what it says: given up twice, it stands there once. */
export async function keepStuck(ports: Ports, message: unknown, cause: z.infer<typeof WhyStuck>): Promise<void> {
  const parsed = QueueMessage.safeParse(message);
  const text = (typeof message === 'string' ? message : JSON.stringify(message)) ?? '';
  const body: StuckRow = {
    at: ports.clock().toISOString(),
    why: cause,
    ...(parsed.success ? { message: parsed.data } : { unread: text.slice(0, mostUnread) }),
  };
  const row = keys.stuck(hashed(parsed.success ? JSON.stringify(parsed.data) : text));
  await ports.store.commit(places.directory(ports.home), [{ put: 'upsert', row, body: stored(body) }]);
}

export function listStuck(ports: Ports): Promise<Kept<StuckRow>[]> {
  return listRows(ports, { ...places.directory(ports.home), prefix: keys.stuck('') }, StuckRow);
}

export function readStuck(ports: Ports, id: string): Promise<Kept<StuckRow> | undefined> {
  return readRow(ports, { ...places.directory(ports.home), row: keys.stuck(id) }, StuckRow);
}
