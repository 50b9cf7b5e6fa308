import { beforeEach, describe, expect, test } from '@jest/globals';
import type { PersonId } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { move, nextWeek, worldWithMoments } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import type { ApiWorld } from '../support/apiWorld';

const people = [mai, ben, linh];
const showingIn = async (world: ApiWorld) => (await world.open(mai, 'meetingTab')).occurrence!.showing;
const changes = (world: ApiWorld, person = ben) => world.ask(person, 'readChanges', { query: { since: world.at } });
const onlyHere = (world: ApiWorld, ...here: PersonId[]) => void (world.teams.inMeeting = new Set(here));

describe('whose turn it is', () => {
  let world: ApiWorld;
  let invited: PersonId;
  let others: PersonId[];
  beforeEach(async () => {
    ({ world } = await worldWithMoments(4));
    await world.start();
    await world.open(ben);
    invited = (await showingIn(world)).presenter!.id;
    others = people.map(({ id }) => id).filter((id) => id !== invited);
    world.told.splice(0);
  });

  test('goes on to somebody who is there when whoever was invited has not come within a minute', async () => {
    onlyHere(world, others[0]!);
    await world.ask(ben, 'connectLive');
    await changes(world);
    expect((await showingIn(world)).presenter?.id).toBe(invited);
    world.later(1.1);
    const { updates } = await changes(world);
    expect(world.told).toMatchObject([{ kind: 'meeting' }]);
    expect((await showingIn(world)).presenter?.id).toBe(others[0]);
    expect(updates).toEqual([]);
    expect((await changes(world)).updates).toMatchObject([{ kind: 'meeting' }]);
  });

  test('is theirs again next time: who was not there has not had it', async () => {
    onlyHere(world, ...others);
    world.later(1.1);
    await changes(world);
    const told = (await showingIn(world)).presenter!.id;
    onlyHere(world, ...people.map(({ id }) => id));
    const turns = new Set([told]);
    for (let week = 0; week < 2; week += 1) {
      await nextWeek(world);
      await world.start();
      turns.add((await showingIn(world)).presenter!.id);
    }
    expect(turns.size).toBe(3);
  });

  test('stays with who is there, and Teams is asked for them once', async () => {
    world.later(1.1);
    world.teams.participantReads = 0;
    for (let times = 0; times < 5; times += 1) {
      await changes(world, mai);
      world.later(1.1);
    }
    expect(world.teams.participantReads).toBe(1);
    expect((await showingIn(world)).presenter?.id).toBe(invited);
    expect(world.told).toEqual([]);
  });

  test('stays where nobody else is there, where Teams can’t say, and once somebody has begun', async () => {
    onlyHere(world);
    world.later(1.1);
    await changes(world);
    expect((await showingIn(world)).presenter?.id).toBe(invited);
    world.teams.answers = false;
    world.later(0.9);
    await changes(world);
    world.teams.answers = true;
    onlyHere(world, ben.id, invited);
    const { occurrence } = await world.open(ben, 'meetingTab');
    await move(world, ben, { occurrence: occurrence!.key, from: 'claimed', to: 'begun' });
    onlyHere(world, ...others);
    world.later(1.1);
    await changes(world);
    expect((await showingIn(world)).presenter?.id).toBe(invited);
  });

  test('given away without a name goes to who is there', async () => {
    onlyHere(world, mai.id, others[1]!);
    const passed = await world.ask(mai, 'passTurn', { body: {} });
    expect(passed.occurrence?.showing.presenter?.id).not.toBe(invited);
    expect([mai.id, others[1]]).toContain(passed.occurrence?.showing.presenter?.id);
    world.teams.roster.participant = async () => {
      throw new Problem('unavailable', 'Teams does not answer.');
    };
    const again = await world.ask(mai, 'passTurn', { body: {} });
    expect(again.occurrence?.showing.presenter?.id).not.toBe(passed.occurrence?.showing.presenter?.id);
  });
});
