import { describe, expect, test } from '@jest/globals';
import type { CallName } from '../../domain/contract';
import { ConsiderationId } from '../../domain/considerations';
import { CustomerId } from '../../domain/customers';
import { MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import {
  considerationId,
  customerId,
  momentOf,
  newConsideration,
  newCustomer,
  newDecision,
  noteAll,
  stock,
} from '../support/apiNotes';
import { ben, gil, guest, linh, mai, olga, outsider } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  return world;
}

async function notedWorld(author: Person = ben): Promise<ApiWorld> {
  const world = await openWorld();
  await noteAll(world, author);
  return world;
}

const chain = ['60-day terms', 'Supplier can’t fund trainers', 'Weaker training', 'Customers wait longer'];
const whole = {
  ...newConsideration,
  who: 'Small suppliers',
  pathway: 'supplier' as const,
  chain,
  severity: 3 as const,
  likelihood: 3 as const,
  reach: 'many' as const,
  reversible: 'cost' as const,
  evidence: { kind: 'number' as const, text: '14 of 40 suppliers asked for it' },
  customers: [customerId],
  harm: 'Jobs go undone',
  vulnerable: 'One-person firms',
};
const of = (world: ApiWorld) => ({ meeting: world.meeting, consideration: considerationId });

describe('what is folded away in a note', () => {
  test('is kept, pushed and read as it was written', async () => {
    const world = await openWorld();
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    const raised = await world.ask(ben, 'raiseConsideration', { body: whole });
    expect(raised).toMatchObject({ ...whole, state: 'raised', revision: 1 });
    expect(world.told.at(-1)).toEqual({ kind: 'consideration', consideration: raised });
    expect((await world.open(linh)).considerations).toEqual([raised]);
  });

  test('sent again, with the same key or without, it is the same note; the same id for another one is a conflict', async () => {
    const world = await openWorld();
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    const raised = await world.ask(ben, 'raiseConsideration', { body: whole, key: 'key-of-this-note' });
    expect(await world.ask(ben, 'raiseConsideration', { body: whole, key: 'key-of-this-note' })).toEqual(raised);
    expect(await world.ask(ben, 'raiseConsideration', { body: whole })).toEqual(raised);
    const other = await world.send(ben, 'raiseConsideration', { body: { ...whole, severity: 4 } });
    expect([other.status, refusalOf(other).code]).toEqual([409, 'conflict']);
    expect((await world.open(linh)).considerations).toEqual([raised]);
  });

  test('two people fill in different parts of one note: both are kept; the same part is a conflict', async () => {
    const world = await notedWorld();
    const edit = (person: Person, body: object) =>
      world.send(person, 'editConsideration', { params: of(world), body: { base: 1, ...body } });
    expect((await edit(ben, { chain })).status).toBe(200);
    expect((await edit(mai, { severity: 4, reversible: 'no' })).status).toBe(200);
    const clash = await edit(mai, { chain: ['60-day terms'] });
    expect([clash.status, refusalOf(clash)]).toMatchObject([409, { field: 'chain', theirs: { chain, severity: 4 } }]);
    expect((await world.open(linh)).considerations).toMatchObject([{ chain, severity: 4, reversible: 'no' }]);
  });

  test('is taken out by null', async () => {
    const world = await openWorld();
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    await world.ask(ben, 'raiseConsideration', { body: whole });
    const body = { base: 1, chain: null, evidence: null, customers: null };
    const edited = await world.ask(ben, 'editConsideration', { params: of(world), body });
    expect([edited.chain, edited.evidence, edited.customers]).toEqual([undefined, undefined, undefined]);
    expect((await world.open(linh)).considerations[0]).toEqual(edited);
  });
});

describe('where a note stands', () => {
  const move = (world: ApiWorld, person: Person, body: object, key?: string) =>
    world.send(person, 'moveConsideration', { params: of(world), body, ...(key === undefined ? {} : { key }) });

  test('is said by anybody in the meeting, and heard by all', async () => {
    const world = await notedWorld();
    const moved = await move(world, linh, { base: 1, to: 'accepted' });
    expect(moved.body).toMatchObject({ state: 'accepted', revision: 2, changedBy: linh });
    expect(world.told.at(-1)).toEqual({ kind: 'consideration', consideration: moved.body });
  });

  test('sent again it is the same answer, and somebody who was slower sees both', async () => {
    const world = await notedWorld();
    const first = await move(world, linh, { base: 1, to: 'accepted' }, 'key-of-this-move');
    expect((await move(world, linh, { base: 1, to: 'accepted' }, 'key-of-this-move')).body).toEqual(first.body);
    expect((await move(world, mai, { base: 1, to: 'accepted' })).body).toEqual(first.body);
    const slower = await move(world, mai, { base: 1, to: 'parked' });
    expect([slower.status, refusalOf(slower)]).toMatchObject([409, { field: 'state', theirs: { state: 'accepted' } }]);
  });

  test('goes only where the way leads', async () => {
    const world = await notedWorld();
    const refused = await move(world, mai, { base: 1, to: 'resolved' });
    expect([refused.status, refusalOf(refused).code]).toEqual([422, 'invalid']);
  });
});

describe('support', () => {
  const give = (world: ApiWorld, person: Person, key?: string) =>
    world.ask(person, 'supportConsideration', { params: of(world), ...(key === undefined ? {} : { key }) });
  const takeBack = (world: ApiWorld, person: Person) => world.ask(person, 'takeBackSupport', { params: of(world) });

  test('is one tap: told to all, and taken back with another', async () => {
    const world = await notedWorld();
    const { cursor } = await world.open(linh);
    const support = await give(world, mai);
    expect(support).toMatchObject({ consideration: considerationId, by: mai, revision: 1 });
    expect(world.told.at(-1)).toEqual({ kind: 'support', support });
    await give(world, linh);
    expect((await world.open(ben)).supports.map(({ by }) => by)).toEqual([mai, linh]);
    const back = await takeBack(world, mai);
    expect(back).toMatchObject({ removed: true, revision: 2 });
    const { updates } = await world.ask(linh, 'readChanges', { query: { since: cursor } });
    const told = updates
      .filter((update) => update.kind === 'support')
      .map(({ support: { by, removed } }) => [by, removed]);
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        [mai, true],
        [linh, undefined],
      ]),
    );
    expect(await give(world, mai)).toMatchObject({ revision: 3 });
  });

  test('given twice it is given once, also at the very same time and in two windows', async () => {
    const world = await notedWorld();
    const [one, other] = await Promise.all([give(world, mai, 'key-in-one-window'), give(world, mai, 'key-in-another')]);
    expect(one).toEqual(other);
    expect(await give(world, mai, 'key-in-one-window')).toEqual(one);
    expect((await world.open(ben)).supports).toEqual([one]);
    await takeBack(world, mai);
    expect(await takeBack(world, mai)).toMatchObject({ removed: true, revision: 2 });
  });

  test('a tap that arrives once more after it was taken back gives nothing again', async () => {
    const world = await notedWorld();
    const first = await give(world, mai, 'key-of-the-tap');
    await takeBack(world, mai);
    expect(await give(world, mai, 'key-of-the-tap')).toEqual(first);
    expect((await world.open(ben)).supports).toMatchObject([{ removed: true }]);
  });

  test('is not for one’s own note, nor for what was removed or never was', async () => {
    const world = await notedWorld();
    const own = await world.send(ben, 'supportConsideration', { params: of(world) });
    expect([own.status, refusalOf(own).code]).toEqual([403, 'notAllowed']);
    const never = await world.send(mai, 'takeBackSupport', { params: of(world) });
    expect(never.status).toBe(404);
    const nowhere = { ...of(world), consideration: ConsiderationId.parse('consideration-9') };
    expect((await world.send(mai, 'supportConsideration', { params: nowhere })).status).toBe(404);
    await world.ask(ben, 'editConsideration', { params: of(world), body: { base: 1, removed: true } });
    expect((await world.send(mai, 'supportConsideration', { params: of(world) })).status).toBe(404);
  });

  test('stands beside a note that was carried over', async () => {
    const world = await notedWorld();
    await give(world, mai);
    await world.end();
    world.later(60 * 24 * 7);
    await world.start();
    expect((await world.open(linh)).supports).toMatchObject([{ by: mai }]);
    expect(await give(world, linh)).toMatchObject({ by: linh });
  });
});

describe('steps are suggested', () => {
  const suggest = async (world: ApiWorld, query: { q?: string; previous?: string }) =>
    (await world.ask(linh, 'suggestSteps', { query })).steps;

  test('only from what was written in earlier paths: by their words, and by what came before', async () => {
    const world = await openWorld();
    expect(await suggest(world, { q: 'supplier' })).toEqual([]);
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    await world.ask(ben, 'raiseConsideration', { body: whole });
    expect(await suggest(world, { q: 'train' })).toEqual(['Supplier can’t fund trainers', 'Weaker training']);
    expect(await suggest(world, { previous: '60-DAY terms' })).toEqual(['Supplier can’t fund trainers']);
    expect(await suggest(world, { previous: 'Weaker training', q: 'wai' })).toEqual(['Customers wait longer']);
    expect(await suggest(world, {})).toEqual([]);
  });

  test('also those of an edited path; a note is kept although its steps could not be', async () => {
    const world = await notedWorld();
    const edit = (body: { base: number; chain: string[] }) =>
      world.ask(ben, 'editConsideration', { params: of(world), body });
    await edit({ base: 1, chain: ['Longer queues'] });
    expect(await suggest(world, { q: 'queue' })).toEqual(['Longer queues']);
    const { commit } = world.ports.store;
    world.ports.store.commit = async (place, rows) => {
      if (place.partition.endsWith('|chains')) throw new Error('The storage is down.');
      return commit(place, rows);
    };
    expect((await edit({ base: 2, chain: ['Shorter nights'] })).chain).toEqual(['Shorter nights']);
    expect(world.problems).toEqual(['The steps of a path could not be kept for suggesting them.']);
  });
});

describe('who we know would feel it', () => {
  const found = (world: ApiWorld, query: object) => world.send(linh, 'findAffected', { query: { ...query } });

  test('is looked up in the library, by words and by segment, and named by id in the note', async () => {
    const world = await openWorld();
    await stock(world, mai, 'moment-one');
    const bakery = { ...newCustomer, id: CustomerId.parse('customer-lan'), name: 'Lan’s Bakery', segment: 'Food' };
    await world.ask(mai, 'addCustomer', { body: bakery });
    expect((await found(world, { q: 'pipes', segment: 'food' })).body).toMatchObject({
      customers: [{ id: bakery.id, name: bakery.name }],
      total: 1,
    });
    const query = { customers: `${customerId},${bakery.id},customer-nobody`, moments: 'moment-one' };
    expect(await world.ask(linh, 'readNames', { query })).toEqual({
      customers: [
        { id: customerId, name: newCustomer.name },
        { id: bakery.id, name: bakery.name },
      ],
      moments: [{ id: 'moment-one', headline: 'Headline of moment-one' }],
    });
  });

  test('with an outsider in the meeting nobody is named, unless only one person looks', async () => {
    const world = await openWorld();
    await stock(world, mai);
    world.teams.members.push(guest);
    world.later(2);
    expect(refusalOf(await found(world, { q: 'ken' })).code).toBe('audienceMixed');
    expect((await found(world, { q: 'ken', alone: 'yes' })).body).toMatchObject({ total: 1 });
    const query = { customers: customerId };
    expect((await world.ask(linh, 'readNames', { query })).customers).toEqual([]);
    expect((await world.ask(linh, 'readNames', { query: { ...query, alone: 'yes' } })).customers).toHaveLength(1);
  });

  test('a moment that is kept to a few is evidence whose headline only those few read', async () => {
    const world = await openWorld();
    await stock(world, mai);
    const restricted = { ...momentOf('moment-secret', mai), id: MomentId.parse('moment-secret'), restricted: true };
    await world.ask(mai, 'addMoment', { body: restricted });
    const query = { moments: 'moment-secret' };
    expect((await world.ask(mai, 'readNames', { query })).moments).toHaveLength(1);
    expect((await world.ask(linh, 'readNames', { query })).moments).toEqual([]);
  });
});

describe('who may do what with a note of Ben’s', () => {
  const removeBody = { base: 1, removed: true };
  const verbs: [CallName, object | undefined, string][] = [
    ['editConsideration', { base: 1, severity: 4 }, 'author organizer'],
    ['editConsideration', removeBody, 'author organizer'],
    ['moveConsideration', { base: 1, to: 'discussed' }, 'author organizer member'],
    ['supportConsideration', undefined, 'organizer member'],
  ];
  const people = { author: ben, organizer: mai, member: linh, guest: gil, outsider: olga };

  test.each(verbs)('%s %j: %s', async (name, body, allowed) => {
    for (const [role, person] of Object.entries(people)) {
      const world = await notedWorld(ben);
      if (role === 'guest') world.teams.members.push(guest);
      if (role === 'outsider') world.teams.members.push(outsider);
      world.later(2);
      const { status } = await world.send(person, name, { params: of(world), ...(body && { body }) });
      expect([role, status]).toEqual([role, allowed.split(' ').includes(role) ? 200 : 403]);
    }
  });

  test.each(['suggestSteps', 'findAffected', 'readNames'] as const)('%s is for members', async (name) => {
    const world = await notedWorld(ben);
    world.teams.members.push(guest);
    world.later(2);
    expect((await world.send(linh, name, { query: { alone: 'yes' } })).status).toBe(200);
    expect((await world.send(gil, name)).status).toBe(403);
  });
});
