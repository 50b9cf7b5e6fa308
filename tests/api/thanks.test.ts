import { beforeEach, describe, expect, test } from '@jest/globals';
import { MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { customerId, momentOf, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const params = { moment: one };

let world: ApiWorld;
beforeEach(async () => {
  world = new ApiWorld();
  await stock(world, mai);
  await world.ask(mai, 'addMoment', { body: momentOf(one, ben) });
});

const waiting = async () => (await world.ask(ben, 'openLibrary')).waiting.thanks;
const toPassOn = async () => (await world.ask(mai, 'openCustomer', { params: { customer: customerId } })).thanks;

describe('thanks', () => {
  test('reach whoever told it, until they have looked', async () => {
    await world.ask(linh, 'thankTeller', { params, body: {} });
    await world.ask(mai, 'thankTeller', { params, body: {} });
    expect(await waiting()).toBe(2);
    expect(await world.ask(ben, 'openLibrary')).toMatchObject({ thanked: one });
    expect((await world.ask(linh, 'openMoment', { params })).thanks).toHaveLength(2);
    expect(await waiting()).toBe(2);
    await world.ask(ben, 'openMoment', { params });
    expect(await waiting()).toBe(0);
    expect(await world.ask(ben, 'openLibrary')).not.toHaveProperty('thanked');
  });

  test('with words for the customer stand on the customer’s page until somebody has passed them on', async () => {
    await world.ask(linh, 'thankTeller', { params, body: { forCustomer: 'Your patience helped us.' } });
    await world.ask(mai, 'thankTeller', { params, body: {} });
    expect(await toPassOn()).toMatchObject([{ by: linh, forCustomer: 'Your patience helped us.', moment: one }]);
    const passed = await world.ask(ben, 'passThanksOn', { params: { ...params, person: linh.id } });
    expect(passed).toMatchObject({ by: linh, passedOn: { by: ben } });
    expect(passed).not.toHaveProperty('to');
    expect(await toPassOn()).toEqual([]);
    expect((await world.ask(mai, 'openMoment', { params })).thanks).toContainEqual(passed);
    expect(await world.ask(mai, 'passThanksOn', { params: { ...params, person: linh.id } })).toEqual(passed);
  });

  test('said again change their words, and are one', async () => {
    await world.ask(linh, 'thankTeller', { params, body: { forCustomer: 'Thanks!' } });
    await world.ask(linh, 'thankTeller', { params, body: { forCustomer: 'Many thanks!' } });
    expect(await toPassOn()).toMatchObject([{ forCustomer: 'Many thanks!' }]);
    await world.ask(linh, 'thankTeller', { params, body: {} });
    expect(await toPassOn()).toEqual([]);
    expect((await world.ask(mai, 'openMoment', { params })).thanks).toHaveLength(1);
  });

  test('sent again are the same answer', async () => {
    const sent = { params, body: { forCustomer: 'Thanks!' }, key: 'thanks-key' };
    const first = await world.ask(linh, 'thankTeller', sent);
    world.later(5);
    expect(await world.ask(linh, 'thankTeller', sent)).toEqual(first);
  });

  test('taken back are nowhere, and can be taken back again', async () => {
    await world.ask(linh, 'thankTeller', { params, body: { forCustomer: 'Thanks!' } });
    await world.ask(linh, 'takeBackThanks', { params });
    expect(await world.ask(linh, 'takeBackThanks', { params })).toEqual({});
    expect(await toPassOn()).toEqual([]);
    expect((await world.ask(mai, 'openMoment', { params })).thanks).toEqual([]);
    expect(await waiting()).toBe(0);
    const late = await world.send(ben, 'passThanksOn', { params: { ...params, person: linh.id } });
    expect([late.status, refusalOf(late).code]).toEqual([404, 'notFound']);
  });

  test('passed on by two at once, and again, are passed on by the first', async () => {
    await world.ask(linh, 'thankTeller', { params, body: { forCustomer: 'Thanks!' } });
    const pass = (person: Person) => world.ask(person, 'passThanksOn', { params: { ...params, person: linh.id } });
    const [first, second] = await Promise.all([pass(mai), pass(ben)]);
    world.later(5);
    expect([second, await pass(ben)]).toEqual([first, first]);
    expect(await toPassOn()).toEqual([]);
  });

  test('said again in the same words are not to be passed on again, in other words they are', async () => {
    const thank = (forCustomer: string) => world.ask(linh, 'thankTeller', { params, body: { forCustomer } });
    await thank('Thanks!');
    await world.ask(mai, 'passThanksOn', { params: { ...params, person: linh.id } });
    expect((await thank('Thanks!')).passedOn).toMatchObject({ by: mai });
    expect(await toPassOn()).toEqual([]);
    expect(await thank('Thanks, and good luck!')).not.toHaveProperty('passedOn');
    expect(await toPassOn()).toHaveLength(1);
  });

  test('are not for oneself, not for a draft, and not passed on without words', async () => {
    expect(refusalOf(await world.send(ben, 'thankTeller', { params, body: {} })).code).toBe('invalid');
    await world.ask(linh, 'captureDraft', { body: { id: MomentId.parse('moment-draft'), story: 'Soon.' } });
    const draft = await world.send(mai, 'thankTeller', { params: { moment: 'moment-draft' }, body: {} });
    expect(refusalOf(draft).code).toBe('notFound');
    await world.ask(linh, 'thankTeller', { params, body: {} });
    const empty = await world.send(mai, 'passThanksOn', { params: { ...params, person: linh.id } });
    expect(refusalOf(empty).code).toBe('invalid');
    const long = await world.send(linh, 'thankTeller', { params, body: { forCustomer: 'x'.repeat(301) } });
    expect([long.status, refusalOf(long).field]).toEqual([422, 'forCustomer']);
  });
});
