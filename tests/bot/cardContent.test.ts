import { beforeEach, describe, expect, it } from '@jest/globals';
import { keys } from '../../api/src/rows';
import { ImageId } from '../../domain/images';
import { nothingCameOf, opening, startDelivery, summary, type Delivery } from '../support/botDelivery';
import { actionOf, ken, momentOf, put, putTold, secretsOf } from '../support/botStories';

const text = (value: unknown) => JSON.stringify(value);
const picture = { image: ImageId.parse('picture-ken'), alt: 'Ken beside his van', shows: 'photo' };
const moment = momentOf({ picture });
let world: Delivery;

/** Both cards stand in the chat, with all that they may tell, show and be tapped for. */
beforeEach(async () => {
  world = await startDelivery();
  await putTold(world.store, moment, ken);
  const action = actionOf('Call the ten smallest shops');
  await put(world.store, { [keys.action(action.id)]: action });
  await world.deliver(opening);
  world.forwards(6_000);
  await nothingCameOf(world);
  await world.deliver(summary);
  world.forwards(6_000);
  const [one, other] = world.posts.map(({ card }) => text(card));
  expect(one).toContain('/api/card-pictures/');
  expect(one).toContain(picture.alt);
  for (const card of [one, other]) expect(card).toMatch(/Ken.*"refresh"|"refresh".*Ken/);
});

async function updated(card: string): Promise<string> {
  await world.deliver(card);
  world.forwards(6_000);
  return text(world.updates.at(-1)?.card);
}

describe.each([opening, summary])('the card %s in the chat', (card) => {
  it('keeps nothing of the customer, no picture and no button of ours once an outsider reads along', async () => {
    world.members = world.members?.map((member, place) => (place === 0 ? { ...member, userRole: 'guest' } : member));
    world.forwards(60_000);
    const shown = await updated(card);
    for (const secret of [...secretsOf(moment, ken), picture.alt, 'ten smallest shops'])
      expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/Action\.Execute|refresh|card-pictures/);
    expect(shown).toContain('Action.OpenUrl');
  });

  it('forgets a moment that is withdrawn', async () => {
    await putTold(world.store, { ...moment, state: 'withdrawn' }, ken);
    const shown = await updated(card);
    for (const secret of [...secretsOf(moment, ken), picture.alt]) expect(shown).not.toContain(secret);
    expect(shown).toContain('withdrawn');
    expect(shown).not.toContain('card-pictures');
  });
});
