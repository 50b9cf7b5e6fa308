import { latest, parsedJson } from './drafts';
import { Errand } from './errands';
import { keyIn, type Keeping, type Place } from './keeping';
import type { Sent } from './performErrand';
import { createRebasing } from './rebasing';

/** What one person wrote in one meeting and the API has not confirmed, as the browser keeps it. */
export function keptErrands({ keeping, place }: { readonly keeping: Keeping; readonly place: Place }) {
  const prefix = keyIn('errand', place);
  // The time comes first, so that the keys sort in the order of writing.
  const keyOf = ({ at, key }: Errand) => `${prefix}${at}|${key}`;
  const keep = (errand: Errand) => {
    keeping.write(keyOf(errand), JSON.stringify(errand));
    return errand;
  };
  /** Of all that waits, also of what another window put in and this one has not heard of yet. */
  const lastAt = () =>
    [...keeping.keys(prefix), ...Object.keys(keeping.shared()?.storage ?? {})]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length).split('|')[0] ?? '')
      .sort()
      .at(-1);
  const rebased = createRebasing();
  return {
    prefix,
    read: () => keeping.keys(prefix).flatMap((key) => parsedJson(Errand, keeping.read(key)) ?? []),
    /** What still waits, after one before it was answered, or refused. */
    rebase: (waiting: readonly Errand[], done: Errand, answer: Sent | undefined) => {
      const after = rebased(waiting, done, answer);
      for (const errand of after) if (!waiting.includes(errand)) keep(errand);
      return after;
    },
    /** Behind everything that waits, even where the clock was set back meanwhile. */
    keepLast: (errand: Errand) => keep({ ...errand, at: latest(errand.at, lastAt()) }),
    forget: (errand: Errand) => keeping.remove(keyOf(errand)),
  };
}
