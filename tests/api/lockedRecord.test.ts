import { describe, expect, test } from '@jest/globals';
import { actionId, considerationId, decisionId, newConsideration, newDecision, noteAll } from '../support/apiNotes';
import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import type { OccurrenceKey } from '../../domain/meetings';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

interface Record {
  readonly world: ApiWorld;
  readonly occurrence: OccurrenceKey;
}

/** A meeting that is over, with a decision, a note and an action in its record. */
async function recorded(): Promise<Record> {
  const world = new ApiWorld();
  await world.start();
  const { occurrence } = await world.open(mai);
  await noteAll(world, ben);
  await world.end();
  world.later(10);
  return { world, occurrence: occurrence!.key };
}

async function locked(): Promise<Record> {
  const scene = await recorded();
  await scene.world.ask(mai, 'lockRecord', { body: { occurrence: scene.occurrence } });
  scene.world.later(10);
  return scene;
}

const of = <More extends object>(world: ApiWorld, more: More) => ({ meeting: world.meeting, ...more });

describe('what is written after the end', () => {
  test('is late, whatever it is; what was written before is not', async () => {
    const { world } = await recorded();
    const decision = await world.ask(linh, 'proposeDecision', {
      body: { id: DecisionId.parse('decision-2'), text: 'Ask again' },
    });
    const note = await world.ask(linh, 'raiseConsideration', {
      body: { ...newConsideration, id: ConsiderationId.parse('consideration-2') },
    });
    const action = await world.ask(linh, 'takeAction', { body: { id: ActionId.parse('action-0002'), text: 'Call' } });
    expect([decision.late, note.late, action.late]).toEqual([true, true, true]);
    const { decisions, considerations, actions } = await world.open(ben, 'meetingTab');
    const lateOnes = [...decisions, ...considerations, ...actions].filter(({ late }) => late).map(({ id }) => id);
    expect(lateOnes.sort()).toEqual(['action-0002', 'consideration-2', 'decision-2']);
  });

  test('is an amendment only once the record is locked', async () => {
    const { world, occurrence } = await recorded();
    const params = of(world, { decision: decisionId });
    const before = await world.ask(ben, 'editDecision', { params, body: { base: 1, text: 'After 50 days' } });
    expect(before.amended).toBeUndefined();
    await world.ask(mai, 'lockRecord', { body: { occurrence } });
    const after = await world.ask(ben, 'editDecision', { params, body: { base: 2, text: 'After 40 days' } });
    expect(after).toMatchObject({ amended: true, changedBy: ben, text: 'After 40 days' });
    expect((await world.open(linh, 'meetingTab')).decisions).toEqual([after]);
  });
});

describe('a locked record', () => {
  test('says by whom and when, to everybody', async () => {
    const { world } = await locked();
    const { lastOccurrence } = await world.open(linh, 'meetingTab');
    expect(lastOccurrence?.locked).toMatchObject({ by: mai });
    expect(world.told.some(({ kind }) => kind === 'meeting')).toBe(true);
  });

  test('marks every change and every addition as an amendment', async () => {
    const { world } = await locked();
    const outcome = { base: 1, outcome: 'In instalments', effect: 'changed' } as const;
    const decided = await world.ask(mai, 'decide', { params: of(world, { decision: decisionId }), body: outcome });
    const edited = await world.ask(ben, 'editConsideration', {
      params: of(world, { consideration: considerationId }),
      body: { base: 1, text: 'Reworded' },
    });
    const added = await world.ask(linh, 'raiseConsideration', {
      body: { ...newConsideration, id: ConsiderationId.parse('consideration-2') },
    });
    const action = of(world, { action: actionId });
    const reworded = await world.ask(ben, 'editAction', { params: action, body: { base: 1, text: 'Ask twice' } });
    expect([decided, edited, added, reworded].map(({ amended }) => amended)).toEqual([true, true, true, true]);
    expect(world.told).toContainEqual(
      expect.objectContaining({ consideration: expect.objectContaining({ amended: true, late: true }) }),
    );
  });

  test('an action that is due later, or done, is no amendment', async () => {
    const { world } = await locked();
    const body = { base: 1, dueOn: '2027-01-15' };
    const later = await world.ask(ben, 'editAction', { params: of(world, { action: actionId }), body });
    expect([later.dueOn, later.amended]).toEqual(['2027-01-15', undefined]);
    const done = await world.ask(ben, 'closeAction', { params: of(world, { action: actionId }) });
    expect(done).toMatchObject({ state: 'done' });
    expect(done.amended).toBeUndefined();
  });

  test('the same edit sent again is the same answer, and a clash on the field is shown as ever', async () => {
    const { world } = await locked();
    const params = of(world, { decision: decisionId });
    const sent = { params, body: { base: 1, text: 'After 40 days' }, key: 'amend-key-1' };
    expect(await world.ask(ben, 'editDecision', sent)).toEqual(await world.ask(ben, 'editDecision', sent));
    const clash = await world.send(mai, 'editDecision', { params, body: { base: 1, text: 'After 30 days' } });
    expect([clash.status, refusalOf(clash).field]).toEqual([409, 'text']);
  });

  test('keeps what stood at the lock, for everybody who reads it, however often it is changed and sent', async () => {
    const { world } = await locked();
    const params = of(world, { decision: decisionId });
    await world.ask(ben, 'editDecision', { params, body: { base: 1, text: 'After 40 days' } });
    world.later(10);
    const sent = { params, body: { base: 2, text: 'After 30 days' }, key: 'amend-key-2' };
    const twice = [await world.ask(mai, 'editDecision', sent), await world.ask(mai, 'editDecision', sent)];
    const changedSinceLock = { text: { was: newDecision.text, by: mai, at: twice[0]?.changedAt } };
    expect(twice).toMatchObject([{ changedSinceLock }, { changedSinceLock }]);
    const outcome = { base: 3, outcome: 'In instalments', effect: 'changed' } as const;
    await world.ask(linh, 'decide', { params, body: outcome });
    const note = of(world, { consideration: considerationId });
    await world.ask(ben, 'editConsideration', {
      params: note,
      body: { base: 1, effect: 'none', text: 'Nobody feels it' },
    });
    const action = of(world, { action: actionId });
    await world.ask(ben, 'editAction', { params: action, body: { base: 1, text: 'Ask twice', dueOn: '2027-01-15' } });
    const { decisions, considerations, actions } = await world.open(linh, 'meetingTab');
    expect(decisions[0]?.changedSinceLock).toMatchObject({ text: { by: mai }, state: { was: 'proposed', by: linh } });
    expect(considerations[0]?.changedSinceLock).toMatchObject({
      text: { was: newConsideration.text, by: ben },
      effect: { was: newConsideration.effect, by: ben },
    });
    expect(actions[0]?.changedSinceLock).toMatchObject({ text: { by: ben } });
    expect(Object.keys(actions[0]?.changedSinceLock ?? {})).toEqual(['text']);
  });

  test('keeps of a clash only what was kept', async () => {
    const { world } = await locked();
    const params = of(world, { decision: decisionId });
    const both = await Promise.all([
      world.send(ben, 'editDecision', { params, body: { base: 1, text: 'After 40 days' } }),
      world.send(mai, 'editDecision', { params, body: { base: 1, text: 'After 30 days' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [decision] = (await world.open(linh, 'meetingTab')).decisions;
    expect(decision?.changedSinceLock).toMatchObject({ text: { was: newDecision.text, by: decision?.changedBy } });
  });

  test('is unlocked again, and what was amended stays marked', async () => {
    const { world, occurrence } = await locked();
    const params = of(world, { decision: decisionId });
    await world.ask(ben, 'editDecision', { params, body: { base: 1, text: 'After 40 days' } });
    const view = await world.ask(mai, 'unlockRecord', { query: { occurrence } });
    expect(view.lastOccurrence?.locked).toBeUndefined();
    expect(view.decisions[0]?.amended).toBe(true);
  });

  test('and locked anew: what is amended then is compared with the newest lock, beside what was amended before', async () => {
    const { world, occurrence } = await locked();
    const params = of(world, { decision: decisionId });
    const first = await world.ask(ben, 'editDecision', { params, body: { base: 1, text: 'After 40 days' } });
    await world.ask(mai, 'unlockRecord', { query: { occurrence } });
    world.later(10);
    const meanwhile = await world.ask(ben, 'editDecision', { params, body: { base: 2, text: 'After 35 days' } });
    expect(meanwhile.changedSinceLock).toEqual(first.changedSinceLock);
    await world.ask(mai, 'lockRecord', { body: { occurrence } });
    world.later(10);
    const sent = { params, body: { base: 3, text: 'After 30 days' }, key: 'amend-key-3' };
    const twice = [await world.ask(mai, 'editDecision', sent), await world.ask(mai, 'editDecision', sent)];
    const text = { was: 'After 35 days', by: mai, earlier: [{ was: newDecision.text, by: ben, at: first.changedAt }] };
    expect(twice).toMatchObject([{ changedSinceLock: { text } }, { changedSinceLock: { text } }]);
    const back = await world.ask(mai, 'editDecision', { params, body: { base: 4, text: 'After 35 days' } });
    expect(back.changedSinceLock).toEqual(first.changedSinceLock);
  });

  test('locked while somebody writes: what comes after it says that it is an amendment', async () => {
    for (const name of ['editDecision', 'proposeDecision', 'takeAction'] as const) {
      const { world, occurrence } = await recorded();
      let isLocked = false;
      // Between reading whether it is locked and writing somebody locks it.
      world.beforeCommit = async (changes) => {
        if (isLocked || !changes.some(({ row }) => row.includes('i:'))) return;
        isLocked = true;
        await world.ask(mai, 'lockRecord', { body: { occurrence } });
      };
      const bodies = {
        editDecision: { base: 1, text: 'After 40 days' },
        proposeDecision: { id: 'decision-2', text: 'Ask again' },
        takeAction: { id: 'action-0002', text: 'Call' },
      };
      const answer = await world.send(ben, name, { params: { decision: decisionId }, body: bodies[name] });
      expect([name, isLocked, answer.body]).toMatchObject([name, true, { amended: true }]);
    }
  });

  test('is amended by ten at once, none of whom is turned away, unlocked as well as locked', async () => {
    for (const scene of [await recorded(), await locked()]) {
      const written = await Promise.all(
        Array.from({ length: 10 }, (_, number) => {
          const body = { ...newConsideration, id: ConsiderationId.parse(`consideration-late-${number}`) };
          return scene.world.ask([mai, ben, linh][number % 3] ?? mai, 'raiseConsideration', { body });
        }),
      );
      expect(written.every(({ late }) => late)).toBe(true);
    }
  });

  test('is amended also in the next week, by whoever changes a decision or a note of it', async () => {
    const { world, occurrence } = await recorded();
    const outcome = { base: 1, outcome: 'In instalments', effect: 'changed' } as const;
    await world.ask(mai, 'decide', { params: of(world, { decision: decisionId }), body: outcome });
    await world.ask(mai, 'lockRecord', { body: { occurrence } });
    await nextWeek(world);
    await world.start();
    const decision = await world.ask(ben, 'editDecision', {
      params: of(world, { decision: decisionId }),
      body: { base: 2, reviewOn: '2027-01-15' },
    });
    const note = await world.ask(ben, 'editConsideration', {
      params: of(world, { consideration: considerationId }),
      body: { base: 1, text: 'Reworded' },
    });
    expect([decision.amended, note.amended]).toEqual([true, true]);
  });

  test('says so of a decision in it that a later one replaces', async () => {
    const { world, occurrence } = await recorded();
    const outcome = { base: 1, outcome: 'In instalments', effect: 'changed' } as const;
    await world.ask(mai, 'decide', { params: of(world, { decision: decisionId }), body: outcome });
    await world.ask(mai, 'lockRecord', { body: { occurrence } });
    await nextWeek(world);
    await world.start();
    const later = DecisionId.parse('decision-2');
    await world.ask(ben, 'proposeDecision', { body: { id: later, text: 'Pay at once' } });
    await world.ask(ben, 'decide', { params: of(world, { decision: later }), body: outcome });
    const earlier = { id: decisionId, occurrence };
    const replacing = { params: of(world, { decision: later }), body: { base: 2, earlier } };
    expect((await world.ask(ben, 'supersede', replacing)).amended).toBeUndefined();
    const page = { params: { series: world.series, decision: decisionId } };
    await world.project();
    expect((await world.ask(linh, 'openDecision', page)).listed.decision).toMatchObject({
      state: 'superseded',
      amended: true,
    });
  });

  test('is locked once, however often that is sent', async () => {
    const { world, occurrence } = await locked();
    const { lastOccurrence } = await world.open(linh, 'meetingTab');
    const again = await world.ask(mai, 'lockRecord', { body: { occurrence } });
    expect(again.lastOccurrence).toEqual(lastOccurrence);
  });

  test('a decision that the next meeting takes over is not amended there', async () => {
    const { world } = await locked();
    await nextWeek(world);
    await world.start();
    const outcome = { base: 1, outcome: 'In instalments', effect: 'changed' } as const;
    const decided = await world.ask(mai, 'decide', { params: of(world, { decision: decisionId }), body: outcome });
    expect([decided.state, decided.amended]).toEqual(['decided', undefined]);
  });

  test('a meeting that goes on is not locked any more', async () => {
    const { world } = await locked();
    await world.start();
    const { occurrence } = await world.open(linh);
    expect([occurrence?.ended, occurrence?.locked]).toEqual([undefined, undefined]);
  });

  test('while the meeting is on there is nothing to lock', async () => {
    const world = new ApiWorld();
    await world.start();
    const { occurrence } = await world.open(mai);
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    const refused = await world.send(mai, 'lockRecord', { body: { occurrence: occurrence?.key } });
    expect([refused.status, refusalOf(refused).code]).toEqual([422, 'invalid']);
  });
});
