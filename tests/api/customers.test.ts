import { beforeEach, describe, expect, test } from '@jest/globals';
import { ConversationId } from '../../domain/conversations';
import { customerId, momentOf, newCustomer, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const params = { customer: customerId };
const nameless = { consent: { scope: 'internalAnonymous' as const, basis: 'Asked on the phone' } };

let world: ApiWorld;
beforeEach(() => {
  world = new ApiWorld();
});

describe('a customer’s page', () => {
  test('holds what the asker may find, newest first, and says who may change it', async () => {
    await stock(world, ben);
    await world.ask(mai, 'addMoment', { body: momentOf('moment-one', mai) });
    world.later(1);
    await world.ask(mai, 'addMoment', { body: momentOf('moment-two', mai) });
    await world.ask(mai, 'addMoment', { body: momentOf('moment-secret', mai, { restricted: true }) });
    const page = await world.ask(linh, 'openCustomer', { params });
    expect(page.moments.map(({ id }) => id)).toEqual(['moment-two', 'moment-one']);
    expect(page).toMatchObject({ customer: { name: newCustomer.name }, mayEdit: false, conversations: [], thanks: [] });
    expect((await world.ask(ben, 'openCustomer', { params })).mayEdit).toBe(true);
    const seen = await world.ask(mai, 'openCustomer', { params });
    expect([seen.mayEdit, seen.moments.length]).toEqual([true, 3]);
    expect(JSON.stringify(page.moments)).not.toContain('words');
  });

  test('tells nobody the name behind an alias who adds another customer under its id', async () => {
    await world.ask(mai, 'addCustomer', { body: { ...newCustomer, alias: 'A supplier' } });
    const body = { ...newCustomer, name: 'Somebody else' };
    const answer = await world.send(ben, 'addCustomer', { body });
    expect([answer.status, refusalOf(answer).theirs]).toEqual([409, undefined]);
    expect(JSON.stringify(answer.body)).not.toContain(newCustomer.name);
    expect(refusalOf(await world.send(mai, 'addCustomer', { body })).theirs).toMatchObject({ name: newCustomer.name });
  });

  test('of nobody is not there', async () => {
    const answer = await world.send(linh, 'openCustomer', { params });
    expect([answer.status, refusalOf(answer).code]).toEqual([404, 'notFound']);
  });

  test('shows only the alias to those who do not look after them', async () => {
    const accountOwner = { id: linh.id, name: linh.name };
    const body = { ...newCustomer, alias: 'A supplier', outsideDomains: ['kens.example'], accountOwner };
    await world.ask(mai, 'addCustomer', { body });
    await world.ask(mai, 'addMoment', { body: momentOf('moment-one', mai) });
    const closed = [
      await world.send(ben, 'openCustomer', { params }),
      await world.send(ben, 'openMoment', { params: { moment: 'moment-one' } }),
      await world.send(ben, 'readMoment', { params: { moment: 'moment-one' } }),
      await world.send(ben, 'findCustomers'),
    ];
    for (const { status, body: seen } of closed) {
      expect(status).toBe(200);
      expect(JSON.stringify(seen)).not.toMatch(/Plumbing|kens\.example/);
      expect(JSON.stringify(seen)).toContain('A supplier');
    }
    for (const who of [mai, linh])
      expect((await world.ask(who, 'openCustomer', { params })).customer.name).toBe(newCustomer.name);
  });
});

describe('editing a customer', () => {
  test('is for curators, whoever added them and whoever has the account', async () => {
    await world.ask(ben, 'addCustomer', { body: newCustomer });
    const body = { base: 1, hope: 'Three apprentices' };
    expect(refusalOf(await world.send(linh, 'editCustomer', { params, body })).code).toBe('notAllowed');
    const accountOwner = { id: linh.id, name: linh.name };
    await world.ask(ben, 'editCustomer', { params, body: { base: 1, accountOwner } });
    expect(await world.ask(linh, 'editCustomer', { params, body })).toMatchObject({ hope: 'Three apprentices' });
    expect(await world.ask(mai, 'editCustomer', { params, body: { base: 3, segment: 'Trade' } })).toMatchObject({
      segment: 'Trade',
      revision: 4,
      changedBy: mai,
    });
  });

  test('the same field shows theirs, and lists follow at once', async () => {
    await stock(world, mai, 'moment-one');
    await world.ask(mai, 'editCustomer', { params, body: { base: 1, name: 'Ken & Daughters' } });
    expect((await world.ask(ben, 'findMoments', { query: { q: 'daughters' } })).moments).toHaveLength(1);
    expect((await world.ask(ben, 'findMoments', { query: { q: 'plumbing' } })).moments).toEqual([]);
    const answer = await world.send(mai, 'editCustomer', { params, body: { base: 1, name: 'Other' } });
    expect([answer.status, refusalOf(answer)]).toMatchObject([409, { theirs: { name: 'Ken & Daughters' } }]);
  });

  test('never names whoever asked not to be named', async () => {
    await world.ask(mai, 'addCustomer', { body: { ...newCustomer, alias: 'A supplier' } });
    await world.ask(mai, 'addMoment', { body: momentOf('moment-one', mai, nameless) });
    for (const [change, field] of [
      [{ alias: null }, 'alias'],
      [{ shown: 'name' }, 'shown'],
    ] as const) {
      const answer = await world.send(mai, 'editCustomer', { params, body: { base: 1, ...change } });
      expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field }]);
    }
    await world.ask(mai, 'editCustomer', { params, body: { base: 1, alias: 'A wholesaler' } });
    await world.ask(mai, 'stepMoment', {
      params: { moment: momentOf('moment-one', mai).id },
      body: { base: 1, verb: 'withdraw' },
    });
    await world.ask(mai, 'editCustomer', { params, body: { base: 2, alias: null } });
  });

  test('and nothing is told without the name while the name is shown', async () => {
    await world.ask(mai, 'addCustomer', { body: { ...newCustomer, alias: 'A supplier', shown: 'name' } });
    const answer = await world.send(mai, 'addMoment', { body: momentOf('moment-one', mai, nameless) });
    expect([answer.status, refusalOf(answer).field]).toEqual([422, 'consent.scope']);
  });

  test('when one shows the name and another publishes without it, one of the two is refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const here = new ApiWorld();
      await here.ask(mai, 'addCustomer', { body: { ...newCustomer, alias: 'A supplier' } });
      const [edited, added] = await Promise.all([
        here.send(mai, 'editCustomer', { params, body: { base: 1, shown: 'name' } }),
        here.send(mai, 'addMoment', { body: momentOf('moment-one', mai, nameless) }),
      ]);
      expect([edited.status, added.status].filter((status) => status === 200)).toHaveLength(1);
    }
  });
});

describe('conversations', () => {
  const talk = (id: string, on: string, note?: string) => ({
    id: ConversationId.parse(id),
    on,
    ...(note ? { note } : {}),
  });
  const page = () => world.ask(linh, 'openCustomer', { params });

  beforeEach(async () => {
    await world.ask(mai, 'addCustomer', { body: newCustomer });
  });

  test('are noted by anybody, and the profile says when and by whom', async () => {
    await world.ask(ben, 'noteConversation', { params, body: talk('talk-0001', '2026-11-20', 'She waits.') });
    await world.ask(linh, 'noteConversation', { params, body: talk('talk-0002', '2026-11-02') });
    const { conversations, customer } = await page();
    expect(conversations.map(({ id, by }) => [id, by.name])).toEqual([
      ['talk-0001', ben.name],
      ['talk-0002', linh.name],
    ]);
    expect(customer).toMatchObject({ lastSpoken: { on: '2026-11-20', by: ben }, revision: 1 });
    expect((await world.ask(linh, 'findCustomers')).customers[0]?.lastSpoken).toEqual({ on: '2026-11-20', by: ben });
  });

  test('taken back by whoever noted them, the one before is the last again', async () => {
    await world.ask(ben, 'noteConversation', { params, body: talk('talk-0001', '2026-11-20') });
    await world.ask(linh, 'noteConversation', { params, body: talk('talk-0002', '2026-11-02') });
    const gone = { params: { ...params, conversation: ConversationId.parse('talk-0001') } };
    expect(refusalOf(await world.send(linh, 'removeConversation', gone)).code).toBe('notAllowed');
    expect(await world.ask(ben, 'removeConversation', gone)).toEqual({});
    expect(await world.ask(ben, 'removeConversation', gone)).toEqual({});
    expect((await page()).customer.lastSpoken).toEqual({ on: '2026-11-02', by: linh });
    await world.ask(linh, 'removeConversation', {
      params: { ...params, conversation: ConversationId.parse('talk-0002') },
    });
    expect((await page()).customer).not.toHaveProperty('lastSpoken');
  });

  test('noted at the same moment are both there, and the later day is the last', async () => {
    await Promise.all([
      world.ask(ben, 'noteConversation', { params, body: talk('talk-0001', '2026-11-20') }),
      world.ask(linh, 'noteConversation', { params, body: talk('talk-0002', '2026-11-21') }),
      world.ask(mai, 'noteConversation', { params, body: talk('talk-0003', '2026-11-19') }),
    ]);
    const { conversations, customer } = await page();
    expect([conversations.length, customer.lastSpoken?.on]).toEqual([3, '2026-11-21']);
  });

  test('sent again are there once; under the same id by somebody else they are a conflict', async () => {
    const sent = { params, body: talk('talk-0001', '2026-11-20'), key: 'talk-key-1' };
    const first = await world.ask(ben, 'noteConversation', sent);
    world.later(5);
    expect(await world.ask(ben, 'noteConversation', sent)).toEqual(first);
    expect(await world.ask(ben, 'noteConversation', { ...sent, key: 'talk-key-2' })).toEqual(first);
    const answer = await world.send(linh, 'noteConversation', sent);
    expect([answer.status, refusalOf(answer).theirs]).toMatchObject([409, { by: ben }]);
    expect((await page()).conversations).toHaveLength(1);
  });

  test.each([
    ['of tomorrow’s week', { on: '2026-12-01' }, 'on'],
    ['without a day', { on: undefined }, 'on'],
    ['with a day that is none', { on: 'yesterday' }, 'on'],
    ['with an empty note', { note: '  ' }, 'note'],
  ])('%s are refused', async (_what, change, field) => {
    const body = { ...talk('talk-0001', '2026-11-20'), ...change };
    const answer = await world.send(ben, 'noteConversation', { params, body });
    expect([answer.status, refusalOf(answer).field]).toEqual([422, field]);
    expect((await page()).conversations).toEqual([]);
  });

  test('keep a customer out of the silent ones for ninety days', async () => {
    const silent = async () => (await world.ask(mai, 'findCustomers', { query: { about: 'unspoken' } })).total;
    await world.ask(ben, 'noteConversation', { params, body: talk('talk-0001', '2026-11-20') });
    world.later(86 * 24 * 60);
    expect(await silent()).toBe(0);
    world.later(24 * 60);
    expect(await silent()).toBe(1);
    expect((await world.ask(mai, 'openLibrary')).gaps).toContainEqual({ gap: 'unspoken', count: 1 });
  });
});
