import * as z from 'zod';
import { MomentId } from '../../../domain/moments';
import type { PersonId } from '../../../domain/people';
import { libraryKeys, mine } from '../libraryRows';
import type { Ports } from '../ports';
import { after, stored } from '../rows';

/** Beside the library, with whoever is thanked: so many that they never saw are counted, not more. */
const mostCounted = 200;

const Unseen = z.object({ moment: MomentId });

export async function listUnseenThanks(
  { store, home }: Ports,
  person: PersonId,
): Promise<{ readonly thanks: number; readonly thanked: MomentId | undefined }> {
  const { unseenThanks } = libraryKeys;
  const range = { from: unseenThanks, to: after(unseenThanks), most: mostCounted };
  const unseen = await store.list({ ...mine(home, person), ...range });
  return { thanks: unseen.length, thanked: unseen[0] && Unseen.parse(unseen[0].body).moment };
}

export async function tellOfThanks(
  { store, home }: Ports,
  { owner, moment, by }: { readonly owner: PersonId; readonly moment: MomentId; readonly by: PersonId },
): Promise<void> {
  const body = stored({ moment, by });
  await store.commit(mine(home, owner), [{ put: 'upsert', row: libraryKeys.unseen(moment, by), body }]);
}

/** Taken back before they were seen. */
export async function forgetThanks(
  { store, home }: Ports,
  { owner, moment, by }: { readonly owner: PersonId; readonly moment: MomentId; readonly by: PersonId },
): Promise<void> {
  await store.commit(mine(home, owner), [{ put: 'remove', row: libraryKeys.unseen(moment, by) }]);
}

/** Whoever was thanked looks at the moment: nothing of it waits any more. */
export async function seeThanks({ store, home }: Ports, person: PersonId, moment: MomentId): Promise<void> {
  const prefix = libraryKeys.unseenThanksFor(moment);
  const place = mine(home, person);
  const unseen = await store.list({ ...place, from: prefix, to: after(prefix), most: 100 });
  if (unseen.length === 0) return;
  // Seen in two windows at once: the other one has removed them.
  await store.commit(
    place,
    unseen.map(({ row }) => ({ put: 'remove', row })),
  );
}
