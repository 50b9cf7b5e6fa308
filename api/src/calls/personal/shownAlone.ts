import * as z from 'zod';
import type { CustomerId } from '../../../../domain/customers';
import type { TellableMoment } from '../../../../domain/meetingView';
import { MomentId } from '../../../../domain/moments';
import { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { listRows, places, readTold, stored } from '../../rows';
import { keepForPerson } from './keepForPerson';

const Shown = z.object({ person: PersonId, card: z.string() });

type About = { readonly moment: MomentId } | { readonly customer: CustomerId };

function prefixOf(about: About): string {
  return 'moment' in about ? `alone:${about.moment}|` : `alone-of:${about.customer}|`;
}

interface Showing {
  readonly person: PersonId;
  readonly card: string;
  readonly moment: MomentId;
}

/**
 * A moment that is about to be shown to one person. By the rows that this writes the card is found again when the moment
 * may be told no more; it is read after that: whoever withdraws it finds the rows, or the card finds it withdrawn.
 */
export async function readToShow(ports: Ports, { person, card, moment }: Showing): Promise<TellableMoment | undefined> {
  const known = await readTold(ports, { moment });
  if (!known) return undefined;
  const body = stored({ person, card });
  const abouts: About[] = [{ moment }, { customer: known.customer.id }];
  const rows = abouts.map((about) => `${prefixOf(about)}${person}|${card}`);
  await ports.store.commit(
    places.directory(ports.home),
    rows.map((row) => ({ put: 'upsert', row, body })),
  );
  return readTold(ports, { moment });
}

/** The cards of one person that show it look again. */
export async function showAgainAlone(ports: Ports, about: About): Promise<void> {
  const rows = await listRows(ports, { ...places.directory(ports.home), prefix: prefixOf(about) }, Shown);
  for (const { value } of rows) await keepForPerson(ports, { person: value.person, rows: [], cards: [value.card] });
}
