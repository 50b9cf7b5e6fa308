import { describe, expect, test } from '@jest/globals';
import type { CallName } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { worldWithAction } from '../support/apiActions';
import { actionId } from '../support/apiNotes';
import { ben, gil, guest, internal, linh, mai, olga, outsider } from '../support/apiPeople';
import { ApiWorld, refusalOf, type Sent } from '../support/apiWorld';

const params = { action: actionId };

const asked = (world: ApiWorld) => ({ params: { meeting: world.meeting, action: actionId } });

/** The same, offered to Linh. */
async function worldWithOffer() {
  const world = await worldWithAction();
  const action = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } });
  return { world, offeredAt: action.offer?.at ?? '' };
}

async function actionIn(world: ApiWorld) {
  return (await world.open(mai)).actions[0];
}

describe('a hand-over', () => {
  test('offered and accepted is seen by everybody, and logged', async () => {
    const { world, offeredAt } = await worldWithOffer();
    expect(world.told.at(-1)).toMatchObject({ kind: 'action', action: { owner: ben, offer: { to: linh, by: ben } } });
    world.later(5);
    const body = { offeredAt, accepted: true };
    const accepted = await world.ask(linh, 'answerOffer', { ...asked(world), body });
    expect(world.told.at(-1)).toEqual({ kind: 'action', action: accepted });
    expect(await actionIn(world)).toMatchObject({
      owner: linh,
      handOvers: [{ from: ben, to: linh, by: ben, at: offeredAt, end: 'accepted', endedBy: linh, endedAt: world.at }],
    });
  });

  test('declined leaves the action where it was, with the reason in the log', async () => {
    const { world, offeredAt } = await worldWithOffer();
    const body = { offeredAt, accepted: false, reason: ' I am away until March ' };
    await world.ask(linh, 'answerOffer', { ...asked(world), body });
    const action = await actionIn(world);
    expect(action).toMatchObject({ owner: ben, handOvers: [{ end: 'declined', reason: 'I am away until March' }] });
    expect(action).not.toHaveProperty('offer');
  });

  test('taken back while the other accepts: one of both holds, and the other is told which', async () => {
    const { world, offeredAt } = await worldWithOffer();
    const answers = await Promise.all([
      world.send(ben, 'takeBackOffer', { params, query: { offeredAt } }),
      world.send(linh, 'answerOffer', { params, body: { offeredAt, accepted: true } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && refusalOf(refused)).toMatchObject({ code: 'conflict', theirs: await actionIn(world) });
  });

  test('is offered under the name that Teams gives, to somebody of the organization who is in the meeting', async () => {
    const world = await worldWithAction();
    world.teams.members.push(guest);
    world.later(2);
    for (const to of [gil, olga]) {
      const answer = await world.send(ben, 'offerAction', { params, body: { base: 1, to } });
      expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field: 'to' }]);
    }
    const to = { id: linh.id, name: 'Somebody else' };
    const offered = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to } });
    expect(offered.offer?.to).toEqual(linh);
  });

  test('offered by two at once: the second sees whom the first asked', async () => {
    const world = await worldWithAction();
    const answers = await Promise.all([
      world.send(ben, 'offerAction', { params, body: { base: 1, to: linh } }),
      world.send(mai, 'offerAction', { params, body: { base: 1, to: mai } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && refusalOf(refused)).toMatchObject({ code: 'conflict', field: 'offer' });
  });

  test('and another wording at the same time are both kept', async () => {
    const world = await worldWithAction();
    await Promise.all([
      world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } }),
      world.ask(mai, 'editAction', { ...asked(world), body: { base: 1, text: 'Ask both suppliers' } }),
    ]);
    expect(await actionIn(world)).toMatchObject({ text: 'Ask both suppliers', offer: { to: linh }, revision: 3 });
  });

  test('answered and thought over is asked anew for everybody, until somebody did something with the action', async () => {
    const { world, offeredAt } = await worldWithOffer();
    await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt, accepted: true } });
    world.later(0.5);
    const again = await world.ask(linh, 'takeBackAnswer', { ...asked(world), query: { offeredAt } });
    expect(world.told.at(-1)).toEqual({ kind: 'action', action: again });
    expect(await actionIn(world)).toMatchObject({
      owner: ben,
      offer: { to: linh, by: ben, at: world.at },
      handOvers: [{ end: 'accepted', endedBy: linh, takenBackAt: world.at }],
    });
    await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt: world.at, accepted: false } });
    await world.ask(mai, 'editAction', { ...asked(world), body: { base: 5, text: 'Ask both suppliers' } });
    const late = await world.send(linh, 'takeBackAnswer', { params, query: { offeredAt: world.at } });
    expect([late.status, refusalOf(late)]).toMatchObject([409, { code: 'conflict', theirs: await actionIn(world) }]);
  });

  test('answered more than a minute ago is answered', async () => {
    const { world, offeredAt } = await worldWithOffer();
    await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt, accepted: true } });
    world.later(1.1);
    const late = await world.send(linh, 'takeBackAnswer', { params, query: { offeredAt } });
    expect([late.status, refusalOf(late).code]).toEqual([403, 'notAllowed']);
  });

  test('taken back while somebody rewords the action: one of both comes first, and nothing is lost', async () => {
    const { world, offeredAt } = await worldWithOffer();
    await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt, accepted: true } });
    const [back, reworded] = await Promise.all([
      world.send(linh, 'takeBackAnswer', { params, query: { offeredAt } }),
      world.send(mai, 'editAction', { params, body: { base: 3, text: 'Ask both suppliers' } }),
    ]);
    expect(reworded?.status).toBe(200);
    expect(await actionIn(world)).toMatchObject({
      text: 'Ask both suppliers',
      owner: back?.status === 200 ? ben : linh,
    });
  });

  test('of an action that was done meanwhile is off, and opening it again brings no offer back', async () => {
    const { world, offeredAt } = await worldWithOffer();
    await world.ask(mai, 'closeAction', asked(world));
    const late = await world.send(linh, 'answerOffer', { params, body: { offeredAt, accepted: true } });
    expect(refusalOf(late)).toMatchObject({ code: 'conflict', theirs: { state: 'done', owner: ben } });
    await world.ask(ben, 'reopenAction', asked(world));
    expect(await actionIn(world)).toMatchObject({
      state: 'open',
      owner: ben,
      closings: [{ by: mai, reopenedBy: ben }],
      handOvers: [{ end: 'withdrawn' }],
    });
  });
});

interface Write {
  readonly name: CallName;
  readonly by: Person;
  readonly sent: (offeredAt: string) => Sent;
  /** Done to the offer before. */
  readonly before?: (world: ApiWorld, offeredAt: string) => Promise<unknown>;
}

const accept = (world: ApiWorld, offeredAt: string) =>
  world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt, accepted: true } });

const writes: readonly Write[] = [
  { name: 'offerAction', by: ben, sent: () => ({ params, body: { base: 2, to: mai } }) },
  { name: 'takeBackOffer', by: ben, sent: (offeredAt) => ({ params, query: { offeredAt } }) },
  { name: 'answerOffer', by: linh, sent: (offeredAt) => ({ params, body: { offeredAt, accepted: true } }) },
  { name: 'answerOffer', by: linh, sent: (offeredAt) => ({ params, body: { offeredAt, accepted: false } }) },
  { name: 'takeBackAnswer', by: linh, sent: (offeredAt) => ({ params, query: { offeredAt } }), before: accept },
];

describe.each(writes)('$name sent again', ({ name, by, sent, before }) => {
  const revision = before ? 4 : 3;
  test('under the same key is the same answer, also at the same time and later', async () => {
    const { world, offeredAt } = await worldWithOffer();
    await before?.(world, offeredAt);
    const again = () => world.send(by, name, { ...sent(offeredAt), key: 'the-same-key' });
    const [first, second] = await Promise.all([again(), again()]);
    world.later(30);
    const third = await again();
    expect(first?.status).toBe(200);
    expect([second?.body, third.body]).toEqual([first?.body, first?.body]);
    expect((await actionIn(world))?.revision).toBe(revision);
  });

  test('under another key it is done once all the same', async () => {
    const { world, offeredAt } = await worldWithOffer();
    await before?.(world, offeredAt);
    const first = await world.send(by, name, sent(offeredAt));
    world.later(1);
    expect(await world.send(by, name, sent(offeredAt))).toMatchObject({ status: 200, body: first.body as object });
  });
});

/** Ben made it and Linh owns it by now; Ben asked Mai, who organizes the meeting. */
describe.each([
  ['offerAction', { maker: 200, owner: 200, other: 403, organizer: 200, guest: 403, outsider: 403 }],
  ['takeBackOffer', { maker: 200, owner: 200, other: 403, organizer: 200, guest: 403, outsider: 403 }],
  ['answerOffer', { maker: 403, owner: 403, other: 403, organizer: 200, guest: 403, outsider: 403 }],
  ['closeAction', { maker: 200, owner: 200, other: 200, organizer: 200, guest: 403, outsider: 403 }],
  ['reopenAction', { maker: 200, owner: 200, other: 200, organizer: 200, guest: 403, outsider: 403 }],
] as const)('%s', (name, allowed) => {
  const roles = { maker: ben, owner: linh, other: gil, organizer: mai, guest: gil, outsider: olga };

  test.each(Object.entries(allowed))('by the %s is answered %i', async (role, status) => {
    const { world, offeredAt: first } = await worldWithOffer();
    await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt: first, accepted: true } });
    const offered = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 3, to: mai } });
    world.teams.members.push(role === 'other' ? internal(gil) : guest, outsider);
    world.later(2);
    const offeredAt = offered.offer?.at ?? '';
    const sent: Partial<Record<CallName, Sent>> = {
      offerAction: { params, body: { base: 4, to: ben } },
      takeBackOffer: { params, query: { offeredAt } },
      answerOffer: { params, body: { offeredAt, accepted: true } },
    };
    const answer = await world.send(roles[role as keyof typeof roles], name, sent[name] ?? { params });
    expect(answer.status).toBe(status);
    if (status !== 200)
      expect(refusalOf(answer).code).toBe(role === 'guest' || role === 'outsider' ? 'outsider' : 'notAllowed');
  });
});
