import type { Answered, Asked, CallName } from '../../../domain/contract';
import type { Asker, Person } from '../../../domain/people';
import type { Ports } from '../ports';
import type { Language } from '../words/words';

/** What makes a write the same write again: the person's key, bound to what was asked. */
export interface Once {
  readonly key: string | undefined;
  readonly hash: string;
}

/** One call of the contract, parsed, with who asks. */
export interface Ask<N extends CallName> extends Asked<N> {
  readonly ports: Ports;
  readonly by: Person;
  /** Curators look after the library: what they may do, others may not. */
  readonly isCurator: boolean;
  /** In which whoever asks reads sentences. */
  readonly language: Language;
  readonly once: Once;
}

export type Answer<N extends CallName> = (ask: Ask<N>) => Promise<Answered<N>>;

/** Who writes, and under which key. */
export type Writer = Pick<Ask<CallName>, 'ports' | 'by' | 'once'>;

/** Who asks, whatever it is. */
export type Asking = Pick<Ask<CallName>, 'ports' | 'by' | 'isCurator'>;

/** Who asks, as the rules of the library see them. */
export function askerOf({ by, isCurator }: Pick<Asking, 'by' | 'isCurator'>): Asker {
  return { id: by.id, isCurator };
}
