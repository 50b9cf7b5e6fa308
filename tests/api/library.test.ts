import { describe, expect, test } from '@jest/globals';
import { momentOf, newCustomer, stock } from '../support/apiNotes';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

describe('the library', () => {
  test('what one person adds, the others find', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    const library = await world.ask(ben, 'readLibrary');
    expect(library.customers).toMatchObject([{ ...newCustomer, by: mai, sample: false }]);
    expect(library.moments).toMatchObject([{ id: 'moment-one', state: 'published', customerName: newCustomer.name }]);
    expect(JSON.stringify(library.moments)).not.toContain('counts on us');
    const told = await world.ask(ben, 'readMoment', { params: { moment: library.moments[0]!.id } });
    expect(told).toMatchObject({ moment: { story: 'Ken counts on us.' }, customer: { name: newCustomer.name } });
  });

  test('where there is an alias the name stays out of the list', async () => {
    const world = new ApiWorld();
    await world.ask(mai, 'addCustomer', { body: { ...newCustomer, alias: 'A plumbing supplier' } });
    await world.ask(mai, 'addMoment', { body: momentOf('moment-one', mai) });
    expect((await world.ask(ben, 'readLibrary')).moments[0]?.customerName).toBe('A plumbing supplier');
  });

  test('a moment of a customer who is not there is refused', async () => {
    const world = new ApiWorld();
    const answer = await world.send(mai, 'addMoment', { body: momentOf('moment-one', mai) });
    expect([answer.status, refusalOf(answer)]).toMatchObject([404, { code: 'notFound', field: 'customer' }]);
    expect((await world.ask(mai, 'readLibrary')).moments).toEqual([]);
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
    expect((await world.ask(mai, 'readLibrary')).moments).toEqual([]);
  });

  test('a moment that nobody added is not found', async () => {
    const world = new ApiWorld();
    const answer = await world.send(mai, 'readMoment', { params: { moment: 'moment-none' } });
    expect([answer.status, refusalOf(answer).code]).toEqual([404, 'notFound']);
  });
});

describe('samples', () => {
  test('loaded twice, or by two at once, they are there once and belong to who loaded them', async () => {
    const world = new ApiWorld();
    const [first, second] = await Promise.all([world.ask(mai, 'loadSamples'), world.ask(ben, 'loadSamples')]);
    expect(second).toEqual(first);
    expect(await world.ask(mai, 'loadSamples')).toEqual(first);
    expect(first.customers.length).toBeGreaterThanOrEqual(8);
    expect(first.moments.length).toBeGreaterThanOrEqual(16);
    expect([...first.customers, ...first.moments].every(({ sample }) => sample)).toBe(true);
    const { moment } = await world.ask(ben, 'readMoment', { params: { moment: first.moments[0]!.id } });
    expect(moment.owner).toEqual(moment.by);
  });

  test('removed they leave what people added themselves, and a customer whom that is about', async () => {
    const world = new ApiWorld();
    const { customers } = await world.ask(mai, 'loadSamples');
    const kept = customers[0]!;
    await stock(world, mai, 'moment-one');
    await world.ask(mai, 'addMoment', { body: momentOf('moment-two', mai, { customer: kept.id }) });
    const left = await world.ask(mai, 'removeSamples');
    expect(left.moments.map(({ id }) => id).sort()).toEqual(['moment-one', 'moment-two']);
    expect(left.customers.map(({ id }) => id).sort()).toEqual([kept.id, newCustomer.id].sort());
    expect(await world.ask(mai, 'removeSamples')).toEqual(left);
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
