import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tableStore } from '../../api/src/adapters/tableStore';
import { readHistory } from '../../api/src/rows';
import type { Asked, CallName } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { startStorage, type Storage } from '../../local/storage';
import { stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let storage: Storage;
beforeAll(async () => {
  storage = await startStorage({ inMemory: true });
});
afterAll(() => storage.close());

/** As another instance of the functions: nothing shared but the tables. */
function instance(): ApiWorld {
  const options = { allowInsecureConnection: true };
  const { connectionString } = storage;
  return new ApiWorld(tableStore((table) => TableClient.fromConnectionString(connectionString, table, options)));
}

/** With a key of its own in every instance, and sent again where it is told to try again. */
async function ask<N extends CallName>(world: ApiWorld, person: Person, name: N, sent: Partial<Asked<N>>) {
  const key = randomUUID();
  for (;;) {
    try {
      return await world.ask(person, name, { ...sent, key });
    } catch (error) {
      if (!String(error).includes('"busy"')) throw error;
    }
  }
}

const fromPanel = { body: { surface: 'sidePanel' as const, onlyISeeThis: false } };

test('a pin, a skip and a setting from three instances while panels open: one showing, and what it says is kept', async () => {
  const instances = Array.from({ length: 3 }, instance);
  const [one, two, three] = instances as [ApiWorld, ApiWorld, ApiWorld];
  const [a, b] = await stock(one, mai, 'moment-one', 'moment-two', 'moment-three');
  await one.open(mai, 'meetingTab');
  const panels = Array.from({ length: 6 }, (_, n) =>
    ask(instances[n % 3]!, [ben, linh][n % 2]!, 'openMeeting', fromPanel),
  );
  await Promise.all([
    ask(one, mai, 'pinMoment', { body: { moment: a!, when: 'next' } }),
    ask(two, mai, 'skipMoment', { body: { moment: b! } }),
    ask(three, mai, 'changeSettings', { body: { goodNewsEvery: 3 } }),
    ...panels,
  ]);
  const views = await Promise.all(instances.map((world) => world.open(linh)));
  expect(new Set(views.map(({ occurrence }) => JSON.stringify(occurrence))).size).toBe(1);
  const { occurrence, settings, pins } = views[0]!;
  expect(settings.goodNewsEvery).toBe(3);
  expect(pins).toHaveLength(occurrence?.showing.why?.reason === 'pinned' ? 0 : 1);
  const moment = occurrence!.showing.moment!;
  expect(await readHistory(two.ports, two.series)).toMatchObject({
    showings: 1,
    shown: { [moment]: { n: 1, epoch: 1 } },
  });

  const body = { occurrence: occurrence!.key, from: 'claimed' as const, to: 'skipped' as const };
  const taps = await Promise.all(instances.map((world) => ask(world, linh, 'moveShowing', { body })));
  expect(taps.map((view) => view.occurrence?.showing.state)).toEqual(['skipped', 'skipped', 'skipped']);
  expect(await readHistory(three.ports, three.series)).toMatchObject({ showings: 0, back: { [moment]: 1 } });
});

test('what another instance withdrew a moment ago is not opened by this one', async () => {
  const [one, two] = [instance(), instance()];
  await one.end();
  for (const world of [one, two]) world.later(14 * 24 * 60);
  const suggested = (await one.open(mai, 'meetingTab')).suggestion!.moment!;
  await one.ask(ben, 'typeAhead', { query: { q: 'head' } });
  const { moment } = await two.ask(mai, 'readMoment', { params: { moment: suggested } });
  const step = { base: moment.revision, verb: 'withdraw' as const };
  await ask(two, mai, 'stepMoment', { params: { moment: suggested }, body: step });
  await one.start();
  const { showing } = (await one.open(ben)).occurrence!;
  expect(showing.moment).not.toBe(suggested);
  expect(showing.why).toMatchObject({ instead: { moment: suggested, was: 'suggested', trouble: 'withdrawn' } });
});
