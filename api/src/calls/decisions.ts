import type { Answered } from '../../../domain/contract';
import {
  Decision,
  decide as decideOutcome,
  editDecision as edit,
  proposeDecision as propose,
} from '../../../domain/decisions';
import type { DecisionId } from '../../../domain/decisions';
import { checkFitsEffect } from '../../../domain/decisionEffects';
import { moveDecision as move } from '../../../domain/decisionStates';
import { mayRun, type OccurrenceKey, type Series } from '../../../domain/meetings';
import type { Person } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { checkLooksAhead } from '../../../domain/reviews';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { readCarried } from '../recordRows';
import { keys, readDecision, type Kept } from '../rows';
import type { Ask } from './ask';
import { underTheirNames } from './decisionPeople';
import { listHeldIn } from './predictions';
import { goingOn } from './goingOn';
import { keepEdit, keepNew, whereNotesGo } from './records';
import { findAwaiting, reviewRows } from './reviewRows';
import { takingUp, type TakingUp } from './takingUp';

export async function proposeDecision(ask: Ask<'proposeDecision'>): Promise<Answered<'proposeDecision'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = await goingOn(ask, opened(state));
  const occurrence = whereNotesGo(series);
  return keepNew(ask, {
    series,
    schema: Decision,
    row: keys.decision(occurrence, body.id),
    record: propose(body, occurrence, by, ports.clock().toISOString()),
    sent: body,
    update: updateOf,
  });
}

export async function editDecision(ask: Ask<'editDecision'>): Promise<Answered<'editDecision'>> {
  const { ports, by, params, body } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const series = opened(membership.state);
  return changeDecision(ask, {
    series,
    elsewhere: () => elsewhere(ask, series) ?? findAwaiting(ports, series.key, params.decision),
    change: (decision, at) => {
      const { occurrence: _occurrence, ...sent } = body;
      if (sent.text !== undefined || sent.removed !== undefined) checkMayEdit(series, decision, by);
      checkLooksAhead(decision.reviewOn, sent.reviewOn, at);
      return edit(decision, { ...sent, ...underTheirNames(ports, membership, decision, sent) }, by, at);
    },
  });
}

export async function decide(ask: Ask<'decide'>): Promise<Answered<'decide'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return changeDecision(ask, {
    series,
    elsewhere: async () => elsewhere(ask, series),
    change: (decision, at) => decideOutcome(decision, body, by, at),
    isBack: body.asBefore === true,
  });
}

export async function moveDecision(ask: Ask<'moveDecision'>): Promise<Answered<'moveDecision'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return changeDecision(ask, {
    series,
    elsewhere: async () => elsewhere(ask, series),
    change: (decision, at) => {
      const moved = move(decision, body, by, at);
      checkFitsEffect(decision, moved.state);
      return moved;
    },
    mayTakeUp: true,
  });
}

/** Where whoever changes it says that it stands: one of long ago. */
function elsewhere(
  { ports, params, body: { occurrence } }: Ask<'editDecision' | 'decide' | 'moveDecision'>,
  { key }: Series,
): Promise<Kept<Decision> | undefined> | undefined {
  return occurrence && readDecision(ports, key, occurrence, params.decision);
}

interface Changing {
  readonly series: Series;
  /** Where it may be besides, when this occurrence and the one before know nothing of it. */
  readonly elsewhere?: () => Promise<Kept<Decision> | undefined>;
  readonly change: (decision: Decision, at: string) => Decision;
  /** Does it change what the record of that day says? */
  readonly amends?: boolean;
  /** May it be one of an earlier occurrence that is spoken of again? */
  readonly mayTakeUp?: boolean;
  /** Was it only spoken of again by mistake? */
  readonly isBack?: boolean;
}

/** Panels add what belongs to the occurrence they show; what is older only changes where it stands already. */
export async function changeDecision(
  ask: Ask<'editDecision' | 'decide' | 'moveDecision' | 'reviewDecision'>,
  { series, elsewhere, change, amends = true, mayTakeUp = false, isBack = false }: Changing,
): Promise<Decision> {
  const { ports, params } = ask;
  let isHere = true;
  let stood: Decision | undefined;
  let taking: TakingUp | undefined;
  return keepEdit(ask, {
    series,
    schema: Decision,
    find: async () => {
      const found = (await findDecision(ports, series, params.decision)) ?? (await elsewhere?.());
      stood = found?.value;
      isHere = found !== undefined && (await standsHere(ports, series, found.value));
      taking = mayTakeUp && found && !isHere ? await takingUp(ports, series, found.value) : undefined;
      return found;
    },
    change: (decision) => {
      const changed = change(decision, ports.clock().toISOString());
      return changed === decision || !taking ? changed : taking.mark(changed);
    },
    update: (decision) => ({ kind: isHere || taking?.isNow(decision) ? 'decision' : 'earlier', decision }),
    // With what was said about it.
    also: (decision) => (taking?.isNow(decision) ? [{ kind: 'meeting', revision: ports.ids() }] : []),
    amends: async () => {
      if (!amends || !stood) return undefined;
      // The record that it left says again what it said.
      const isOnlyTakenUp = isBack && series.open !== undefined && stood.takenUp?.at(-1) === series.open;
      return recordOf(ports, series, stood, isHere && !isOnlyTakenUp);
    },
    beside: (decision, before) => [...reviewRows(decision, before), ...(taking?.rows(decision) ?? [])],
  });
}

/** Is it of the occurrence that panels show, or was it taken over there? */
export async function standsHere(
  ports: Ports,
  series: Series,
  { id, occurrence }: Pick<Decision, 'id' | 'occurrence'>,
): Promise<boolean> {
  const current = whereNotesGo(series);
  return occurrence === current || (await readCarried(ports, series.key, current, id)) !== undefined;
}

/** The meeting in whose record it stands: of those that went on with it the newest. `isHere`: the one that panels show. */
export async function recordOf(
  ports: Ports,
  series: Series,
  decision: Pick<Decision, 'id' | 'occurrence' | 'takenUp'>,
  isHere: boolean,
): Promise<OccurrenceKey> {
  if (isHere) return whereNotesGo(series);
  const held = (await listHeldIn(ports, series.key, decision)).filter(({ key }) => key !== series.open);
  return held.reduce((newest, { key }) => (key > newest ? key : newest), decision.occurrence);
}

const updateOf = (decision: Decision) => ({ kind: 'decision', decision }) as const;

/** In the open occurrence, in the last one, or where it was carried over from. */
export async function findDecision(ports: Ports, series: Series, id: DecisionId): Promise<Kept<Decision> | undefined> {
  for (const occurrence of [series.open, series.last]) {
    if (!occurrence) continue;
    const own = await readDecision(ports, series.key, occurrence, id);
    if (own) return own;
    const carried = await readCarried(ports, series.key, occurrence, id);
    const found = carried && (await readDecision(ports, series.key, carried.value.occurrence, id));
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
