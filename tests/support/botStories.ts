/** Moments, decisions and actions that cards are made of in the tests. */
import { Action, closeAction, takeAction, ActionId } from '../../domain/actions';
import {
  ConsiderationId,
  raiseConsideration,
  type Consideration,
  type NewConsideration,
} from '../../domain/considerations';
import { addCustomer, NewCustomer, type Customer } from '../../domain/customers';
import { decide, DecisionId, proposeDecision, type Decision, type EffectOnDecision } from '../../domain/decisions';
import { Occurrence, occurrenceKeyOf, Series } from '../../domain/meetings';
import { addMoment, NewMoment, type Moment } from '../../domain/moments';
import { Person } from '../../domain/people';
import type { Store } from '../../api/src/ports';
import { keys, places, seriesKeyOf, stored } from '../../api/src/rows';
import { conversationId, home, mai, meetingId } from './botChannel';

export const startedAt = '2026-11-22T09:30:00.000Z';
export const occurrenceKey = occurrenceKeyOf(startedAt);
export const earlierKey = occurrenceKeyOf('2026-11-15T09:30:00.000Z');
export const seriesKey = seriesKeyOf(meetingId);
export const organizer = Person.parse(mai);
export const ben = Person.parse({ id: '22222222-2222-4222-8222-222222222222', name: 'Ben Okafor' });

export const ken: Customer = addCustomer(
  NewCustomer.parse({
    id: 'kens-plumbing',
    name: "Ken's Plumbing Supply",
    whatTheyDo: 'Ken fits out small apartment buildings with a crew of six.',
    dailyChallenge: 'One late pallet leaves six people standing on a building site.',
    hope: 'To hire two apprentices next spring.',
  }),
  organizer,
  startedAt,
);

export function momentOf(changes: Record<string, unknown> = {}): Moment {
  const moment = {
    id: 'kens-order-1',
    kind: 'story',
    customer: 'kens-plumbing',
    headline: 'Ken can plan his week again',
    story: 'Ken waits for our pallets.\n\nSince we call ahead, his crew starts at seven.',
    quote: 'My crew sleeps until six now.',
    whatChanged: 'No idle mornings since August.',
    language: 'en',
    source: 'Site visit by the account owner',
    heardOn: '2026-11-02',
    consent: { scope: 'internal', basis: 'Asked on the phone' },
    owner: mai,
    ourPart: { who: 'finance', part: 'helped', how: 'One number on note and invoice' },
    typicality: { count: 3, of: 40 },
    question: 'Whose morning could we give back?',
    ...changes,
  };
  return addMoment(NewMoment.parse(moment), organizer, startedAt);
}

/** Everything of the moment and its customer that outsiders must not read. */
export function secretsOf(moment: Moment, customer: Customer): string[] {
  const { headline, story, quote, whatChanged, source, question } = moment;
  return [customer.name, customer.alias, customer.whatTheyDo, headline, quote, whatChanged, source, question]
    .concat(story.split('\n'))
    .filter((text): text is string => Boolean(text));
}

export function occurrenceOf(changes: Record<string, unknown> = {}): Occurrence {
  const why = { reason: 'neverShownHere', choices: 12 };
  const moment = { moment: 'kens-order-1', customer: 'kens-plumbing', kind: 'story', why };
  const showing = { number: 3, ...moment, state: 'claimed', at: startedAt };
  return Occurrence.parse({ key: occurrenceKey, revision: 1, startedAt, begunBy: 'event', showing, ...changes });
}

export const endedByEvent = { how: 'event', at: '2026-11-22T10:15:00.000Z' };

export function decisionOf(text: string, effect?: EffectOnDecision, outcome = 'We do it.'): Decision {
  const id = DecisionId.parse(`decision-${text.length}-${text.replace(/[^a-zA-Z0-9]/g, '').slice(0, 20)}`);
  const decision = proposeDecision({ id, text }, occurrenceKey, organizer, startedAt);
  return effect ? decide(decision, { base: 1, outcome, effect }, organizer, startedAt) : decision;
}

let made = 0;

export function considerationOn(
  decision: Decision,
  said: Pick<NewConsideration, 'effect' | 'text'> & Partial<NewConsideration>,
): Consideration {
  const id = ConsiderationId.parse(`consideration-${++made}`);
  return raiseConsideration({ ...said, id, decision: decision.id }, occurrenceKey, ben, startedAt);
}

export function actionOf(text: string, { occurrence = occurrenceKey, done = false } = {}): Action {
  const action = takeAction({ id: ActionId.parse(`action-${++made}-x`), text }, occurrence, ben, startedAt);
  return done ? closeAction(action, ben, '2026-11-24T08:00:00.000Z') : action;
}

export function seriesOf(changes: Record<string, unknown> = {}): Series {
  const facts = { tenant: home, key: seriesKey, meetingId, conversationId, title: 'Payment terms review' };
  return Series.parse({
    ...facts,
    organizer: mai.id,
    delegates: [],
    skipped: [],
    open: occurrenceKey,
    revision: 1,
    ...changes,
  });
}

export const internalRoster = (readAt: string) => ({
  readAt,
  members: [mai, ben].map(({ id, name }) => ({ id, name, tenantId: home, userRole: 'user', upn: `${name}@n.example` })),
});

/** Writes rows of the series as they are, over what was there. */
export async function put(store: Store, rows: Readonly<Record<string, object>>): Promise<void> {
  const changes = Object.entries(rows).map(([row, body]) => ({ put: 'upsert', row, body: stored(body) }) as const);
  await store.commit(places.meeting(home, seriesKey), changes);
}

export async function putTold(store: Store, moment: Moment, customer: Customer): Promise<void> {
  await store.commit(places.library(home), [
    { put: 'upsert', row: keys.moment(moment.id), body: stored(moment) },
    { put: 'upsert', row: keys.customer(customer.id), body: stored(customer) },
  ]);
}
