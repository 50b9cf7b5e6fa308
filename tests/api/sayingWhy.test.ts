import { describe, expect, test } from '@jest/globals';
import { stored, places, keys, readConsideration } from '../../api/src/rows';
import { considerationId, newConsideration, newDecision } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const none = { ...newConsideration, effect: 'none' as const };
const sentence = 'Say in at least two words why nobody would feel it.';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  await world.ask(ben, 'proposeDecision', { body: newDecision });
  return world;
}

const edit = (world: ApiWorld, body: object) =>
  world.send(ben, 'editConsideration', {
    params: { meeting: world.meeting, consideration: considerationId },
    body: body,
  });

describe('“no impact”', () => {
  test('needs a few words of why: what is shorter is refused, in the language of who asks, and not kept', async () => {
    const world = await openWorld();
    for (const text of ['x', '-', 'no']) {
      const refused = await world.send(linh, 'raiseConsideration', { body: { ...none, text } });
      expect([refused.status, refusalOf(refused).field]).toEqual([422, 'text']);
    }
    const { sentence: said } = refusalOf(await world.send(ben, 'raiseConsideration', { body: { ...none, text: 'x' } }));
    expect(said).toBe(sentence);
    expect((await world.open(ben)).considerations).toEqual([]);
    const sent = { body: { ...none, text: 'Only forms' }, key: 'none-key-1' };
    const kept = await world.ask(ben, 'raiseConsideration', sent);
    expect(await world.ask(ben, 'raiseConsideration', sent)).toEqual(kept);
  });

  test('is not reached by an edit either; other effects need no such words', async () => {
    const world = await openWorld();
    await world.ask(ben, 'raiseConsideration', { body: { ...none, effect: 'unsure', text: '?' } });
    expect((await edit(world, { base: 1, effect: 'none' })).status).toBe(422);
    expect((await edit(world, { base: 1, effect: 'none', text: 'Only forms' })).status).toBe(200);
    expect((await edit(world, { base: 2, text: 'x' })).status).toBe(422);
    expect((await edit(world, { base: 1, text: 'Only these forms' })).status).toBe(409);
  });

  test('kept before that was asked it stays as it is, and may be changed otherwise, removed and brought back', async () => {
    const world = await openWorld();
    await world.ask(ben, 'raiseConsideration', { body: { ...none, text: 'Only forms' } });
    const { occurrence } = await world.open(ben);
    const found = await readConsideration(world.ports, world.series, occurrence!.key, considerationId);
    const place = places.meeting(world.ports.home, world.series);
    const row = keys.consideration(occurrence!.key, considerationId);
    const short = { ...found!.value, text: 'x' };
    await world.ports.store.commit(place, [{ put: 'replace', row, etag: found!.etag, body: stored(short) }]);
    expect((await edit(world, { base: 1, who: 'Nobody' })).body).toMatchObject({ text: 'x', who: 'Nobody' });
    expect((await edit(world, { base: 2, removed: true })).status).toBe(200);
    expect((await edit(world, { base: 3, removed: false })).status).toBe(200);
    expect((await edit(world, { base: 4, text: '-' })).status).toBe(422);
  });
});
