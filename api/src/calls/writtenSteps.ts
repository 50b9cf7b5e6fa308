import type { Consideration } from '../../../domain/considerations';
import { foldedStep, placesOfSteps, saidByPath, type PlaceOfStep, type SaidByPath } from '../../../domain/steps';
import type { Ports, RowChange } from '../ports';
import { after, keys, places, stored } from '../rows';

type WithPath = Pick<Consideration, 'id' | 'chain' | 'removed'>;

/**
 * A path that was just kept says its steps to whoever writes the next one; of one that is gone or was changed (`before`)
 * those are forgotten that no other note has. A path is worth more than that: it goes on without.
 */
export async function followPath(ports: Ports, note: WithPath, before?: WithPath): Promise<void> {
  const now = note.removed ? [] : (note.chain ?? []);
  const then = [...(before?.chain ?? []), ...(note.removed ? (note.chain ?? []) : [])];
  if (now.length + then.length === 0) return;
  try {
    if (now.length > 0) await rememberSteps(ports, note, now);
    if (then.length > 0) await forgetSteps(ports, note, { then: before?.chain ?? note.chain ?? [], now });
  } catch (cause) {
    ports.log.problem('The steps of a path could not be kept for suggesting them.', cause);
  }
}

/** Which note says it stands in a row of its own: however often that is sent, it is counted once. */
const wrote = (name: string, note = '') => `wrote|${name}|${note}`;
const rowOf = ({ under, what, step }: PlaceOfStep) => keys.step(under, what, foldedStep(step));

async function rememberSteps(ports: Ports, { id }: WithPath, chain: readonly string[]): Promise<void> {
  const found = placesOfSteps(chain);
  if (found.length === 0) return;
  const rows: RowChange[] = [
    ...found.map((place) => ({ put: 'upsert', row: rowOf(place), body: stored({ step: place.step }) }) as const),
    ...saidByPath(chain).map(({ name }) => ({ put: 'upsert', row: wrote(name, id), body: stored({}) }) as const),
  ];
  await ports.store.commit(places.steps(ports.home), rows);
}

interface Paths {
  readonly then: readonly string[];
  readonly now: readonly string[];
}

/** Only what this note is known to have said, and nobody says besides. */
async function forgetSteps(ports: Ports, { id }: WithPath, { then, now }: Paths): Promise<void> {
  const stays = new Set(saidByPath(now).map(({ name }) => name));
  const said = saidByPath(then).filter(({ name }) => !stays.has(name));
  if (said.length === 0) return;
  await Promise.all(said.map((one) => forgetOne(ports, id, one)));
}

/** The places first: what is written to one of them after that stays. A removal that looks at that stands alone. */
async function forgetOne(ports: Ports, id: Consideration['id'], { name, places: where }: SaidByPath): Promise<void> {
  const place = places.steps(ports.home);
  const own = wrote(name, id);
  if (!(await ports.store.read({ ...place, row: own }))) return;
  const found = await Promise.all(where.map((one) => ports.store.read({ ...place, row: rowOf(one) })));
  const takeOut = () =>
    Promise.all(
      found.flatMap((one) => (one ? ports.store.commit(place, [{ put: 'remove', row: one.row, etag: one.etag }]) : [])),
    );
  const isTheirs = await isSaidByOthers(ports, name, own);
  if (!isTheirs) await takeOut();
  await ports.store.commit(place, [{ put: 'remove', row: own }]);
  // Of two who go at the same moment each finds the other at first.
  if (isTheirs && !(await isSaidByOthers(ports, name, own))) await takeOut();
}

async function isSaidByOthers(ports: Ports, name: string, own: string): Promise<boolean> {
  const from = wrote(name);
  const notes = await ports.store.list({ ...places.steps(ports.home), from, to: after(from), most: 2 });
  return notes.some(({ row }) => row !== own);
}
