import { beforeEach, describe, expect, it } from '@jest/globals';
import { keys, places, stored } from '../../api/src/rows';
import { usualSettings } from '../../domain/meetings';
import { home } from '../support/botChannel';
import { opening, startDelivery, type Delivery } from '../support/botDelivery';
import {
  ben,
  ken,
  momentOf,
  occurrenceKey,
  occurrenceOf,
  put,
  putTold,
  secretsOf,
  seriesKey,
  seriesOf,
} from '../support/botStories';

let world: Delivery;

beforeEach(async () => {
  world = await startDelivery();
});

const text = (value: unknown) => JSON.stringify(value);

function expectNoContent(card: unknown): void {
  for (const secret of secretsOf(momentOf(), ken)) expect(text(card)).not.toContain(secret);
}

async function outbox(): Promise<number> {
  const range = { ...places.meeting(home, seriesKey), from: 'o:', to: 'o;' };
  return (await world.store.list(range)).length;
}

describe('the opening card', () => {
  it('says that its moment was skipped, and tells it again when that is undone', async () => {
    await world.deliver();
    const told = occurrenceOf();
    for (const [state, expected] of [
      ['skipped', 'was skipped'],
      ['released', 'was skipped'],
      ['shown', 'Ken can plan'],
    ] as const) {
      await put(world.store, { [keys.occurrence(occurrenceKey)]: { ...told, showing: { ...told.showing, state } } });
      world.forwards(6_000);
      await world.deliver();
      expect(text(world.updates.at(-1)?.card)).toContain(expected);
      if (state !== 'shown') expectNoContent(world.updates.at(-1)?.card);
    }
    expect(world.posts).toHaveLength(1);
  });

  it('asks what the panels ask: whoever’s part it was, where somebody of that team is in the chat', async () => {
    await putTold(world.store, momentOf({ question: undefined }), ken);
    await world.deliver();
    expect(text(world.posts[0]?.card)).toContain('What could all of us learn from how Finance helped?');
    const row = keys.teamMember('finance', ben.id);
    await world.store.commit(places.directory(home), [{ put: 'upsert', row, body: stored({ team: 'finance' }) }]);
    world.forwards(6_000);
    await world.deliver();
    expect(text(world.updates.at(-1)?.card)).toContain('Finance is in the room: what of this could we do again?');
  });

  it('is not posted any more where its moment was skipped before', async () => {
    const told = occurrenceOf();
    await put(world.store, {
      [keys.occurrence(occurrenceKey)]: { ...told, showing: { ...told.showing, state: 'skipped' } },
    });
    await world.deliver();
    expect([world.posts, world.queued]).toEqual([[], []]);
  });

  it('is only a link, or nothing at all, where the organizer wants it so', async () => {
    const withCard = (card: string) =>
      put(world.store, { [keys.state]: seriesOf({ settings: { ...usualSettings, card } }) });
    await withCard('none');
    await put(world.store, { 'o:1': { tenant: home, series: seriesKey, card: opening } });
    await world.deliver();
    expect([world.posts, world.queued, await outbox()]).toEqual([[], [], 0]);
    await withCard('link');
    await world.deliver();
    expectNoContent(world.posts[0]?.card);
    expect(text(world.posts[0]?.card)).toContain('It is told in the side panel.');
    await withCard('content');
    world.forwards(6_000);
    await world.deliver();
    expect(text(world.updates[0]?.card)).toContain("Ken's Plumbing Supply");
    await withCard('none');
    world.forwards(6_000);
    await world.deliver();
    expectNoContent(world.updates[1]?.card);
  });
});
