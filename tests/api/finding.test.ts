import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { MomentId } from '../../domain/moments';
import { customerId, momentOf, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

describe('looking for moments', () => {
  test('from the address of a search to its pages', async () => {
    const world = new ApiWorld();
    await stock(world, mai);
    for (let n = 0; n < 30; n += 1) {
      world.later(1);
      const id = `moment-${String(n).padStart(3, '0')}`;
      await world.ask(mai, 'addMoment', { body: momentOf(id, mai, { headline: `Pallet ${n}`, tags: ['Delivery'] }) });
    }
    const query = { q: 'pallet', tag: 'delivery', customer: customerId, kind: 'story', state: 'published' } as const;
    const first = await world.ask(ben, 'findMoments', { query });
    expect([first.total, first.moments.length, first.moments[0]?.headline]).toEqual([30, 25, 'Pallet 29']);
    world.later(1);
    await world.ask(mai, 'addMoment', {
      body: momentOf('moment-new', mai, { headline: 'Pallet new', tags: ['Delivery'] }),
    });
    const second = await world.ask(ben, 'findMoments', { query: { ...query, after: first.next } });
    expect(second.moments.map(({ headline }) => headline)).toEqual([4, 3, 2, 1, 0].map((n) => `Pallet ${n}`));
    expect(second).not.toHaveProperty('next');
    expect(await world.ask(ben, 'typeAhead', { query: { q: 'deliv' } })).toContainEqual({
      kind: 'tag',
      text: 'Delivery',
      count: 31,
    });
  });

  test('the same again is not sent again', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    const first = await world.send(ben, 'findMoments');
    const headers = { 'if-none-match': first.headers['etag'] ?? '' };
    expect((await world.send(ben, 'findMoments', { headers })).status).toBe(304);
    await world.ask(mai, 'addMoment', { body: momentOf('moment-two', mai) });
    expect((await world.send(ben, 'findMoments', { headers })).status).toBe(200);
  });

  test.each([
    ['findMoments', { kind: 'gossip' }, 'kind'],
    ['findMoments', { state: 'withdrawn' }, 'state'],
    ['findMoments', { order: 'random' }, 'order'],
    ['findMoments', { about: 'you' }, 'about'],
    ['findMoments', { team: 'pirates' }, 'team'],
    ['findMoments', { language: 'fr' }, 'language'],
    ['findMoments', { q: 'x'.repeat(201) }, 'q'],
    ['findMoments', { after: 'x'.repeat(201) }, 'after'],
    ['findMoments', { customer: '../m:moment' }, 'customer'],
    ['findCustomers', { about: 'gossip' }, 'about'],
    ['typeAhead', {}, 'q'],
  ] as const)('%s %j is refused with a sentence', async (name, query, field) => {
    const answer = await new ApiWorld().send(ben, name, { query });
    expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field }]);
    expect(refusalOf(answer).sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(refusalOf(answer).sentence).not.toMatch(/invalid input|expected|zod/i);
  });

  test('a page that is none is refused', async () => {
    const answer = await new ApiWorld().send(ben, 'findCustomers', { query: { after: 'nowhere' } });
    expect([answer.status, refusalOf(answer).code]).toEqual([400, 'badRequest']);
  });
});

describe('headlines that hold characters of two halves', () => {
  test('are found page by page, whole', async () => {
    const world = new ApiWorld();
    await stock(world, mai);
    for (let n = 10; n < 40; n += 1) {
      const headline = `${'a'.repeat(99)}😀${n}`;
      await world.ask(mai, 'addMoment', { body: momentOf(`moment-${n}`, mai, { headline }) });
    }
    const first = await world.ask(ben, 'findMoments', { query: { order: 'headline' } });
    const second = await world.ask(ben, 'findMoments', { query: { order: 'headline', after: first.next } });
    expect([first.moments.length, second.moments.length]).toEqual([25, 5]);
    await world.ask(ben, 'captureDraft', {
      body: { id: MomentId.parse('draft-0001'), story: `${'b'.repeat(79)}😀 and more` },
    });
    const { moments } = await world.ask(ben, 'findMoments', { query: { state: 'draft' } });
    expect(moments.map(({ headline }) => headline)).toEqual(['b'.repeat(79)]);
  });
});

describe('warm, the library asks the storage', () => {
  test.each([20, 200])('as little with %i moments', async (size) => {
    const world = new ApiWorld(memoryStore());
    await stock(world, mai);
    for (let n = 0; n < size; n += 1)
      await world.ask(mai, 'addMoment', { body: momentOf(`moment-${String(n).padStart(4, '0')}`, mai) });
    await world.ask(linh, 'openLibrary');
    for (const [name, calls] of [
      ['findMoments', 1],
      ['findCustomers', 1],
      ['typeAhead', 1],
      ['openLibrary', 2],
    ] as const) {
      world.storeCalls = 0;
      await world.ask(linh, name, name === 'typeAhead' ? { query: { q: 'head' } } : {});
      expect([name, world.storeCalls]).toEqual([name, calls]);
    }
  });
});
