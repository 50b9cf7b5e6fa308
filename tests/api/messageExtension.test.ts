import { describe, expect, test } from '@jest/globals';
import { messageExtension } from '../../api/src/calls/extension/messageExtension';
import { tapCard } from '../../api/src/calls/cards/taps';
import type { Card, MessageToSave } from '../../api/src/ports';
import type { Person } from '../../domain/people';
import { momentOf, stock } from '../support/apiNotes';
import { changeMoment } from '../support/apiOpenings';
import { ben, carla, guest, linh, mai, outsider } from '../support/apiPeople';
import { buttonsOf, ChatWorld, textOf } from '../support/chatWorld';

async function worldWithStories(): Promise<ChatWorld> {
  const world = new ChatWorld();
  await stock(world, mai, 'moment-pipes', 'moment-crews');
  await world.open(mai, 'meetingTab');
  return world;
}

const extensionOf = (world: ChatWorld) => messageExtension({ ...world.cardPorts, clientId: 'the-client' });

const find = (world: ChatWorld, q: string, person: Person = ben, locale = 'en-US') =>
  extensionOf(world).find({
    q,
    person: person.id,
    locale,
    conversation: world.conversation,
    meetingId: world.meetingId,
  });

function show(world: ChatWorld, card: Card, person: Person = ben): Promise<Card | undefined> {
  const [button] = buttonsOf(card);
  if (!button) throw new Error('The card has no button.');
  const { conversation, meetingId } = world;
  const asking = { person: person.id, locale: 'en-US', message: 'message-9', meetingId, conversation };
  return tapCard(
    { ports: world.cardPorts, answers: world.answering.answers },
    { ...asking, verb: button.verb, data: button.data },
  );
}

describe('looking for a moment while one writes', () => {
  test('finds it by any of its words, the newest first', async () => {
    const world = await worldWithStories();
    world.later(60);
    await world.ask(mai, 'addMoment', { body: momentOf('moment-new', mai) });
    const [newest, ...others] = (await find(world, '')).map(({ title }) => title);
    expect(newest).toBe('Headline of moment-new');
    expect(others).toHaveLength(2);
    expect(await find(world, 'crews ken')).toMatchObject([
      { title: 'Headline of moment-crews', about: "Ken's Plumbing Supply · Customer moment" },
    ]);
    await expect(find(world, 'nothing of the kind')).rejects.toThrow('No customer moment has all of these words.');
  });

  test('finds nothing that may not be told: drafts, restricted and withdrawn ones, and what is stale', async () => {
    const world = await worldWithStories();
    await changeMoment(world, 'moment-pipes' as never, { restricted: true });
    await changeMoment(world, 'moment-crews' as never, { verifyBy: '2026-11-01' });
    await world.ask(mai, 'captureDraft', {
      body: { id: momentOf('moment-draft', mai).id, story: 'Ken says so', customerName: 'Ken' },
    });
    await expect(find(world, '', mai)).rejects.toThrow('no customer moment in the library yet that may be told here');
  });

  test('newer ones that may not be told take no place from older ones that may', async () => {
    const world = await worldWithStories();
    world.later(60);
    const newer = Array.from({ length: 30 }, (_, nth) => `moment-used-${nth}`);
    await stock(world, mai, ...newer);
    for (const id of newer) await changeMoment(world, id as never, { usedAt: '2026-11-20T09:00:00.000Z' });
    expect((await find(world, '')).map(({ title }) => title).sort()).toEqual([
      'Headline of moment-crews',
      'Headline of moment-pipes',
    ]);
  });

  test('what is put into the chat tells nothing by itself, and opens for who may read it', async () => {
    const world = await worldWithStories();
    const [found] = await find(world, 'crews', linh, 'vi-VN');
    expect(textOf(found?.card)).toContain('Một câu chuyện khách hàng từ thư viện');
    expect(JSON.stringify(found?.card)).not.toMatch(/Ken|Headline/);
    expect(found?.card).toMatchObject({ refresh: { action: { verb: 'showMoment' } } });
    expect(textOf(await show(world, found!.card))).toContain('Headline of moment-crews');
  });

  test('what is withdrawn meanwhile, or may not be told any more, doesn’t open', async () => {
    const world = await worldWithStories();
    const [found] = await find(world, 'crews');
    await changeMoment(world, 'moment-crews' as never, { restricted: true });
    const shown = textOf(await show(world, found!.card));
    expect(shown).toContain('is not told any more');
    expect(shown).not.toContain('Ken');
  });
});

describe('a demanding search', () => {
  test.each([
    [
      'with accents or without, in either way of writing them',
      'Đường ống',
      ['duong ong', 'ĐƯỜNG', 'đường'.normalize('NFD')],
    ],
    ['in any script', '配管 – труба', ['配管', 'ТРУБА']],
    ['with marks and spaces around it', 'Six lorries', ['  six   LORRIES! ', '“lorries”', 'lorries?']],
  ])('finds %s', async (_, headline, asked) => {
    const world = await worldWithStories();
    await changeMoment(world, 'moment-pipes' as never, { headline });
    for (const q of asked) expect(await find(world, q)).toMatchObject([{ title: headline }]);
  });

  test('an empty library says so, in the language of who looks', async () => {
    const world = new ChatWorld();
    await world.open(mai, 'meetingTab');
    await expect(find(world, '  ')).rejects.toThrow('no customer moment in the library yet');
  });

  test('where Teams is slow or has had enough, it is said of this chat', async () => {
    const world = await worldWithStories();
    world.teams.answers = false;
    await expect(find(world, 'crews')).rejects.toThrow('Teams can’t say just now who reads along. Try again');
  });
});

describe('a chat with somebody from outside', () => {
  const refusal = 'Somebody in this chat is not known to belong to the organization';

  test.each([
    ['from another company', outsider],
    ['who is a guest', guest],
  ])('where there is one %s, nothing is found, and the reason is said', async (_, stranger) => {
    const world = await worldWithStories();
    world.teams.members = [...world.teams.members, stranger];
    await expect(find(world, '')).rejects.toThrow(refusal);
  });

  test('what was put there before stays closed once they come', async () => {
    const world = await worldWithStories();
    const [found] = await find(world, 'crews');
    world.teams.members = [...world.teams.members, outsider];
    await expect(show(world, found!.card)).rejects.toThrow(refusal);
  });

  test('where the app is not, nobody can tell who reads along', async () => {
    const world = await worldWithStories();
    world.teams.isInstalled = false;
    await expect(find(world, '')).rejects.toThrow('Add Customer Moment to this chat first');
  });

  test('somebody who isn’t in the chat is shown nothing', async () => {
    const world = await worldWithStories();
    const [found] = await find(world, 'crews');
    await expect(show(world, found!.card, carla)).rejects.toThrow('You are not in this chat.');
  });
});

describe('a message that is to become a moment', () => {
  const message = (changes: Partial<MessageToSave> = {}): MessageToSave => ({
    person: ben.id,
    locale: 'en-US',
    conversation: { serviceUrl: '', conversationId: '19:any', tenantId: undefined as never },
    meetingId: undefined,
    messageId: '1764000000000',
    text: 'Ken called: the pipes came on the day & his crews could work.',
    from: 'Linh Nguyen',
    at: '2026-11-23T08:00:00.000Z',
    ...changes,
  });

  async function dialogFor(changes: Partial<MessageToSave> = {}) {
    const { title, url } = await extensionOf(new ChatWorld()).save(message(changes));
    const { origin, searchParams, hash } = new URL(url);
    const begun = new URLSearchParams(hash.slice(hash.indexOf('?') + 1));
    return { title, origin, searchParams, hash, begun };
  }

  test('leads to our own page with its words and its source, behind what servers read', async () => {
    const { title, origin, searchParams, hash, begun } = await dialogFor();
    expect([title, origin]).toEqual(['Save as customer moment', 'https://moment.example']);
    expect(Object.fromEntries(searchParams)).toEqual({ tab: 'save', client: 'the-client' });
    expect(hash).toMatch(/^#\/capture\?/);
    expect(Object.fromEntries(begun)).toEqual({
      story: 'Ken called: the pipes came on the day & his crews could work.',
      source: 'Linh Nguyen, in Teams, 23 November 2026',
      of: '1764000000000',
    });
  });

  test('may be long, from nobody and of no known day', async () => {
    const { begun } = await dialogFor({ text: 'a'.repeat(2000), from: undefined, at: 'yesterday' });
    expect(begun.get('story')).toHaveLength(600);
    expect(begun.get('story')).toMatch(/a…$/);
    expect(begun.get('source')).toBe('A message in Teams');
  });

  test('names the day on which it was written where its reader is', async () => {
    const world = new ChatWorld();
    await world.ask(ben, 'sayZone', { body: { zone: 'Asia/Ho_Chi_Minh' } });
    const { url } = await extensionOf(world).save(message({ at: '2026-11-23T18:00:00.000Z' }));
    expect(decodeURIComponent(url)).toContain('24+November+2026');
  });

  test('is named in the language of who saves it', async () => {
    const { title, begun } = await dialogFor({ locale: 'vi-VN' });
    expect(title).toBe('Lưu thành câu chuyện khách hàng');
    expect(begun.get('source')).toContain('trong Teams');
  });
});
