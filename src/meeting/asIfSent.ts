import { closeAction, editAction, reopenAction, takeAction } from '../../domain/actions';
import { editConsideration, raiseConsideration } from '../../domain/considerations';
import { decide, editDecision, proposeDecision } from '../../domain/decisions';
import { applyUpdate, type MeetingView } from '../../domain/meetingView';
import { Problem } from '../../domain/problems';
import { isAsSeen, movedShowing, withShowingOf } from '../../domain/showings';
import type { Update } from '../../domain/updates';
import type { Errand } from './errands';

/** The meeting as it will stand once everything that was written here has been sent. */
export function asIfSent(view: MeetingView, errands: readonly Errand[]): MeetingView {
  return errands.reduce(imagined, view);
}

/** What can't be shown yet stays as it is; the API has the last word anyway. */
function imagined(view: MeetingView, errand: Errand): MeetingView {
  try {
    if (errand.name === 'moveShowing') return told(view, errand);
    const update = outcomeOf(view, errand);
    return update ? applyUpdate(view, update) : view;
  } catch (cause) {
    if (cause instanceof Problem) return view;
    throw cause;
  }
}

type Moving = Extract<Errand, { name: 'moveShowing' }>;

/** Where somebody else was faster, nothing is moved: as the API will see it. */
function told(view: MeetingView, { body, at }: Moving): MeetingView {
  const { occurrence, me } = view;
  if (occurrence?.key !== body.occurrence || !isAsSeen(occurrence.showing, body)) return view;
  const by = { id: me.id, name: me.name };
  return { ...view, occurrence: withShowingOf(occurrence, movedShowing(occurrence.showing, { to: body.to, by, at })) };
}

function outcomeOf(view: MeetingView, errand: Exclude<Errand, Moving>): Update | undefined {
  const { at, record } = errand;
  const by = { id: view.me.id, name: view.me.name };
  const occurrence = (view.occurrence ?? view.lastOccurrence)?.key;
  const decision = view.decisions.find(({ id }) => id === record);
  const consideration = view.considerations.find(({ id }) => id === record);
  const action = view.actions.find(({ id }) => id === record);
  switch (errand.name) {
    case 'proposeDecision':
      if (!occurrence || decision) return undefined;
      return { kind: 'decision', decision: proposeDecision(errand.body, occurrence, by, at) };
    case 'editDecision':
      return decision && { kind: 'decision', decision: editDecision(decision, errand.body, by, at) };
    case 'decide':
      return decision && { kind: 'decision', decision: decide(decision, errand.body, by, at) };
    case 'raiseConsideration':
      if (!occurrence || consideration) return undefined;
      return { kind: 'consideration', consideration: raiseConsideration(errand.body, occurrence, by, at) };
    case 'editConsideration':
      return (
        consideration && { kind: 'consideration', consideration: editConsideration(consideration, errand.body, by, at) }
      );
    case 'takeAction':
      if (!occurrence || action) return undefined;
      return { kind: 'action', action: takeAction(errand.body, occurrence, by, at) };
    case 'editAction':
      return action && { kind: 'action', action: editAction(action, errand.body, by, at) };
    case 'closeAction':
      return action && { kind: 'action', action: closeAction(action, by, at) };
    case 'reopenAction':
      return action && { kind: 'action', action: reopenAction(action, by, at) };
  }
}
