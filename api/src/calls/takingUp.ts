import { isUndecided, type Decision } from '../../../domain/decisions';
import { mostTakenUp, occurrenceKeyOf, type Series } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import type { Ports, RowChange } from '../ports';
import { listUndecided, type CarriedFrom, type Undecided } from '../recordRows';
import { keys, readDecision, readSeries, stored, type Kept } from '../rows';
import { listHeldIn } from './predictions';

/** What it takes that a decision of an earlier occurrence is spoken of again, once it is undecided. */
export interface TakingUp {
  /** The decision, which knows from when on it stands there again. */
  readonly mark: (decision: Decision) => Decision;
  /** Does it stand in the open occurrence by this? */
  readonly isNow: (decision: Decision) => boolean;
  /** It stands in the open occurrence; or the series keeps it for the next one. */
  readonly rows: (decision: Decision) => RowChange[];
}

const mostStarts = 12;

/** Read anew for each try: the next occurrence may have begun meanwhile. `undefined`: it was undecided all along. */
export async function takingUp(ports: Ports, { key }: Series, before: Decision): Promise<TakingUp | undefined> {
  const state = await readSeries(ports, key);
  if (!state || isUndecided(before)) return undefined;
  const held = await listHeldIn(ports, key, before);
  const through = held.map((one) => one.key).filter((one) => one !== before.occurrence);
  const { open } = state.value;
  const start = open ?? occurrenceKeyOf(ports.clock().toISOString());
  const from: CarriedFrom = { occurrence: before.occurrence, ...(through.length > 0 && { through }) };
  return {
    mark: (decision) =>
      isUndecided(decision)
        ? { ...decision, takenUp: [...(before.takenUp ?? []), start].slice(-mostStarts) }
        : decision,
    isNow: (decision) => open !== undefined && isUndecided(decision),
    rows: (decision) => {
      if (open && isUndecided(decision))
        return [{ put: 'insert', row: keys.carried(open, before.id), body: stored(from) }];
      return isUndecided(decision) ? [keptForNext(state, before, from)] : [];
    },
  };
}

function keptForNext({ row, etag, value }: Kept<Series>, { id }: Decision, from: CarriedFrom): RowChange {
  const others = (value.takenUp ?? []).filter((one) => one.id !== id);
  if (others.length >= mostTakenUp)
    throw new Problem('invalid', `The next meeting takes up ${mostTakenUp} earlier decisions at most.`);
  const takenUp = [...others, { id, occurrence: from.occurrence, through: from.through ?? [] }];
  return { put: 'replace', row, etag, body: stored({ ...value, takenUp }) };
}

/** What the next occurrence takes over: what was taken up again since, and what was left undecided in the last one. */
export async function listLeft(ports: Ports, { key, last, takenUp = [] }: Series): Promise<Undecided[]> {
  const [again, left] = await Promise.all([
    Promise.all(
      takenUp.map(async ({ id, occurrence, through }) => {
        const decision = (await readDecision(ports, key, occurrence, id))?.value;
        return decision && isUndecided(decision) ? [{ decision, through }] : [];
      }),
    ),
    last ? listUndecided(ports, key, last) : [],
  ]);
  const known = new Set<string>(left.map(({ decision }) => decision.id));
  return [...again.flat().filter(({ decision }) => !known.has(decision.id)), ...left];
}
