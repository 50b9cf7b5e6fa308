import { describe, expect, test } from '@jest/globals';
import { keys, places, readSeries, stored } from '../../api/src/rows';
import type { Answered } from '../../domain/contract';
import { DecisionId } from '../../domain/decisions';
import {
  actionId,
  considerationId,
  decisionId,
  newAction,
  newConsideration,
  newDecision,
  noteAll,
} from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

async function openWorld(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.start();
  await world.open(mai);
  return world;
}

const inMeeting = (world: ApiWorld) => ({ meeting: world.meeting });

describe('before, after and the next time', () => {
  test('before the meeting has ever begun there is nowhere to write', async () => {
    const world = new ApiWorld();
    await world.open(mai, 'meetingTab');
    for (const [name, body] of [
      ['proposeDecision', newDecision],
      ['raiseConsideration', newConsideration],
      ['takeAction', newAction],
      ['wrapUp', undefined],
    ] as const) {
      const answer = await world.send(ben, name, { body });
      expect([answer.status, refusalOf(answer).code]).toEqual([409, 'meetingNotOpen']);
    }
  });

  test('a late note belongs to the last occurrence, and its summary is brought up to date', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const { occurrence } = await world.open(ben);
    await world.end();
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence?.key}`, `summary:${occurrence?.key}`]);
    world.later(600);
    const decision = await world.ask(linh, 'proposeDecision', {
      body: { ...newDecision, id: DecisionId.parse('decision-2') },
    });
    expect(decision.occurrence).toBe(occurrence?.key);
    expect(world.cardsAskedFor()).toEqual([`summary:${occurrence?.key}`]);
    expect((await world.open(ben, 'meetingTab')).lastOccurrence?.key).toBe(occurrence?.key);
  });

  test('while the meeting runs no note asks for a summary', async () => {
    const world = await openWorld();
    world.cardsAskedFor();
    await noteAll(world, ben);
    expect(world.cardsAskedFor()).toEqual([]);
  });

  test('open actions and undecided decisions are there the next time, and the time after', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const first = (await world.open(ben)).occurrence?.key;
    let second = first;
    let view: Answered<'openMeeting'> | undefined;
    for (let week = 0; week < 2; week += 1) {
      second = view?.occurrence?.key ?? first;
      await world.end();
      world.later(7 * 24 * 60);
      await world.start();
      view = await world.open(linh);
      expect(view).toMatchObject({
        decisions: [{ id: decisionId, occurrence: first }],
        considerations: [{ id: considerationId }],
        actions: [{ id: actionId, state: 'open' }],
      });
    }
    world.cardsAskedFor();
    const params = { ...inMeeting(world), decision: decisionId };
    const body = { base: 1, outcome: 'Pay in instalments', effect: 'changed' as const };
    expect(await world.ask(linh, 'decide', { params, body })).toMatchObject({ state: 'decided', occurrence: first });
    expect(world.cardsAskedFor()).toEqual([`summary:${first}`, `summary:${second}`]);
    await world.ask(ben, 'editConsideration', {
      params: { ...inMeeting(world), consideration: considerationId },
      body: { base: 1, who: 'Trainers' },
    });
    const about = { ...newConsideration, id: 'consideration-2' };
    expect((await world.send(linh, 'raiseConsideration', { body: about })).status).toBe(200);
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    expect((await world.open(linh)).decisions).toEqual([]);
  });

  test('closing an action weeks later updates the card of the occurrence it came from', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const first = (await world.open(ben)).occurrence?.key;
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    world.cardsAskedFor();
    await world.ask(linh, 'closeAction', { params: { ...inMeeting(world), action: actionId } });
    expect(world.cardsAskedFor()).toEqual([`summary:${first}`]);
    await world.end();
    world.later(7 * 24 * 60);
    expect((await world.open(ben, 'meetingTab')).actions).toEqual([]);
  });

  test('the newest summary follows what it told as still open, also after its end', async () => {
    const world = await openWorld();
    await noteAll(world, ben);
    const first = (await world.open(ben)).occurrence?.key;
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    const newest = (await world.open(ben)).occurrence?.key;
    await world.end();
    world.cardsAskedFor();
    await world.ask(linh, 'closeAction', { params: { ...inMeeting(world), action: actionId } });
    expect(world.cardsAskedFor()).toEqual([`summary:${first}`, `summary:${newest}`]);
    const params = { ...inMeeting(world), decision: decisionId };
    await world.ask(linh, 'decide', { params, body: { base: 1, outcome: 'In instalments', effect: 'changed' } });
    expect(world.cardsAskedFor()).toEqual([`summary:${first}`, `summary:${newest}`]);
  });
});

describe('the end', () => {
  test('only whoever runs the meeting wraps it up, unless none of them is there', async () => {
    const world = await openWorld();
    const refused = await world.send(ben, 'wrapUp');
    expect([refused.status, refusalOf(refused).code]).toEqual([403, 'notAllowed']);
    expect((await world.open(ben)).me.mayWrapUp).toBe(false);
    world.teams.inMeeting.delete(mai.id);
    await world.ask(ben, 'connectLive');
    expect((await world.open(ben)).me).toMatchObject({ mayRun: false, mayWrapUp: true });
    const wrapped = await world.ask(ben, 'wrapUp');
    expect(wrapped.lastOccurrence?.ended).toMatchObject({ how: 'person', by: ben });
    expect(world.infos).toContain('Wrapped up by somebody else, with no organizer there.');
  });

  test.each([
    ['knows', mai.id],
    ['never said', undefined],
  ])('nobody else wraps up while Teams can’t say where the organizer is, whom it %s', async (_what, organizer) => {
    const world = await openWorld();
    const kept = await readSeries(world.ports, world.series);
    const { organizer: _known, ...series } = kept!.value;
    const body = stored(organizer ? { ...series, organizer } : series);
    const row = { put: 'replace', row: keys.state, etag: kept!.etag, body } as const;
    await world.ports.store.commit(places.meeting(world.ports.home, world.series), [row]);
    world.teams.answers = false;
    expect((await world.open(ben, 'meetingTab')).me.mayWrapUp).toBe(false);
    const refused = await world.send(ben, 'wrapUp');
    expect([refused.status, refusalOf(refused).code, refused.headers['retry-after']]).toEqual([
      503,
      'unavailable',
      '5',
    ]);
    expect((await readSeries(world.ports, world.series))?.value.open).toBeDefined();
  });

  test('two people wrapping up at once end it once', async () => {
    const world = await openWorld();
    const { occurrence } = await world.open(mai);
    world.cardsAskedFor();
    world.teams.inMeeting.delete(mai.id);
    const [one, two] = await Promise.all([world.ask(mai, 'wrapUp'), world.ask(ben, 'wrapUp')]);
    expect(one.lastOccurrence?.key).toBe(two.lastOccurrence?.key);
    expect((await world.ask(mai, 'wrapUp')).lastOccurrence?.revision).toBe(2);
    expect(world.cardsAskedFor()).toEqual([`summary:${occurrence?.key}`, `opening:${occurrence?.key}`]);
  });

  test('the summary is looked at once more for notes that were on their way', async () => {
    const world = await openWorld();
    await world.end();
    const looks = world.queued.filter(({ errand }) => errand.card.startsWith('summary:'));
    expect(looks.map(({ afterSeconds }) => afterSeconds)).toEqual([undefined, 15]);
  });
});
