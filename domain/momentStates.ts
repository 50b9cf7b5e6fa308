import type { Asker, PersonId } from './people';
import type { MomentState } from './moments';

/** What the rules look at: a whole moment and its projection alike. */
export interface Standing {
  readonly state: MomentState;
  readonly restricted?: boolean | undefined;
  readonly consentUntil?: string | undefined;
  /** Of a commitment. */
  readonly dueOn?: string | undefined;
  readonly verifyBy?: string | undefined;
  readonly usedAt?: string | undefined;
  readonly customer?: string | undefined;
  readonly addedBy?: PersonId | undefined;
  readonly ownedBy?: PersonId | undefined;
}

/** Nothing is written when a verify-by date passes: from the day after on a published moment is stale. */
export function stateOn({ state, verifyBy }: Standing, today: string): MomentState {
  return state === 'published' && verifyBy !== undefined && verifyBy < today ? 'stale' : state;
}

export const bars = [
  'unpublished',
  'withdrawn',
  'archived',
  'restricted',
  'consentEnded',
  'overdue',
  'usedUp',
] as const;
/** Why a moment may open no meeting, whoever asks. */
export type Bar = (typeof bars)[number];

/** `undefined`: it may open a meeting, if it is not stale. A commitment expires by itself once its due date has passed. */
export function barOf(moment: Standing, today: string): Bar | undefined {
  if (moment.state === 'withdrawn') return 'withdrawn';
  if (moment.state === 'archived') return 'archived';
  if (moment.state === 'draft' || moment.state === 'review' || moment.customer === undefined) return 'unpublished';
  if (moment.restricted) return 'restricted';
  if (moment.consentUntil !== undefined && moment.consentUntil < today) return 'consentEnded';
  if (moment.dueOn !== undefined && moment.dueOn < today) return 'overdue';
  return moment.usedAt === undefined ? undefined : 'usedUp';
}

/** May it open a meeting of itself, with nobody having pinned it? */
export function mayOpen(moment: Standing, today: string): boolean {
  return barOf(moment, today) === undefined && stateOn(moment, today) === 'published';
}

export function isTheirs({ addedBy, ownedBy }: Standing, { id }: Asker): boolean {
  return addedBy === id || ownedBy === id;
}

/** Drafts and restricted moments: curators, their owner and whoever added them. Withdrawn ones: the same, by their address only. */
export function maySee(moment: Standing, who: Asker): boolean {
  const isOpenToAll =
    (moment.state === 'published' || moment.state === 'stale' || moment.state === 'archived') && !moment.restricted;
  return isOpenToAll || who.isCurator || isTheirs(moment, who);
}

/** Neither found nor counted: what one may not see, and what was withdrawn. */
export function mayFind(moment: Standing, who: Asker): boolean {
  return moment.state !== 'withdrawn' && maySee(moment, who);
}

/** May what was told go on being shown where it was told? What was withdrawn, or is kept to a few by now, may not. */
export function mayStayTold({ state, restricted }: Pick<Standing, 'state' | 'restricted'>): boolean {
  return state !== 'withdrawn' && restricted !== true;
}

export const momentVerbs = [
  'edit',
  'askForReview',
  'sendBack',
  'publish',
  'verify',
  'archive',
  'withdraw',
  'restore',
  'discard',
] as const;
export type MomentVerb = (typeof momentVerbs)[number];

const fromStates: Readonly<Record<MomentVerb, readonly MomentState[]>> = {
  edit: ['draft', 'review', 'published', 'stale', 'archived'],
  askForReview: ['draft'],
  sendBack: ['review'],
  publish: ['draft', 'review', 'archived'],
  verify: ['published', 'stale'],
  archive: ['published', 'stale'],
  withdraw: ['published', 'stale', 'archived'],
  restore: ['withdrawn'],
  /** Thrown away before it was ever told. */
  discard: ['draft', 'review'],
};
const curatorsOnly: ReadonlySet<MomentVerb> = new Set(['publish', 'sendBack', 'restore']);

/** Members draft, curators publish; the rest is for its owner, whoever added it, and curators. */
export function mayDo(verb: MomentVerb, moment: Standing, who: Asker): boolean {
  if (!fromStates[verb].includes(moment.state)) return false;
  if (who.isCurator) return true;
  return !curatorsOnly.has(verb) && isTheirs(moment, who);
}
