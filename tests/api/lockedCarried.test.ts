import { beforeEach, describe, expect, test } from '@jest/globals';
import { ConsiderationId } from '../../domain/considerations';
import { DecisionId } from '../../domain/decisions';
import type { OccurrenceKey } from '../../domain/meetings';
import { summarise } from '../../domain/summary';
import { decisionId, newConsideration, newDecision } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
let first: OccurrenceKey;
let second: OccurrenceKey;

const outcome = { base: 1, outcome: 'In June', effect: 'confirmed' } as const;
const noteId = ConsiderationId.parse('consideration-week-1');
const ofDecision = (id: DecisionId = decisionId) => ({ meeting: world.meeting, decision: id });

/** Proposed and written about in one week, decided in the next, which is over. */
async function twoWeeks({ isFirstLocked }: { readonly isFirstLocked: boolean }): Promise<void> {
  world = new ApiWorld();
  await world.start();
  first = (await world.open(mai)).occurrence!.key;
  await world.ask(ben, 'proposeDecision', { body: newDecision });
  await world.ask(linh, 'raiseConsideration', { body: { ...newConsideration, id: noteId } });
  await world.end();
  if (isFirstLocked) await lock(first);
  await nextWeek(world);
  await world.start();
  second = (await world.open(mai)).occurrence!.key;
  await world.ask(mai, 'decide', { params: ofDecision(), body: outcome });
  await world.end();
  world.later(10);
}

const lock = async (occurrence: OccurrenceKey) => {
  await world.ask(mai, 'lockRecord', { body: { occurrence } });
  world.later(10);
};
const inAugust = (more: object = {}) =>
  world.ask(ben, 'decide', { params: ofDecision(), body: { ...outcome, base: 2, outcome: 'In August', ...more } });
const kept = { amended: true, changedSinceLock: { outcome: { was: 'In June', by: ben } } };

describe('a decision that was carried over', () => {
  beforeEach(() => twoWeeks({ isFirstLocked: false }));

  test('is amended once the record of the meeting that decided it is locked, and keeps what stood there', async () => {
    await lock(second);
    expect(await inAugust()).toMatchObject(kept);
    expect((await world.open(linh, 'meetingTab')).decisions).toMatchObject([kept]);
  });

  test('not before that: the guard is on the record in which it stands', async () => {
    expect((await inAugust()).amended).toBeUndefined();
  });

  test('locked while it is changed: what comes after the lock says so', async () => {
    let isLocked = false;
    world.beforeCommit = async (changes) => {
      if (isLocked || !changes.some(({ row }) => row.includes('i:'))) return;
      isLocked = true;
      await world.ask(mai, 'lockRecord', { body: { occurrence: second } });
    };
    expect([(await inAugust()).amended, isLocked]).toEqual([true, true]);
  });

  test('keeps it also weeks later, from its page of the log', async () => {
    await lock(second);
    await nextWeek(world);
    await world.start();
    const sent = { params: ofDecision(), body: { ...outcome, base: 2, outcome: 'In August', occurrence: first } };
    expect(await world.ask(ben, 'decide', sent)).toMatchObject(kept);
  });

  test('keeps what was said of it in the weeks before, too', async () => {
    await lock(second);
    const params = { meeting: world.meeting, consideration: noteId };
    const sent = { params, body: { base: 1, text: 'Nobody feels it' }, key: 'carried-note-1' };
    const twice = [await world.ask(linh, 'editConsideration', sent), await world.ask(linh, 'editConsideration', sent)];
    const changedSinceLock = { text: { was: newConsideration.text, by: linh } };
    expect(twice).toMatchObject([{ amended: true, changedSinceLock }, { changedSinceLock }]);
  });

  test('says so when a later one replaces it', async () => {
    await lock(second);
    await nextWeek(world);
    await world.start();
    const later = DecisionId.parse('decision-2');
    await world.ask(ben, 'proposeDecision', { body: { id: later, text: 'Pay at once' } });
    await world.ask(ben, 'decide', { params: ofDecision(later), body: outcome });
    const body = { base: 2, earlier: { id: decisionId, occurrence: first } };
    expect((await world.ask(ben, 'supersede', { params: ofDecision(later), body })).amended).toBeUndefined();
    await world.project();
    const page = await world.ask(linh, 'openDecision', { params: { series: world.series, decision: decisionId } });
    expect(page.listed.decision).toMatchObject({ state: 'superseded', amended: true });
  });
});

describe('a note that is taken out of a locked record', () => {
  beforeEach(() => twoWeeks({ isFirstLocked: false }));

  const takeOut = () =>
    world.ask(linh, 'editConsideration', {
      params: { meeting: world.meeting, consideration: noteId },
      body: { base: 1, removed: true },
      key: 'taken-out-1',
    });
  const pages = async () => {
    await world.project();
    const params = { series: world.series, decision: decisionId };
    const { records } = await world.ask(ben, 'exportDecisions', {});
    return [await world.ask(ben, 'openDecision', { params }), ...records];
  };

  test('leaves on the decision’s page and in its files who took it out and when, and nothing of what it said', async () => {
    await lock(second);
    const { changedAt } = await takeOut();
    await takeOut();
    for (const page of await pages()) {
      expect(page).toMatchObject({ considerations: [], removedNotes: [{ by: linh, at: changedAt }] });
      expect(JSON.stringify(page)).not.toContain(newConsideration.text);
    }
  });

  test('leaves nothing where the record was not locked', async () => {
    await takeOut();
    for (const page of await pages()) expect(page.removedNotes).toBeUndefined();
    expect((await lookedBackOn()).removedNotes).toBeUndefined();
  });

  /** As whoever looks back on it is asked, weeks later. */
  async function lookedBackOn() {
    const params = ofDecision();
    await world.ask(ben, 'editDecision', { params, body: { base: 2, reviewOn: '2026-12-20' } });
    for (let weeks = 0; weeks < 5; weeks += 1) await nextWeek(world);
    await world.start();
    const [due] = (await world.open(mai)).reviews;
    return due!;
  }

  test('leaves the same in the look back', async () => {
    await lock(second);
    const { changedAt } = await takeOut();
    const due = await lookedBackOn();
    expect(due).toMatchObject({ considerations: [], removedNotes: [{ by: linh, at: changedAt }] });
    expect(JSON.stringify(due)).not.toContain(newConsideration.text);
  });

  test('is counted by the record in which it stood, as a carried decision is that is removed', async () => {
    await lock(second);
    await takeOut();
    await world.ask(ben, 'editDecision', { params: ofDecision(), body: { base: 2, removed: true } });
    const view = await world.open(mai, 'meetingTab');
    const { removedSince } = summarise({ ...view, occurrence: view.lastOccurrence! });
    expect(removedSince).toEqual({ entries: 2, by: [ben, linh] });
  });
});

test('one that was private, and shown to everybody before the lock, is counted for everybody when it is taken out', async () => {
  world = new ApiWorld();
  await world.start();
  const { occurrence } = await world.open(mai);
  await world.ask(ben, 'proposeDecision', { body: newDecision });
  await world.ask(mai, 'writePrivately', { body: { occurrence: occurrence!.key } });
  await world.ask(linh, 'raiseConsideration', { body: { ...newConsideration, id: noteId } });
  await world.end();
  world.later(10);
  await lock(occurrence!.key);
  const params = { meeting: world.meeting, consideration: noteId };
  await world.ask(linh, 'editConsideration', { params, body: { base: 1, removed: true } });
  const view = await world.open(ben, 'meetingTab');
  expect(summarise({ ...view, occurrence: view.lastOccurrence! }).removedSince).toEqual({ entries: 1, by: [linh] });
  expect(JSON.stringify(view)).not.toContain(newConsideration.text);
});

test('where only the record of the week before is locked, the meeting that went on with it changes it freely', async () => {
  await twoWeeks({ isFirstLocked: true });
  expect((await inAugust()).amended).toBeUndefined();
});
