import { closeAction, editAction, reopenAction, takeAction } from '../../domain/actions';
import { editConsideration, raiseConsideration } from '../../domain/considerations';
import { moveConsideration } from '../../domain/considerationStates';
import { decide, editDecision, proposeDecision } from '../../domain/decisions';
import { moveDecision } from '../../domain/decisionStates';
import { answerOffer, offerAction, takeBackAnswer, takeBackOffer } from '../../domain/handOvers';
import { applyUpdate, toldOf, type MeetingView } from '../../domain/meetingView';
import { privatelyIn } from '../../domain/privateNotes';
import { Problem } from '../../domain/problems';
import { reviewDecision } from '../../domain/reviews';
import { isAsSeen, movedShowing, withShowingOf } from '../../domain/showings';
import { supported } from '../../domain/supports';
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
  const decision =
    view.decisions.find(({ id }) => id === record) ?? view.reviews.find((due) => due.decision.id === record)?.decision;
  const consideration = view.considerations.find(({ id }) => id === record);
  const action = view.actions.find(({ id }) => id === record);
  switch (errand.name) {
    case 'proposeDecision':
      if (!occurrence || decision) return undefined;
      return { kind: 'decision', decision: proposeDecision(errand.body, occurrence, by, at) };
    case 'editDecision':
      return decision && toldOf(view, editDecision(decision, errand.body, by, at));
    case 'decide':
      return decision && toldOf(view, decide(decision, errand.body, by, at));
    case 'moveDecision':
      return decision && toldOf(view, moveDecision(decision, errand.body, by, at));
    case 'reviewDecision':
      return decision && toldOf(view, reviewDecision(decision, errand.body, by, at));
    case 'supersede':
      // The other one may not be at hand.
      return undefined;
    case 'raiseConsideration':
      if (!occurrence || consideration) return undefined;
      return {
        kind: 'consideration',
        consideration: {
          ...raiseConsideration(errand.body, occurrence, by, at),
          ...(view.occurrence && privatelyIn(view.occurrence)),
        },
      };
    case 'editConsideration':
      return (
        consideration && { kind: 'consideration', consideration: editConsideration(consideration, errand.body, by, at) }
      );
    case 'moveConsideration':
      return (
        consideration && { kind: 'consideration', consideration: moveConsideration(consideration, errand.body, by, at) }
      );
    case 'supportConsideration':
    case 'takeBackSupport': {
      const before = view.supports.find((one) => one.consideration === record && one.by.id === by.id);
      const isGiven = errand.name === 'supportConsideration';
      const support = consideration && supported(consideration, { before, isGiven, by, at });
      return support && { kind: 'support', support };
    }
    case 'takeAction':
      if (!occurrence || action) return undefined;
      return { kind: 'action', action: takeAction(errand.body, occurrence, by, at) };
    case 'editAction':
      return action && { kind: 'action', action: editAction(action, errand.body, by, at) };
    case 'closeAction':
      return action && { kind: 'action', action: closeAction(action, by, at) };
    case 'offerAction':
      return action && { kind: 'action', action: offerAction(action, errand.body, by, at) };
    case 'takeBackOffer':
      return action && { kind: 'action', action: takeBackOffer(action, errand.body, by, at) };
    case 'takeBackAnswer':
      return action && { kind: 'action', action: takeBackAnswer(action, errand.body, by, at) };
    case 'answerOffer':
      return action && { kind: 'action', action: answerOffer(action, errand.body, by, at) };
    case 'reopenAction':
      return action && { kind: 'action', action: reopenAction(action, by, at) };
    case 'askOwner':
    case 'takeBackInquiry':
      // What is offered to take back says it until it was sent.
      return undefined;
  }
}
