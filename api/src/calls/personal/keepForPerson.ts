import type { PersonId } from '../../../../domain/people';
import { queueErrand, remindOfOutbox } from '../../keep';
import type { Committed, Ports, RowChange } from '../../ports';
import { keys, places, stored, timeKey } from '../../rows';

export interface KeepingForPerson {
  readonly person: PersonId;
  readonly rows: readonly RowChange[];
  /** Their cards that now show something old: `digest:{day}`. */
  readonly cards: readonly string[];
}

/** Commits rows of one person with the cards that follow from them, and only then sends for those. */
export async function keepForPerson(ports: Ports, { person, rows, cards }: KeepingForPerson): Promise<Committed> {
  const at = ports.clock().toISOString();
  if (cards.length > 0) await remindOfOutbox(ports, { person }, at);
  const place = places.mine(ports.home, person);
  const waiting = cards.map((card) => ({
    row: keys.errand(timeKey(at, ports.ids())),
    errand: { tenant: ports.home, person, card },
  }));
  const committed = await ports.store.commit(place, [
    ...rows,
    ...waiting.map(({ row, errand }): RowChange => ({ put: 'insert', row, body: stored(errand) })),
  ]);
  if (committed === 'done') await Promise.all(waiting.map((one) => queueErrand(ports, place, one)));
  return committed;
}
