import { describe, expect, test } from '@jest/globals';
import { ActionId } from '../../domain/actions';
import { ben, guest, linh, mai } from '../support/apiPeople';
import { buttonsOf, ChatWorld, textOf } from '../support/chatWorld';

const action = ActionId.parse('action-0001');
const tuesday = '2026-11-24T08:30:00.000Z';
const toLinh = (world: ChatWorld) => world.in(`a:${linh.id}`);
const asked = (world: ChatWorld) => ({ params: { meeting: world.meeting, action } });

/** Ben asks Linh to take an action over; the next morning tells her. */
async function morningOfLinh(): Promise<ChatWorld> {
  const world = new ChatWorld();
  await world.start();
  await world.open(mai);
  await world.meet(linh);
  await world.ask(ben, 'takeAction', { body: { id: action, text: 'Ask the supplier', dueOn: '2026-12-01' } });
  await world.ask(ben, 'offerAction', { ...asked(world), body: { base: 1, to: linh } });
  await world.project();
  await world.goTo(tuesday);
  return world;
}

async function actionIn(world: ChatWorld) {
  return (await world.open(mai)).actions[0];
}

describe('what somebody is asked for in the morning', () => {
  test('is accepted in one tap, and the message says so, at once and later', async () => {
    const world = await morningOfLinh();
    expect(world.last(`a:${linh.id}`)).toContain('Will you take it over?');
    const answer = textOf(await world.tap(linh, 'Accept'));
    expect(answer).toContain('You took this over, due 1 December 2026');
    expect(answer).toContain('Nothing of this waits for you now.');
    expect(await actionIn(world)).toMatchObject({ owner: { id: linh.id }, handOvers: [{ end: 'accepted' }] });
    await world.deliver();
    await world.project();
    expect(toLinh(world)).toHaveLength(1);
    expect(world.last(`a:${linh.id}`)).toContain('You took this over');
    expect(buttonsOf(toLinh(world)[0]?.card).map(({ verb }) => verb)).not.toContain('acceptOffer');
  });

  test('is declined in one tap, and stays with its owner', async () => {
    const world = await morningOfLinh();
    expect(textOf(await world.tap(linh, 'Decline'))).toContain('You declined this');
    expect(await actionIn(world)).toMatchObject({ owner: { id: ben.id }, handOvers: [{ end: 'declined' }] });
  });

  test('is answered once, however often the same tap is delivered', async () => {
    const world = await morningOfLinh();
    const taps = await Promise.all([world.tap(linh, 'Accept'), world.tap(linh, 'Accept')]);
    taps.push(await world.tap(linh, 'Accept'));
    for (const card of taps) expect(textOf(card)).toContain('You took this over');
    expect((await actionIn(world))?.handOvers).toHaveLength(1);
  });

  test('and answered the other way meanwhile is not answered again: why not is said', async () => {
    const world = await morningOfLinh();
    await world.tap(linh, 'Decline');
    await expect(world.tap(linh, 'Accept')).rejects.toThrow('answered or taken back meanwhile');
    expect(await actionIn(world)).toMatchObject({ owner: { id: ben.id } });
  });

  test('but taken back before is not there to be taken', async () => {
    const world = await morningOfLinh();
    const { offer } = (await actionIn(world)) ?? {};
    await world.ask(ben, 'takeBackOffer', { ...asked(world), query: { offeredAt: offer?.at ?? '' } });
    await expect(world.tap(linh, 'Accept')).rejects.toThrow('answered or taken back meanwhile');
    const off = await world.tap(linh, 'Nothing for a week');
    expect(textOf(off)).toMatch(/No morning messages until the end of \d+ \w+ 20\d\d\./);
    expect(textOf(await world.tap(linh, 'Nothing for a week'))).not.toContain('Ask the supplier');
  });

  test('says that nobody asks any more, or that it is done', async () => {
    const world = await morningOfLinh();
    const { offer } = (await actionIn(world)) ?? {};
    await world.ask(ben, 'takeBackOffer', { ...asked(world), query: { offeredAt: offer?.at ?? '' } });
    const item = { item: 'draft:of-somebody', for: 'week' };
    const redrawn = await tapWith(world, { verb: 'quiet', data: { card: 'digest:2026-11-24', ...item } });
    expect(textOf(redrawn)).toContain('Nobody asks you for this any more');
    await world.ask(ben, 'closeAction', { ...asked(world), body: {} });
    const done = await tapWith(world, { verb: 'quiet', data: { card: 'digest:2026-11-24', ...item } });
    expect(textOf(done)).toContain('Nothing is to be done about this any more');
  });

  test('is for whoever was asked, with the rights that they have in the meeting', async () => {
    const world = await morningOfLinh();
    await world.meet(mai);
    const [button] = buttonsOf(toLinh(world)[0]?.card).filter(({ verb }) => verb === 'acceptOffer');
    await expect(tapWith(world, button!, mai)).rejects.toThrow('Only whoever was asked can answer this.');
    world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
    world.later(2);
    await expect(world.tap(linh, 'Accept')).rejects.toThrow();
    expect(await actionIn(world)).toMatchObject({ owner: { id: ben.id } });
  });

  test('can’t be tapped where a guest reads along', async () => {
    const world = await morningOfLinh();
    world.readers.set(linh.id, [guest]);
    await expect(world.tap(linh, 'Accept')).rejects.toThrow('Only people of this organization');
  });

  test('can be accepted after all, when an answer was taken back', async () => {
    const world = await morningOfLinh();
    await world.tap(linh, 'Decline');
    const { handOvers } = (await actionIn(world))!;
    await world.ask(linh, 'takeBackAnswer', { ...asked(world), query: { offeredAt: handOvers[0]!.at } });
    await world.project();
    const again = await tapWith(world, { verb: 'quiet', data: { card: 'digest:2026-11-24', item: 'x', for: 'on' } });
    expect(textOf(again)).toContain('Will you take it over?');
    await world.deliver();
    expect(textOf(await world.tap(linh, 'Accept'))).toContain('You took this over');
    expect(await actionIn(world)).toMatchObject({ owner: { id: linh.id } });
  });

  test('in Vietnamese', async () => {
    const world = await morningOfLinh();
    const [button] = buttonsOf(toLinh(world)[0]?.card).filter(({ verb }) => verb === 'acceptOffer');
    expect(textOf(await tapWith(world, button!, linh, 'vi-VN'))).toContain('Bạn đã nhận việc này, hạn ');
  });
});

/** A button as it comes back from the chat. */
function tapWith(world: ChatWorld, { verb, data }: { verb: string; data: object }, by = linh, locale = 'en-US') {
  return world.tapped(by, { verb, data, locale });
}
