import type { Consideration } from '../../domain/considerations';
import type { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import type { PersonId } from '../../domain/people';
import { hiddenNote, isPrivate } from '../../domain/privateNotes';
import type { Update } from '../../domain/updates';
import type { Committed, Errand, EtagOf, Partition, Ports, RowChange } from './ports';
import { keys, places, readOccurrence, stored, timeKey } from './rows';

export interface Keeping {
  readonly series: SeriesKey;
  /** Under whose changes the update is found again. */
  readonly occurrence: OccurrenceKey;
  readonly rows: readonly RowChange[];
  /** Missing where panels show nothing of it. */
  readonly update?: Update;
  /** What changed with it. */
  readonly also?: readonly Update[];
  /** Cards that now show something old: `summary:{occurrence}`. */
  readonly cards?: readonly string[];
  /** How many cards of this chat are on their way already. */
  readonly cardsBefore?: number;
  /** What stands elsewhere as it was, beside the record of the update, as an errand names it. */
  readonly records?: readonly string[];
  readonly hear?: (etagOf: EtagOf) => void;
}

interface Waiting {
  readonly row: string;
  readonly errand: Errand;
}

/** Commits the rows with the change and what is owed elsewhere, and only then tells. Nothing that fails afterwards undoes it. */
export async function keep(ports: Ports, keeping: Keeping): Promise<Committed> {
  const { series, occurrence, rows } = keeping;
  const tellings = await Promise.all(updatesIn(keeping).map((one) => tellable(ports, series, one)));
  const errands = errandsOf(ports, keeping);
  if (errands.length > 0) await remindOfOutbox(ports, { series }, ports.clock().toISOString());
  // Taken last: between this time and the commit lies less than what readers of changes read again.
  const at = ports.clock().toISOString();
  const place = places.meeting(ports.home, series);
  const waiting = errands.map((errand): Waiting => ({ row: keys.errand(timeKey(at, ports.ids())), errand }));
  const changes = [
    ...rows,
    ...tellings.map(({ toAll }): RowChange => ({
      put: 'insert',
      row: keys.change(occurrence, timeKey(at, ports.ids())),
      body: stored(toAll),
    })),
    ...waiting.map(({ row, errand }): RowChange => ({ put: 'insert', row, body: stored(errand) })),
  ];
  const committed = await ports.store.commit(place, changes, keeping.hear);
  if (committed === 'done')
    await Promise.all([
      ...tellings.map((told) => tell(ports, series, told)),
      queueInTurn(ports, place, waiting, keeping.cardsBefore),
    ]);
  return committed;
}

function updatesIn({ update, also = [] }: Keeping): Update[] {
  return [...(update ? [update] : []), ...also];
}

function errandsOf({ home: tenant }: Ports, keeping: Keeping): Errand[] {
  const { series, cards = [], records = [] } = keeping;
  const changed = updatesIn(keeping).flatMap(recordsIn);
  return [
    ...cards.map((card) => ({ tenant, series, card })),
    ...[...new Set([...changed, ...records])].map((record) => ({ tenant, series, record })),
  ];
}

/** What stands elsewhere too, to be brought up to date there. */
function recordsIn(update: Update): string[] {
  switch (update.kind) {
    case 'action':
      return [`action:${update.action.id}`];
    case 'decision':
    case 'earlier':
      return [`decision:${update.decision.occurrence}:${update.decision.id}`];
    case 'consideration': {
      const { occurrence, decision, customers, fields } = update.consideration;
      // Decisions are found by the customers that are named at them.
      return customers || fields['customers'] !== undefined ? [`decision:${occurrence}:${decision}`] : [];
    }
    default:
      return [];
  }
}

interface Telling {
  readonly toAll: Update;
  /** The note of which they hear no more than that it is there. */
  readonly toAuthor?: Consideration;
}

/** What everybody may hear: of a note that is still its author's alone nothing but that it is there. */
async function tellable(ports: Ports, series: SeriesKey, update: Update): Promise<Telling> {
  if (update.kind !== 'consideration' || update.consideration.privateSince === undefined) return { toAll: update };
  const { consideration } = update;
  const occurrence = await readOccurrence(ports, series, consideration.occurrence);
  if (!isPrivate(consideration, occurrence?.value)) return { toAll: update };
  return { toAll: { kind: 'hidden', note: hiddenNote(consideration) }, toAuthor: consideration };
}

/**
 * A push is a hint: panels that miss it read the change. An author's own panels hear of the note first, so that none of
 * them counts it among those of others.
 */
async function tell({ live, log }: Ports, series: SeriesKey, { toAll, toAuthor }: Telling): Promise<void> {
  const pushed = async (kind: Update['kind'], push: Promise<void>) => {
    try {
      await push;
    } catch (cause) {
      log.problem('A change could not be pushed; panels will read it.', cause, { kind });
    }
  };
  await Promise.all([
    toAuthor &&
      pushed(
        'consideration',
        live.tellOnly(series, toAuthor.by.id, { kind: 'consideration', consideration: toAuthor }),
      ),
    pushed(toAll.kind, live.tell(series, toAll)),
  ]);
}

/** A chat takes a message a second. */
const secondsBetween = 1.25;

/**
 * Several cards of one chat come one after the other, in their order: all at once would draw lots for each second, and
 * what comes meanwhile, as the card of a meeting that begins, with them.
 */
export async function queueInTurn(
  ports: Ports,
  place: Partition,
  waiting: readonly Waiting[],
  cardsBefore = 0,
): Promise<void> {
  const cards = waiting.filter(({ errand }) => 'card' in errand);
  const secondsTo = (one: Waiting) => (cards.includes(one) ? (cardsBefore + cards.indexOf(one)) * secondsBetween : 0);
  await Promise.all(waiting.map((one) => queueErrand(ports, place, one, secondsTo(one) || undefined)));
}

/** Sends one waiting errand to the queue; what can't be sent now stays for the timer. */
export async function queueErrand(
  ports: Ports,
  place: Partition,
  { row, errand }: Waiting,
  afterSeconds?: number,
): Promise<void> {
  try {
    await ports.queue.send(errand, afterSeconds);
    await ports.store.commit(place, [{ put: 'remove', row }]);
  } catch (cause) {
    const about = 'card' in errand ? errand.card : errand.record;
    ports.log.problem('An errand could not be queued; the timer will try again.', cause, { about });
  }
}

const minuteMs = 60_000;

/** Written before the commit that it guards: a crash leaves a look too many, never one too few. */
export async function remindOfOutbox(
  ports: Ports,
  of: { readonly series: SeriesKey } | { readonly person: PersonId },
  at: string,
): Promise<void> {
  const when = new Date(Math.ceil((Date.parse(at) + minuteMs / 2) / minuteMs) * minuteMs).toISOString();
  if ('series' in of) await remind(ports, of.series, { when, kind: 'outbox' });
  else await remind(ports, '-', { when, kind: `${outboxOf}${of.person}` });
}

/** What the timer looks at for the errands of one person, who follows. */
export const outboxOf = 'outbox:';

export async function remind(
  ports: Ports,
  series: SeriesKey | '-',
  { when, kind }: { readonly when: string; readonly kind: string },
): Promise<void> {
  const body = stored({ series, kind });
  await ports.store.commit(places.due(ports.home), [{ put: 'upsert', row: keys.due(when, series, kind), body }]);
}
