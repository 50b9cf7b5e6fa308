import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import type { Store } from '../../api/src/ports';
import { listRows, places, readCard, readChat } from '../../api/src/rows';
import { MomentId } from '../../domain/moments';
import { actionId, decisionId, newAction, newDecision } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const Kept = z.object({
  at: z.string(),
  rows: z.array(
    z.object({
      table: z.enum(['library', 'meetings', 'due', 'mine', 'directory']),
      partition: z.string(),
      row: z.string(),
      body: z.unknown(),
    }),
  ),
});

/** The rows of a customer who began with the first release: they are never written again, only read. */
const kept = Kept.parse(JSON.parse(readFileSync('tests/api/fixtures/rows-1.json', 'utf8')));

async function storeOfTheFirstRelease(): Promise<Store> {
  const store = memoryStore();
  for (const { table, partition, row, body } of kept.rows)
    await store.commit({ table, partition }, [{ put: 'insert', row, body }]);
  return store;
}

describe('what the first release kept', () => {
  let world: ApiWorld;
  beforeEach(async () => {
    world = new ApiWorld(await storeOfTheFirstRelease());
    world.now = Date.parse(kept.at);
  });

  test('is the meeting as people left it', async () => {
    const view = await world.open(ben);
    expect(view).toMatchObject({
      title: 'Payment terms review',
      occurrence: { key: '20261130T090000Z', showing: { number: 2, moment: 'moment-two', why: { reason: 'pinned' } } },
      opening: { kind: 'moment', told: { customer: { name: "Ken's Plumbing Supply" } } },
      pins: [{ moment: 'moment-two', when: 'every', by: mai }],
      decisions: [{ id: decisionId, effect: 'changed', state: 'decided', changedBy: linh }],
      considerations: [{ by: ben, effect: 'hurts' }],
      me: { mayRun: false },
    });
  });

  test('goes on: changes, notes, the end and the next meeting', async () => {
    const { updates } = await world.ask(ben, 'readChanges', { query: { since: kept.at } });
    expect(updates.map(({ kind }) => kind).sort()).toEqual(['action', 'decision', 'meeting']);
    const params = { meeting: world.meeting, action: actionId };
    expect(await world.ask(ben, 'reopenAction', { params })).toMatchObject({ state: 'open', owner: mai });
    await world.ask(ben, 'proposeDecision', { body: { ...newDecision, id: decisionId } });
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    const next = await world.open(linh);
    expect(next.occurrence?.showing).toMatchObject({ number: 3, moment: 'moment-two' });
    expect(next.actions).toMatchObject([{ text: newAction.text }]);
  });

  test('is chosen from fairly once nothing is pinned: what was told is told last, and why it was told stays readable', async () => {
    expect((await world.open(mai)).occurrence?.showing.why).toMatchObject({ reason: 'pinned', every: true });
    await world.end();
    const view = await world.ask(mai, 'unpinMoment', { query: { when: 'every' } });
    expect(view).toMatchObject({ pins: [], setAside: [], settings: { automatic: true, card: 'content' } });
    // Of the two, one was pinned for years and the other never told.
    await world.ask(mai, 'unskipMoment', { query: { moment: MomentId.parse('moment-one') } });
    const opened: (string | undefined)[] = [];
    for (let week = 0; week < 3; week += 1) {
      world.later(7 * 24 * 60);
      await world.start();
      const { occurrence } = await world.open(linh);
      expect(occurrence?.showing).toMatchObject({ number: 3 + week, why: { reason: 'chosen' } });
      opened.push(occurrence?.showing.moment);
      await world.end();
    }
    expect(opened).toEqual(['moment-one', 'moment-two', 'moment-one']);
  });

  test('can be skipped, although the first release kept nothing for that', async () => {
    const { occurrence } = await world.open(ben);
    const body = { occurrence: occurrence!.key, from: 'claimed' as const, to: 'skipped' as const };
    const skipped = await world.ask(ben, 'moveShowing', { body });
    expect(skipped.occurrence?.showing).toMatchObject({ state: 'skipped', changedBy: ben });
    const back = { ...body, from: 'skipped' as const, to: 'shown' as const };
    expect((await world.ask(ben, 'moveShowing', { body: back })).occurrence?.showing.state).toBe('shown');
  });

  test('is answered again to whoever sends an old request again', async () => {
    const params = { meeting: world.meeting, decision: decisionId };
    const body = { base: 1, outcome: 'Pay in instalments', effect: 'changed' as const };
    const again = await world.ask(linh, 'decide', { params, body, key: 'fixture-key-1' });
    expect(again).toMatchObject({ revision: 2, outcome: 'Pay in instalments' });
  });

  test('is still owed to the chat: the timer queues it', async () => {
    world.later(2);
    await world.look();
    expect(world.cardsAskedFor().sort()).toEqual(['opening:20261130T090000Z', 'summary:20261123T090000Z']);
    world.later(300);
    await world.look();
    expect((await world.open(mai, 'meetingTab')).lastOccurrence?.ended).toMatchObject({ how: 'idle' });
  });

  test('says where its chat is and which cards it holds', async () => {
    const chat = await readChat(world.ports, world.conversation.conversationId);
    expect(chat?.value).toMatchObject({ ...world.conversation, meetingId: world.meetingId });
    const card = await readCard(world.ports, {
      tenant: world.ports.home,
      series: world.series,
      card: 'opening:20261123T090000Z',
    });
    expect(card?.value).toMatchObject({ state: 'posted', activityId: '1795313784631' });
    const Listed = z.object({ meetingId: z.string() });
    const place = { ...places.directory(world.ports.home), prefix: 'series:' };
    expect((await listRows(world.ports, place, Listed)).map(({ value }) => value.meetingId)).toEqual([world.meetingId]);
  });

  test('stands in the library', async () => {
    const { moments } = await world.ask(ben, 'findMoments', { query: { q: 'ken counts', order: 'headline' } });
    expect(moments.map(({ id }) => id)).toEqual(['moment-one', 'moment-two']);
    const told = await world.ask(ben, 'readMoment', { params: { moment: moments[0]!.id } });
    expect(told.moment).toMatchObject({ story: 'Ken counts on us.', owner: mai });
  });
});
