import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tableStore } from '../../api/src/adapters/tableStore';
import { look } from '../../api/src/calls/look';
import type { Store } from '../../api/src/ports';
import { ActionId } from '../../domain/actions';
import { startStorage, type Storage } from '../../local/storage';
import { ben, mai } from '../support/apiPeople';
import { ChatWorld } from '../support/chatWorld';

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

describe('one person’s messages, on Table Storage', () => {
  test('are one of each, whoever hears and looks at the same time', async () => {
    const [here, there] = [new ChatWorld(anotherStore()), new ChatWorld(anotherStore())];
    await here.start();
    await here.open(mai);
    await Promise.all([here.meet(ben), there.meet(ben)]);
    const message = { isPersonal: true, messageId: 'the same message' };
    await Promise.all([here, there, here, there].map((world) => world.say(ben, 'help', message)));
    await Promise.all([here.deliver(), there.deliver()]);
    expect([...here.in(`a:${ben.id}`), ...there.in(`a:${ben.id}`)]).toHaveLength(1);

    const id = ActionId.parse('action-0001');
    await here.ask(mai, 'takeAction', { body: { id, text: 'Call the bank', owner: ben, dueOn: '2026-11-24' } });
    await here.project();
    here.now = there.now = Date.parse('2026-11-24T08:30:00.000Z');
    await Promise.all([here, there, here, there].map(({ cardPorts }) => look(cardPorts)));
    await Promise.all([here.deliver(), there.deliver()]);
    here.later(3);
    there.later(3);
    await Promise.all([here, there].map(({ cardPorts }) => look(cardPorts)));
    await Promise.all([here.deliver(), there.deliver()]);
    expect([...here.in(`a:${ben.id}`), ...there.in(`a:${ben.id}`)]).toHaveLength(2);
  });
});
