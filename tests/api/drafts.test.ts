import { beforeEach, describe, expect, test } from '@jest/globals';
import { readRow, places, keys } from '../../api/src/rows';
import { MomentProjection } from '../../domain/momentProjections';
import { MomentId } from '../../domain/moments';
import { dayAfter } from '../../domain/text';
import { apiChat } from '../support/apiChat';
import { customerId, momentOf, newCustomer, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const one = MomentId.parse('moment-one');
const params = { moment: one };
const captured = { id: one, customerName: 'Ken', story: 'The crew waited for the pallet.', source: 'A call' };

let world: ApiWorld;
beforeEach(() => {
  world = new ApiWorld();
});

const found = async (who = linh, query = {}) => (await world.ask(who, 'findMoments', { query })).moments;
const projectionOf = (id: MomentId) =>
  readRow(world.ports, { ...places.library(world.ports.home), row: keys.projection(id) }, MomentProjection);

describe('a draft', () => {
  test('of three fields is kept, owned by whoever captured it, and seen by curators and them', async () => {
    const draft = await world.ask(ben, 'captureDraft', { body: captured });
    expect(draft).toMatchObject({ ...captured, state: 'draft', owner: ben, by: ben, sample: false });
    expect(await found(ben)).toMatchObject([{ id: one, customerName: 'Ken', state: 'draft' }]);
    expect(await found(mai)).toHaveLength(1);
    expect(await found(linh)).toEqual([]);
    const page = await world.ask(ben, 'openMoment', { params });
    expect(page).toMatchObject({ tellings: [], thanks: [], may: ['edit', 'askForReview', 'discard'] });
    expect(page.missing).toEqual(expect.arrayContaining(['kind', 'customer', 'headline', 'heardOn', 'consent']));
    for (const name of ['openMoment', 'readMoment'] as const) {
      const answer = await world.send(linh, name, { params });
      expect([answer.status, refusalOf(answer).code]).toEqual([404, 'notFound']);
    }
  });

  test('grows by edits, is put forward, sent back and published', async () => {
    await world.ask(mai, 'addCustomer', { body: newCustomer });
    await world.ask(ben, 'captureDraft', { body: captured });
    const { id: _id, ...rest } = momentOf(one, ben);
    const edited = await world.ask(ben, 'editMoment', { params, body: { base: 1, ...rest, customerName: null } });
    expect(edited).toMatchObject({ state: 'draft', customer: customerId, revision: 2 });
    await world.ask(ben, 'stepMoment', { params, body: { base: 2, verb: 'askForReview' } });
    expect((await world.ask(mai, 'openLibrary')).waiting.toReview).toBe(1);
    const back = await world.ask(mai, 'stepMoment', { params, body: { base: 3, verb: 'sendBack', note: 'Who?' } });
    expect(back).toMatchObject({ state: 'draft', note: 'Who?' });
    expect((await world.ask(ben, 'openLibrary')).waiting.drafts).toBe(1);
    const told = await world.ask(mai, 'stepMoment', {
      params,
      body: { base: 4, verb: 'publish', verifyBy: '2027-01-31' },
    });
    expect(told).toMatchObject({ state: 'published', verifyBy: '2027-01-31', owner: ben });
    expect(await found(linh)).toMatchObject([{ id: one, state: 'published' }]);
    expect((await projectionOf(one))?.value).toMatchObject({ state: 'published', revision: 5 });
  });

  test('is one again for who published it by mistake, unless a meeting opened with it meanwhile', async () => {
    await stock(world, mai);
    const publish = async () => {
      const { id: _id, ...rest } = momentOf(one, mai);
      const draft = await world.ask(mai, 'captureDraft', { body: { id: one, ...rest } });
      return world.ask(mai, 'stepMoment', { params, body: { base: draft.revision, verb: 'publish' } });
    };
    const told = await publish();
    const body = { base: told.revision, verb: 'unpublish', to: 'draft' } as const;
    await world.start();
    await apiChat(world).deliver();
    const refused = await world.send(mai, 'stepMoment', { params, body });
    expect([refused.status, refusalOf(refused).code]).toEqual([422, 'invalid']);
    expect(await found(linh)).toHaveLength(1);

    world = new ApiWorld();
    await stock(world, mai);
    await publish();
    expect(await world.ask(mai, 'stepMoment', { params, body })).toMatchObject({ state: 'draft' });
    expect(await found(linh)).toEqual([]);
    expect((await projectionOf(one))?.value).toMatchObject({ state: 'draft' });
    await world.start();
    expect((await world.open(ben)).opening.kind).toBe('question');
  });

  test('published with others is one again, each where it stood', async () => {
    await stock(world, mai);
    const { id: _id, ...rest } = momentOf(one, mai);
    await world.ask(mai, 'captureDraft', { body: { id: one, ...rest } });
    await world.ask(mai, 'stepMoment', { params, body: { base: 1, verb: 'askForReview' } });
    const step = (verb: 'publish' | 'unpublish') =>
      world.ask(mai, 'stepMoments', { body: { moments: [one], verb, ...(verb === 'unpublish' && { to: 'review' }) } });
    expect(await step('publish')).toEqual({ done: [one], refused: [] });
    expect(await step('unpublish')).toEqual({ done: [one], refused: [] });
    expect((await world.ask(mai, 'openMoment', { params })).moment.state).toBe('review');
    await step('publish');
    world.later(2);
    expect(await step('unpublish')).toMatchObject({ done: [], refused: [{ moment: one }] });
  });

  test('is not published by a member, nor without what publishing asks for', async () => {
    await world.ask(ben, 'captureDraft', { body: captured });
    const body = { base: 1, verb: 'publish' };
    expect(refusalOf(await world.send(ben, 'stepMoment', { params, body })).code).toBe('notAllowed');
    const answer = await world.send(mai, 'stepMoment', { params, body });
    expect([answer.status, refusalOf(answer)]).toMatchObject([422, { code: 'invalid', field: 'kind' }]);
    expect(await found(ben)).toMatchObject([{ state: 'draft' }]);
  });

  test('is not about a customer who is not there', async () => {
    const answer = await world.send(ben, 'captureDraft', { body: { ...captured, customer: 'customer-none' } });
    expect([answer.status, refusalOf(answer).field]).toEqual([404, 'customer']);
  });

  test('thrown away is gone for everybody, once and for all', async () => {
    await world.ask(ben, 'captureDraft', { body: captured });
    expect(refusalOf(await world.send(linh, 'discardDraft', { params })).code).toBe('notFound');
    const sent = { params, key: 'throw-away-1' };
    expect(await world.ask(ben, 'discardDraft', sent)).toEqual({});
    expect(await world.ask(ben, 'discardDraft', sent)).toEqual({});
    expect(await found(ben)).toEqual([]);
    expect(await projectionOf(one)).toBeUndefined();
    expect(refusalOf(await world.send(mai, 'openMoment', { params })).code).toBe('notFound');
    const again = await world.send(ben, 'captureDraft', { body: captured });
    expect([again.status, refusalOf(again).theirs]).toEqual([409, undefined]);
  });

  test('that was published is not thrown away', async () => {
    await stock(world, mai, one);
    const answer = await world.send(mai, 'discardDraft', { params });
    expect([answer.status, refusalOf(answer).code]).toEqual([422, 'invalid']);
  });

  test('of somebody else is not shown to whoever happens upon its id', async () => {
    await world.ask(ben, 'captureDraft', { body: captured });
    const answer = await world.send(linh, 'captureDraft', { body: { ...captured, story: 'Mine' } });
    expect([answer.status, refusalOf(answer).theirs]).toEqual([409, undefined]);
  });

  test('added whole by a member waits for a curator, and opens no meeting', async () => {
    await world.ask(mai, 'addCustomer', { body: newCustomer });
    const page = await world.ask(ben, 'addMoment', { body: momentOf(one, ben) });
    expect(page).toMatchObject({ moment: { state: 'review' }, missing: [], customer: { id: customerId } });
    expect((await world.open(mai, 'meetingTab')).opening.kind).toBe('question');
    await world.ask(mai, 'stepMoment', { params, body: { base: 1, verb: 'publish' } });
    expect((await world.open(mai, 'meetingTab')).opening.kind).toBe('moment');
  });
});

describe('editing', () => {
  test('two people change different fields, and both stay; the same field shows theirs', async () => {
    await stock(world, mai, one);
    await world.ask(mai, 'editMoment', { params, body: { base: 1, headline: 'Hers' } });
    const both = await world.ask(mai, 'editMoment', { params, body: { base: 1, quote: 'Now.' } });
    expect(both).toMatchObject({ headline: 'Hers', quote: 'Now.', revision: 3 });
    const answer = await world.send(mai, 'editMoment', { params, body: { base: 1, headline: 'His' } });
    expect([answer.status, refusalOf(answer)]).toMatchObject([
      409,
      { code: 'conflict', field: 'headline', theirs: { headline: 'Hers', revision: 3 } },
    ]);
  });

  test('at the same moment loses nothing', async () => {
    await stock(world, mai, one);
    await Promise.all([
      world.ask(mai, 'editMoment', { params, body: { base: 1, headline: 'Hers' } }),
      world.ask(mai, 'editMoment', { params, body: { base: 1, quote: 'Now.' } }),
      world.ask(mai, 'editMoment', { params, body: { base: 1, tags: ['Price'] } }),
    ]);
    const { moment } = await world.ask(ben, 'openMoment', { params });
    expect(moment).toMatchObject({ headline: 'Hers', quote: 'Now.', tags: ['Price'], revision: 4 });
    expect(await found(ben, { tag: 'price' })).toHaveLength(1);
  });

  test('is for its people: others see it and are refused, and of a restricted one they see nothing', async () => {
    await stock(world, mai, one);
    const body = { base: 1, headline: 'Not mine' };
    expect(refusalOf(await world.send(linh, 'editMoment', { params, body })).code).toBe('notAllowed');
    await world.ask(mai, 'editMoment', { params, body: { base: 1, restricted: true } });
    expect(refusalOf(await world.send(linh, 'editMoment', { params, body })).code).toBe('notFound');
    expect(await found(linh)).toEqual([]);
    expect((await world.open(mai, 'meetingTab')).opening.kind).toBe('question');
  });

  test('a published moment keeps what publishing asked for', async () => {
    await stock(world, mai, one);
    const answer = await world.send(mai, 'editMoment', { params, body: { base: 1, consent: null } });
    expect([answer.status, refusalOf(answer).field]).toEqual([422, 'consent']);
    expect((await world.ask(ben, 'openMoment', { params })).moment.revision).toBe(1);
  });

  test('nothing was heard on a day that is still to come; somebody ahead of us may have tomorrow', async () => {
    await stock(world, mai, one);
    const [tomorrow, later] = [1, 2].map((days) => dayAfter(new Date(world.now).toISOString(), days));
    const sent = { base: 1, kind: 'brief' as const, listener: 'Linh', listenedOn: tomorrow, heardOn: tomorrow };
    for (const field of ['heardOn', 'listenedOn'] as const) {
      const answer = await world.send(mai, 'editMoment', { params, body: { ...sent, [field]: later } });
      expect([answer.status, refusalOf(answer)]).toMatchObject([
        422,
        { field, sentence: 'This day is still to come.' },
      ]);
    }
    expect(await world.ask(mai, 'editMoment', { params, body: sent })).toMatchObject({ heardOn: tomorrow });
    const captured = { id: 'moment-two', story: 'Not yet.', source: 'A call', heardOn: later };
    expect(refusalOf(await world.send(ben, 'captureDraft', { body: captured })).field).toBe('heardOn');
  });

  test('refuses what it can’t read, and nothing is stored', async () => {
    await stock(world, mai, one);
    for (const body of [{ headline: 'No base' }, { base: 1, headline: '' }, { base: 1, kind: 'gossip' }]) {
      const answer = await world.send(mai, 'editMoment', { params, body });
      expect([answer.status, refusalOf(answer).sentence]).toEqual([422, expect.stringMatching(/^[A-Z].{10,}\.$/)]);
    }
    const step = await world.send(mai, 'stepMoment', { params, body: { base: 1, verb: 'burn' } });
    expect([step.status, refusalOf(step).field]).toEqual([422, 'verb']);
    expect((await world.ask(ben, 'openMoment', { params })).moment.revision).toBe(1);
  });
});

describe('many at once', () => {
  const ids = Array.from({ length: 60 }, (_, n) => MomentId.parse(`moment-${String(n).padStart(3, '0')}`));

  test('are verified for curators; what can’t be is named with its reason, and the rest is done', async () => {
    await stock(world, mai, ...ids);
    await world.ask(ben, 'captureDraft', { body: { ...captured, id: MomentId.parse('moment-draft') } });
    const moments = [...ids, MomentId.parse('moment-draft'), MomentId.parse('moment-none')];
    const body = { moments, verb: 'verify' as const, verifyBy: '2027-02-01' };
    const steps = await world.ask(mai, 'stepMoments', { body, key: 'many-at-once' });
    expect(steps.done).toEqual(ids);
    expect(steps.refused).toMatchObject([
      { moment: 'moment-draft', sentence: expect.stringMatching(/draft/) },
      { moment: 'moment-none', sentence: expect.stringMatching(/not in the library/) },
    ]);
    expect(await world.ask(mai, 'stepMoments', { body, key: 'many-at-once' })).toEqual(steps);
    const all = await world.ask(mai, 'findMoments', { query: { order: 'headline' } });
    expect(new Set(all.moments.map(({ verifyBy }) => verifyBy))).toEqual(new Set(['2027-02-01']));
    expect((await projectionOf(ids[59]!))?.value.verifyBy).toBe('2027-02-01');
  });

  test('archived and brought back, twice is once', async () => {
    await stock(world, mai, ...ids.slice(0, 3));
    const moments = ids.slice(0, 3);
    for (let times = 0; times < 2; times += 1) {
      const archived = await world.ask(mai, 'stepMoments', { body: { moments, verb: 'archive' } });
      expect(archived).toEqual({ done: moments, refused: [] });
    }
    expect(await found()).toEqual([]);
    await world.ask(mai, 'stepMoments', { body: { moments, verb: 'restoreArchived' } });
    expect(await found()).toHaveLength(3);
  });

  test('under somebody else’s hands are all done', async () => {
    await stock(world, mai, ...ids.slice(0, 20));
    const moments = ids.slice(0, 20);
    const [steps] = await Promise.all([
      world.ask(mai, 'stepMoments', { body: { moments, verb: 'archive' } }),
      world.ask(mai, 'editMoment', { params: { moment: ids[7]! }, body: { base: 1, headline: 'Meanwhile' } }),
    ]);
    expect(steps.done).toEqual(moments);
    const { moment } = await world.ask(mai, 'openMoment', { params: { moment: ids[7]! } });
    expect(moment).toMatchObject({ headline: 'Meanwhile', state: 'archived' });
  });

  test('are for curators, and at most a hundred', async () => {
    const body = { moments: [one], verb: 'archive' };
    expect(refusalOf(await world.send(ben, 'stepMoments', { body })).code).toBe('notAllowed');
    const many = { moments: Array.from({ length: 101 }, (_, n) => `moment-${n}-many`), verb: 'archive' };
    expect((await world.send(mai, 'stepMoments', { body: many })).status).toBe(422);
    expect((await world.send(mai, 'stepMoments', { body: { moments: [], verb: 'archive' } })).status).toBe(422);
  });
});
