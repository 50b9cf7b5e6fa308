import { beforeEach, describe, expect, test } from '@jest/globals';
import { ConsiderationId } from '../../domain/considerations';
import type { Person } from '../../domain/people';
import { decisionId, newConsideration, newDecision } from '../support/apiNotes';
import { nextWeek } from '../support/apiOpenings';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;

const idOf = (name: string) => ConsiderationId.parse(`consideration-${name}`);
const note = (person: Person, name: string) =>
  world.ask(person, 'raiseConsideration', { body: { ...newConsideration, id: idOf(name), text: `Note of ${name}` } });

async function week(person: Person, name: string): Promise<void> {
  await world.start();
  await note(person, name);
}

/** A decision that was left undecided for two weeks, written about in each of them. */
beforeEach(async () => {
  world = new ApiWorld();
  await world.start();
  await world.ask(ben, 'proposeDecision', { body: newDecision });
  await note(ben, 'week-1');
  await nextWeek(world);
  await week(linh, 'week-2');
  await nextWeek(world);
  await week(mai, 'week-3');
});

const textsIn = async () => (await world.open(ben)).considerations.map(({ text }) => text);
const all = ['Note of week-1', 'Note of week-2', 'Note of week-3'];

describe('a decision that was carried over twice', () => {
  test('stands there with what each week said of it', async () => {
    expect(await textsIn()).toEqual(all);
    await nextWeek(world);
    await world.start();
    expect(await textsIn()).toEqual(all);
  });

  test('goes through a week in which nobody wrote about it', async () => {
    await nextWeek(world);
    await world.start();
    await nextWeek(world);
    await world.start();
    expect(await textsIn()).toEqual(all);
  });

  test('a note of the week between is supported, reworded and taken back like all others', async () => {
    const params = { meeting: world.meeting, consideration: idOf('week-2') };
    await world.ask(mai, 'supportConsideration', { params });
    await world.ask(linh, 'editConsideration', { params, body: { base: 1, text: 'Reworded' } });
    expect(await world.open(ben)).toMatchObject({
      considerations: [{ text: all[0] }, { text: 'Reworded' }, { text: all[2] }],
      supports: [{ by: mai, consideration: params.consideration }],
    });
    await world.ask(linh, 'editConsideration', { params, body: { base: 2, removed: true } });
    expect((await world.open(ben)).considerations.filter(({ removed }) => removed)).toHaveLength(1);
  });

  test('counts and reads back through all weeks, page by page', async () => {
    for (let number = 0; number < 60; number += 1) {
      world.later(0.1);
      await note(mai, `more-${String(number).padStart(2, '0')}`);
    }
    const { considerations, earlier } = await world.open(ben);
    // The newest page of each week.
    expect(considerations).toHaveLength(52);
    const left = earlier?.[decisionId];
    expect(left?.count).toBe(11);
    const before = left?.before ?? '';
    const page = await world.ask(ben, 'readConsiderations', { query: { decision: decisionId, before } });
    const known = new Set([...considerations, ...page.considerations].map(({ id }) => id));
    expect([known.size, page.before]).toEqual([63, undefined]);
  });

  test('says all of it in the record that is made of the week in which it was decided', async () => {
    const params = { meeting: world.meeting, decision: decisionId };
    await world.ask(mai, 'decide', { params, body: { base: 1, outcome: 'Instalments', effect: 'changed' } });
    await world.project();
    const page = await world.ask(ben, 'openDecision', { params: { series: world.series, decision: decisionId } });
    expect(page.considerations.map(({ text }) => text)).toEqual(all);
  });
});
