import * as z from 'zod';
import { SeriesKey, type Series } from '../../../../domain/meetings';
import type { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { listRows, places, readRow, stored } from '../../rows';
import type { ExpectedSitting } from './expectedSittings';

/** A meeting with a rhythm, with whoever runs it. When it comes next is looked up from its sittings, not kept. */
const AheadRow = z.object({ series: SeriesKey, isOften: z.boolean() });
export type AheadRow = z.infer<typeof AheadRow>;

const ahead = 'ahead:';

/** Whoever ran it before is told nothing of it: they are asked who runs it when the row is read. */
export async function noteAhead(ports: Ports, series: Series, expected: ExpectedSitting | undefined): Promise<void> {
  const { organizer, key } = series;
  if (organizer === undefined) return;
  const place = places.mine(ports.home, organizer);
  const row = `${ahead}${key}`;
  const known = await readRow(ports, { ...place, row }, AheadRow);
  if (known?.value.isOften === expected?.isOften) return;
  const body: AheadRow | undefined = expected && { series: key, isOften: expected.isOften };
  await ports.store.commit(place, [body ? { put: 'upsert', row, body: stored(body) } : { put: 'remove', row }]);
}

export async function listAhead(ports: Ports, person: PersonId): Promise<AheadRow[]> {
  const rows = await listRows(ports, { ...places.mine(ports.home, person), prefix: ahead }, AheadRow);
  return rows.map(({ value }) => value);
}
