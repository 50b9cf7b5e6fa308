import { describe, expect, test } from '@jest/globals';
import { momentOf, newCustomer, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

describe('the library', () => {
  test('what one person adds, the others find', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    const { customers } = await world.ask(ben, 'findCustomers');
    expect(customers).toMatchObject([{ id: newCustomer.id, name: newCustomer.name, sample: false, moments: 1 }]);
    const { moments } = await world.ask(ben, 'findMoments');
    expect(moments).toMatchObject([{ id: 'moment-one', state: 'published', customerName: newCustomer.name }]);
    expect(JSON.stringify(moments)).not.toContain('counts on us');
    const told = await world.ask(ben, 'readMoment', { params: { moment: moments[0]!.id } });
    expect(told).toMatchObject({ moment: { story: 'Ken counts on us.' }, customer: { name: newCustomer.name } });
  });

  test('where there is an alias the name stays out of the list', async () => {
    const world = new ApiWorld();
    await world.ask(mai, 'addCustomer', { body: { ...newCustomer, alias: 'A plumbing supplier' } });
    await world.ask(mai, 'addMoment', { body: momentOf('moment-one', mai) });
    expect((await world.ask(ben, 'findMoments')).moments[0]?.customerName).toBe('A plumbing supplier');
  });

  test('a moment of a customer who is not there is refused', async () => {
    const world = new ApiWorld();
    const answer = await world.send(mai, 'addMoment', { body: momentOf('moment-one', mai) });
    expect([answer.status, refusalOf(answer)]).toMatchObject([404, { code: 'notFound', field: 'customer' }]);
    expect((await world.ask(mai, 'findMoments')).moments).toEqual([]);
  });

  test('a moment without source, date, consent or owner is refused, by the field that is missing', async () => {
    const world = new ApiWorld();
    await stock(world, mai);
    for (const field of ['source', 'heardOn', 'consent', 'owner']) {
      const answer = await world.send(mai, 'addMoment', {
        body: { ...momentOf('moment-one', mai), [field]: undefined },
      });
      expect([answer.status, refusalOf(answer).field]).toEqual([422, field]);
    }
  });

  test('who asked not to be named needs an alias before their moment is told', async () => {
    const world = new ApiWorld();
    const nameless = { consent: { scope: 'internalAnonymous' as const, basis: 'Asked on the phone' } };
    await stock(world, mai);
    const answer = await world.send(mai, 'addMoment', { body: momentOf('moment-one', mai, nameless) });
    expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field: 'consent.scope' }]);
    expect((await world.ask(mai, 'findMoments')).moments).toEqual([]);
  });

  test('a moment that nobody added is not found', async () => {
    const world = new ApiWorld();
    const answer = await world.send(mai, 'readMoment', { params: { moment: 'moment-none' } });
    expect([answer.status, refusalOf(answer).code]).toEqual([404, 'notFound']);
  });
});

const shelves = async (world: ApiWorld) => ({
  customers: (await world.ask(mai, 'findCustomers')).customers,
  moments: (await world.ask(mai, 'findMoments')).moments,
});

describe('samples', () => {
  test('loaded twice, or by two at once, they are there once and belong to who loaded them', async () => {
    const world = new ApiWorld();
    await Promise.all([world.ask(mai, 'loadSamples'), world.ask(ben, 'loadSamples')]);
    const first = await shelves(world);
    await world.ask(mai, 'loadSamples');
    expect(await shelves(world)).toEqual(first);
    expect(first.customers.length).toBeGreaterThanOrEqual(8);
    expect(first.moments.length).toBeGreaterThanOrEqual(16);
    expect([...first.customers, ...first.moments].every(({ sample }) => sample)).toBe(true);
    const { moment } = await world.ask(ben, 'readMoment', { params: { moment: first.moments[0]!.id } });
    expect(moment.owner).toEqual(moment.by);
  });

  test('are for curators to load once something real is there', async () => {
    const world = new ApiWorld();
    await stock(world, ben);
    const answer = await world.send(linh, 'loadSamples');
    expect([answer.status, refusalOf(answer).code]).toEqual([403, 'notAllowed']);
    expect((await shelves(world)).customers).toHaveLength(1);
    expect(await world.ask(mai, 'loadSamples')).toMatchObject({ hasSamples: true });
  });

  test('removed they leave what people added themselves, and a customer whom that is about', async () => {
    const world = new ApiWorld();
    await world.ask(mai, 'loadSamples');
    const kept = (await shelves(world)).customers[0]!;
    await stock(world, mai, 'moment-one');
    await world.ask(mai, 'addMoment', { body: momentOf('moment-two', mai, { customer: kept.id }) });
    const home = await world.ask(mai, 'removeSamples');
    expect(home).toMatchObject({ moments: 2, customers: 1, hasSamples: false });
    const left = await shelves(world);
    expect(left.moments.map(({ id }) => id).sort()).toEqual(['moment-one', 'moment-two']);
    expect(left.customers.map(({ id }) => id).sort()).toEqual([kept.id, newCustomer.id].sort());
    expect(await world.ask(mai, 'removeSamples')).toEqual(home);
  });

  test('an occurrence that was opened by a sample keeps its place without content', async () => {
    const world = new ApiWorld();
    await world.ask(mai, 'loadSamples');
    await world.start();
    expect((await world.open(mai)).opening.kind).toBe('moment');
    await world.ask(mai, 'removeSamples');
    expect((await world.open(mai)).opening.kind).toBe('withdrawn');
    await world.end();
    expect((await world.open(mai, 'meetingTab')).opening.kind).toBe('question');
  });
});
