import type { Occurrence, Showing } from './meetings';
import { Problem } from './problems';
import type { Person } from './people';
import { setBack, withoutShowing, withShowing, type ShowingHistory } from './showingHistory';

/** What a showing is, and what its series has seen. */
export interface Told {
  readonly showing: Showing;
  readonly history: ShowingHistory;
}

export interface Move {
  readonly to: 'shown' | 'begun' | 'discussed' | 'skipped';
  readonly by: Person;
  readonly at: string;
}

/** Answers with what was given where nothing changes. A skipped moment is not spent: it comes at the end of its epoch. */
export function moveShowing(told: Told, move: Move): Told {
  const moved = movedShowing(told.showing, move);
  if (moved === told.showing) return told;
  if (moved.state === 'skipped') return { showing: moved, history: released(told, { isSetBack: true }) };
  return { showing: moved, history: spentAgain(told) };
}

/**
 * Did the screen show it as it stands? That it is on a screen is said by panels themselves: who taps before hearing of
 * that means the same.
 */
export function isAsSeen({ state }: Showing, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return state === from || (from === 'claimed' && state === 'shown' && to !== 'shown');
}

/** The showing alone, as a screen shows it before the API has answered. What was begun too early is taken back by `shown`. */
export function movedShowing(showing: Showing, { to, by, at }: Move): Showing {
  if (showing.state === 'released')
    throw new Problem('invalid', 'This moment was taken out of this meeting. It can’t be told here now.');
  const changed = { changedBy: by, changedAt: at };
  if (to === 'begun') {
    // The first tap counts; what was skipped or discussed is not begun any more.
    if (showing.begunAt !== undefined || (showing.state !== 'claimed' && showing.state !== 'shown')) return showing;
    return { ...showing, state: 'shown', shownAt: showing.shownAt ?? at, begunAt: at, ...changed };
  }
  if (to === 'shown' && showing.state === 'shown' && showing.begunAt !== undefined) {
    const { begunAt: _begunAt, ...shown } = showing;
    return { ...shown, ...changed };
  }
  if (showing.state === to) return showing;
  if (to === 'skipped') return { ...showing, state: to, ...changed };
  return { ...showing, state: to, shownAt: showing.shownAt ?? at, ...changed };
}

/** Not for this meeting after all: its moment is what it was before, and nothing is told of it here. */
export function releaseShowing(told: Told, { by, at }: Omit<Move, 'to'>): Told {
  const showing: Showing = { ...told.showing, state: 'released', changedBy: by, changedAt: at };
  return { showing, history: released(told, { isSetBack: false }) };
}

/** In this meeting after all. */
export function restoreShowing(told: Told, { by, at }: Omit<Move, 'to'>): Told {
  if (told.showing.state !== 'released') return told;
  const { showing, history } = told;
  const state = showing.shownAt === undefined ? 'claimed' : 'shown';
  // In the epoch that it was chosen for, which may have begun with it.
  const epoch = showing.why?.reason === 'chosen' ? Math.max(history.epoch, showing.why.record.epoch) : history.epoch;
  const again = spentAgain({ showing, history: { ...history, epoch } });
  return { showing: { ...showing, state, changedBy: by, changedAt: at }, history: again };
}

/** The number of the next showing: where none was told after all, the number is free again. */
export function nextNumber(last: Showing | undefined): number {
  if (!last) return 1;
  const isTakenOut = last.before !== undefined && (last.state === 'skipped' || last.state === 'released');
  return last.off === true || isTakenOut ? last.number : last.number + 1;
}

export function isSpent({ state, moment }: Showing): boolean {
  return moment !== undefined && state !== 'skipped' && state !== 'released';
}

function released({ showing, history }: Told, { isSetBack }: { readonly isSetBack: boolean }): ShowingHistory {
  const { moment, before, number } = showing;
  if (moment === undefined || before === undefined) return history;
  const epoch = history.shown[moment]?.epoch ?? history.epoch;
  const without = isSpent(showing) ? withoutShowing(history, { number, before }) : takenFromBack(history, moment);
  return isSetBack ? setBack(without, moment, epoch) : without;
}

function spentAgain({ showing, history }: Told): ShowingHistory {
  const { moment, customer, kind, before } = showing;
  if (isSpent(showing) || moment === undefined || customer === undefined || !kind || !before) return history;
  const epoch = history.back[moment] ?? history.epoch;
  return withShowing(takenFromBack(history, moment), { moment, customer, kind, epoch });
}

/** After all it has not to wait for the end of the epoch. */
export function takenFromBack(history: ShowingHistory, moment: string): ShowingHistory {
  if (!Object.hasOwn(history.back, moment)) return history;
  const { [moment]: _until, ...back } = history.back;
  return { ...history, back };
}

export function withShowingOf(occurrence: Occurrence, showing: Showing): Occurrence {
  return showing === occurrence.showing ? occurrence : { ...occurrence, showing, revision: occurrence.revision + 1 };
}
