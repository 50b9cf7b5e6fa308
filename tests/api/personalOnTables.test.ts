import { describe, expect, test } from '@jest/globals';
import { look } from '../../api/src/calls/look';
import { ActionId } from '../../domain/actions';
import { ben, mai } from '../support/apiPeople';
import { ChatWorld } from '../support/chatWorld';
import { sharedTables } from '../support/sharedTables';

const anotherStore = sharedTables();

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
