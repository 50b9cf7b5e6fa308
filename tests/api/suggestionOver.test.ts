import { beforeEach, expect, test } from '@jest/globals';
import { ben, mai } from '../support/apiPeople';
import { worldWithMoments } from '../support/apiOpenings';
import type { ApiWorld } from '../support/apiWorld';
import type { MomentId } from '../../domain/moments';

let world: ApiWorld;
let moments: MomentId[];
beforeEach(async () => {
  ({ world, moments } = await worldWithMoments(3));
});

const suggested = async () => (await world.open(ben, 'meetingTab')).suggestion!.moment!;
const changes = async () => (await world.ask(ben, 'readChanges', { query: { since: world.at } })).updates;
const step = async (moment: MomentId, verb: 'archive' | 'withdraw') => {
  const { moment: read } = await world.ask(mai, 'openMoment', { params: { moment } });
  return world.ask(mai, 'stepMoment', { params: { moment }, body: { base: read.revision, verb } });
};

test.each(['archive', 'withdraw'] as const)(
  'an open meeting tab hears of a suggestion’s %s at its next look',
  async (verb) => {
    const moment = await suggested();
    await step(moment, verb);
    world.later(0.2);
    expect(await changes()).toMatchObject([{ kind: 'meeting' }]);
    expect(await suggested()).not.toBe(moment);
    world.later(0.2);
    expect(await changes()).toEqual([]);
  },
);

test('where nothing else may open, that is said once', async () => {
  await suggested();
  for (const moment of moments) await step(moment, 'archive');
  world.later(0.2);
  expect(await changes()).toMatchObject([{ kind: 'meeting' }]);
  expect((await world.open(ben, 'meetingTab')).opening).toEqual({ kind: 'question' });
  world.later(0.2);
  expect(await changes()).toEqual([]);
});

test('one that expires by itself is over the day after', async () => {
  const moment = await suggested();
  const { moment: read } = await world.ask(mai, 'openMoment', { params: { moment } });
  const consent = { scope: 'internal' as const, basis: 'On the phone', until: world.at.slice(0, 10) };
  await world.ask(mai, 'editMoment', { params: { moment }, body: { base: read.revision, consent } });
  world.later(0.2);
  expect(await changes()).toEqual([]);
  world.later(24 * 60);
  expect(await changes()).toMatchObject([{ kind: 'meeting' }]);
  expect(await suggested()).not.toBe(moment);
});

test('while nothing changes, a look costs one read every ten seconds, whoever looks', async () => {
  await suggested();
  await world.start();
  await world.end();
  world.later(24 * 60);
  await suggested();
  const looks = async (count: number) => {
    world.storeCalls = 0;
    for (let times = 0; times < count; times += 1) await changes();
    return world.storeCalls;
  };
  world.later(0.5);
  await looks(1);
  const [one, ten] = [await looks(1), await looks(10)];
  expect(ten).toBe(10 * one);
  world.later(0.2);
  expect(await looks(1)).toBe(one + 1);
});

test('in a meeting that is on, nobody looks for it', async () => {
  const moment = await suggested();
  await world.start();
  const { cursor } = await world.open(ben);
  await step(moment, 'archive');
  world.later(0.5);
  const { updates } = await world.ask(ben, 'readChanges', { query: { since: cursor } });
  expect(updates).not.toContainEqual({ kind: 'meeting', revision: expect.stringMatching(/is over/) });
});
