import { describe, expect, test } from '@jest/globals';
import { projectRecord } from '../../api/src/calls/projections';
import { ActionId } from '../../domain/actions';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';
import { sharedTables } from '../support/sharedTables';

const anotherStore = sharedTables();

describe('what waits for one, on Table Storage', () => {
  test('is right when several workers look at every change of an action at once', async () => {
    const [here, there] = [new ApiWorld(anotherStore()), new ApiWorld(anotherStore())];
    await here.start();
    await here.open(mai);
    const action = ActionId.parse('action-0001');
    const params = { meeting: here.meeting, action };
    const errand = { tenant: here.ports.home, series: here.series, record: `action:${action}` };
    const workers = () => Promise.all([here, there, here, there].map(({ ports }) => projectRecord(ports, errand)));
    await here.ask(ben, 'takeAction', { body: { id: action, text: 'Ask the supplier' } });
    const [offered] = await Promise.all([
      here.ask(ben, 'offerAction', { params, body: { base: 1, to: linh } }),
      workers(),
    ]);
    await workers();
    expect((await there.ask(linh, 'readMyItems')).offers).toHaveLength(1);
    const body = { offeredAt: offered.offer?.at ?? '', accepted: true };
    await Promise.all([there.ask(linh, 'answerOffer', { params, body }), workers()]);
    await workers();
    const [linhs, bens] = [await here.ask(linh, 'readMyItems'), await here.ask(ben, 'readMyItems')];
    expect([linhs.offers, bens.offers, bens.actions]).toEqual([[], [], []]);
    expect(linhs.actions).toMatchObject([{ action: { owner: linh, handOvers: [{ end: 'accepted' }] } }]);
  });
});
