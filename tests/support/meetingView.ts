import { takeAction, type Action, NewAction } from '../../domain/actions';
import { NewConsideration, raiseConsideration, type Consideration } from '../../domain/considerations';
import { decide, NewDecision, proposeDecision, type Decision, type EffectOnDecision } from '../../domain/decisions';
import { MeetingView, type TellableMoment } from '../../domain/meetingView';
import { Occurrence, OccurrenceKey, usualSettings, type Why } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { ben, linh, mai } from './people';

export const thisOccurrence = OccurrenceKey.parse('20261122T093000Z');
export const earlierOccurrence = OccurrenceKey.parse('20261115T093000Z');
const at = '2026-11-22T09:40:00.000Z';

/** The meeting "Payment terms review" as one person sees it, before it begins, unless told otherwise. */
export function viewFor(person: Person, more: object = {}): MeetingView {
  const runs = person.id === mai.id;
  return MeetingView.parse({
    series: 's'.repeat(43),
    title: 'Payment terms review',
    me: { ...person, mayRun: runs, mayWrapUp: runs, isPresenting: true },
    organizer: mai,
    audience: { kind: 'internal', people: 3 },
    people: [mai, ben, linh],
    opening: { kind: 'question' },
    pins: [],
    settings: usualSettings,
    setAside: [],
    delegates: [],
    notPresenting: [],
    question: { of: 'anyone' },
    libraryEmpty: false,
    librarySmall: false,
    decisions: [],
    considerations: [],
    actions: [],
    cursor: '1',
    ...more,
  });
}

export function opensWith(told: TellableMoment, why: Why): Pick<MeetingView, 'opening' | 'suggestion'> {
  return { opening: { kind: 'moment', told }, suggestion: { moment: told.moment.id, why, at } };
}

export function occurrenceOf(told: TellableMoment | undefined, ended?: object): Occurrence {
  return Occurrence.parse({
    key: thisOccurrence,
    revision: 1,
    startedAt: '2026-11-22T09:30:00.000Z',
    begunBy: 'event',
    showing: { number: 1, moment: told?.moment.id, state: 'shown', at },
    ended,
  });
}

export function decisionOn(text: string, effect?: EffectOnDecision, outcome = 'We pay in instalments.'): Decision {
  const asked = NewDecision.parse({ id: `decision-${text.replace(/\W/g, '')}`, text });
  const proposed = proposeDecision(asked, thisOccurrence, ben, at);
  return effect ? decide(proposed, { base: 1, outcome, effect }, mai, at) : proposed;
}

export function considered(decision: Decision, effect: string, text: string, who?: string): Consideration {
  const id = `consideration-${text.replace(/\W/g, '')}`;
  return raiseConsideration(
    NewConsideration.parse({ id, decision: decision.id, effect, text, who }),
    thisOccurrence,
    ben,
    at,
  );
}

export function actionOf(
  text: string,
  owner: Person,
  { occurrence = thisOccurrence, dueOn = '2099-01-05' } = {},
): Action {
  const id = `action-${text.replace(/\W/g, '')}`;
  return takeAction(NewAction.parse({ id, text, dueOn }), occurrence, owner, at);
}
