import { describe, expect, test } from '@jest/globals';
import { ActionId, type Action } from '../../domain/actions';
import { escalationOf } from '../../domain/escalations';
import type { Person } from '../../domain/people';
import { worldWithAction } from '../support/apiActions';
import { actionId } from '../support/apiNotes';
import { ben, gil, internal, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const params = { action: actionId };
const asked = (world: ApiWorld) => ({ params: { meeting: world.meeting, action: ActionId.parse(actionId) } });

async function actionIn(world: ApiWorld): Promise<Action | undefined> {
  return (await world.open(mai)).actions[0];
}

async function itemsOf(world: ApiWorld, person: Person) {
  await world.project();
  return world.ask(person, 'readMyItems');
}

describe('the owner of an action is asked how it stands', () => {
  test('which everybody sees, and the owner on their list', async () => {
    const world = await worldWithAction();
    const action = await world.ask(mai, 'askOwner', asked(world));
    expect(action.inquiries).toEqual([{ by: mai, of: ben, at: world.at }]);
    expect(world.told.at(-1)).toEqual({ kind: 'action', action });
    const { actions } = await itemsOf(world, ben);
    expect(actions.map((item) => item.action.inquiries)).toEqual([action.inquiries]);
  });

  test('which leaves it standing still, until the owner moves it', async () => {
    const world = await worldWithAction();
    world.later(60 * 24 * 15);
    await world.look();
    expect((await itemsOf(world, mai)).stalled).toHaveLength(1);
    await world.ask(mai, 'askOwner', asked(world));
    const [still] = (await itemsOf(world, mai)).stalled;
    expect(still?.action.inquiries).toHaveLength(1);
    expect(still && escalationOf(still.action)).toBeDefined();
    const body = { base: still?.action.revision ?? 0, dueOn: '2027-01-15' };
    const moved = await world.ask(ben, 'editAction', { ...asked(world), body });
    expect(moved.inquiries).toMatchObject([{ by: mai, movedAt: world.at }]);
    expect((await itemsOf(world, mai)).stalled).toEqual([]);
  });

  test('again within a day: the same answer; a day later it is asked anew', async () => {
    const world = await worldWithAction();
    const first = await world.ask(mai, 'askOwner', asked(world));
    world.later(60 * 23);
    expect(await world.ask(mai, 'askOwner', asked(world))).toEqual(first);
    world.later(60 * 2);
    expect((await world.ask(mai, 'askOwner', asked(world))).inquiries).toHaveLength(2);
  });

  test('sent again under the same key is the same answer, also at once and after it was taken back', async () => {
    const world = await worldWithAction();
    const again = () => world.send(mai, 'askOwner', { params, key: 'the-same-key' });
    const [first, second] = await Promise.all([again(), again()]);
    expect(first?.status).toBe(200);
    expect(second?.body).toEqual(first?.body);
    await world.ask(mai, 'takeBackInquiry', { ...asked(world), query: { askedAt: world.at } });
    expect((await again()).body).toEqual(first?.body);
    expect((await actionIn(world))?.inquiries).toEqual([]);
  });

  test('by two at the same time: both have asked', async () => {
    const world = await worldWithAction();
    const linhs = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } });
    const accept = { offeredAt: linhs.offer?.at ?? '', accepted: true };
    await world.ask(linh, 'answerOffer', { ...asked(world), body: accept });
    await Promise.all([mai, ben].map((by) => world.ask(by, 'askOwner', asked(world))));
    const names = (await actionIn(world))?.inquiries.map(({ by }) => by.name);
    expect(names?.sort()).toEqual([ben.name, mai.name]);
  });

  test('while its owner rewords it: nothing is lost', async () => {
    const world = await worldWithAction();
    await Promise.all([
      world.ask(mai, 'askOwner', asked(world)),
      world.ask(ben, 'editAction', { ...asked(world), body: { base: 1, text: 'Ask both suppliers' } }),
    ]);
    expect(await actionIn(world)).toMatchObject({ text: 'Ask both suppliers', inquiries: [{ by: mai }], revision: 3 });
  });

  test('taken back, once however often it is sent; not once the owner moved it', async () => {
    const world = await worldWithAction();
    const { inquiries } = await world.ask(mai, 'askOwner', asked(world));
    const query = { askedAt: inquiries[0]?.at ?? '' };
    const back = () => world.send(mai, 'takeBackInquiry', { params, query });
    const [first, second] = [await back(), await back()];
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect((await itemsOf(world, ben)).actions[0]?.action.inquiries).toEqual([]);
    world.later(1);
    const again = await world.ask(mai, 'askOwner', asked(world));
    await world.ask(ben, 'editAction', { ...asked(world), body: { base: again.revision, text: 'Ask both' } });
    const late = await world.send(mai, 'takeBackInquiry', { params, query: { askedAt: world.at } });
    expect([late.status, refusalOf(late)]).toMatchObject([409, { code: 'conflict', theirs: await actionIn(world) }]);
  });

  test('taken back before its answer came, without saying which, and sent again: once', async () => {
    const world = await worldWithAction();
    await world.ask(mai, 'askOwner', asked(world));
    const back = () => world.send(mai, 'takeBackInquiry', { params, key: 'the-way-back' });
    const [first, second] = await Promise.all([back(), back()]);
    expect([first?.status, second?.body]).toEqual([200, first?.body]);
    expect((await actionIn(world))?.inquiries).toEqual([]);
    await world.ask(mai, 'askOwner', asked(world));
    world.later(2);
    expect((await world.send(mai, 'takeBackInquiry', { params })).status).toBe(200);
    expect((await actionIn(world))?.inquiries).toHaveLength(1);
  });
});

/** Linh's, who left the meeting's chat. */
async function worldWithoutLinh(): Promise<ApiWorld> {
  const world = await worldWithAction();
  await world.ask(ben, 'editAction', { ...asked(world), body: { base: 1, owner: linh } });
  world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
  world.later(2);
  return world;
}

describe('whoever left the meeting’s chat', () => {
  test('offers what is theirs to somebody who is there, and takes that back', async () => {
    const world = await worldWithoutLinh();
    const offered = await world.ask(linh, 'offerAction', { ...asked(world), body: { base: 2, to: ben } });
    expect(offered.offer).toMatchObject({ to: ben, by: linh });
    const query = { offeredAt: offered.offer?.at ?? '' };
    const back = await world.ask(linh, 'takeBackOffer', { ...asked(world), query });
    expect(back.offer).toBeUndefined();
    const elsewhere = await world.send(linh, 'offerAction', { params, body: { base: 4, to: gil } });
    expect([elsewhere.status, refusalOf(elsewhere)]).toMatchObject([422, { code: 'invalid', field: 'to' }]);
  });

  test('says that it is done, and opens it again', async () => {
    const world = await worldWithoutLinh();
    expect((await world.ask(linh, 'closeAction', asked(world))).state).toBe('done');
    expect((await world.ask(linh, 'reopenAction', asked(world))).state).toBe('open');
  });

  test('says no to what they were asked, and thinks again; yes is for whoever is there', async () => {
    const world = await worldWithAction();
    const { offer } = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } });
    world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
    world.later(2);
    const offeredAt = offer?.at ?? '';
    const yes = await world.send(linh, 'answerOffer', { params, body: { offeredAt, accepted: true } });
    expect(refusalOf(yes).code).toBe('notInMeeting');
    const no = await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt, accepted: false } });
    expect(no.handOvers).toMatchObject([{ end: 'declined' }]);
    const again = await world.ask(linh, 'takeBackAnswer', { ...asked(world), query: { offeredAt } });
    expect(again.offer).toMatchObject({ to: linh });
  });

  test('changes nothing of what is with others, and nothing else of the meeting', async () => {
    const world = await worldWithAction();
    world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
    world.later(2);
    for (const name of ['closeAction', 'askOwner', 'offerAction'] as const) {
      const answer = await world.send(linh, name, { params, body: name === 'offerAction' ? { base: 1, to: mai } : {} });
      expect([name, answer.status, refusalOf(answer).code]).toEqual([name, 403, 'notInMeeting']);
    }
    const theirs = await worldWithoutLinh();
    const reworded = await theirs.send(linh, 'editAction', { params, body: { base: 2, text: 'Other' } });
    expect(refusalOf(reworded).code).toBe('notInMeeting');
  });

  test('and comes back as a guest is from outside', async () => {
    const world = await worldWithoutLinh();
    world.teams.members = [...world.teams.members, { ...internal(linh), userRole: 'guest' }];
    world.later(2);
    const refused = await world.send(linh, 'closeAction', { params });
    expect(refusalOf(refused).code).toBe('outsider');
  });
});
