import { beforeEach, describe, expect, test } from '@jest/globals';
import { toldKinds } from '../../api/src/calls/told';
import { places } from '../../api/src/rows';
import type { ImportRow } from '../../domain/importCalls';
import { MomentId } from '../../domain/moments';
import { momentOf, newCustomer, customerId } from '../support/apiNotes';
import { apiChat, type ApiChat } from '../support/apiChat';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const params = { moment: one };
const secret = 'Ken counts on us.';

let world: ApiWorld;
let chat: ApiChat;

beforeEach(async () => {
  world = new ApiWorld();
  chat = apiChat(world);
  await world.ask(mai, 'addCustomer', { body: newCustomer });
  await world.ask(mai, 'addMoment', { body: momentOf(one, mai, { question: 'What would Ken say?' }) });
  await world.start();
  await chat.deliver();
  expect(chat.cards()).toContain(secret);
});

const restrict = (restricted: boolean, base: number) =>
  world.ask(mai, 'editMoment', { params, body: { base, restricted } });
const importing = (of: 'customers' | 'moments', cells: ImportRow['cells']) =>
  world.ask(mai, 'importRows', { body: { of, incomplete: 'refuse', rows: [{ row: 2, cells, base: 1 }] } });

describe('a moment that is kept to a few after it was told', () => {
  test('leaves panels and posted cards, and comes back when it is for everybody again', async () => {
    await restrict(true, 1);
    await chat.deliver();
    expect((await world.open(ben)).opening.kind).toBe('withdrawn');
    expect(chat.cards()).not.toContain(secret);
    world.later(30);
    await world.end();
    await chat.deliver();
    expect(chat.cards()).not.toContain('Headline of moment-one');
    await restrict(false, 2);
    await chat.deliver();
    expect(chat.cards()).toContain(secret);
  });

  test('leaves them also where a file says so', async () => {
    await importing('moments', { id: one, restricted: 'yes' });
    await chat.deliver();
    expect((await world.open(ben)).opening.kind).toBe('withdrawn');
    expect(chat.cards()).not.toContain(secret);
  });

  test('is known to the timer until every meeting was told', async () => {
    world.queueIsDown = true;
    await restrict(true, 1);
    world.queueIsDown = false;
    world.later(2);
    await world.look();
    await chat.deliver();
    expect(chat.cards()).not.toContain(secret);
  });
});

test('with a moment goes its question to the room', async () => {
  expect(JSON.stringify(await world.open(ben))).toContain('What would Ken say?');
  await world.ask(mai, 'stepMoment', { params, body: { base: 1, verb: 'withdraw' } });
  expect(JSON.stringify(await world.open(ben))).not.toContain('What would Ken say?');
});

describe('a customer who gets an alias after something was told of them', () => {
  test('is called so by the cards that are posted', async () => {
    const body = { base: 1, alias: 'A plumbing shop' };
    await world.ask(mai, 'editCustomer', { params: { customer: customerId }, body });
    await chat.deliver();
    expect(chat.cards()).toContain('A plumbing shop');
    expect(chat.cards()).not.toContain(newCustomer.name);
  });

  test('is called so also where a file says it, and where only the timer can tell the chats', async () => {
    world.queueIsDown = true;
    await importing('customers', { id: customerId, alias: 'A plumbing shop' });
    world.queueIsDown = false;
    world.later(2);
    await world.look();
    await chat.deliver();
    expect(chat.cards()).not.toContain(newCustomer.name);
    const due = await world.ports.store.list({ ...places.due(world.ports.home), from: '0', to: '~' });
    expect(due.filter(({ row }) => row.includes(toldKinds.customer))).toEqual([]);
  });
});
