import {
  Consideration,
  editConsideration as edit,
  raiseConsideration as raise,
  type ConsiderationId,
} from '../../../domain/considerations';
import { moveConsideration as move } from '../../../domain/considerationStates';
import type { Answered } from '../../../domain/contract';
import type { Decision } from '../../../domain/decisions';
import type { Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { isPrivate, privatelyIn } from '../../../domain/privateNotes';
import { Problem } from '../../../domain/problems';
import { checkSaysWhy } from '../../../domain/sayingWhy';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { listCarriedFrom } from '../recordRows';
import { keys, readConsideration, readOccurrence, type Kept } from '../rows';
import type { Ask, Asking } from './ask';
import { checkMayEdit, opened, recordOf, standsHere } from './decisions';
import { goingOn } from './goingOn';
import { enterToNote } from './noteGrounds';
import { keepEdit, keepNew } from './records';
import { followPath } from './writtenSteps';

export async function raiseConsideration(ask: Ask<'raiseConsideration'>): Promise<Answered<'raiseConsideration'>> {
  const { ports, by, params, body } = ask;
  const grounds = await enterToNote(ports, { ...params, by, decision: body.decision });
  const { occurrence, decision, tally } = grounds;
  if (!decision || decision.value.removed)
    throw new Problem('notFound', 'The decision is not in this meeting.', { field: 'decision' });
  const said = checkSaysWhy(body);
  const series = await goingOn(ask, grounds.series);
  const raised = raise(said, occurrence, by, ports.clock().toISOString());
  const kept = await keepNew(ask, {
    series,
    schema: Consideration,
    row: keys.consideration(occurrence, body.id),
    record: { ...raised, ...privatelyIn(series) },
    sent: body,
    update: updateOf,
    note: itself,
    tally,
  });
  // What is its author's alone now is suggested to nobody.
  if (kept.privateSince === undefined) await followPath(ports, kept);
  return kept;
}

export async function editConsideration(ask: Ask<'editConsideration'>): Promise<Answered<'editConsideration'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  let isHere = true;
  let before: Consideration | undefined;
  const kept = await keepEdit(ask, {
    series,
    schema: Consideration,
    find: async () => {
      const found = await findConsideration(ports, { series, by }, params.consideration);
      isHere = !found || (await standsHere(ports, series, aboutOf(found.value)));
      return found;
    },
    change: (consideration) => {
      checkMayEdit(series, consideration, by);
      before = consideration;
      return checkSaysWhy(edit(consideration, body, by, ports.clock().toISOString()), consideration);
    },
    update: updateOf,
    note: itself,
    amends: async () => before && recordOf(ports, series, aboutOf(before), isHere),
  });
  if (body.chain !== undefined || body.removed !== undefined) await followPathOf(ask, series, kept, before);
  return kept;
}

/** The decision that it is about, from the meeting on in which it was written. */
function aboutOf({ decision: id, occurrence }: Consideration): Pick<Decision, 'id' | 'occurrence'> {
  return { id, occurrence };
}

/** Steps of a path that is its author's alone are suggested to nobody. */
async function followPathOf({ ports }: Asking, series: Series, kept: Consideration, before?: Consideration) {
  if (kept.removed || !(await isStillPrivate(ports, series, kept))) await followPath(ports, kept, before);
}

/** Where it stands is for everybody in the meeting to say, as a decision's outcome is. */
export async function moveConsideration(ask: Ask<'moveConsideration'>): Promise<Answered<'moveConsideration'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return keepEdit(ask, {
    series,
    schema: Consideration,
    find: () => findConsideration(ports, { series, by }, params.consideration),
    change: (consideration) => move(consideration, body, by, ports.clock().toISOString()),
    update: updateOf,
    note: itself,
  });
}

const itself = (note: Consideration) => note;
const updateOf = (consideration: Consideration) => ({ kind: 'consideration', consideration }) as const;

export interface Looking {
  readonly series: Series;
  readonly by: Person;
}

/** In the open occurrence, in the last one, or beside a decision that was carried over; what is another's alone is not there. */
export async function findConsideration(
  ports: Ports,
  { series, by }: Looking,
  id: ConsiderationId,
): Promise<Kept<Consideration> | undefined> {
  const found = await findAnywhere(ports, series, id);
  if (!found || found.value.by.id === by.id) return found;
  return (await isStillPrivate(ports, series, found.value)) ? undefined : found;
}

export async function isStillPrivate(ports: Ports, { key }: Series, note: Consideration): Promise<boolean> {
  if (note.privateSince === undefined) return false;
  return isPrivate(note, (await readOccurrence(ports, key, note.occurrence))?.value);
}

async function findAnywhere(ports: Ports, series: Series, id: ConsiderationId) {
  const recent = [series.open, series.last].filter((occurrence) => occurrence !== undefined);
  const tried = new Set<string>();
  for (const places of [async () => recent, () => listCarriedFrom(ports, series.key, recent)]) {
    for (const occurrence of await places()) {
      if (tried.has(occurrence)) continue;
      tried.add(occurrence);
      const found = await readConsideration(ports, series.key, occurrence, id);
      if (found) return found;
    }
  }
  return undefined;
}
