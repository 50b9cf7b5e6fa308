import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { CustomerId } from '../../domain/customers';
import { DecisionId } from '../../domain/decisions';
import { MomentId, type NewMoment } from '../../domain/moments';
import type { Person } from '../../domain/people';
import type { ApiWorld } from './apiWorld';

export const decisionId = DecisionId.parse('decision-1');
export const considerationId = ConsiderationId.parse('consideration-1');
export const actionId = ActionId.parse('action-0001');
export const customerId = CustomerId.parse('customer-ken');

export const newDecision = { id: decisionId, text: 'Pay suppliers after 60 days' };
export const newConsideration = {
  id: considerationId,
  decision: decisionId,
  effect: 'hurts' as const,
  text: 'Trainers can’t be paid',
};
export const newAction = { id: actionId, text: 'Ask the supplier', consideration: considerationId };
export const newCustomer = {
  id: customerId,
  name: "Ken's Plumbing Supply",
  whatTheyDo: 'Sells pipes',
  dailyChallenge: 'Late deliveries',
  hope: 'To keep his crew on schedule',
};

export function momentOf(id: string, owner: Person, changes: Partial<NewMoment> = {}): NewMoment {
  const moment = {
    id: MomentId.parse(id),
    customer: customerId,
    kind: 'story' as const,
    headline: `Headline of ${id}`,
    story: 'Ken counts on us.',
    language: 'en' as const,
    source: 'A call',
    heardOn: '2026-11-01',
    consent: { scope: 'internal' as const, basis: 'Said yes on the phone' },
    owner,
  };
  return { ...moment, ...changes } as NewMoment;
}

/** A library with one customer and these moments. */
export async function stock(world: ApiWorld, owner: Person, ...ids: string[]): Promise<MomentId[]> {
  await world.ask(owner, 'addCustomer', { body: newCustomer });
  for (const id of ids) await world.ask(owner, 'addMoment', { body: momentOf(id, owner) });
  return ids.map((id) => MomentId.parse(id));
}

/** A decision with one consideration and an action made of it. */
export async function noteAll(world: ApiWorld, person: Person): Promise<void> {
  const params = { meeting: world.meeting };
  await world.ask(person, 'proposeDecision', { params, body: newDecision });
  await world.ask(person, 'raiseConsideration', { params, body: newConsideration });
  await world.ask(person, 'takeAction', { params, body: newAction });
}
