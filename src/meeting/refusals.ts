import { parsedJson } from './drafts';
import { Refused } from './errands';
import { keyIn, type Keeping, type Place } from './keeping';

export type Refusals = ReturnType<typeof createRefusals>;

/** What the API would not take, until the person has dealt with it. */
export function createRefusals(keeping: Keeping, place: Place, changed: () => void) {
  const prefix = keyIn('refused', place);
  let refused = keeping.keys(prefix).flatMap((key) => parsedJson(Refused, keeping.read(key)) ?? []);
  const keep = (still: Refused[]) => {
    for (const gone of refused.filter((one) => !still.includes(one))) keeping.remove(prefix + gone.errand.key);
    refused = still;
    changed();
  };
  return {
    all: (): readonly Refused[] => refused,
    add: (one: Refused) => {
      keeping.write(prefix + one.errand.key, JSON.stringify(one));
      keep([...refused, one]);
    },
    forget: (one: Refused) => keep(refused.filter(({ errand }) => errand.key !== one.errand.key)),
    forgetForm: (field: string) => keep(refused.filter(({ errand }) => errand.form?.field !== field)),
  };
}
