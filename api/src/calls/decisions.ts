import type { Answered } from '../../../domain/contract';
import {
  Decision,
  decide as decideOutcome,
  editDecision as edit,
  proposeDecision as propose,
} from '../../../domain/decisions';
import type { DecisionId } from '../../../domain/decisions';
import { mayRun, type Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { keys, readCarried, readDecision, type Kept } from '../rows';
import type { Ask } from './ask';
import { keepEdit, keepNew, whereNotesGo } from './records';

export async function proposeDecision(ask: Ask<'proposeDecision'>): Promise<Answered<'proposeDecision'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const occurrence = whereNotesGo(state?.value);
  const record = propose(body, occurrence, by, ports.clock().toISOString());
  return keepNew(ask, {
    series: opened(state),
    schema: Decision,
    row: keys.decision(occurrence, body.id),
    record,
    sent: body,
    update: updateOf(record),
  });
}

export async function editDecision(ask: Ask<'editDecision'>): Promise<Answered<'editDecision'>> {
  return changeDecision(ask, (decision, at, series) => {
    checkMayEdit(series, decision, ask.by);
    return edit(decision, ask.body, ask.by, at);
  });
}

export async function decide(ask: Ask<'decide'>): Promise<Answered<'decide'>> {
  return changeDecision(ask, (decision, at) => decideOutcome(decision, ask.body, ask.by, at));
}

async function changeDecision(
  ask: Ask<'editDecision' | 'decide'>,
  change: (decision: Decision, at: string, series: Series) => Decision,
): Promise<Decision> {
  const { ports, by, params } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return keepEdit(ask, {
    series,
    schema: Decision,
    find: () => findDecision(ports, series, params.decision),
    change: (decision) => change(decision, ports.clock().toISOString(), series),
    update: updateOf,
  });
}

const updateOf = (decision: Decision) => ({ kind: 'decision', decision }) as const;

/** In the open occurrence, in the last one, or where it was carried over from. */
export async function findDecision(ports: Ports, series: Series, id: DecisionId): Promise<Kept<Decision> | undefined> {
  for (const occurrence of [series.open, series.last]) {
    if (!occurrence) continue;
    const [own, carried] = await Promise.all([
      readDecision(ports, series.key, occurrence, id),
      readCarried(ports, series.key, occurrence, id),
    ]);
    const found = own ?? (carried && (await readDecision(ports, series.key, carried.value.occurrence, id)));
    if (found) return found;
  }
  return undefined;
}

/** The series of a meeting that has begun at least once. */
export function opened(state: Kept<Series> | undefined): Series {
  whereNotesGo(state?.value);
  if (!state) throw new Problem('meetingNotOpen', 'This meeting has not begun yet.');
  return state.value;
}

/** What somebody wrote is theirs to change, and whoever runs the meeting may. */
export function checkMayEdit(series: Series, record: { readonly by: Person }, by: Person): void {
  if (record.by.id !== by.id && !mayRun(series, by.id))
    throw new Problem('notAllowed', 'Only whoever wrote this, or the organizer, can change it.');
}
