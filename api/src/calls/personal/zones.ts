import * as z from 'zod';
import type { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { places, readRow, stored } from '../../rows';
import { zoneIfKnown } from './personalChats';

const ZoneRow = z.object({ zone: z.string() });
const companyZone = 'zone';

const zoneKeys = { company: companyZone, person: (person: PersonId) => `zone:${person}` };

/** Where somebody is, as they said; else, and for nobody in particular, where the first of the company said to be. */
export async function zoneOf(ports: Ports, person: PersonId | undefined): Promise<string> {
  const [theirs, company] = await Promise.all([
    person && readZone(ports, zoneKeys.person(person)),
    readZone(ports, zoneKeys.company),
  ]);
  return theirs ?? company ?? 'UTC';
}

async function readZone(ports: Ports, row: string): Promise<string | undefined> {
  return (await readRow(ports, { ...places.directory(ports.home), row }, ZoneRow))?.value.zone;
}

/** Answers whether that is news. One that the calendar here doesn't know says nothing. */
export async function noteZone(ports: Ports, person: PersonId, said: string | undefined): Promise<boolean> {
  const zone = zoneIfKnown(said);
  if (zone === undefined || (await readZone(ports, zoneKeys.person(person))) === zone) return false;
  const place = places.directory(ports.home);
  await ports.store.commit(place, [{ put: 'upsert', row: zoneKeys.person(person), body: stored({ zone }) }]);
  // Whoever says so first says it for all who never will.
  await ports.store.commit(place, [{ put: 'insert', row: zoneKeys.company, body: stored({ zone }) }]);
  return true;
}
