import {
  Consideration,
  editConsideration as edit,
  raiseConsideration as raise,
  type ConsiderationId,
} from '../../../domain/considerations';
import type { Answered } from '../../../domain/contract';
import type { Series } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { keys, listCarriedFrom, readConsideration, type Kept } from '../rows';
import type { Ask } from './ask';
import { checkMayEdit, findDecision, opened } from './decisions';
import { keepEdit, keepNew, whereNotesGo } from './records';

export async function raiseConsideration(ask: Ask<'raiseConsideration'>): Promise<Answered<'raiseConsideration'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  const decision = await findDecision(ports, series, body.decision);
  if (!decision || decision.value.removed)
    throw new Problem('notFound', 'The decision is not in this meeting.', { field: 'decision' });
  const occurrence = whereNotesGo(series);
  const record = raise(body, occurrence, by, ports.clock().toISOString());
  return keepNew(ask, {
    series,
    schema: Consideration,
    row: keys.consideration(occurrence, body.id),
    record,
    sent: body,
    update: updateOf(record),
  });
}

export async function editConsideration(ask: Ask<'editConsideration'>): Promise<Answered<'editConsideration'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return keepEdit(ask, {
    series,
    schema: Consideration,
    find: () => findConsideration(ports, series, params.consideration),
    change: (consideration) => {
      checkMayEdit(series, consideration, by);
      return edit(consideration, body, by, ports.clock().toISOString());
    },
    update: updateOf,
  });
}

const updateOf = (consideration: Consideration) => ({ kind: 'consideration', consideration }) as const;

/** In the open occurrence, in the last one, or beside a decision that was carried over. */
export async function findConsideration(
  ports: Ports,
  series: Series,
  id: ConsiderationId,
): Promise<Kept<Consideration> | undefined> {
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
