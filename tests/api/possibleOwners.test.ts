import { describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import type { Person } from '../../domain/people';
import { worldWithAction } from '../support/apiActions';
import { actionId } from '../support/apiNotes';
import { ben, gil, guest, hoa, internal, linh, mai, noor, olga, outsider } from '../support/apiPeople';
import { refusalOf, type ApiWorld } from '../support/apiWorld';

const params = { action: actionId };
const asked = (world: ApiWorld) => ({ params: { meeting: world.meeting, action: ActionId.parse(actionId) } });

/** Ben made it and Linh owns it, in a meeting with somebody from outside. */
async function worldOfLinhs(): Promise<ApiWorld> {
  const world = await worldWithAction();
  const { offer } = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } });
  await world.ask(linh, 'answerOffer', { ...asked(world), body: { offeredAt: offer?.at ?? '', accepted: true } });
  world.teams.members = [...[mai, ben, linh, hoa].map(internal), guest, outsider];
  world.later(2);
  return world;
}

function leave(world: ApiWorld, { id }: Person): void {
  world.teams.members = world.teams.members.filter((member) => member.id !== id);
  world.later(2);
}

describe('to whom an action can be offered', () => {
  test('are those of the organization who are in its meeting, but not its owner and whom somebody asked', async () => {
    const world = await worldOfLinhs();
    expect(await world.ask(linh, 'readPossibleOwners', asked(world))).toEqual({ people: [mai, ben, hoa] });
    await world.ask(linh, 'offerAction', { ...asked(world), body: { base: 3, to: hoa } });
    expect(await world.ask(linh, 'readPossibleOwners', asked(world))).toEqual({ people: [mai, ben] });
  });

  test.each([mai, ben, hoa])('can be asked: $name', async (to) => {
    const world = await worldOfLinhs();
    const { offer } = await world.ask(linh, 'offerAction', { ...asked(world), body: { base: 3, to } });
    expect(offer).toMatchObject({ to, by: linh });
  });

  test.each([gil, olga, noor])('and nobody else: not $name', async (to) => {
    const world = await worldOfLinhs();
    const answer = await world.send(linh, 'offerAction', { params, body: { base: 3, to } });
    expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field: 'to' }]);
  });

  test('is told to its owner who left the chat, of whoever is in it by now, and they are asked', async () => {
    const world = await worldOfLinhs();
    leave(world, linh);
    leave(world, hoa);
    expect(await world.ask(linh, 'readPossibleOwners', asked(world))).toEqual({ people: [mai, ben] });
    const { offer } = await world.ask(linh, 'offerAction', { ...asked(world), body: { base: 3, to: mai } });
    expect(offer).toMatchObject({ to: mai, by: linh });
  });

  test.each([
    ['the maker', ben, 200, undefined],
    ['the organizer', mai, 200, undefined],
    ['another member', hoa, 403, 'notAllowed'],
    ['somebody who is not in the meeting', noor, 403, 'notInMeeting'],
    ['a guest', gil, 403, 'outsider'],
    ['an outsider', olga, 403, 'outsider'],
    ['nobody who is signed in', undefined, 401, 'notSignedIn'],
  ])('asked by %s is answered as offering it is', async (_role, by, status, code) => {
    const world = await worldOfLinhs();
    const answer = await world.send(by, 'readPossibleOwners', { params });
    expect(answer.status).toBe(status);
    if (status !== 200) {
      expect(refusalOf(answer).code).toBe(code);
      expect(JSON.stringify(answer.body)).not.toContain(linh.name);
      const offering = await world.send(by, 'offerAction', { params, body: { base: 3, to: mai } });
      expect([offering.status, refusalOf(offering).code]).toEqual([status, code]);
    }
  });

  test.each([ben, mai])('is told no more to $name, who left the chat and whose it is not', async (by) => {
    const world = await worldOfLinhs();
    leave(world, by);
    expect(refusalOf(await world.send(by, 'readPossibleOwners', { params })).code).toBe('notInMeeting');
  });

  test('is told of what is open alone', async () => {
    const world = await worldOfLinhs();
    await world.ask(linh, 'closeAction', asked(world));
    const done = await world.send(linh, 'readPossibleOwners', { params });
    expect([done.status, refusalOf(done).code]).toEqual([403, 'notAllowed']);
    await world.ask(linh, 'editAction', { ...asked(world), body: { base: 4, removed: true } });
    expect(refusalOf(await world.send(linh, 'readPossibleOwners', { params })).code).toBe('notFound');
    leave(world, linh);
    expect(refusalOf(await world.send(linh, 'readPossibleOwners', { params })).code).toBe('notInMeeting');
    const unknown = await world.send(mai, 'readPossibleOwners', { params: { action: 'action-9' } });
    expect(refusalOf(unknown).code).toBe('notFound');
  });

  test('where the app was taken out of the chat, that is said', async () => {
    const world = await worldOfLinhs();
    world.teams.isInstalled = false;
    expect(refusalOf(await world.send(linh, 'readPossibleOwners', { params })).code).toBe('appNotInMeeting');
  });
});

test('asked to take it over twice under one key is one offer, also at once and after another one was asked', async () => {
  const world = await worldOfLinhs();
  const again = () => world.send(linh, 'offerAction', { params, body: { base: 3, to: mai }, key: 'the-same-key' });
  const [first, second] = await Promise.all([again(), again()]);
  expect(first?.status).toBe(200);
  expect(second?.body).toEqual(first?.body);
  await world.ask(linh, 'offerAction', { ...asked(world), body: { base: 4, to: ben } });
  expect((await again()).body).toEqual(first?.body);
  expect((await world.open(mai)).actions[0]).toMatchObject({ owner: linh, offer: { to: ben } });
});

test('two of whom the choice was told choose at once: the second reads whom the first asked', async () => {
  const world = await worldOfLinhs();
  const answers = await Promise.all([
    world.send(linh, 'offerAction', { params, body: { base: 3, to: hoa } }),
    world.send(ben, 'offerAction', { params, body: { base: 3, to: mai } }),
  ]);
  const refused = answers.find(({ status }) => status === 409);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(refused && refusalOf(refused)).toMatchObject({ code: 'conflict', field: 'offer', theirs: { owner: linh } });
});
