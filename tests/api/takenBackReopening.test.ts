import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Decision } from '../../domain/decisions';
import { decisionId, newDecision } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const params = { decision: decisionId };
const said = { outcome: 'Pay in instalments', effect: 'changed' } as const;
const back = { ...said, asBefore: true };

let world: ApiWorld;
let decided: Decision;

const to = ({ occurrence, revision }: Decision, changes: object) =>
  ({ params, body: { base: revision, occurrence, ...changes } }) as never;
const reopen = (decision: Decision) => world.ask(mai, 'moveDecision', to(decision, { state: 'discussing' }));
async function page(): Promise<Decision> {
  await world.project();
  return (await world.ask(mai, 'openDecision', { params: { series: world.series, ...params } })).listed.decision;
}

beforeEach(async () => {
  world = new ApiWorld();
  await world.start();
  await world.open(mai);
  const proposed = await world.ask(linh, 'proposeDecision', { body: newDecision });
  world.later(10);
  decided = await world.ask(ben, 'decide', to(proposed, said));
  await nextWeek(world);
});

/** All that a reader is told of where it stands. */
const stands = ({ state, outcome, effect, decidedAt }: Decision) => ({ state, outcome, effect, decidedAt });

describe('that a decision was opened again is taken back', () => {
  test('and it is decided when it was, by the outcome it had, and not anew', async () => {
    const again = await reopen(decided);
    world.later(1);
    expect(stands(await world.ask(mai, 'decide', to(again, back)))).toEqual(stands(decided));
    expect(stands(await page())).toEqual(stands(decided));
  });

  test('once, however often it is sent', async () => {
    const again = await reopen(decided);
    const sendIt = () => world.send(mai, 'decide', { ...(to(again, back) as object), key: 'the-same-key' });
    const [first, second] = await Promise.all([sendIt(), sendIt()]);
    world.later(30);
    const third = await sendIt();
    expect([first.status, second.body, third.body]).toEqual([200, first.body, first.body]);
    expect((await world.send(mai, 'decide', to(again, back))).body).toEqual(first.body);
    expect(await page()).toMatchObject({ revision: again.revision + 1, decidedAt: decided.decidedAt });
  });

  test('beside what somebody else changed meanwhile', async () => {
    const again = await reopen(decided);
    const changes = { reviewOn: '2027-05-22' };
    const [first] = await Promise.all([
      world.send(mai, 'decide', to(again, back)),
      world.send(ben, 'editDecision', to(again, changes)),
    ]);
    expect(first.status).toBe(200);
    expect(await page()).toMatchObject({ ...stands(decided), ...changes });
  });

  test('not over where somebody moved it meanwhile', async () => {
    const again = await reopen(decided);
    world.later(5);
    const anew = await world.ask(ben, 'decide', to(again, said));
    expect(anew.decidedAt).toBe(world.at);
    const [asIs] = [await world.send(mai, 'decide', to(again, back))];
    expect([asIs.status, asIs.body]).toEqual([200, anew]);
    const reopened = await world.ask(ben, 'moveDecision', to(anew, { state: 'discussing' }));
    const refused = await world.send(mai, 'decide', to(again, back));
    expect([refused.status, refusalOf(refused).theirs]).toEqual([409, reopened]);
    expect((await page()).decidedAt).toBe(anew.decidedAt);
  });

  test('nothing else is decided as before: other words, or a revision that did not reopen it', async () => {
    const again = await reopen(decided);
    const edited = await world.ask(ben, 'editDecision', to(again, { reviewOn: '2027-05-22' }));
    world.later(5);
    expect((await world.ask(mai, 'decide', to(edited, back))).decidedAt).toBe(world.at);
    const reopened = await reopen(await page());
    world.later(5);
    const other = await world.ask(mai, 'decide', to(reopened, { ...back, outcome: 'At once' }));
    expect(other).toMatchObject({ outcome: 'At once', decidedAt: world.at });
  });

  test.each([false, true])('and its locked record says nothing of a change (a meeting is on: %s)', async (isOn) => {
    await world.ask(mai, 'lockRecord', { body: { occurrence: decided.occurrence } });
    world.later(5);
    if (isOn) await world.start();
    const again = await reopen(decided);
    expect(again.changedSinceLock).toMatchObject({ state: { was: 'decided' } });
    const asBefore = await world.ask(mai, 'decide', to(again, back));
    expect(stands(asBefore)).toEqual(stands(decided));
    expect(asBefore.changedSinceLock).toBeUndefined();
  });
});
