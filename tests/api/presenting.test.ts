import { describe, expect, test } from '@jest/globals';
import type { PersonId } from '../../domain/people';
import { move, nextWeek, refusal, worldWithMoments } from '../support/apiOpenings';
import { ben, gil, guest, internal, linh, mai } from '../support/apiPeople';
import type { ApiWorld } from '../support/apiWorld';

const people = [mai, ben, linh];
const others = (id: PersonId | undefined) => people.filter((person) => person.id !== id);

async function opened() {
  const { world } = await worldWithMoments(2);
  await world.start();
  const { occurrence } = await world.open(ben);
  const presenter = people.find(({ id }) => id === occurrence?.showing.presenter?.id)!;
  return { world, presenter };
}

const presenterIn = async (world: ApiWorld) => (await world.open(mai)).occurrence?.showing.presenter;

describe('presenting', () => {
  test('goes round: in three meetings everybody has one turn, also when a start event finds nobody there yet', async () => {
    const { world } = await worldWithMoments(3);
    const turns = new Set<string>();
    for (let week = 0; week < 3; week += 1) {
      await world.start();
      turns.add((await presenterIn(world))!.name);
      await nextWeek(world);
    }
    expect(turns.size).toBe(3);
  });

  test('is told before the meeting, and comes so: also after a skip, after none was told and with the question', async () => {
    const { world } = await worldWithMoments(3);
    const before = async () => (await world.open(linh, 'meetingTab')).nextPresenter;
    const weeks = [
      () => undefined,
      () => world.ask(mai, 'changeSettings', { body: { automatic: false } }),
      () => world.ask(mai, 'changeSettings', { body: { automatic: true } }),
      () => undefined,
    ];
    for (const week of weeks) {
      await week();
      const next = await before();
      await world.start();
      const { occurrence, nextPresenter } = await world.open(mai);
      expect(nextPresenter).toBeUndefined();
      expect(occurrence?.showing.presenter).toEqual(next);
      if (occurrence?.showing.moment)
        await move(world, ben, { occurrence: occurrence.key, from: 'claimed', to: 'skipped' });
      await nextWeek(world);
    }
    const [one, two] = others((await before())?.id);
    for (const person of [one!, two!]) await world.ask(person, 'chooseToPresent', { body: { presenting: false } });
    expect((await before())?.id).not.toBe(one!.id);
    await world.ask(mai, 'changeSettings', { body: { rotation: false } });
    expect(await before()).toBeUndefined();
  });

  test('is never a guest’s, nor anybody’s where the organizer wants no turns', async () => {
    const { world } = await worldWithMoments(3);
    world.teams.members = [internal(mai), guest];
    await world.start();
    expect((await presenterIn(world))?.id).toBe(mai.id);
    await nextWeek(world);
    await world.ask(mai, 'changeSettings', { body: { rotation: false } });
    await world.start();
    expect(await presenterIn(world)).toBeUndefined();
  });

  test('is nobody’s who would rather not, and everybody decides that for themselves', async () => {
    const { world } = await worldWithMoments(3);
    const view = await world.ask(ben, 'chooseToPresent', { body: { presenting: false } });
    expect(view).toMatchObject({ me: { isPresenting: false }, notPresenting: [ben.id] });
    await world.ask(linh, 'chooseToPresent', { body: { presenting: false } });
    await world.start();
    expect(await presenterIn(world)).toEqual(mai);
    const back = await world.ask(ben, 'chooseToPresent', { body: { presenting: true } });
    expect(back).toMatchObject({ me: { isPresenting: true }, notPresenting: [linh.id] });
    expect((await world.open(linh)).me.isPresenting).toBe(false);
  });

  test('passes on to the next one when whoever’s turn it is would rather not', async () => {
    const { world, presenter } = await opened();
    await world.ask(presenter, 'chooseToPresent', { body: { presenting: false } });
    const next = await presenterIn(world);
    expect(next?.id).not.toBe(presenter.id);
    const [one, two] = others(presenter.id);
    await world.ask(one!, 'chooseToPresent', { body: { presenting: false } });
    await world.ask(two!, 'chooseToPresent', { body: { presenting: false } });
    expect(await presenterIn(world)).toBeUndefined();
  });

  test('is given away by whoever has it, or by the organizer, and every panel follows', async () => {
    const { world, presenter } = await opened();
    world.told.splice(0);
    const passed = await world.ask(presenter, 'passTurn', { body: {} });
    expect(passed.occurrence?.showing.presenter?.id).not.toBe(presenter.id);
    expect(world.told).toMatchObject([{ kind: 'meeting' }]);
    const given = await world.ask(mai, 'passTurn', { body: { to: linh.id } });
    expect(given.occurrence?.showing.presenter).toEqual(linh);
    // Given once more to who has it, nothing changes.
    const again = await world.ask(mai, 'passTurn', { body: { to: linh.id } });
    expect(again.occurrence?.revision).toBe(given.occurrence?.revision);
  });

  test('given away, it comes round again after the others', async () => {
    const { world, presenter } = await opened();
    const passed = await world.ask(presenter, 'passTurn', { body: {} });
    await nextWeek(world);
    await world.start();
    const third = await presenterIn(world);
    expect([presenter.id, passed.occurrence?.showing.presenter?.id]).not.toContain(third?.id);
  });

  test('is refused to who has no turn to give, and to who does not take turns', async () => {
    const { world } = await opened();
    await world.ask(mai, 'passTurn', { body: { to: mai.id } });
    expect(await refusal(world, ben, 'passTurn', { body: {} })).toEqual([403, 'notAllowed', undefined]);
    const refused = (body: object) => refusal(world, mai, 'passTurn', { body });
    await world.ask(linh, 'chooseToPresent', { body: { presenting: false } });
    expect(await refused({ to: linh.id })).toEqual([422, 'invalid', 'to']);
    expect(await refused({ to: gil.id })).toEqual([422, 'invalid', 'to']);
    expect(await refused({ to: 'Linh' })).toEqual([422, 'invalid', 'to']);
    await world.ask(ben, 'chooseToPresent', { body: { presenting: false } });
    expect(await refused({})).toEqual([422, 'invalid', 'to']);
    expect(await refusal(world, ben, 'chooseToPresent', { body: { presenting: 'no' } })).toEqual([
      422,
      'invalid',
      'presenting',
    ]);
    await nextWeek(world);
    expect(await refused({})).toEqual([409, 'meetingNotOpen', undefined]);
  });

  test('opens also where Teams can not say who is there: then nobody is asked', async () => {
    const { world } = await worldWithMoments(2);
    await world.open(mai, 'meetingTab');
    world.later(10);
    world.teams.answers = false;
    await world.start();
    world.teams.answers = true;
    expect((await world.open(ben)).occurrence).toMatchObject({
      begunBy: 'event',
      showing: { moment: expect.any(String) },
    });
  });
});
