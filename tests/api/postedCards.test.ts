import { beforeEach, describe, expect, test } from '@jest/globals';
import { keys, places, stored } from '../../api/src/rows';
import { guest, ben } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
let cards: string[];
beforeEach(async () => {
  world = new ApiWorld();
  await world.start();
  await world.open(ben);
  cards = Array.from({ length: 200 }, (_, week) => {
    const day = new Date(Date.parse('2020-01-06T09:00:00Z') + week * 7 * 86_400_000);
    return `opening:${day.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}`;
  });
  for (const card of cards) {
    const errand = { tenant: world.ports.home, series: world.series, card };
    const body = stored({ errand, state: 'posted', activityId: `message ${card}` });
    await world.ports.store.commit(places.meeting(world.ports.home, world.series), [
      { put: 'insert', row: keys.card(card), body },
    ]);
  }
  world.queued.splice(0);
  world.problems.splice(0);
});

async function outsiderJoins(): Promise<void> {
  world.teams.members.push(guest);
  world.later(2);
  await world.open(ben);
}

describe('when an outsider joins a chat of years', () => {
  test('every card that was ever posted is looked at again, newest first', async () => {
    await outsiderJoins();
    const asked = world.cardsAskedFor().filter((card) => cards.includes(card));
    expect(asked).toHaveLength(200);
    expect(asked).toEqual([...cards].reverse());
    expect(world.problems).toEqual([]);
  });

  test('they take turns, so that a card that comes meanwhile finds the chat free', async () => {
    await outsiderJoins();
    const waits = world.queued.map(({ afterSeconds = 0 }) => afterSeconds);
    expect(waits).toEqual(waits.map((_, turn) => turn * 1.25));
    expect(waits.length).toBeGreaterThan(200);
  });

  test('what could not be asked for then, the timer asks for', async () => {
    const { commit } = world.ports.store;
    let isDown = false;
    let transactions = 0;
    Object.assign(world.ports.store, {
      commit: (...asked: Parameters<typeof commit>) => {
        const withCards = asked[1].filter(({ row }) => row.startsWith(keys.outbox)).length;
        if (withCards > 0 && (transactions += 1) > 1) isDown = true;
        if (isDown) throw new Error('The store is down.');
        return commit(...asked);
      },
    });
    await outsiderJoins();
    expect(world.cardsAskedFor().filter((card) => cards.includes(card)).length).toBeLessThan(100);
    Object.assign(world.ports.store, { commit });
    world.problems.splice(0);
    world.later(3);
    await world.look();
    expect(new Set(world.cardsAskedFor().filter((card) => cards.includes(card))).size).toBe(200);
    world.later(3);
    await world.look();
    expect(world.cardsAskedFor()).toEqual([]);
  });
});
