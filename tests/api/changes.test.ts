import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import type { Update } from '../../domain/updates';
import { actionId, decisionId, newDecision, noteAll, stock } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const read = (world: ApiWorld, since: string) => world.ask(ben, 'readChanges', { query: { since } });
const kinds = (updates: readonly Update[]) => updates.map(({ kind }) => kind);

describe('reading on', () => {
  test('before anything was opened tells of pins, and where to read on', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one');
    const { cursor } = await world.open(ben, 'meetingTab');
    expect(await read(world, cursor)).toEqual({ updates: [], cursor: world.at });
    world.later(1);
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'next' } });
    expect(kinds((await read(world, cursor)).updates)).toEqual(['meeting']);
  });

  test('over the start of a meeting says that the meeting has to be read again', async () => {
    const world = new ApiWorld();
    const { cursor } = await world.open(ben, 'meetingTab');
    world.later(1);
    await world.start();
    expect(kinds((await read(world, cursor)).updates)).toEqual(['meeting']);
  });

  test('over the end, the week between and the next start does so too', async () => {
    const world = new ApiWorld();
    await world.start();
    const { cursor } = await world.open(ben);
    world.later(1);
    await world.end();
    const ended = await read(world, cursor);
    expect(kinds(ended.updates)).toEqual(['meeting']);
    world.later(7 * 24 * 60);
    await world.start();
    expect(kinds((await read(world, ended.cursor)).updates)).toEqual(['meeting']);
  });

  test('between two meetings tells of actions that are closed and of late notes', async () => {
    const world = new ApiWorld();
    await world.start();
    await noteAll(world, ben);
    await world.end();
    world.later(60);
    const { cursor } = await world.open(linh, 'meetingTab');
    world.later(1);
    await world.ask(linh, 'closeAction', { params: { meeting: world.meeting, action: actionId } });
    const params = { meeting: world.meeting, decision: decisionId };
    await world.ask(mai, 'editDecision', { params, body: { base: 1, text: 'Pay after 45 days' } });
    const { updates } = await read(world, cursor);
    expect(kinds(updates).sort()).toEqual(['action', 'decision']);
    expect(updates).toEqual(expect.arrayContaining(world.told.slice(-2)));
  });

  test('tells of what was removed, so that panels take it away', async () => {
    const world = new ApiWorld();
    await world.start();
    const { cursor } = await world.open(ben);
    await world.ask(ben, 'proposeDecision', { body: newDecision });
    const params = { meeting: world.meeting, decision: decisionId };
    await world.ask(ben, 'editDecision', { params, body: { base: 1, removed: true } });
    const { updates } = await read(world, cursor);
    const decisions = updates.filter(({ kind }) => kind === 'decision');
    expect(decisions).toMatchObject([{ decision: { removed: true, revision: 2 } }]);
  });

  test('finds a note that was committed late, by the seconds that are read twice', async () => {
    const world = new ApiWorld();
    await world.start();
    await world.open(ben);
    world.later(1);
    await world.ask(linh, 'proposeDecision', { body: newDecision });
    world.now += 9_000;
    expect(kinds((await read(world, world.at)).updates)).toContain('decision');
    world.now += 2_000;
    expect((await read(world, world.at)).updates).toEqual([]);
  });

  test('finds a late note also when reminding the timer of its card took long', async () => {
    const store = memoryStore();
    const world: ApiWorld = new ApiWorld({
      ...store,
      commit: (partition, changes) => {
        if (partition.table === 'due') world.now += 9_000;
        return store.commit(partition, changes);
      },
    });
    await world.start();
    await world.open(ben);
    await world.end();
    world.later(60);
    await world.ask(linh, 'proposeDecision', { body: newDecision });
    world.now += 8_000;
    expect(kinds((await read(world, world.at)).updates)).toEqual(['decision']);
  });

  test('never carries what only some may see: neither moment nor customer', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one');
    const { cursor } = await world.open(ben, 'meetingTab');
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'next' } });
    await world.start();
    await noteAll(world, ben);
    await world.end();
    const said = JSON.stringify([await read(world, cursor), world.told]);
    expect(said).not.toMatch(/Ken's|counts on us|Headline|moment-one/);
  });
});
