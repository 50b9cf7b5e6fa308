import { describe, expect, test } from '@jest/globals';
import { projectRecord } from '../../api/src/calls/projections';
import { readAction } from '../../api/src/actionRows';
import { keys, places } from '../../api/src/rows';
import { ActionId } from '../../domain/actions';
import { escalationOf } from '../../domain/escalations';
import { MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { actionId } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  return world;
}

const take = (world: ApiWorld, by: Person, changes: { id?: string; owner?: Person; dueOn?: string } = {}) =>
  world.ask(by, 'takeAction', {
    body: { text: 'Ask the supplier', ...changes, id: ActionId.parse(changes.id ?? actionId) },
  });

const asked = (world: ApiWorld, action: string = actionId) => ({
  params: { meeting: world.meeting, action: ActionId.parse(action) },
});

async function itemsOf(world: ApiWorld, person: Person) {
  await world.project();
  const items = await world.ask(person, 'readMyItems');
  const textOf = ({ action }: (typeof items.actions)[number]) => action.id;
  return {
    actions: items.actions.map(textOf),
    offers: items.offers.map(textOf),
    stalled: items.stalled.map(textOf),
  };
}

const nothing = { actions: [], offers: [], stalled: [] };

describe('my items', () => {
  test('are the open actions that one owns, soonest due first, with the meeting they come from', async () => {
    const world = await openWorld();
    await take(world, ben, { id: 'action-late', dueOn: '2026-12-24' });
    await take(world, ben, { id: 'action-soon', dueOn: '2026-11-24' });
    await take(world, mai, { id: 'action-mine', owner: linh });
    expect(await itemsOf(world, ben)).toEqual({ ...nothing, actions: ['action-soon', 'action-late'] });
    expect(await itemsOf(world, linh)).toEqual({ ...nothing, actions: ['action-mine'] });
    expect(await itemsOf(world, mai)).toEqual(nothing);
    const [first] = (await world.ask(ben, 'readMyItems')).actions;
    expect(first).toMatchObject({ meeting: world.meeting, series: world.series, title: 'Payment terms review' });
    expect(first?.chat).toBe(world.conversation.conversationId);
  });

  test('follow a hand-over: asked, declined, asked again, accepted', async () => {
    const world = await openWorld();
    await take(world, ben);
    const first = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } });
    expect(await itemsOf(world, linh)).toEqual({ ...nothing, offers: [actionId] });
    expect(await itemsOf(world, ben)).toEqual({ ...nothing, actions: [actionId] });
    const decline = { offeredAt: first.offer?.at ?? '', accepted: false };
    await world.ask(linh, 'answerOffer', { ...asked(world), body: decline });
    expect(await itemsOf(world, linh)).toEqual(nothing);
    world.later(1);
    const second = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 3, to: linh } });
    const accept = { offeredAt: second.offer?.at ?? '', accepted: true };
    await world.ask(linh, 'answerOffer', { ...asked(world), body: accept });
    expect(await itemsOf(world, linh)).toEqual({ ...nothing, actions: [actionId] });
    expect(await itemsOf(world, ben)).toEqual(nothing);
  });

  test('follow an answer that is taken back, for both', async () => {
    const world = await openWorld();
    await take(world, ben);
    for (const accepted of [true, false]) {
      const { revision } = (await world.open(mai)).actions[0] ?? { revision: 1 };
      const { offer } = await world.ask(ben, 'offerAction', { ...asked(world), body: { base: revision, to: linh } });
      const body = { offeredAt: offer?.at ?? '', accepted };
      await world.ask(linh, 'answerOffer', { ...asked(world), body });
      await world.ask(linh, 'takeBackAnswer', { ...asked(world), query: { offeredAt: body.offeredAt } });
      expect(await itemsOf(world, linh)).toEqual({ ...nothing, offers: [actionId] });
      expect(await itemsOf(world, ben)).toEqual({ ...nothing, actions: [actionId] });
      world.later(1);
    }
  });

  test('lose what is done or removed, and have it back when it is opened again', async () => {
    const world = await openWorld();
    await take(world, ben);
    await world.ask(mai, 'closeAction', asked(world));
    expect(await itemsOf(world, ben)).toEqual(nothing);
    await world.ask(mai, 'reopenAction', asked(world));
    expect(await itemsOf(world, ben)).toEqual({ ...nothing, actions: [actionId] });
    await world.ask(ben, 'editAction', { ...asked(world), body: { base: 3, removed: true } });
    expect(await itemsOf(world, ben)).toEqual(nothing);
  });

  test('are right whatever order the messages come in, and however often', async () => {
    const world = await openWorld();
    await take(world, ben);
    await world.ask(ben, 'closeAction', asked(world));
    const [errand] = world.recordsQueued.splice(0);
    await Promise.all([1, 2, 3].map(() => projectRecord(world.ports, errand!)));
    expect(await itemsOf(world, ben)).toEqual(nothing);
    await world.ask(ben, 'reopenAction', asked(world));
    await projectRecord(world.ports, errand!);
    expect(await itemsOf(world, ben)).toEqual({ ...nothing, actions: [actionId] });
  });

  test('a change that comes between reading and writing is found by reading again', async () => {
    const world = await openWorld();
    await take(world, ben);
    const [errand] = world.recordsQueued.splice(0);
    let isFirst = true;
    const commit: typeof world.ports.store.commit = async (partition, changes) => {
      if (partition.table === 'mine' && isFirst) {
        isFirst = false;
        await world.ask(mai, 'closeAction', asked(world));
      }
      return world.ports.store.commit(partition, changes);
    };
    await projectRecord({ ...world.ports, store: { ...world.ports.store, commit } }, errand!);
    world.recordsQueued.splice(0);
    expect(await itemsOf(world, ben)).toEqual(nothing);
  });

  test('that could not be queued are queued by the timer', async () => {
    const world = await openWorld();
    world.queueIsDown = true;
    await take(world, ben);
    expect(world.recordsQueued).toEqual([]);
    world.queueIsDown = false;
    world.later(3);
    await world.look();
    expect(await itemsOf(world, ben)).toEqual({ ...nothing, actions: [actionId] });
    const outbox = { ...places.meeting(world.ports.home, world.series), from: keys.outbox, to: 'o;' };
    expect(await world.ports.store.list(outbox)).toEqual([]);
  });

  test('of a meeting or a kind that is not known: one is let go, the other is kept for who knows it', async () => {
    const world = new ApiWorld();
    const errand = { tenant: world.ports.home, series: world.series, record: `action:${actionId}` };
    await projectRecord(world.ports, errand);
    expect(world.infos).toEqual(['A record was asked for of a meeting that is not here.']);
    await expect(projectRecord(world.ports, { ...errand, record: 'listenIn:1' })).rejects.toThrow('listenIn:1');
    await world.start();
    await projectRecord(world.ports, errand);
    expect(await itemsOf(world, ben)).toEqual(nothing);
  });

  test('show drafts that one began, the oldest first, and nobody else’s', async () => {
    const world = await openWorld();
    for (const id of ['draft-0001', 'draft-0002']) {
      await world.ask(ben, 'captureDraft', { body: { id: MomentId.parse(id), story: `They waited for ${id}.` } });
      world.later(1);
    }
    expect((await world.ask(ben, 'readMyItems')).drafts.map(({ id }) => id)).toEqual(['draft-0001', 'draft-0002']);
    for (const person of [linh, mai]) expect((await world.ask(person, 'readMyItems')).drafts).toEqual([]);
  });

  test('cost one list of one’s own rows', async () => {
    const world = await openWorld();
    await take(world, ben);
    await itemsOf(world, ben);
    world.storeCalls = 0;
    await world.ask(ben, 'readMyItems');
    expect(world.storeCalls).toBe(2);
  });

  test('are for people who are signed in', async () => {
    const world = await openWorld();
    expect(refusalOf(await world.send(undefined, 'readMyItems')).code).toBe('notSignedIn');
  });
});

describe('an action that nobody moves', () => {
  const dayMinutes = 24 * 60;

  test('is brought before the organizer after a fortnight, once, until it moves', async () => {
    const world = await openWorld();
    await take(world, ben);
    world.later(13 * dayMinutes);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual(nothing);
    world.later(2 * dayMinutes);
    await world.look();
    await world.look();
    expect(await itemsOf(world, mai)).toEqual({ ...nothing, stalled: [actionId] });
    const action = (await readAction(world.ports, world.series, ActionId.parse(actionId)))?.value;
    expect(action).toMatchObject({ revision: 2, escalations: [{ to: mai.id, at: world.at }] });
    expect(world.told.at(-1)).toEqual({ kind: 'action', action });
    await world.ask(ben, 'editAction', { ...asked(world), body: { base: 2, dueOn: '2026-12-24' } });
    expect(await itemsOf(world, mai)).toEqual(nothing);
    world.later(15 * dayMinutes);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual({ ...nothing, stalled: [actionId] });
  });

  test('is left alone when it moved meanwhile, is done, or the series never brings it there', async () => {
    const world = await openWorld();
    await take(world, ben, { id: 'action-moved' });
    await take(world, ben, { id: 'action-done' });
    world.later(10 * dayMinutes);
    await world.ask(ben, 'editAction', { ...asked(world, 'action-moved'), body: { base: 1, text: 'Ask again' } });
    await world.ask(ben, 'closeAction', asked(world, 'action-done'));
    world.later(5 * dayMinutes);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual(nothing);
    await world.ask(mai, 'changeSettings', { params: { meeting: world.meeting }, body: { escalateAfterDays: 0 } });
    world.later(20 * dayMinutes);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual(nothing);
  });

  test('is brought there sooner when the organizer says so, and by the next meeting if nobody was reminded', async () => {
    const world = await openWorld();
    await take(world, ben);
    world.later(4 * dayMinutes);
    await world.ask(mai, 'changeSettings', { params: { meeting: world.meeting }, body: { escalateAfterDays: 3 } });
    world.later(2);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual({ ...nothing, stalled: [actionId] });
  });

  test('of which no timer was told is found when the next meeting begins', async () => {
    const world = await openWorld();
    await take(world, ben);
    await world.end();
    const due = places.due(world.ports.home);
    for (const { row } of await world.ports.store.list({ ...due, from: '0', to: '~' }))
      await world.ports.store.commit(due, [{ put: 'remove', row }]);
    world.later(21 * dayMinutes);
    await world.start();
    world.later(2);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual({ ...nothing, stalled: [actionId] });
  });

  test('is told to the organizer once where it is their own, or waits for their answer', async () => {
    const world = await openWorld();
    await take(world, mai, { owner: mai });
    await take(world, ben, { id: 'action-asked' });
    await world.ask(ben, 'offerAction', { ...asked(world, 'action-asked'), body: { base: 1, to: mai } });
    world.later(15 * dayMinutes);
    await world.look();
    expect(await itemsOf(world, mai)).toEqual({ ...nothing, actions: [actionId], offers: ['action-asked'] });
  });

  test('stands nowhere in particular where no organizer is known, and is marked all the same', async () => {
    const world = new ApiWorld();
    world.teams.organizer = undefined;
    await world.start();
    await world.open(mai);
    await take(world, ben);
    world.later(15 * dayMinutes);
    await world.look();
    const action = (await readAction(world.ports, world.series, ActionId.parse(actionId)))?.value;
    expect(action && escalationOf(action)).toEqual({ at: world.at });
    expect(await itemsOf(world, mai)).toEqual(nothing);
  });
});
