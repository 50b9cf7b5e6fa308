import { describe, expect, test } from '@jest/globals';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId, type Decision } from '../../domain/decisions';
import { mostTakenUp, type OccurrenceKey } from '../../domain/meetings';
import { places, readSeries, stored } from '../../api/src/rows';
import { decisionId, newConsideration, newDecision } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, gil, guest, linh, mai, olga } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const params = { decision: decisionId };

interface Earlier {
  readonly world: ApiWorld;
  /** As it was left in its meeting. */
  readonly decision: Decision;
}

/** Linh's decision of a meeting that was two weeks ago; with `state` it was moved there. */
async function earlier(state: 'decided' | 'deferred' = 'decided', isLocked = false): Promise<Earlier> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await world.ask(linh, 'proposeDecision', { body: newDecision });
  await world.ask(ben, 'raiseConsideration', { body: newConsideration });
  const left =
    state === 'deferred'
      ? await world.ask(ben, 'moveDecision', sent(1, { state }))
      : await world.ask(ben, 'decide', sent(1, { outcome: 'Pay in instalments', effect: 'changed' }));
  await nextWeek(world);
  if (isLocked) await world.ask(mai, 'lockRecord', { body: { occurrence: left.occurrence } });
  await world.start();
  await nextWeek(world);
  return { world, decision: left };
}

const sent = (base: number, changes: object) => ({ params, body: { base, ...changes } }) as never;
const to = ({ occurrence, revision }: Decision, changes: object) => sent(revision, { occurrence, ...changes });
const decisionsIn = async (world: ApiWorld) => (await world.open(mai, 'meetingTab')).decisions.map(({ id }) => id);

/** What is done to it from the log, and what then stands there. */
const acts = {
  move: { name: 'moveDecision', changes: { state: 'implemented' }, other: { state: 'discussing' } },
  decide: {
    name: 'decide',
    changes: { outcome: 'Pay at once', effect: 'confirmed' },
    other: { outcome: 'Pay monthly', effect: 'confirmed' },
  },
  reviewDay: { name: 'editDecision', changes: { reviewOn: '2027-05-22' }, other: { reviewOn: '2027-06-22' } },
} as const;

describe.each(Object.entries(acts))('a decision of long ago: %s', (_act, { name, changes, other }) => {
  test('is changed where it stands, and added to nobody’s list', async () => {
    const { world, decision } = await earlier();
    await world.start();
    const changed = await world.ask(mai, name, to(decision, changes));
    expect(changed).toMatchObject({ ...changes, occurrence: decision.occurrence, revision: decision.revision + 1 });
    expect(world.told.at(-1)).toEqual({ kind: 'earlier', decision: changed });
    const { decisions } = await world.open(ben);
    expect(decisions.map(({ id }) => id)).toEqual([]);
  });

  test('is not found without the meeting that it is of, nor in one that it is not of', async () => {
    const { world, decision } = await earlier();
    const wrong = { ...decision, occurrence: '20200101T000000Z' as OccurrenceKey };
    for (const body of [sent(decision.revision, changes), to(wrong, changes)]) {
      const answer = await world.send(mai, name, body);
      expect([answer.status, refusalOf(answer).code]).toEqual([404, 'notFound']);
    }
  });

  test('sent again it is the same answer, under another key nothing more, and the same key holds one request', async () => {
    const { world, decision } = await earlier();
    const body = to(decision, changes) as object;
    const again = () => world.send(mai, name, { ...body, key: 'the-same-key' });
    const [first, second] = await Promise.all([again(), again()]);
    world.later(1);
    const told = world.told.length;
    expect([first.status, second.body, (await again()).body]).toEqual([200, first.body, first.body]);
    expect((await world.send(mai, name, body)).body).toEqual(first.body);
    expect(world.told).toHaveLength(told);
    const refused = await world.send(mai, name, { ...(to(decision, other) as object), key: 'the-same-key' });
    expect(refusalOf(refused).code).toBe('differentRequest');
  });

  test('of two who change the same at once one is asked, with how it stands by now', async () => {
    const { world, decision } = await earlier();
    const answers = await Promise.all([
      world.send(mai, name, to(decision, changes)),
      world.send(linh, name, to(decision, other)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)?.body;
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && refusalOf(refused)).toMatchObject({ code: 'conflict', theirs: kept });
  });

  test('of a record that was locked is marked as changed since', async () => {
    const { world, decision } = await earlier('decided', true);
    expect(await world.ask(ben, name, to(decision, changes))).toMatchObject({ amended: true });
  });

  const roles = { author: linh, member: ben, organizer: mai, guest: gil, stranger: olga } as const;

  test.each(Object.keys(roles))('by the %s: as in the panel', async (role) => {
    const { world, decision } = await earlier();
    world.teams.members.push(guest);
    world.later(2);
    const answer = await world.send(roles[role as keyof typeof roles], name, to(decision, changes));
    const may = role !== 'guest' && role !== 'stranger';
    expect([answer.status, refusalOf(answer).code]).toEqual(may ? [200, undefined] : [403, expect.any(String)]);
  });
});

test('words and removal of a decision of long ago stay its author’s and the organizer’s', async () => {
  const { world, decision } = await earlier();
  for (const changes of [{ text: 'Pay after 30 days' }, { removed: true }])
    expect((await world.send(ben, 'editDecision', to(decision, changes))).status).toBe(403);
  expect((await world.send(linh, 'editDecision', to(decision, { text: 'Pay after 30 days' }))).status).toBe(200);
});

test('the log says who may go on with it: the people of its meeting, not all who may read it', async () => {
  const { world } = await earlier();
  await world.ask(mai, 'changeSettings', { body: { decisionsForEverybody: true } });
  await world.project();
  const at = { params: { series: world.series, ...params } };
  expect((await world.ask(ben, 'openDecision', at)).mayGoOn).toBe(true);
  world.teams.members.splice(0, Infinity, ...world.teams.members.filter(({ id }) => id !== ben.id));
  world.later(2);
  await world.open(mai, 'meetingTab');
  await world.project();
  expect((await world.ask(ben, 'openDecision', at)).mayGoOn).toBe(false);
});

describe('a decision that was replaced', () => {
  async function replacedWorld() {
    const { world, decision } = await earlier();
    await world.ask(linh, 'editDecision', to(decision, { reviewOn: '2027-01-15' }));
    await world.start();
    const later = { decision: DecisionId.parse('decision-2') };
    await world.ask(linh, 'proposeDecision', { body: { id: later.decision, text: 'Pay on delivery' } });
    const outcome = { outcome: 'On delivery', effect: 'changed' as const };
    await world.ask(ben, 'decide', { params: { meeting: world.meeting, ...later }, body: { base: 1, ...outcome } });
    const { id, occurrence } = decision;
    const replacing = { params: later, body: { base: 2, earlier: { id, occurrence } } };
    return { world, decision, replacing };
  }

  test('is looked back on all the same on its day: in the panel, in My items, with what was predicted', async () => {
    const { world, decision, replacing } = await replacedWorld();
    await world.send(linh, 'supersede', replacing);
    await nextWeek(world);
    world.later(60 * 24 * 60);
    await world.start();
    await world.project();
    const { reviews } = await world.open(mai);
    expect(reviews).toMatchObject([{ decision: { id: decision.id, state: 'superseded' } }]);
    expect(reviews[0]?.considerations).toMatchObject([{ text: newConsideration.text }]);
    expect((await world.ask(linh, 'readMyItems')).reviews).toMatchObject([{ decision: { id: decision.id } }]);
    const { occurrence, revision } = reviews[0]?.decision ?? decision;
    const body = { base: revision, occurrence, observed: 'They trained', verdict: 'better' as const };
    await world.ask(ben, 'reviewDecision', { params: { meeting: world.meeting, ...params }, body });
    await world.project();
    expect((await world.open(mai)).reviews).toEqual([]);
    expect((await world.ask(linh, 'readMyItems')).reviews).toEqual([]);
  });

  test('names the other one on both pages, as it reads by now', async () => {
    const { world, replacing } = await replacedWorld();
    await world.send(linh, 'supersede', replacing);
    const { decisions } = await world.open(mai);
    expect(decisions).toMatchObject([{ supersedes: { text: newDecision.text } }]);
    const other = { meeting: world.meeting, ...replacing.params };
    await world.ask(linh, 'editDecision', { params: other, body: { base: 3, text: 'Pay when it comes' } });
    await world.project();
    const page = (decision: DecisionId) =>
      world.ask(mai, 'openDecision', { params: { series: world.series, decision } });
    expect(await page(decisionId)).toMatchObject({ supersededByText: 'Pay when it comes' });
    expect(await page(replacing.params.decision)).toMatchObject({ supersedesText: newDecision.text });
  });
});

describe.each(['deferred', 'decided'] as const)('a decision that was %s is discussed again', (state) => {
  const again = (decision: Decision) => to(decision, { state: 'discussing' });

  test('while a meeting is on: it stands there at once, with all that was said about it', async () => {
    const { world, decision } = await earlier(state);
    await world.start();
    expect(await decisionsIn(world)).toEqual([]);
    const told = world.told.length;
    const taken = await world.ask(ben, 'moveDecision', again(decision));
    expect(world.told.slice(told)).toEqual([
      { kind: 'decision', decision: taken },
      { kind: 'meeting', revision: expect.any(String) },
    ]);
    const view = await world.open(mai);
    expect(view.decisions).toEqual([taken]);
    expect(view.considerations).toMatchObject([{ text: newConsideration.text }]);
    const note = { ...newConsideration, id: ConsiderationId.parse('consideration-again'), text: 'Still so' };
    await world.ask(linh, 'raiseConsideration', { body: note });
    await world.ask(mai, 'decide', sent(taken.revision, { outcome: 'At once', effect: 'confirmed' }));
    expect((await world.open(ben)).decisions).toMatchObject([{ state: 'decided', outcome: 'At once' }]);
    await nextWeek(world);
    await world.project();
    const page = await world.ask(mai, 'openDecision', { params: { series: world.series, ...params } });
    expect(page.considerations.map(({ text }) => text)).toEqual([newConsideration.text, 'Still so']);
  });

  test('between meetings: the next one begins with it, and those after it for as long as it is undecided', async () => {
    const { world, decision } = await earlier(state);
    const taken = await world.ask(ben, 'moveDecision', again(decision));
    expect(await decisionsIn(world)).toEqual([]);
    world.later(60);
    await Promise.all([world.start(), world.start()]);
    const view = await world.open(mai);
    expect([view.decisions, view.considerations.length]).toEqual([[taken], 1]);
    await world.ask(linh, 'raiseConsideration', {
      body: { ...newConsideration, id: ConsiderationId.parse('consideration-again'), text: 'Still so' },
    });
    await nextWeek(world);
    await world.start();
    expect((await world.open(ben)).considerations.map(({ text }) => text)).toEqual([newConsideration.text, 'Still so']);
    await world.ask(mai, 'decide', sent(taken.revision, { outcome: 'At once', effect: 'confirmed' }));
    await nextWeek(world);
    await world.start();
    expect(await decisionsIn(world)).toEqual([]);
    await world.project();
    const page = await world.ask(mai, 'openDecision', { params: { series: world.series, ...params } });
    expect(page.considerations.map(({ text }) => text)).toEqual([newConsideration.text, 'Still so']);
  });

  test('and was settled again before the next one: that one begins without it', async () => {
    const { world, decision } = await earlier(state);
    const taken = await world.ask(ben, 'moveDecision', again(decision));
    await world.ask(mai, 'decide', to(taken, { outcome: 'Not now', effect: 'deferred' }));
    world.later(60);
    await world.start();
    expect(await decisionsIn(world)).toEqual([]);
  });

  test('once, however often that is sent', async () => {
    const { world, decision } = await earlier(state);
    const sendIt = () => world.send(ben, 'moveDecision', { ...(again(decision) as object), key: 'the-same-key' });
    const [first, second] = await Promise.all([sendIt(), sendIt()]);
    expect([second.body, (await sendIt()).body]).toEqual([first.body, first.body]);
    world.later(60);
    await world.start();
    expect(await decisionsIn(world)).toEqual([decisionId]);
  });
});

test('a decision that was taken up twice keeps what was said each time', async () => {
  const { world, decision } = await earlier('deferred');
  let stands = decision;
  for (const week of ['one', 'two']) {
    stands = await world.ask(ben, 'moveDecision', to(stands, { state: 'discussing' }));
    world.later(60);
    await world.start();
    const id = ConsiderationId.parse(`consideration-${week}`);
    await world.ask(linh, 'raiseConsideration', { body: { ...newConsideration, id, text: `Week ${week}` } });
    stands = await world.ask(ben, 'moveDecision', to(stands, { state: 'deferred' }));
    await nextWeek(world);
    await world.start();
    await nextWeek(world);
  }
  await world.project();
  const page = await world.ask(mai, 'openDecision', { params: { series: world.series, ...params } });
  expect(page.considerations.map(({ text }) => text)).toEqual([newConsideration.text, 'Week one', 'Week two']);
});

test('a start that comes while it is taken up loses it neither way', async () => {
  const { world, decision } = await earlier('deferred');
  await Promise.all([world.ask(ben, 'moveDecision', to(decision, { state: 'discussing' })), world.start()]);
  expect(await decisionsIn(world)).toEqual([decisionId]);
});

test('a meeting takes up only so many at once', async () => {
  const { world, decision } = await earlier('deferred');
  const state = await readSeries(world.ports, world.series);
  if (!state) throw new Error('The series is gone.');
  const others = Array.from({ length: mostTakenUp }, (_, at) => ({
    id: DecisionId.parse(`decision-of-before-${at}`),
    occurrence: decision.occurrence,
    through: [],
  }));
  const body = stored({ ...state.value, takenUp: others });
  const place = places.meeting(world.ports.home, world.series);
  await world.ports.store.commit(place, [{ put: 'replace', row: state.row, etag: state.etag, body }]);
  const answer = await world.send(ben, 'moveDecision', to(decision, { state: 'discussing' }));
  expect([answer.status, refusalOf(answer).code]).toEqual([422, 'invalid']);
});
