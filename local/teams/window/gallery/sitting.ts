/** One meeting as the gallery's cards tell of it. */
import { ActionId, closeAction, takeAction, type Action } from '../../../../domain/actions';
import { ConsiderationId, raiseConsideration, type NewConsideration } from '../../../../domain/considerations';
import { addCustomer, NewCustomer } from '../../../../domain/customers';
import { decide, DecisionId, proposeDecision, type EffectOnDecision } from '../../../../domain/decisions';
import { answerOffer, offerAction } from '../../../../domain/handOvers';
import { Occurrence, occurrenceKeyOf } from '../../../../domain/meetings';
import type { TellableMoment } from '../../../../domain/meetingView';
import { addMoment, NewMoment } from '../../../../domain/moments';
import { Person } from '../../../../domain/people';
import { summarise, type Summary } from '../../../../domain/summary';
import { supported } from '../../../../domain/supports';
import type { Tale } from './tales';

const at = '2026-11-23T09:00:00.000Z';
const lastWeek = occurrenceKeyOf('2026-11-16T09:00:00.000Z');
export const key = occurrenceKeyOf(at);

const person = (digit: string, name: string) =>
  Person.parse({ id: 'dddddddd-dddd-4ddd-8ddd-dddddddddddd'.replaceAll('d', digit), name });
export const mai = person('1', 'Mai Tran');
export const ben = person('2', 'Ben Okafor');
export const linh = person('3', 'Linh Nguyen');

export function tellable({ customer, moment, alt }: Tale, changes: object = {}): TellableMoment {
  const { how, ...said } = moment;
  const known = { dailyChallenge: customer.whatTheyDo, hope: customer.whatTheyDo };
  const about = NewCustomer.parse({ id: 'customer-ken', ...customer, ...known });
  const told = NewMoment.parse({
    ...{
      id: 'moment-ken',
      kind: 'story',
      customer: about.id,
      language: 'en',
      heardOn: '2026-11-02',
      owner: mai,
      ...said,
    },
    consent: { scope: 'internal', basis: 'Asked on the phone' },
    ourPart: { who: 'finance', part: 'helped', how },
    typicality: { count: 3, of: 40 },
    picture: { image: 'picture-ken', alt, shows: 'photo' },
    ...changes,
  });
  return { moment: addMoment(told, mai, at), customer: addCustomer(about, mai, at) };
}

export function occurrence(changes: object = {}): Occurrence {
  const showing = { number: 3, moment: 'moment-ken', customer: 'customer-ken', kind: 'story', state: 'shown', at };
  const ended = { how: 'event', at: '2026-11-23T09:45:00.000Z' };
  const sitting = { key, revision: 1, startedAt: at, begunBy: 'event', ended };
  return Occurrence.parse({ ...sitting, showing: { ...showing, ...changes } });
}

const effects: readonly (EffectOnDecision | undefined)[] = ['changed', 'dropped', 'confirmed', undefined];

function decisionsOf(tale: Tale) {
  return tale.decisions.map(([text, outcome], n) => {
    const id = DecisionId.parse(`decision-${n}`);
    const decision = proposeDecision({ id, text }, key, ben, at);
    const effect = effects[n % effects.length];
    return effect ? decide(decision, { base: 1, outcome, effect }, ben, at) : decision;
  });
}

function notesOf({ notes, chain }: Tale) {
  const more: Partial<NewConsideration>[] = [
    { effect: 'hurts', severity: 3, likelihood: 3, chain: [...chain] },
    { effect: 'hurts', pathway: 'supplier' },
    { effect: 'helps' },
  ];
  return notes.map(([text, who], n) => {
    const id = ConsiderationId.parse(`consideration-${n}`);
    const decision = DecisionId.parse('decision-0');
    const said = { effect: 'hurts' as const, ...more[n % more.length], ...(who && { who }) };
    return raiseConsideration({ id, decision, text, ...said }, key, n === 0 ? linh : ben, at);
  });
}

/** Asked of somebody, on its way, done, and still open from last week after it changed hands. */
function actionsOf({ actions }: Tale): Action[] {
  const [asked, under, done, older] = actions.map((text, n) =>
    takeAction({ id: ActionId.parse(`action-${n}-ken`), text, owner: ben }, n === 3 ? lastWeek : key, ben, at),
  );
  if (!asked || !under || !done || !older) throw new Error('The tale has fewer than four actions.');
  const offered = offerAction(older, { base: 1, to: linh }, ben, at);
  return [
    offerAction(asked, { base: 1, to: linh }, ben, at),
    under,
    closeAction(done, mai, '2026-11-24T08:00:00.000Z'),
    answerOffer(offered, { offeredAt: at, accepted: true }, linh, at),
  ];
}

export function summaryOf(tale: Tale): Summary {
  const considerations = notesOf(tale);
  const [first] = considerations;
  const support = first && supported(first, { before: undefined, isGiven: true, by: mai, at });
  return summarise({
    title: tale.title,
    occurrence: occurrence({ state: 'discussed' }),
    told: tellable(tale),
    decisions: decisionsOf(tale),
    considerations,
    supports: support ? [support] : [],
    actions: actionsOf(tale),
  });
}

/** A meeting that held more than any card can. */
export function hugeSummaryOf(tale: Tale): Summary {
  const many = (texts: readonly string[]) =>
    Array.from({ length: 40 }, (_, n) => `${n + 1}. ${texts[n % texts.length]}`);
  const actions = many(tale.actions).map((text, n) =>
    takeAction({ id: ActionId.parse(`action-many-${n}`), text, owner: ben }, n % 3 ? key : lastWeek, ben, at),
  );
  const decisions = many(tale.decisions.map(([text]) => text)).map((text, n) =>
    decide(
      proposeDecision({ id: DecisionId.parse(`decision-many-${n}`), text }, key, ben, at),
      { base: 1, outcome: tale.moment.story, effect: effects[n % 3] ?? 'none' },
      ben,
      at,
    ),
  );
  const considerations = decisions.flatMap(({ id }, n) =>
    notesOf(tale).map((note, m) => ({ ...note, decision: id, id: ConsiderationId.parse(`consideration-${n}-${m}`) })),
  );
  const told = tellable(tale);
  return summarise({ title: tale.title, occurrence: occurrence(), told, decisions, considerations, actions });
}
