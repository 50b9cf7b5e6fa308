import { closeAction, editAction, reopenAction, takeAction } from '../../domain/actions';
import { editConsideration, raiseConsideration } from '../../domain/considerations';
import { decide, editDecision, proposeDecision } from '../../domain/decisions';
import { applyUpdate, type MeetingView } from '../../domain/meetingView';
import { Problem } from '../../domain/problems';
import type { Update } from '../../domain/updates';
import type { Errand } from './errands';

/** The meeting as it will stand once everything that was written here has been sent. */
export function asIfSent(view: MeetingView, errands: readonly Errand[]): MeetingView {
  return errands.reduce((seen, errand) => {
    const update = imagined(seen, errand);
    return update ? applyUpdate(seen, update) : seen;
  }, view);
}

/** `undefined`: it can't be shown yet; the API has the last word anyway. */
function imagined(view: MeetingView, errand: Errand): Update | undefined {
  try {
    return outcomeOf(view, errand);
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

function outcomeOf(view: MeetingView, errand: Errand): Update | undefined {
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
