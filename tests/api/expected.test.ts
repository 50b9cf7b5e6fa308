import { describe, expect, test } from '@jest/globals';
import { DecisionId } from '../../domain/decisions';
import { mostExpected } from '../../domain/meetings';
import { newConsideration } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const one = { id: DecisionId.parse('decision-1'), text: 'Pay suppliers after 60 days' };
const two = { id: DecisionId.parse('decision-2'), text: 'Move the training' };
const expectedIn = (world: ApiWorld) => ({ params: { meeting: world.meeting, decision: one.id } });

describe('decisions that are expected', () => {
  test('are on everybody’s tab before the meeting, and it begins with them, in the order of writing', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one });
    world.later(1);
    const view = await world.ask(mai, 'expectDecision', { body: two });
    expect(view.expected).toMatchObject([
      { ...one, by: ben },
      { ...two, by: mai },
    ]);
    expect((await world.open(linh, 'meetingTab')).expected).toEqual(view.expected);
    world.later(1);
    await world.start();
    const begun = await world.open(linh);
    expect(begun.expected).toEqual([]);
    expect(begun.decisions).toMatchObject([
      { ...one, by: ben, state: 'proposed', occurrence: begun.occurrence?.key },
      { ...two, by: mai, state: 'proposed' },
    ]);
  });

  test('are decisions like all others: the question is asked of them', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one });
    await world.start();
    await world.ask(linh, 'raiseConsideration', { body: newConsideration });
    const params = { meeting: world.meeting, decision: one.id };
    await world.ask(mai, 'decide', { params, body: { base: 1, outcome: 'Instalments', effect: 'changed' } });
    expect((await world.open(ben)).decisions).toMatchObject([{ state: 'decided' }]);
  });

  test('stand in the log of decisions as soon as the meeting has begun', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one });
    await world.project();
    expect((await world.ask(linh, 'findDecisions')).total).toBe(0);
    await world.start();
    await world.project();
    expect((await world.ask(linh, 'findDecisions')).decisions).toMatchObject([{ decision: one }]);
  });

  test('begin once, also with two start events and several panels at the same time', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one });
    await Promise.all([world.start(), world.start(), world.open(mai), world.open(ben)]);
    expect((await world.open(linh)).decisions).toHaveLength(1);
    await nextWeek(world);
    await world.start();
    expect((await world.open(linh)).decisions).toMatchObject([{ id: one.id }]);
  });

  test('written while a meeting is on wait for the next one', async () => {
    const world = new ApiWorld();
    await world.start();
    await world.ask(ben, 'expectDecision', { body: one });
    expect((await world.open(mai)).decisions).toEqual([]);
    await nextWeek(world);
    await world.start();
    expect((await world.open(mai)).decisions).toMatchObject([one]);
  });

  test('stand beside what was left undecided', async () => {
    const world = new ApiWorld();
    await world.start();
    await world.ask(mai, 'proposeDecision', { body: two });
    await world.end();
    world.later(5);
    await world.ask(ben, 'expectDecision', { body: one });
    await nextWeek(world);
    await world.start();
    expect((await world.open(linh)).decisions.map(({ id }) => id)).toEqual([two.id, one.id]);
  });

  test('sent again they are the same; another text under the same id is a conflict', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one, key: 'expect-key-1' });
    await world.ask(ben, 'expectDecision', { body: one, key: 'expect-key-1' });
    await world.ask(ben, 'expectDecision', { body: one });
    expect((await world.open(mai, 'meetingTab')).expected).toHaveLength(1);
    const other = await world.send(linh, 'expectDecision', { body: { ...one, text: 'Something else' } });
    expect([other.status, refusalOf(other).code]).toEqual([409, 'conflict']);
  });

  test('by two people at the very same time are both kept', async () => {
    const world = new ApiWorld();
    await world.open(mai, 'meetingTab');
    await Promise.all([
      world.ask(ben, 'expectDecision', { body: one }),
      world.ask(linh, 'expectDecision', { body: two }),
    ]);
    expect((await world.open(mai, 'meetingTab')).expected).toHaveLength(2);
  });

  test('are dropped by whoever wrote them or runs the meeting; twice is once', async () => {
    const world = new ApiWorld();
    for (const person of [ben, mai]) {
      await world.ask(ben, 'expectDecision', { body: one });
      await world.ask(person, 'dropExpected', expectedIn(world));
      const view = await world.ask(person, 'dropExpected', expectedIn(world));
      expect(view.expected).toEqual([]);
    }
    const back = await world.ask(mai, 'expectDecision', { body: one });
    expect(back.expected).toMatchObject([{ ...one, by: ben }]);
    const refused = await world.send(linh, 'dropExpected', expectedIn(world));
    expect([refused.status, refusalOf(refused).code]).toEqual([403, 'notAllowed']);
  });

  test('are reworded, in their place, for everybody and for the meeting that begins with them', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one });
    world.later(1);
    await world.ask(mai, 'expectDecision', { body: two });
    const body = { text: 'Pay in instalments', was: one.text };
    const view = await world.ask(mai, 'rewordExpected', { ...expectedIn(world), body });
    expect(view.expected?.map(({ text }) => text)).toEqual([body.text, two.text]);
    await world.start();
    expect((await world.open(linh)).decisions).toMatchObject([{ ...one, text: body.text, by: ben }, two]);
  });

  test('reworded by two at once: the second sees how it reads by now', async () => {
    const world = new ApiWorld();
    await world.ask(ben, 'expectDecision', { body: one });
    const reword = (person: typeof ben, text: string) =>
      world.send(person, 'rewordExpected', { params: { decision: one.id }, body: { text, was: one.text } });
    const answers = await Promise.all([reword(ben, 'Instalments'), reword(mai, 'At once')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    const [now] = (await world.open(linh, 'meetingTab')).expected ?? [];
    expect(refusalOf(refused)).toMatchObject({ code: 'conflict', field: 'text', theirs: { text: now?.text } });
  });

  test('are so many at most, and all of them begin the meeting', async () => {
    const world = new ApiWorld();
    for (let n = 0; n < mostExpected; n += 1) {
      const body = { id: DecisionId.parse(`decision-many-${n}`), text: `Decision ${n}` };
      await world.ask(ben, 'expectDecision', { body });
    }
    const more = await world.send(ben, 'expectDecision', { body: one });
    expect([more.status, refusalOf(more)]).toMatchObject([422, { code: 'invalid', field: 'text' }]);
    await world.start();
    expect((await world.open(mai)).decisions).toHaveLength(mostExpected);
  });
});
