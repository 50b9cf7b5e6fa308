import { beforeEach, describe, expect, test } from '@jest/globals';
import { keepForPerson } from '../../api/src/calls/personal/keepForPerson';
import { keys, places } from '../../api/src/rows';
import { apiChat } from '../support/apiChat';
import { ben, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
beforeEach(() => {
  world = new ApiWorld();
});

const card = 'digest:2026-11-23';
const errand = (person = ben) => ({ tenant: world.ports.home, person: person.id, card });
const waiting = () => world.ports.store.list({ ...places.mine(world.ports.home, ben.id), from: keys.outbox, to: 'o;' });
const row = { put: 'upsert', row: 'noted', body: { v: 1 } } as const;

describe('a card for one person alone', () => {
  test('is on its way with the rows that it follows from, and with nothing else', async () => {
    expect(await keepForPerson(world.ports, { person: ben.id, rows: [row], cards: [card] })).toBe('done');
    expect(world.queued).toEqual([{ errand: errand(), afterSeconds: undefined }]);
    expect(await waiting()).toEqual([]);
    world.queued.splice(0);
    const taken = { ...row, put: 'insert' } as const;
    expect(await keepForPerson(world.ports, { person: ben.id, rows: [taken], cards: [card] })).toBe('taken');
    expect(world.queued).toEqual([]);
  });

  test('that could not be queued is found by the timer, each person’s apart', async () => {
    world.queueIsDown = true;
    for (const person of [ben, mai]) await keepForPerson(world.ports, { person: person.id, rows: [], cards: [card] });
    expect(await waiting()).toHaveLength(1);
    world.queueIsDown = false;
    world.later(2);
    await world.look();
    expect(world.queued.map((one) => one.errand)).toEqual(expect.arrayContaining([errand(ben), errand(mai)]));
    expect(await waiting()).toEqual([]);
    world.later(2);
    await world.look();
    expect(world.queued).toHaveLength(2);
  });

  test('stays unsent for somebody in whose chat the app is not', async () => {
    const chat = apiChat(world);
    await keepForPerson(world.ports, { person: ben.id, rows: [], cards: [card] });
    await chat.deliver();
    expect([chat.posted.size, world.queued.length]).toEqual([0, 0]);
  });
});
