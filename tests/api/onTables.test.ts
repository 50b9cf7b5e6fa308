import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tableStore } from '../../api/src/adapters/tableStore';
import { keepInLibrary } from '../../api/src/calls/keepInLibrary';
import type { RowChange, Store } from '../../api/src/ports';
import { CardErrand, keys, listRows, places, stored } from '../../api/src/rows';
import { DecisionId } from '../../domain/decisions';
import { Occurrence } from '../../domain/meetings';
import { projectMoment } from '../../domain/momentProjections';
import { addMoment } from '../../domain/moments';
import { startStorage, type Storage } from '../../local/storage';
import { momentOf, newDecision, noteAll, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let storage: Storage;
beforeAll(async () => {
  storage = await startStorage({ inMemory: true });
});
afterAll(() => storage.close());

/** As another instance of the functions would: nothing shared but the tables. */
function anotherStore(): Store {
  const options = { allowInsecureConnection: true };
  return tableStore((table) => TableClient.fromConnectionString(storage.connectionString, table, options));
}

describe('on Table Storage, over several instances', () => {
  test('ten panels and two start events at once make one showing and one card', async () => {
    const instances = Array.from({ length: 4 }, () => new ApiWorld(anotherStore()));
    const [first] = instances;
    await stock(first!, mai, 'moment-one', 'moment-two');
    await first!.open(mai, 'meetingTab');
    const at = (seconds: number) => new Date(first!.now + seconds * 1000).toISOString();
    const panels = Array.from({ length: 10 }, (_, n) => instances[n % 4]!.open([mai, ben, linh][n % 3]!));
    const [views] = await Promise.all([Promise.all(panels), instances[1]!.start(at(1)), instances[2]!.start(at(2))]);
    expect(new Set(views.map(({ occurrence }) => occurrence?.key)).size).toBe(1);
    const place = { ...places.meeting(first!.ports.home, first!.series) };
    expect(await listRows(first!.ports, { ...place, prefix: 'occ:' }, Occurrence)).toHaveLength(1);
    const errands = instances.flatMap(({ queued }) => queued.map(({ errand }) => errand));
    expect(errands).toEqual([expect.objectContaining({ card: `opening:${views[0]?.occurrence?.key}` })]);
    expect(await listRows(first!.ports, { ...place, prefix: keys.outbox }, CardErrand)).toEqual([]);
  });

  test('thirty people writing at once lose nothing, and two edits of one note are both kept', async () => {
    const world = new ApiWorld(anotherStore());
    await world.start();
    await world.open(mai);
    const ids = Array.from({ length: 30 }, (_, n) => DecisionId.parse(`decision-many-${n}`));
    await Promise.all(
      ids.map((id) => world.ask([mai, ben, linh][id.length % 3]!, 'proposeDecision', { body: { ...newDecision, id } })),
    );
    await noteAll(world, ben);
    const view = await world.open(linh);
    expect(view.decisions).toHaveLength(31);
    expect(view.considerations).toHaveLength(1);
    const { updates } = await world.ask(linh, 'readChanges', { query: { since: world.at } });
    expect(updates.filter(({ kind }) => kind === 'decision')).toHaveLength(31);
  });

  test('of 1,250 moments all are found by an instance that begins cold, and by one that was warm before', async () => {
    const here = new ApiWorld(anotherStore());
    const there = new ApiWorld(anotherStore());
    await stock(here, mai);
    const before = (await there.ask(ben, 'findMoments')).total;
    const moments = Array.from({ length: 1_250 }, (_, n) =>
      addMoment(momentOf(`moment-${String(n).padStart(5, '0')}`, mai), mai, here.at),
    );
    for (let from = 0; from < moments.length; from += 45) {
      const some = moments.slice(from, from + 45);
      const projections = some.map(projectMoment);
      const put = (row: string, body: object): RowChange => ({ put: 'insert', row, body: stored(body) });
      const rows = [
        ...some.map((moment) => put(keys.moment(moment.id), moment)),
        ...projections.map((projection) => put(keys.projection(projection.id), projection)),
      ];
      expect(await keepInLibrary({ ports: here.ports }, { rows, moments: projections })).toBe('done');
    }
    const cold = new ApiWorld(anotherStore());
    for (const world of [here, there, cold]) {
      const { total, next } = await world.ask(ben, 'findMoments', { query: { q: 'headline', order: 'headline' } });
      expect([total, typeof next]).toEqual([before + 1_250, 'string']);
    }
  });

  test('the samples, some of them in Vietnamese, are kept in one transaction and read back whole', async () => {
    const world = new ApiWorld(anotherStore());
    expect(await world.ask(mai, 'loadSamples')).toMatchObject({ hasSamples: true });
    const { moments } = await world.ask(ben, 'findMoments', { query: { language: 'vi' } });
    const { moment } = await world.ask(ben, 'readMoment', { params: { moment: moments[0]!.id } });
    expect(moment.story).toMatch(/[ạ-ỹ]/i);
    expect(await world.ask(mai, 'removeSamples')).toMatchObject({ hasSamples: false });
  });
});
