import type { ImportBatch } from '../../../../domain/importCalls';
import type { Customer } from '../../../../domain/customers';
import { duplicateOf } from '../../../../domain/importProblems';
import { refusedFor, type Decided } from '../../../../domain/importedRows';
import type { AnyMoment } from '../../../../domain/momentDrafts';
import type { Ask } from '../ask';
import type { ToldAbout } from '../told';
import { decideCustomers } from './decideCustomers';
import { decideMoments } from './decideMoments';

interface Known {
  readonly row: number;
  /** The record's, given or made; with `etag` it is there already. */
  readonly id: string;
  readonly etag?: string | undefined;
  /** Of the record as it stands; without it there is none, or one that was thrown away. */
  readonly revision?: number | undefined;
  /** Whom a moment is about. */
  readonly customer?: string | undefined;
  /** What meetings saw of it may be shown no more, or otherwise. */
  readonly toldOtherwise?: ToldAbout | undefined;
}

export type DecidedRow = Known &
  (
    | { readonly of: 'customers'; readonly decided: Decided<Customer> }
    | { readonly of: 'moments'; readonly decided: Decided<AnyMoment> }
  );

export interface Importer extends Pick<Ask<'checkImport' | 'importRows'>, 'ports' | 'by'> {
  /** What the library held at the last look: a dry run does not read what is not there. */
  readonly isThere?: (id: string) => boolean;
}

/** What each row would do to the library as it stands now. */
export async function decideRows(importer: Importer, batch: ImportBatch): Promise<DecidedRow[]> {
  const decided =
    batch.of === 'customers' ? await decideCustomers(importer, batch) : await decideMoments(importer, batch);
  const first = new Map<string, number>();
  return decided.map((one) => {
    const before = first.get(one.id);
    if (before === undefined) first.set(one.id, one.row);
    if (before === undefined) return one;
    const problems = one.decided.outcome === 'refused' ? one.decided.problems : [];
    return { ...one, decided: refusedFor(duplicateOf(before, 'id'), ...problems) };
  });
}

const atOnce = 25;

/** One after another in handfuls: a hundred reads at once would keep everybody else waiting. */
export async function inHandfuls<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(each))));
  }
  return done;
}
