import * as z from 'zod';
import type { Asker, PersonId } from '../../../../domain/people';
import { Day, dayAfter } from '../../../../domain/text';
import type { Ports } from '../../ports';
import { places, readRow, stored } from '../../rows';

/** Who is a curator is said by their token alone, and in the mornings nobody signs in: this is what the last one said. */
const CuratorRow = z.object({ on: Day });

const rowOf = (person: PersonId) => `curator:${person}`;

/** So long somebody counts as one of whom no token said otherwise. They are told numbers, and nothing of what is in them. */
const daysKnown = 14;

/** Whom one instance has noted today: it saves reading the row at every visit. */
const noted = new WeakMap<Ports['store'], Map<PersonId, string>>();

/** Somebody signed in: whether as a curator counts from now on, and a role that was taken away ends at once. */
export async function noteCurator(ports: Ports, { id, isCurator }: Asker): Promise<void> {
  const today = ports.clock().toISOString().slice(0, 10);
  const known = noted.get(ports.store) ?? new Map<PersonId, string>();
  noted.set(ports.store, known);
  const said = `${today} ${String(isCurator)}`;
  if (known.get(id) === said) return;
  const place = places.directory(ports.home);
  const row = rowOf(id);
  const before = await readRow(ports, { ...place, row }, CuratorRow);
  if (isCurator && before?.value.on !== today)
    await ports.store.commit(place, [{ put: 'upsert', row, body: stored({ on: today }) }]);
  if (!isCurator && before) await ports.store.commit(place, [{ put: 'remove', row }]);
  known.set(id, said);
}

/** They were one when they last signed in, and that is not long ago. */
export async function wasCurator(ports: Ports, person: PersonId, today: string): Promise<boolean> {
  const row = await readRow(ports, { ...places.directory(ports.home), row: rowOf(person) }, CuratorRow);
  return row !== undefined && row.value.on >= dayAfter(today, -daysKnown);
}
