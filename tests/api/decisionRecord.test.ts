import { describe, expect, test } from '@jest/globals';
import { places } from '../../api/src/rows';
import { DecisionId, type Decision } from '../../domain/decisions';
import { decisionId, newConsideration, newDecision, noteAll } from '../support/apiNotes';
import { ben, gil, guest, linh, mai, olga } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const otherId = DecisionId.parse('decision-2');
const params = { decision: decisionId };
const edit = (base: number, changes: object) => ({ params, body: { base, ...changes } }) as never;

async function decidedWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await noteAll(world, ben);
  await decideOn(world, decisionId, 1);
  return world;
}

function decideOn(world: ApiWorld, decision: DecisionId, base: number): Promise<Decision> {
  const body = { base, outcome: 'Pay in instalments', effect: 'changed' as const };
  return world.ask(ben, 'decide', { params: { meeting: world.meeting, decision }, body });
}

/** The next week's meeting, in which the decision is one of an earlier meeting. */
async function nextWeek(world: ApiWorld): Promise<void> {
  await world.end();
  world.later(7 * 24 * 60);
  await world.start();
}

describe('the record of a decision', () => {
  test('names people of the meeting, under their own names and each once', async () => {
    const world = await decidedWorld();
    const kept = await world.ask(
      linh,
      'editDecision',
      edit(2, {
        driver: { ...ben, name: 'Somebody' },
        contributors: [linh, linh, mai],
        options: ['60 days', 'Monthly'],
      }),
    );
    expect(kept).toMatchObject({ driver: ben, contributors: [linh, mai], options: ['60 days', 'Monthly'] });
    expect((await world.open(mai)).decisions[0]).toEqual(kept);
    expect(world.told.at(-1)).toEqual({ kind: 'decision', decision: kept });
    const nobody = await world.ask(mai, 'editDecision', edit(3, { driver: null }));
    expect(nobody.driver).toBeUndefined();
  });

  test('names nobody who is not of this organization or not in the meeting', async () => {
    const world = await decidedWorld();
    world.teams.members.push(guest);
    world.later(2);
    for (const changes of [{ driver: gil }, { approver: olga }, { informed: [mai, gil] }]) {
      const answer = await world.send(ben, 'editDecision', edit(2, changes));
      const field = Object.keys(changes)[0];
      expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field }]);
    }
  });

  test('changed by asking is rejected by its outcome, not beside it; sent again it is refused again', async () => {
    const world = await decidedWorld();
    const inMeeting = { meeting: world.meeting, decision: decisionId };
    await world.ask(ben, 'moveDecision', { params: inMeeting, body: { base: 2, state: 'discussing' } });
    for (const state of ['rejected', 'deferred', 'rejected'] as const) {
      const refused = await world.send(ben, 'moveDecision', {
        params,
        body: { base: 3, state },
        key: `moved-${state}`,
      });
      expect([refused.status, refusalOf(refused)]).toMatchObject([422, { code: 'invalid', field: 'state' }]);
    }
    expect((await world.open(mai)).decisions[0]).toMatchObject({ state: 'discussing', revision: 3 });
    const body = { base: 3, outcome: 'We keep 30 days', effect: 'dropped' } as const;
    expect((await world.ask(ben, 'decide', { params: inMeeting, body })).state).toBe('rejected');
  });

  test('is looked back on no day that has passed; sent again it is refused again', async () => {
    const world = await decidedWorld();
    for (const _time of [1, 2]) {
      const refused = await world.send(ben, 'editDecision', edit(2, { reviewOn: '2026-11-01' }));
      expect(refused.status).toBe(422);
      expect(refusalOf(refused)).toMatchObject({
        code: 'invalid',
        field: 'reviewOn',
        sentence: 'The day to look back on this has passed. Choose today or a later day.',
      });
    }
    const [decision] = (await world.open(mai)).decisions;
    expect(decision).toMatchObject({ revision: 2 });
    expect(decision?.reviewOn).toBeUndefined();
  });

  test('keeps whoever is named there and has left', async () => {
    const world = await decidedWorld();
    await world.ask(ben, 'editDecision', edit(2, { contributors: [linh, ben] }));
    world.teams.members.splice(0, Infinity, ...world.teams.members.filter(({ id }) => id !== linh.id));
    world.later(2);
    const kept = await world.ask(ben, 'editDecision', edit(3, { contributors: [linh, mai] }));
    expect(kept.contributors).toEqual([linh, mai]);
  });

  test('two who fill in other fields at the very same time are both kept; the same field is a conflict', async () => {
    const world = await decidedWorld();
    await Promise.all([
      world.ask(ben, 'editDecision', edit(2, { driver: ben })),
      world.ask(linh, 'editDecision', edit(2, { reviewOn: '2027-05-22' })),
      world.ask(mai, 'moveDecision', edit(2, { state: 'implemented' })),
    ]);
    const [decision] = (await world.open(mai)).decisions;
    expect(decision).toMatchObject({ driver: ben, reviewOn: '2027-05-22', state: 'implemented', revision: 5 });
    for (const [name, changes] of [
      ['editDecision', { driver: linh }],
      ['moveDecision', { state: 'discussing' }],
    ] as const) {
      const clash = await world.send(linh, name, edit(2, changes));
      expect([clash.status, refusalOf(clash)]).toMatchObject([409, { code: 'conflict', theirs: decision }]);
    }
  });

  test('moves only where a decision that stands like this may be moved', async () => {
    const world = await decidedWorld();
    const answer = await world.send(ben, 'moveDecision', edit(2, { state: 'proposed' }));
    expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field: 'state' }]);
  });
});

describe('a decision that replaces an earlier one', () => {
  async function replacingWorld() {
    const world = await decidedWorld();
    const { occurrence } = (await world.open(mai)).decisions[0] ?? {};
    await nextWeek(world);
    await world.ask(linh, 'proposeDecision', { body: { id: otherId, text: 'Pay on delivery' } });
    await decideOn(world, otherId, 1);
    return { world, earlier: { id: decisionId, occurrence } };
  }
  const replacing = (base: number, earlier: unknown) => ({ params: { decision: otherId }, body: { base, earlier } });

  test('of a meeting before: both are kept together, and it can be taken back', async () => {
    const { world, earlier } = await replacingWorld();
    const { body: later } = await world.send(linh, 'supersede', replacing(2, earlier));
    expect(later).toMatchObject({ id: otherId, supersedes: earlier, revision: 3 });
    expect(world.told.slice(-2)).toMatchObject([
      { kind: 'decision', decision: later },
      { kind: 'earlier', decision: { id: decisionId, state: 'superseded', supersededBy: { id: otherId } } },
    ]);
    // What is older is added to nobody's list.
    expect((await world.open(ben)).decisions.map(({ id }) => id)).toEqual([otherId]);
    const { body: back } = await world.send(mai, 'supersede', replacing(3, null));
    expect(back).not.toHaveProperty('supersedes');
    expect(world.told.at(-1)).toMatchObject({ decision: { id: decisionId, state: 'decided' } });
  });

  test('sent again it is the same answer, and without a key it changes nothing', async () => {
    const { world, earlier } = await replacingWorld();
    const key = 'the-same-key';
    const first = await world.send(linh, 'supersede', { ...replacing(2, earlier), key });
    const told = world.told.length;
    expect((await world.send(linh, 'supersede', { ...replacing(2, earlier), key })).body).toEqual(first.body);
    expect((await world.send(linh, 'supersede', replacing(3, earlier))).body).toEqual(first.body);
    expect(world.told).toHaveLength(told);
    const other = await world.send(linh, 'supersede', { ...replacing(3, null), key });
    expect(refusalOf(other).code).toBe('differentRequest');
  });

  test('two who replace with two others at once: one is refused', async () => {
    const { world, earlier } = await replacingWorld();
    const thirdId = DecisionId.parse('decision-3');
    await world.ask(linh, 'proposeDecision', { body: { id: thirdId, text: 'Pay at once' } });
    await decideOn(world, thirdId, 1);
    const answers = await Promise.all([
      world.send(linh, 'supersede', replacing(2, earlier)),
      world.send(linh, 'supersede', { params: { decision: thirdId }, body: { base: 2, earlier } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('is not found where the earlier one is not of this series', async () => {
    const { world, earlier } = await replacingWorld();
    const answer = await world.send(linh, 'supersede', replacing(2, { ...earlier, id: 'decision-9' }));
    expect([answer.status, refusalOf(answer)]).toMatchObject([404, { code: 'notFound', field: 'earlier' }]);
  });
});

describe('looking back', () => {
  const observed = { observed: 'Two trainers went on', verdict: 'better' as const };
  async function dueWorld() {
    const world = await decidedWorld();
    const decision = await world.ask(ben, 'editDecision', edit(2, { reviewOn: '2026-11-30' }));
    return { world, decision };
  }
  const reviewing = ({ occurrence, revision }: Decision, more: object = {}) =>
    ({ params, body: { base: revision, occurrence, ...observed, ...more } }) as never;

  test('it is asked from its day on, with what was predicted, and of nobody once somebody has looked', async () => {
    const { world, decision } = await dueWorld();
    expect((await world.open(mai)).reviews).toEqual([]);
    await nextWeek(world);
    const { reviews, decisions } = await world.open(linh);
    expect(decisions).toEqual([]);
    expect(reviews).toMatchObject([{ decision, considerations: [{ ...newConsideration, by: ben }] }]);
    const reviewed = await world.ask(linh, 'reviewDecision', reviewing(decision));
    expect(reviewed).toMatchObject({ outcome: 'Pay in instalments', review: { ...observed, by: linh, at: world.at } });
    expect(reviewed.amended).toBeUndefined();
    expect(world.told.at(-1)).toEqual({ kind: 'earlier', decision: reviewed });
    const view = await world.open(mai);
    expect([view.reviews, view.decisions]).toEqual([[], []]);
  });

  test('decided after its day, it is asked at once, in its meeting and of whoever drives it', async () => {
    const world = new ApiWorld();
    await world.start();
    await world.open(mai);
    await noteAll(world, ben);
    await world.ask(ben, 'editDecision', edit(1, { reviewOn: '2026-11-24' }));
    await nextWeek(world);
    const asked = async () => {
      await world.project();
      const [view, mine] = [await world.open(mai), await world.ask(ben, 'readMyItems')];
      return [view.reviews, mine.reviews].map((reviews) => reviews.map(({ decision }) => decision.id));
    };
    expect(await asked()).toEqual([[], []]);
    await decideOn(world, decisionId, 2);
    expect(await asked()).toEqual([[decisionId], [decisionId]]);
  });

  test('what was said of customers after it was carried over is part of the prediction', async () => {
    const world = new ApiWorld();
    await world.start();
    await world.open(mai);
    await noteAll(world, ben);
    await nextWeek(world);
    await world.ask(linh, 'raiseConsideration', {
      body: { ...newConsideration, id: 'consideration-2' as never, text: 'Staff wait longer' },
    });
    await decideOn(world, decisionId, 1);
    await world.ask(ben, 'editDecision', edit(2, { reviewOn: '2026-12-01' }));
    await nextWeek(world);
    const [due] = (await world.open(mai)).reviews;
    expect(due?.considerations.map(({ text }) => text)).toEqual([newConsideration.text, 'Staff wait longer']);
  });

  test('it can be put off, also long after, and no row is left once nobody has to look', async () => {
    const { world, decision } = await dueWorld();
    const waiting = () =>
      world.ports.store.list({ ...places.meeting(world.ports.home, world.series), from: 'a-review:', to: 'a-review;' });
    await nextWeek(world);
    const later = await world.ask(mai, 'editDecision', edit(decision.revision, { reviewOn: '2027-03-01' }));
    expect((await world.open(mai)).reviews).toEqual([]);
    expect(await waiting()).toMatchObject([{ body: { reviewOn: '2027-03-01' } }]);
    await world.ask(mai, 'editDecision', edit(later.revision, { reviewOn: null }));
    expect(await waiting()).toEqual([]);
  });

  test('sent again it is the same answer; two who look back at once are asked whose words stay', async () => {
    const { world, decision } = await dueWorld();
    const sent = { ...(reviewing(decision) as object), key: 'the-same-key' };
    const first = await world.send(linh, 'reviewDecision', sent);
    world.later(1);
    expect((await world.send(linh, 'reviewDecision', sent)).body).toEqual(first.body);
    const clash = await world.send(mai, 'reviewDecision', reviewing(decision, { verdict: 'worse' }));
    expect([clash.status, refusalOf(clash)]).toMatchObject([409, { code: 'conflict', field: 'review' }]);
  });

  test.each([
    ['no words', { observed: ' ' }, 'observed'],
    ['no verdict', { verdict: 'fine' }, 'verdict'],
  ])('%s: a sentence says what is missing', async (_what, more, field) => {
    const { world, decision } = await dueWorld();
    const answer = await world.send(linh, 'reviewDecision', reviewing(decision, more));
    expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field }]);
  });
});

describe('who may do what', () => {
  /** The decision is Linh's; Ben is a member who wrote nothing of it, Mai organizes, Gil and Olga are from outside. */
  const acts = {
    reword: { name: 'editDecision', changes: { text: 'Pay after 30 days' }, may: ['author', 'organizer'] },
    remove: { name: 'editDecision', changes: { removed: true }, may: ['author', 'organizer'] },
    name: { name: 'editDecision', changes: { driver: mai }, may: ['author', 'organizer', 'member', 'curator'] },
    review: {
      name: 'editDecision',
      changes: { reviewOn: '2027-01-01' },
      may: ['author', 'organizer', 'member', 'curator'],
    },
    move: {
      name: 'moveDecision',
      changes: { state: 'implemented' },
      may: ['author', 'organizer', 'member', 'curator'],
    },
    replace: { name: 'supersede', changes: { earlier: null }, may: ['author', 'organizer'] },
    lookBack: { name: 'reviewDecision', changes: {}, may: ['author', 'organizer', 'member', 'curator'] },
  } as const;
  const roles = { author: linh, member: ben, curator: ben, organizer: mai, outsider: gil, stranger: olga } as const;
  const table = Object.entries(acts).flatMap(([act, { name, changes, may }]) =>
    Object.keys(roles).map((role) => ({ act, name, changes, role, may: (may as readonly string[]).includes(role) })),
  );

  test.each(table)('$role: $act? $may', async ({ name, changes, role, may }) => {
    const world = new ApiWorld();
    world.curators.clear();
    if (role === 'curator') world.curators.add(ben.id);
    await world.start();
    await world.open(mai);
    const { occurrence } = await world.ask(linh, 'proposeDecision', { body: newDecision });
    await decideOn(world, decisionId, 1);
    const seen = name === 'reviewDecision' ? { occurrence, observed: 'They trained', verdict: 'better' } : {};
    world.teams.members.push(guest);
    world.later(2);
    const person = roles[role as keyof typeof roles];
    const answer = await world.send(person, name, edit(2, { ...changes, ...seen }));
    expect([answer.status, refusalOf(answer).code]).toEqual(may ? [200, undefined] : [403, expect.any(String)]);
  });
});
