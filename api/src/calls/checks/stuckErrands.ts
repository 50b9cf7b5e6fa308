import * as z from 'zod';
import { cardKinds, type Stuck } from '../../../../domain/chatChecks';
import { mayRun, SeriesKey } from '../../../../domain/meetings';
import type { PersonId } from '../../../../domain/people';
import { Problem } from '../../../../domain/problems';
import type { Ports } from '../../ports';
import { keys, places, readSeries, type Kept } from '../../rows';
import type { Ask } from '../ask';
import { answeredBefore, answeredRow } from '../once';
import { listStuck, readStuck, type StuckRow } from '../stuck';

interface Answer {
  readonly stuck: Stuck[];
}

export async function stuckOfAll(ports: Ports): Promise<Stuck[]> {
  return (await listStuck(ports)).map(stuckAsSaid);
}

export async function stuckOf(ports: Ports, series: SeriesKey): Promise<Stuck[]> {
  return (await listStuck(ports)).filter(({ value }) => seriesOfStuck(value) === series).map(stuckAsSaid);
}

/**
 * Puts it back into the queue. It stays known until it is there: should this process die in between, it is put back
 * twice, which does no harm.
 */
export function retryStuck(ask: Ask<'retryStuck'>): Promise<Answer> {
  return endStuck(ask, async ({ message }) => {
    if (message) await ask.ports.queue.send(message);
  });
}

export function dropStuck(ask: Ask<'dropStuck'>): Promise<Answer> {
  return endStuck(ask, () => Promise.resolve());
}

const Ended = z.object({ series: z.optional(SeriesKey) });

async function endStuck(
  ask: Ask<'retryStuck' | 'dropStuck'>,
  first: (stuck: StuckRow) => Promise<void>,
): Promise<Answer> {
  const { ports, by, isCurator, params } = ask;
  const place = places.directory(ports.home);
  const [before, found] = await Promise.all([answeredBefore(ask, place), readStuck(ports, params.id)]);
  const series = before ? Ended.parse(before.answer).series : found && seriesOfStuck(found.value);
  if (!isCurator) await checkRuns(ports, series, by.id);
  if (found && !before) {
    await first(found.value);
    const answer = { series } satisfies z.infer<typeof Ended>;
    await ports.store.commit(place, [...answeredRow(ask, answer), { put: 'remove', row: found.row }]);
  }
  return { stuck: isCurator || series === undefined ? await stuckOfAll(ports) : await stuckOf(ports, series) };
}

async function checkRuns(ports: Ports, key: SeriesKey | undefined, person: PersonId): Promise<void> {
  const series = key && (await readSeries(ports, key));
  if (!series || !mayRun(series.value, person))
    throw new Problem('notAllowed', 'Only a curator, or whoever runs the meeting, can have this tried again.');
}

function seriesOfStuck({ message }: StuckRow): SeriesKey | undefined {
  return message && 'series' in message ? message.series : undefined;
}

function stuckAsSaid({ row, value: { message, why, at } }: Kept<StuckRow>): Stuck {
  return { id: row.slice(keys.stuck('').length), kind: kindOf(message), why, at };
}

function kindOf(message: StuckRow['message']): Stuck['kind'] {
  if (!message) return 'unread';
  if ('heard' in message) return 'heard';
  if ('record' in message) return 'record';
  if ('person' in message) return 'personal';
  return cardKinds.find((kind) => message.card.startsWith(`${kind}:`)) ?? 'unread';
}
