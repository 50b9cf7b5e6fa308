import type { Series, SeriesKey } from '../../../../domain/meetings';
import { keep, remind } from '../../keep';
import type { Ports } from '../../ports';
import { beforeTheFirst, listCards, readSeries } from '../../rows';

type Sitting = Pick<Series, 'key' | 'open' | 'last'>;

/** The cards that carry content, or must no longer, newest first: whoever comes can read back through the whole chat. */
export async function listPosted(ports: Ports, { key, open, last }: Sitting): Promise<string[]> {
  const newest = open ? [`opening:${open}`] : last ? [`opening:${last}`, `summary:${last}`] : [];
  const posted = (await listCards(ports, key)).filter(({ activityId }) => activityId !== undefined);
  const older = posted.map(({ errand }) => errand.card).sort((a, b) => sittingOf(b).localeCompare(sittingOf(a)));
  return [...new Set([...newest, ...older])];
}

function sittingOf(card: string): string {
  return card.slice(card.indexOf(':') + 1);
}

/** Leaves room in a transaction for everything else. */
const mostAtOnce = 80;

/** In so many parts as transactions are needed. */
export function inParts(cards: readonly string[]): string[][] {
  const count = Math.ceil(cards.length / mostAtOnce);
  return Array.from({ length: count }, (_, nth) => cards.slice(nth * mostAtOnce, (nth + 1) * mostAtOnce));
}

/** What the timer looks at, until every card is on its way. */
export const postedKind = 'posted';

/** Before the first of several transactions: should this process die between them, the timer goes on. */
export async function remindOfPosted(ports: Ports, series: SeriesKey): Promise<void> {
  const when = new Date(ports.clock().getTime() + 60_000).toISOString();
  await remind(ports, series, { when, kind: postedKind });
}

/** What fails now the timer does. */
export async function showOthersAgain(ports: Ports, series: Sitting, cards: readonly string[]): Promise<void> {
  try {
    await bringUpToDate(ports, series, { cards, cardsBefore: mostAtOnce });
  } catch (cause) {
    ports.log.problem('Not all cards of a chat could be brought up to date; the timer will.', cause);
  }
}

export async function showPostedAgain(ports: Ports, key: SeriesKey): Promise<void> {
  const series = (await readSeries(ports, key))?.value;
  if (series) await bringUpToDate(ports, series, { cards: await listPosted(ports, series), cardsBefore: 0 });
}

interface Posted {
  readonly cards: readonly string[];
  readonly cardsBefore: number;
}

async function bringUpToDate(ports: Ports, { key, open, last }: Sitting, posted: Posted): Promise<void> {
  const update = { kind: 'meeting', revision: ports.ids() } as const;
  const occurrence = open ?? last ?? beforeTheFirst;
  let { cardsBefore } = posted;
  for (const cards of inParts(posted.cards)) {
    await keep(ports, { series: key, occurrence, rows: [], update, cards, cardsBefore });
    cardsBefore += cards.length;
  }
}
