import type { Customer } from '../../../../domain/customers';
import type { Decided } from '../../../../domain/importedRows';
import type { AnyMoment } from '../../../../domain/momentDrafts';
import type { Ask } from '../ask';
import type { ToldAbout } from '../told';

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
