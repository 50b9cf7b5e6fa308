import { besideNote } from '../../api/src/calls/notePages';
import type { Ports, RowChange } from '../../api/src/ports';
import { keys, places, stored } from '../../api/src/rows';
import { ConsiderationId, NewConsideration, raiseConsideration } from '../../domain/considerations';
import type { DecisionId } from '../../domain/decisions';
import type { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import type { Person } from '../../domain/people';

interface Seeding {
  readonly series: SeriesKey;
  readonly occurrence: OccurrenceKey;
  readonly decision: DecisionId;
  /** They write in turns. */
  readonly people: readonly Person[];
  readonly notes: number;
  /** When the first was written; each later one came a second after the one before. */
  readonly from: string;
  readonly textOf: (number: number) => string;
}

/** Notes about one decision, as the API would have kept them. */
export async function seedNotes(rows: Pick<Ports, 'store' | 'home'>, seeding: Seeding): Promise<void> {
  const { series, occurrence, decision, people, notes, from, textOf } = seeding;
  const place = places.meeting(rows.home, series);
  // Three rows a note, a hundred in a transaction; each writer's count is one row, so nobody is in it twice.
  const together = Math.min(people.length, 30);
  for (let first = 0; first < notes; first += together) {
    const numbers = Array.from({ length: Math.min(together, notes - first) }, (_, index) => first + index);
    const changes = new Map<string, RowChange>();
    for (const number of numbers) {
      const by = people[number % people.length];
      if (!by) throw new Error('Nobody is there to write.');
      const raised = NewConsideration.parse({
        id: ConsiderationId.parse(`note-${decision}-${number}`),
        ...{ decision, effect: 'hurts', text: textOf(number) },
      });
      const at = new Date(Date.parse(from) + number * 1_000).toISOString();
      const record = raiseConsideration(raised, occurrence, by, at);
      const row = keys.consideration(occurrence, record.id);
      changes.set(row, { put: 'insert', row, body: stored(record) });
      for (const beside of await besideNote(rows, series, { note: record })) changes.set(beside.row, beside);
    }
    await rows.store.commit(place, [...changes.values()]);
  }
}
