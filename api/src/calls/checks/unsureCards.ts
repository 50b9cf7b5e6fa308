import type { CardName, TroubledCard } from '../../../../domain/chatChecks';
import type { MeetingAddress } from '../../../../domain/contract';
import { OccurrenceKey, type SeriesKey } from '../../../../domain/meetings';
import { Problem } from '../../../../domain/problems';
import { checkMayRun, enterMeeting } from '../../access/membership';
import { keep } from '../../keep';
import type { RowChange } from '../../ports';
import { places, readCard, stored, type CardRow, type Kept } from '../../rows';
import type { Ask, Asking, Writer } from '../ask';
import { seriesOf } from '../meetings';
import { answeredBefore, answeredRow } from '../once';
import { busy, mostTries } from '../records';
import { listUnsure } from './troubledCards';

interface Answer {
  readonly cards: TroubledCard[];
}

export async function readUnsureCards({ ports, by, params }: Ask<'readUnsureCards'>): Promise<Answer> {
  return { cards: await listUnsure(ports, await runBy({ ports, by }, params.meeting)) };
}

/** Whoever runs the meeting has looked: it isn't in the chat. */
export function postAgain(ask: Ask<'postAgain'>): Promise<Answer> {
  return settleCard(ask, 'waiting');
}

/** Whoever runs the meeting has looked: it is in the chat, where nobody can change it any more; or was deleted for good. */
export function dismissCard(ask: Ask<'dismissCard'>): Promise<Answer> {
  return settleCard(ask, 'left');
}

type Settled = 'waiting' | 'left';

interface Settling extends Writer {
  readonly params: { readonly meeting: MeetingAddress; readonly card: CardName };
}

async function settleCard(ask: Settling, settled: Settled): Promise<Answer> {
  const { ports, params } = ask;
  const series = await runBy(ask, params.meeting);
  const answer = async () => ({ cards: await listUnsure(ports, series) });
  const errand = { tenant: ports.home, series, card: params.card };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [before, card] = await Promise.all([
      answeredBefore(ask, places.meeting(ports.home, series)),
      readCard(ports, errand),
    ]);
    if (before) return answer();
    if (!card) throw new Problem('notFound', 'This card was never sent.');
    if (!isOpen(card.value)) return isSame(card.value, settled) ? answer() : refuse();
    if ((await commit(ask, { series, card, settled })) === 'done') return answer();
  }
  throw busy();
}

/** Nobody knows whether it is in the chat, or somebody deleted it there. */
function isOpen({ state, deletedAt }: CardRow): boolean {
  return state === 'uncertain' || (state === 'gone' && deletedAt !== undefined);
}

/** Two who run the meeting may both have looked, and seen the same. */
function isSame({ state }: CardRow, settled: Settled): boolean {
  return settled === 'left' ? state === 'left' : state === 'waiting' || state === 'posted';
}

function refuse(): never {
  throw new Problem('conflict', 'Somebody else has said meanwhile what became of this card.');
}

interface Commit {
  readonly series: SeriesKey;
  readonly card: Kept<CardRow>;
  readonly settled: Settled;
}

/** Open meeting tabs read again; what is posted anew is sent for in the same transaction. */
function commit(writer: Writer, { series, card, settled }: Commit) {
  const { ports } = writer;
  const name = card.value.errand.card;
  const begunAnew = { sending: undefined, failures: undefined, deletedAt: undefined, looks: undefined };
  const body = stored({ ...card.value, state: settled, ...begunAnew });
  const row: RowChange = { put: 'replace', row: card.row, etag: card.etag, body };
  return keep(ports, {
    series,
    occurrence: OccurrenceKey.parse(name.split(':')[1]),
    rows: [row, ...answeredRow(writer)],
    update: { kind: 'meeting', revision: ports.ids() },
    cards: settled === 'waiting' ? [name] : [],
  });
}

async function runBy({ ports, by }: Pick<Asking, 'ports' | 'by'>, meeting: MeetingAddress): Promise<SeriesKey> {
  const membership = await enterMeeting(ports, { meeting, by });
  const { value } = await seriesOf(ports, membership);
  checkMayRun(value, by.id);
  return value.key;
}
