import { describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import { newConsideration, newDecision, noteAll } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const another = { id: DecisionId.parse('decision-2'), text: 'Ask again' };

/** Teams told of no start: Mai's panel opened it, and she wrapped it up ten minutes ago. */
async function wrappedUp(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.open(mai);
  await noteAll(world, ben);
  await world.ask(mai, 'wrapUp');
  world.later(10);
  return world;
}

const stateOf = async (world: ApiWorld) => {
  const { occurrence, lastOccurrence } = await world.open(linh, 'meetingTab');
  return occurrence ? 'open' : lastOccurrence?.ended?.how;
};

describe('a meeting that meets now, and was wrapped up', () => {
  test('goes on when somebody who is in it adds to it, whatever it is: nothing of that is late', async () => {
    const adding = [
      (world: ApiWorld) => world.ask(linh, 'proposeDecision', { body: another }),
      (world: ApiWorld) =>
        world.ask(linh, 'raiseConsideration', {
          body: { ...newConsideration, id: ConsiderationId.parse('consideration-2') },
        }),
      (world: ApiWorld) => world.ask(linh, 'takeAction', { body: { id: ActionId.parse('action-0002'), text: 'Call' } }),
    ];
    for (const add of adding) {
      const world = await wrappedUp();
      await world.open(linh);
      expect(await stateOf(world)).toBe('person');
      const added = await add(world);
      expect([added.late, await stateOf(world)]).toEqual([undefined, 'open']);
      expect(world.told.some(({ kind }) => kind === 'meeting')).toBe(true);
    }
  });

  test('sent again under the same key it is the same answer, and opens nothing that was wrapped up since', async () => {
    const world = await wrappedUp();
    const again = () => world.send(linh, 'proposeDecision', { body: another, key: 'the-same-key' });
    const [first, second] = await Promise.all([again(), again()]);
    expect(first?.status).toBe(200);
    expect(second?.body).toEqual(first?.body);
    await world.ask(mai, 'wrapUp');
    world.later(10);
    expect((await again()).body).toEqual(first?.body);
    expect(await stateOf(world)).toBe('person');
  });

  test('two who add at the same time go on with one meeting', async () => {
    const world = await wrappedUp();
    const bodies = [another, { ...another, id: DecisionId.parse('decision-3') }];
    const added = await Promise.all(
      bodies.map((body, n) => world.ask(n === 0 ? ben : linh, 'proposeDecision', { body })),
    );
    expect(new Set(added.map(({ occurrence }) => occurrence)).size).toBe(1);
    expect(added.map(({ late }) => late)).toEqual([undefined, undefined]);
    expect(await stateOf(world)).toBe('open');
  });

  test('what can’t be added opens nothing', async () => {
    const world = await wrappedUp();
    const nowhere = { ...newConsideration, id: 'consideration-2', decision: 'decision-9' };
    expect(refusalOf(await world.send(linh, 'raiseConsideration', { body: nowhere })).code).toBe('notFound');
    expect(await stateOf(world)).toBe('person');
  });

  test('whose record was locked is over: what is added amends it', async () => {
    const world = await wrappedUp();
    const { lastOccurrence } = await world.open(mai, 'meetingTab');
    await world.ask(mai, 'lockRecord', { body: { occurrence: lastOccurrence!.key } });
    expect(await world.ask(linh, 'proposeDecision', { body: another })).toMatchObject({ late: true, amended: true });
    expect(await stateOf(world)).toBe('person');
  });

  test('whose people Teams can’t say takes what is added as late', async () => {
    const world = await wrappedUp();
    await world.open(linh, 'meetingTab');
    world.teams.answers = false;
    expect((await world.ask(linh, 'proposeDecision', { body: another })).late).toBe(true);
    world.teams.answers = true;
    expect(await stateOf(world)).toBe('person');
  });

  test('what stood in it stands there still', async () => {
    const world = await wrappedUp();
    await world.ask(linh, 'proposeDecision', { body: another });
    const { decisions, considerations, occurrence } = await world.open(mai);
    expect(decisions.map(({ text }) => text)).toEqual([newDecision.text, another.text]);
    expect(considerations).toHaveLength(1);
    expect(occurrence?.ended).toBeUndefined();
  });
});
