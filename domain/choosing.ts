import { mayOpen } from './momentStates';
import type { MomentProjection } from './momentProjections';
import type { MomentId } from './moments';
import type { Pin, ShowingHistory, Suggestion, Why } from './meetings';

export interface Choosing {
  readonly library: readonly MomentProjection[];
  readonly history: ShowingHistory;
  readonly skipped: readonly MomentId[];
  readonly pin?: Pin | undefined;
  readonly suggestion?: Suggestion | undefined;
  /** Now, in UTC. */
  readonly at: string;
}

export interface Choice {
  readonly moment: MomentProjection;
  readonly why: Why;
}

/** A pin first, then what was suggested, then the moment this series has not seen for longest; `undefined`: nothing may open. */
export function chooseMoment(choosing: Choosing): Choice | undefined {
  const eligible = eligibleMoments(choosing);
  return pinned(choosing, eligible) ?? suggested(choosing, eligible) ?? leastRecentlyShown(choosing, eligible);
}

export function suggestionOf(choice: Choice | undefined, at: string): Suggestion {
  return choice ? { moment: choice.moment.id, why: choice.why, at } : { at };
}

function eligibleMoments({ library, at }: Choosing): MomentProjection[] {
  const today = at.slice(0, 10);
  return library.filter((moment) => mayOpen(moment, today));
}

function pinned({ pin }: Choosing, eligible: MomentProjection[]): Choice | undefined {
  const moment = pin && eligible.find(({ id }) => id === pin.moment);
  return moment && { moment, why: { reason: 'pinned', by: pin.by, every: pin.when === 'every' } };
}

function suggested({ suggestion, skipped }: Choosing, eligible: MomentProjection[]): Choice | undefined {
  const moment = eligible.find(({ id }) => id === suggestion?.moment && !skipped.includes(id));
  if (!moment || !suggestion?.why || suggestion.why.reason === 'pinned') return undefined;
  return { moment, why: suggestion.why };
}

function leastRecentlyShown({ history, skipped }: Choosing, eligible: MomentProjection[]): Choice | undefined {
  const last = (moment: MomentProjection) => history.lastShown[moment.id] ?? 0;
  const moment = eligible
    .filter(({ id }) => !skipped.includes(id))
    .sort((a, b) => last(a) - last(b) || b.heardOn.localeCompare(a.heardOn) || a.id.localeCompare(b.id))[0];
  if (!moment) return undefined;
  const choices = eligible.length;
  const shown = last(moment);
  if (shown === 0) return { moment, why: { reason: 'neverShownHere', choices } };
  return { moment, why: { reason: 'longestAgo', showingsAgo: history.showings - shown + 1, choices } };
}
