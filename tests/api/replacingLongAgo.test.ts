import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Decision } from '../../domain/decisions';
import { DecisionId } from '../../domain/decisions';
import { decisionId, newDecision } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

let world: ApiWorld;
let earlier: Decision;
let later: Decision;

const laterId = DecisionId.parse('decision-later');
const outcome = { base: 1, outcome: 'In instalments', effect: 'changed' } as const;
const of = (decision: DecisionId) => ({ meeting: world.meeting, decision });
const takeBack = (more: object = {}) => ({
  params: of(laterId),
  body: { base: later.revision, earlier: null, occurrence: later.occurrence, ...more },
});
const pageOf = (decision: DecisionId) =>
  world.ask(mai, 'openDecision', { params: { series: world.series, decision } }).then(({ listed }) => listed.decision);

async function decided(id: DecisionId, text: string): Promise<Decision> {
  await world.ask(linh, 'proposeDecision', { body: { ...newDecision, id, text } });
  return world.ask(linh, 'decide', { params: of(id), body: outcome });
}

/** One decision replaced another, two meetings ago. */
beforeEach(async () => {
  world = new ApiWorld();
  await world.start();
  earlier = await decided(decisionId, newDecision.text);
  const { revision } = await decided(laterId, 'Pay at once');
  const body = { base: revision, earlier: { id: decisionId, occurrence: earlier.occurrence } };
  later = await world.ask(linh, 'supersede', { params: of(laterId), body });
  await nextWeek(world);
  await world.start();
  await nextWeek(world);
  await world.start();
});

describe('what a decision of long ago replaces', () => {
  test('is taken back from its page: the earlier one stands again, and panels add neither', async () => {
    const freed = await world.ask(linh, 'supersede', takeBack());
    expect(freed.supersedes).toBeUndefined();
    expect(world.told.slice(-2).map(({ kind }) => kind)).toEqual(['earlier', 'earlier']);
    expect((await world.open(ben)).decisions).toEqual([]);
    await world.project();
    expect(await pageOf(decisionId)).toMatchObject({ state: 'decided' });
    const again = { base: freed.revision, state: 'discussing', occurrence: freed.occurrence } as const;
    expect(await world.ask(ben, 'moveDecision', { params: of(laterId), body: again })).toMatchObject({
      state: 'discussing',
    });
  });

  test('sent again it is the same answer, under another key nothing more', async () => {
    const sent = { ...takeBack(), key: 'taken-back-1' };
    const twice = [await world.ask(linh, 'supersede', sent), await world.ask(linh, 'supersede', sent)];
    expect(twice[1]).toEqual(twice[0]);
    const told = world.told.length;
    expect(await world.ask(linh, 'supersede', takeBack({ base: twice[0]?.revision }))).toEqual(twice[0]);
    expect(world.told).toHaveLength(told);
  });

  test('is put back as it was, also by two at once', async () => {
    const freed = await world.ask(linh, 'supersede', takeBack());
    const { id, occurrence } = earlier;
    const put = takeBack({ base: freed.revision, earlier: { id, occurrence } });
    const both = await Promise.all([world.send(linh, 'supersede', put), world.send(mai, 'supersede', put)]);
    expect(both.filter(({ status }) => status === 200)).not.toEqual([]);
    await world.project();
    expect(await pageOf(decisionId)).toMatchObject({ state: 'superseded', supersededBy: { id: laterId } });
  });

  test('is not found without the meeting that it is of, and stays who may say so to say', async () => {
    const lost = await world.send(linh, 'supersede', takeBack({ occurrence: undefined }));
    expect([lost.status, refusalOf(lost).code]).toEqual([404, 'notFound']);
    const refused = await world.send(ben, 'supersede', takeBack());
    expect([refused.status, refusalOf(refused).code]).toEqual([403, 'notAllowed']);
  });
});
