import { parsedJson } from './drafts';
import { Refused } from './errands';
import { keyIn, type Keeping, type Place } from './keeping';
import { createOffers } from './undoing';

export type Refusals = ReturnType<typeof createRefusals>;

/** What the API would not take, until the person has dealt with it. */
export function createRefusals(keeping: Keeping, place: Place, changed: () => void) {
  const prefix = keyIn('refused', place);
  const read = () => inOrder(keeping.keys(prefix).flatMap((key) => parsedJson(Refused, keeping.read(key)) ?? []));
  let refused = read();
  let shown: readonly Refused[] = refused;
  /** The same list until there is something to tell of it: what shows it is drawn only then. */
  const tell = () => {
    shown = [...refused, ...letGo.all().toReversed()];
    changed();
  };
  const keep = (still: Refused[]) => {
    for (const gone of refused.filter((one) => !still.includes(one))) keeping.remove(prefix + gone.errand.key);
    refused = still;
    tell();
  };
  const letGo = createOffers<Refused>();
  letGo.subscribe(tell);
  const add = (one: Refused) => {
    keeping.write(prefix + one.errand.key, JSON.stringify(one));
    keep(inOrder([...refused, one]));
  };
  return {
    /** Those that can still be had back stand last, the newest of them first. */
    all: (): readonly Refused[] => shown,
    add,
    /** Another window of the same person heard one, or dealt with one. */
    reread: () => {
      refused = read();
      tell();
    },
    /** One's own words are dropped; for ten seconds they can be had back. */
    letGo: (one: Refused) => {
      keep(refused.filter(({ errand }) => errand.key !== one.errand.key));
      letGo.offer({ ...one, isLetGo: true });
    },
    haveBack: (one: Refused) => {
      const { isLetGo: _isLetGo, ...back } = one;
      letGo.drop(one);
      add(back);
    },
    forget: (one: Refused) => {
      letGo.drop(one);
      keep(refused.filter(({ errand }) => errand.key !== one.errand.key));
    },
    /**
     * Its form was sent anew, with what was given back to it. Over a conflict, or where other words stood there, nothing
     * was: it stays until one chooses.
     */
    forgetForm: (field: string) =>
      keep(refused.filter(({ errand, code, apart }) => code === 'conflict' || apart || errand.form?.field !== field)),
  };
}

/** Of writing. */
function inOrder(refused: readonly Refused[]): Refused[] {
  return [...refused].sort((one, other) => one.errand.at.localeCompare(other.errand.at));
}
