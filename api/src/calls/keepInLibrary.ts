import type { CustomerProjection } from '../../../domain/customers';
import type { MomentProjection } from '../../../domain/momentProjections';
import type { Person } from '../../../domain/people';
import { libraryKeys, type LibraryChange } from '../libraryRows';
import type { Committed, Ports, RowChange } from '../ports';
import { places, stored, timeKey } from '../rows';
import type { Once } from './ask';
import { answeredRow } from './once';

export interface LibraryKeeping {
  readonly rows: readonly RowChange[];
  /** What lists and the choice read from now on; without any of the three, nothing that is found has changed. */
  readonly moments?: readonly MomentProjection[];
  readonly customers?: readonly CustomerProjection[];
  /** Moments and customers that are there no more. */
  readonly gone?: readonly string[];
  /** What the same request is answered when it is sent again. */
  readonly answer?: unknown;
}

/** A person with a request, or, without these, the product itself. */
export interface LibraryWriter {
  readonly ports: Ports;
  readonly by?: Person;
  readonly once?: Once;
}

/** So many rows of its own a commit may have: the others are the stamp, the change and the answer. */
export const mostLibraryRows = 97;

/** The only way anything is written to the library: every catalogue that is warm somewhere learns of it. */
export async function keepInLibrary(
  { ports, by, once }: LibraryWriter,
  { rows, moments = [], customers = [], gone = [], answer }: LibraryKeeping,
): Promise<Committed> {
  const change: LibraryChange = { moments: [...moments], customers: [...customers], gone: [...gone] };
  const isNews = moments.length + customers.length + gone.length > 0;
  return ports.store.commit(places.library(ports.home), [
    ...rows,
    ...(by && once ? answeredRow({ ports, by, once }, answer) : []),
    ...(isNews ? newsRows(ports, change) : []),
  ]);
}

/** Tells apart, in their order, what one instance writes within a millisecond. */
let written = 0;

/** The time is taken last: between it and the commit lies less than what readers of changes read again. */
function newsRows(ports: Ports, change: LibraryChange): RowChange[] {
  const at = ports.clock().toISOString();
  const number = String((written += 1)).padStart(9, '0');
  return [
    { put: 'upsert', row: libraryKeys.stamp, body: stored({ at }) },
    { put: 'insert', row: libraryKeys.change(timeKey(at, `${number}-${ports.ids()}`)), body: stored(change) },
  ];
}
