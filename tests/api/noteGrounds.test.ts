import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../api/src/adapters/memoryStore';
import { ConsiderationId } from '../../domain/considerations';
import type { Store } from '../../api/src/ports';
import { considerationId, newConsideration, newDecision } from '../support/apiNotes';
import { ben, linh, mai, olga } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

/** Rounds of reading: what is asked before anything of it was answered is one. */
class Rounds {
  count = 0;
  private asked = 0;
  readonly store: Store;

  constructor(of: Store = memoryStore()) {
    this.store = {
      ...of,
      read: async (place) => {
        if (this.asked++ === 0) this.count += 1;
        await new Promise(setImmediate);
        this.asked -= 1;
        return of.read(place);
      },
    };
  }

  async of(doing: () => Promise<unknown>): Promise<number> {
    this.count = 0;
    await doing();
    return this.count;
  }
}

async function begun(rounds = new Rounds()) {
  const world = new ApiWorld(rounds.store);
  await world.start();
  await world.open(mai);
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  return world;
}

const note = (text: string) => ({ ...newConsideration, id: ConsiderationId.parse(`note-${text}`), text });

describe('what a note stands on', () => {
  test('is read in one round by whoever writes after the first', async () => {
    const rounds = new Rounds();
    const world = await begun(rounds);
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    const of = await rounds.of(() => world.ask(linh, 'raiseConsideration', { body: note('second') }));
    expect(of).toBe(1);
  });

  test('is looked for again where the meeting has gone on to its next time', async () => {
    const world = await begun();
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    await world.end();
    world.later(5 * 60);
    await world.start();
    const { occurrence } = await world.open(mai);
    await world.ask(ben, 'raiseConsideration', { body: note('second') });
    const { considerations } = await world.open(ben);
    expect(considerations.find(({ text }) => text === 'second')?.occurrence).toBe(occurrence?.key);
    expect(considerations.find(({ text }) => text === 'second')?.late).toBeUndefined();
  });

  test('is late where the meeting has ended since the last note', async () => {
    const world = await begun();
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    await world.end();
    const raised = await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, id: considerationId } });
    expect(raised).toMatchObject({ late: true });
  });

  test('is nothing to somebody from elsewhere, who is refused as ever', async () => {
    const world = await begun();
    await world.ask(ben, 'raiseConsideration', { body: note('first') });
    const { status } = await world.send(olga, 'raiseConsideration', { body: note('theirs') });
    expect(status).toBe(403);
  });
});
