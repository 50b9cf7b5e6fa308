import { describe, expect, test } from '@jest/globals';
import { ConsiderationId } from '../../domain/considerations';
import { ben, linh, mai } from '../support/apiPeople';
import { momentOf, newConsideration, newDecision, noteAll, stock } from '../support/apiNotes';
import { ApiWorld, refusalOf } from '../support/apiWorld';

describe('a meeting opens with a moment, once', () => {
  test('the start event claims the suggested moment, and every panel shows that one', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one', 'moment-two');
    const before = await world.open(mai, 'meetingTab');
    await world.start();
    const [panel, late] = [await world.open(ben), await world.open(linh)];
    expect(before.suggestion?.moment).toBeDefined();
    expect(panel.occurrence?.showing).toMatchObject({ moment: before.suggestion?.moment, number: 1 });
    expect(late.opening).toEqual(panel.opening);
    expect(panel.opening).toMatchObject({ kind: 'moment', told: { moment: { id: before.suggestion?.moment } } });
    expect(world.cardsAskedFor()).toEqual([`opening:${panel.occurrence?.key}`]);
  });

  test('ten panels and two start events at once make one showing', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one', 'moment-two');
    await world.open(mai, 'meetingTab');
    const at = (seconds: number) => new Date(world.now + seconds * 1000).toISOString();
    const panels = Array.from({ length: 10 }, (_, n) => world.open([mai, ben, linh][n % 3]!));
    const [first, second, ...views] = await Promise.all([world.start(at(1)), world.start(at(2)), ...panels]);
    expect([first, second]).toEqual([undefined, undefined]);
    const showings = new Set(views.map((view) => JSON.stringify(view?.occurrence)));
    expect(showings.size).toBe(1);
    expect(views[0]?.occurrence?.showing.number).toBe(1);
    expect(new Set(world.queued.map(({ errand }) => errand.card)).size).toBe(1);
  });

  test('without a start event the first panel in the meeting claims it; a tab or a panel from outside never does', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    world.teams.inMeeting.delete(ben.id);
    expect((await world.open(mai, 'meetingTab')).occurrence).toBeUndefined();
    expect((await world.open(mai, 'stage')).occurrence).toBeUndefined();
    expect((await world.open(ben)).occurrence).toBeUndefined();
    expect((await world.open(mai)).occurrence).toMatchObject({ begunBy: 'panel' });
  });

  test('with an empty library the question opens, and the panel knows why', async () => {
    const world = new ApiWorld();
    const view = await world.open(mai);
    expect(view).toMatchObject({ opening: { kind: 'question' }, libraryEmpty: true, librarySmall: true });
    expect(view.occurrence?.showing).toMatchObject({ number: 1, state: 'claimed' });
  });

  test('a start event told twice, also after the end, opens nothing again', async () => {
    const world = new ApiWorld();
    const started = world.at;
    await world.start(started);
    world.later(60);
    await world.end();
    await world.start(started);
    world.later(1);
    const view = await world.open(ben);
    expect(view.occurrence).toBeUndefined();
    expect(view.lastOccurrence?.ended).toMatchObject({ how: 'event' });
  });

  test('who stays after the end looks at the record; a new start within four hours goes on with it', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one', 'moment-two');
    await world.start();
    const first = await world.open(mai);
    world.later(30);
    await world.ask(mai, 'wrapUp');
    expect((await world.open(ben)).occurrence).toBeUndefined();
    world.later(60);
    await world.start();
    const again = await world.open(ben);
    expect(again.occurrence).toMatchObject({ key: first.occurrence?.key, showing: { number: 1 } });
    // What it said of the end isn't true any longer.
    expect(world.cardsAskedFor().at(-1)).toBe(`summary:${first.occurrence?.key}`);
    expect(again.occurrence?.ended).toBeUndefined();
  });

  test('the next week is a new occurrence with the moment that was not shown yet', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one', 'moment-two');
    await world.start();
    const first = (await world.open(mai)).occurrence;
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    const second = (await world.open(mai)).occurrence;
    expect(second?.showing.number).toBe(2);
    expect(second?.showing.moment).not.toBe(first?.showing.moment);
    expect(second?.showing.why).toMatchObject({ reason: 'chosen', record: { epoch: 1 } });
  });

  test('a meeting left open for hours is another one the next morning', async () => {
    const world = new ApiWorld();
    await world.start();
    const first = (await world.open(mai)).occurrence?.key;
    world.later(20 * 60);
    const next = await world.open(mai);
    expect(next.occurrence?.key).not.toBe(first);
  });

  test('a late end event of an earlier sitting ends nothing', async () => {
    const world = new ApiWorld();
    const early = world.at;
    world.later(10);
    await world.start();
    await world.end(early);
    expect((await world.open(mai)).occurrence).toBeDefined();
  });
});

describe('the organizer decides what opens', () => {
  test('a pinned moment opens the next meeting, then the pin is spent', async () => {
    const world = new ApiWorld();
    const [, two] = await stock(world, mai, 'moment-one', 'moment-two');
    const pinned = await world.ask(mai, 'pinMoment', { body: { moment: two!, when: 'next' } });
    expect(pinned).toMatchObject({
      pins: [{ moment: two, by: mai }],
      suggestion: { moment: two, why: { reason: 'pinned' } },
    });
    await world.start();
    const open = await world.open(ben);
    expect(open.occurrence?.showing).toMatchObject({ moment: two, why: { reason: 'pinned', every: false } });
    expect(open.pins).toEqual([]);
  });

  test('pinned for every meeting it opens every one, until it is unpinned', async () => {
    const world = new ApiWorld();
    const [, two] = await stock(world, mai, 'moment-one', 'moment-two');
    await world.ask(mai, 'pinMoment', { body: { moment: two!, when: 'every' } });
    for (const week of [1, 2]) {
      await world.start();
      expect((await world.open(ben)).occurrence?.showing).toMatchObject({ number: week, moment: two });
      await world.end();
      world.later(7 * 24 * 60);
    }
    const unpinned = await world.ask(mai, 'unpinMoment', { query: { when: 'every' } });
    expect(unpinned.pins).toEqual([]);
    expect(unpinned.suggestion?.moment).toBe('moment-one');
  });

  test('a participant sees what is suggested and may change nothing of it', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one');
    expect((await world.open(ben, 'meetingTab')).me).toMatchObject({ mayRun: false });
    const body = { moment: one, when: 'next' };
    for (const answer of [
      await world.send(ben, 'pinMoment', { body }),
      await world.send(ben, 'unpinMoment', { query: { when: 'next' } }),
      await world.send(ben, 'skipMoment', { body: { moment: one } }),
    ])
      expect([answer.status, refusalOf(answer).code]).toEqual([403, 'notAllowed']);
    expect((await world.open(mai, 'meetingTab')).pins).toEqual([]);
  });

  test('a skipped moment makes room for the next best, for this time only', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one', 'moment-two');
    const first = (await world.open(mai, 'meetingTab')).suggestion?.moment;
    const skipped = await world.ask(mai, 'skipMoment', { body: { moment: first! } });
    expect(skipped.suggestion?.moment).toBeDefined();
    expect(skipped.suggestion?.moment).not.toBe(first);
    await world.start();
    expect((await world.open(mai)).occurrence?.showing.moment).toBe(skipped.suggestion?.moment);
    await world.end();
    world.later(7 * 24 * 60);
    expect((await world.open(mai, 'meetingTab')).suggestion?.moment).toBe(first);
  });

  test('skipping what is pinned for the next meeting unpins it; pinned for every one it has to be unpinned', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one', 'moment-two');
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'next' } });
    expect((await world.ask(mai, 'skipMoment', { body: { moment: one! } })).pins).toEqual([]);
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'every' } });
    const refused = await world.send(mai, 'skipMoment', { body: { moment: one } });
    expect([refused.status, refusalOf(refused).code]).toEqual([422, 'invalid']);
  });

  test('what is not in the library, or may not open a meeting, can not be pinned', async () => {
    const world = new ApiWorld();
    await stock(world, mai);
    for (const unknown of [
      await world.send(mai, 'pinMoment', { body: { moment: 'no-such-moment', when: 'next' } }),
      await world.send(mai, 'skipMoment', { body: { moment: 'no-such-moment' } }),
    ])
      expect([unknown.status, refusalOf(unknown).code]).toEqual([404, 'notFound']);
    const consent = { scope: 'internal' as const, basis: 'By mail', until: '2026-11-01' };
    await world.ask(mai, 'addMoment', { body: momentOf('moment-old', mai, { consent }) });
    const barred = await world.send(mai, 'pinMoment', { body: { moment: 'moment-old', when: 'next' } });
    expect([barred.status, refusalOf(barred).code]).toEqual([422, 'invalid']);
  });

  test('a suggestion that may no longer open is replaced before it is shown', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-old');
    const consent = { scope: 'internal' as const, basis: 'By mail', until: '2026-11-24' };
    const short = momentOf('moment-short', mai, { consent, heardOn: '2026-11-20' });
    await world.ask(mai, 'addMoment', { body: short });
    expect((await world.open(mai, 'meetingTab')).suggestion?.moment).toBe('moment-short');
    world.later(3 * 24 * 60);
    expect((await world.open(mai, 'meetingTab')).suggestion?.moment).toBe('moment-old');
  });

  test('the same pin sent again is one pin, and the answer is the meeting as it stands', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one');
    const sent = { body: { moment: one, when: 'next' }, key: 'pin-key-1' };
    const first = await world.send(mai, 'pinMoment', sent);
    world.later(1);
    const again = await world.send(mai, 'pinMoment', sent);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ pins: (first.body as { pins: object[] }).pins });
    const other = await world.send(mai, 'pinMoment', { ...sent, body: { moment: one, when: 'every' } });
    expect([other.status, refusalOf(other).code]).toEqual([422, 'differentRequest']);
  });
});

describe('few calls', () => {
  test('an open meeting is read in nine calls to the store, and Teams is asked once a minute', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    await world.start();
    await world.open(mai);
    await noteAll(world, mai);
    const reads = world.teams.rosterReads;
    world.storeCalls = 0;
    await world.open(mai);
    expect(world.storeCalls).toBe(9);
    expect(world.teams.rosterReads).toBe(reads);
    // By which whoever presents is looked for, once a minute.
    await world.ask(mai, 'connectLive');
    world.storeCalls = 0;
    await world.ask(mai, 'readChanges', { query: { since: world.at } });
    expect(world.storeCalls).toBe(3);
    world.storeCalls = 0;
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    expect(world.storeCalls).toBeLessThanOrEqual(6);
  });

  test('a note costs the membership, the state, its decision, its author’s count and one transaction', async () => {
    const world = new ApiWorld();
    await world.start();
    const { occurrence } = await world.open(mai);
    await world.ask(mai, 'proposeDecision', { body: newDecision });
    const costOf = async (id: string, more: object = {}) => {
      world.storeCalls = 0;
      const body = { ...newConsideration, id: ConsiderationId.parse(id), ...more };
      await world.ask(ben, 'raiseConsideration', { body });
      return world.storeCalls;
    };
    expect(await costOf('consideration-1')).toBe(5);
    // Their count is known by now.
    expect(await costOf('consideration-2')).toBe(4);
    // Its steps are kept for suggesting them, after the note itself.
    expect(await costOf('consideration-3', { chain: ['Weaker training'] })).toBe(5);
    await world.ask(mai, 'writePrivately', { body: { occurrence: occurrence!.key } });
    // Whether it may be told is looked up once more, right before it is.
    expect(await costOf('consideration-4', { chain: ['Weaker training'] })).toBe(5);
  });
});
