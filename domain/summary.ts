import { removedSinceLock } from './amendments';
import { byDueDay, isOpen, type Action } from './actions';
import { customerEffects, type Consideration, type CustomerEffect } from './considerations';
import { isUndecided, type Decision } from './decisions';
import { present, type TellableMoment } from './meetingView';
import { changedOwner } from './handOvers';
import type { Occurrence } from './meetings';
import type { Person } from './people';
import type { Support } from './supports';

export interface SummarisedDecision {
  readonly decision: Decision;
  readonly considerations: readonly Consideration[];
  /** How many considerations there are of each effect. */
  readonly byEffect: Readonly<Record<CustomerEffect, number>>;
}

/** What came of one occurrence. */
export interface Summary {
  readonly title: string;
  readonly occurrence: Occurrence;
  readonly told?: TellableMoment | undefined;
  /** The organizer wants no customer's words in the chat. */
  readonly inPanelOnly: boolean;
  readonly decisions: readonly SummarisedDecision[];
  readonly undecided: number;
  readonly supports: readonly Support[];
  /** Made in this occurrence. */
  readonly actions: readonly Action[];
  /** Made earlier and still open. */
  readonly carriedOver: readonly Action[];
  /** What changed hands while it was on, in the order in which it did. */
  readonly handOvers: readonly HandedOver[];
  readonly removedSince: RemovedSince;
}

/** What was taken out of the record after it was locked is an amendment, too: how much, and by whom, but not what it said. */
export interface RemovedSince {
  readonly entries: number;
  readonly by: readonly Person[];
}

export interface HandedOver {
  readonly action: Action;
  readonly from: Person;
  readonly to: Person;
  readonly at: string;
}

export interface Summarised {
  readonly title: string;
  readonly occurrence: Occurrence;
  readonly told?: TellableMoment | undefined;
  readonly inPanelOnly?: boolean;
  readonly decisions: readonly Decision[];
  readonly considerations: readonly Consideration[];
  readonly supports?: readonly Support[];
  readonly actions: readonly Action[];
}

export function summarise({ title, occurrence, told, inPanelOnly = false, ...records }: Summarised): Summary {
  const inThis = <R extends Written>(record: R) => ofRecord(occurrence, record);
  const decisions = present(records.decisions).map(inThis);
  const considerations = present(records.considerations).map(inThis);
  const actions = present(records.actions).map(inThis);
  return {
    title,
    occurrence,
    told,
    inPanelOnly,
    decisions: decisions.map((decision) => summariseDecision(decision, considerations)),
    undecided: decisions.filter(isUndecided).length,
    supports: present(records.supports ?? []),
    actions: actions.filter((action) => action.occurrence === occurrence.key).sort(byDueDay),
    carriedOver: actions.filter((action) => action.occurrence < occurrence.key && isOpen(action)).sort(byDueDay),
    handOvers: handedOverIn(occurrence, actions),
    removedSince: removedSince(occurrence, records),
  };
}

type Written = Pick<Decision | Consideration | Action, 'occurrence' | 'late'>;

/** What came after a meeting came before the next one: in the record of that it is not late. */
function ofRecord<R extends Written>({ key }: Occurrence, record: R): R {
  return record.late && record.occurrence !== key ? { ...record, late: undefined } : record;
}

/** What was carried over is of this record, too, where it was taken out of it. */
function removedSince(
  { key, startedAt }: Occurrence,
  records: Pick<Summarised, 'decisions' | 'considerations' | 'actions'>,
) {
  const { decisions, considerations, actions } = records;
  const removed = [...decisions, ...considerations, ...actions].filter(
    (record) =>
      record.removed &&
      record.amended &&
      (record.occurrence === key || (removedSinceLock(record)?.at ?? '') > startedAt),
  );
  const by = new Map(removed.map(({ by, changedBy = by }) => [changedBy.id, changedBy]));
  return { entries: removed.length, by: [...by.values()] };
}

/**
 * Whether there is anything that a message would tell. That a moment was shown is said by the card that opened the meeting;
 * that it was discussed too, where somebody said so only later.
 */
export function isWorthAMessage({ occurrence, decisions, actions, carriedOver, handOvers }: Summary): boolean {
  return wasDiscussed(occurrence) || [decisions, actions, carriedOver, handOvers].some(({ length }) => length > 0);
}

function wasDiscussed({ showing: { state, changedAt }, ended }: Occurrence): boolean {
  return state === 'discussed' && (changedAt === undefined || ended === undefined || changedAt <= ended.at);
}

function handedOverIn({ startedAt, ended }: Occurrence, actions: readonly Action[]): HandedOver[] {
  const all = actions.flatMap((action) =>
    action.handOvers.filter(changedOwner).map(({ from, to, at, endedAt = at }) => ({ action, from, to, at: endedAt })),
  );
  const isThen = ({ at }: HandedOver) => at >= startedAt && (ended === undefined || at <= ended.at);
  return all.filter(isThen).sort((a, b) => a.at.localeCompare(b.at));
}

function summariseDecision(decision: Decision, all: readonly Consideration[]): SummarisedDecision {
  const considerations = all.filter((consideration) => consideration.decision === decision.id);
  const count = (effect: CustomerEffect) =>
    considerations.filter((consideration) => consideration.effect === effect).length;
  const byEffect = Object.fromEntries(customerEffects.map((effect) => [effect, count(effect)])) as Record<
    CustomerEffect,
    number
  >;
  return { decision, considerations, byEffect };
}
