import { describe, expect, test } from '@jest/globals';
import { stock, noteAll } from '../support/apiNotes';
import { ben, linh, mai, outsider } from '../support/apiPeople';
import { ChatWorld } from '../support/chatWorld';

/** A meeting that has opened with a moment of Ken's, and what came of it. */
async function meetingWithNotes(): Promise<ChatWorld> {
  const world = new ChatWorld();
  await stock(world, mai, 'moment-1');
  await world.start();
  await world.open(mai);
  await noteAll(world, mai);
  await world.deliver();
  world.posted.splice(0);
  return world;
}

const outsiders = 'Not everybody in this chat';

describe('a word in the chat of a meeting', () => {
  test('help says what can be asked, in the language of who asks', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'help');
    await world.deliver();
    expect(world.last()).toContain('open items');
    await world.say(linh, 'trợ giúp', { locale: 'vi-VN' });
    await world.deliver();
    expect(world.last()).toContain('việc đang mở');
    expect(world.posted).toHaveLength(2);
  });

  test('what is typed in one language is answered in it, whatever the client’s', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'viec can lam');
    await world.deliver();
    expect(world.last()).toContain('đang mở');
    await world.say(linh, 'summary', { locale: 'vi-VN' });
    await world.deliver();
    expect(world.last()).toContain('Meeting summary');
    await world.say(linh, 'help', { locale: 'vi-VN' });
    await world.deliver();
    expect(world.last()).toContain('việc đang mở');
    await world.say(ben, 'tóm tắt', { isPersonal: true });
    await world.deliver();
    expect(world.last(`a:${ben.id}`)).toContain('Bản tóm tắt thuộc về một cuộc họp');
  });

  test('moment tells the one that opened the meeting', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'moment');
    await world.deliver();
    expect(world.last()).toContain('Headline of moment-1');
    expect(world.last()).toContain("Ken's Plumbing Supply");
  });

  test('open items lists what is still to do', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'open items');
    await world.deliver();
    expect(world.last()).toContain('Ask the supplier');
    await world.ask(mai, 'closeAction', {
      params: { meeting: world.meeting, action: 'action-0001' as never },
      body: { base: 1 } as never,
    });
    await world.say(ben, 'việc đang mở', { locale: 'vi-VN' });
    await world.deliver();
    expect(world.last()).toContain('Ở đây không còn việc nào đang mở');
  });

  test('summary sums up, also while the meeting goes on', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'tom tat', { locale: 'vi-VN' });
    await world.deliver();
    expect(world.last()).toContain('Pay suppliers after 60 days');
  });

  test('before the first meeting there is nothing to tell', async () => {
    const world = new ChatWorld();
    await world.open(mai, 'meetingTab');
    await world.say(ben, 'moment');
    await world.say(ben, 'summary');
    await world.deliver();
    const [moment, summary] = world.in().map(({ card }) => JSON.stringify(card));
    expect(moment).toContain('No customer moment was told here yet');
    expect(summary).toContain('No meeting was held here yet');
  });

  test('anything else is answered shortly, and so is somebody without an account', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'good morning everybody');
    await world.say(undefined, 'hi');
    await world.deliver();
    expect(world.in()).toHaveLength(2);
    for (const { card } of world.in()) expect(JSON.stringify(card)).toContain('I only know a few words');
  });

  test('the same message told twice is answered once', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'help', { messageId: 'one' });
    await world.say(ben, 'help', { messageId: 'one' });
    await world.deliver();
    await world.say(ben, 'help', { messageId: 'one' });
    await world.deliver();
    expect(world.in()).toHaveLength(1);
  });

  test('an answer that was never queued is sent by the timer', async () => {
    const world = await meetingWithNotes();
    world.queueIsDown = true;
    await world.say(ben, 'help');
    world.queueIsDown = false;
    world.later(2);
    await world.look();
    await world.deliver();
    expect(world.in()).toHaveLength(1);
  });

  test('a chat that is no meeting’s is answered too', async () => {
    const world = new ChatWorld();
    const conversation = { ...world.conversation, conversationId: '19:other@thread.v2' };
    await world.say(ben, 'moment', { meetingId: undefined, conversation });
    await world.deliver();
    expect(world.last('19:other@thread.v2')).toContain('Type one of these');
  });
});

describe('whoever reads along', () => {
  test('with an outsider in the chat no answer tells anything of a customer', async () => {
    const world = await meetingWithNotes();
    world.teams.members = [...world.teams.members, outsider];
    world.later(2);
    for (const word of ['moment', 'open items', 'summary']) await world.say(ben, word);
    await world.deliver();
    expect(world.in()).toHaveLength(3);
    for (const { card } of world.in()) {
      expect(JSON.stringify(card)).toContain(outsiders);
      for (const secret of ['Ken', 'Headline', 'Ask the supplier', 'Pay suppliers'])
        expect(JSON.stringify(card)).not.toContain(secret);
    }
  });

  test('an outsider who joins later finds nothing in an answer given before', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'moment');
    await world.say(ben, 'summary');
    await world.deliver();
    world.teams.members = [...world.teams.members, outsider];
    world.later(2);
    await world.open(mai);
    await world.deliver();
    for (const { card } of world.in()) expect(JSON.stringify(card)).not.toMatch(/Ken|Headline|Pay suppliers/);
  });

  test('a moment that is withdrawn is gone from the answer too', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'moment');
    await world.deliver();
    const params = { moment: 'moment-1' as never };
    const { moment } = await world.ask(mai, 'openMoment', { params });
    const answer = await world.send(mai, 'stepMoment', {
      params,
      body: { verb: 'withdraw', base: moment.revision },
    });
    expect(answer.status).toBe(200);
    await world.deliver();
    expect(world.last()).not.toContain('Headline');
  });
});

describe('a word to the app alone', () => {
  const alone = { isPersonal: true };

  test('moment is the newest that may open a meeting', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'moment', alone);
    await world.deliver();
    expect(world.last(`a:${ben.id}`)).toContain('Headline of moment-1');
    expect(world.last(`a:${ben.id}`)).toContain('Open the library');
  });

  test('a moment that is withdrawn later is gone from what they were told', async () => {
    const world = await meetingWithNotes();
    await world.say(ben, 'moment', alone);
    await world.deliver();
    const params = { moment: 'moment-1' as never };
    const { moment } = await world.ask(mai, 'openMoment', { params });
    await world.ask(mai, 'stepMoment', { params, body: { verb: 'withdraw', base: moment.revision } });
    await world.deliver();
    expect(world.last(`a:${ben.id}`)).toContain('is not told any more');
    expect(JSON.stringify(world.in(`a:${ben.id}`))).not.toMatch(/Ken|Headline/);
  });

  test('open items is all that waits for them, from every meeting', async () => {
    const world = await meetingWithNotes();
    await world.project();
    await world.say(mai, 'open items', alone);
    await world.say(ben, 'open items', alone);
    await world.deliver();
    expect(world.last(`a:${mai.id}`)).toContain('Ask the supplier');
    expect(world.last(`a:${ben.id}`)).toContain('Nothing waits for you');
  });

  test('summary leads to the chat of a meeting, and the rest to the words', async () => {
    const world = new ChatWorld();
    await world.say(ben, 'tóm tắt', { ...alone, locale: 'vi-VN' });
    await world.say(ben, 'ok', { ...alone, messageId: 'ok' });
    await world.deliver();
    const [summary, rest] = world.in(`a:${ben.id}`).map(({ card }) => JSON.stringify(card));
    expect(summary).toContain('Bản tóm tắt thuộc về một cuộc họp');
    expect(rest).toContain('what waits for you from all meetings');
  });

  test('somebody who is not of this organization is told nothing', async () => {
    const world = await meetingWithNotes();
    await world.project();
    world.readers.set(mai.id, [{ ...outsider }]);
    await world.say(mai, 'open items', alone);
    await world.say(mai, 'moment', alone);
    await world.deliver();
    for (const { card } of world.in(`a:${mai.id}`)) {
      expect(JSON.stringify(card)).toContain('only for people of this organization');
      expect(JSON.stringify(card)).not.toMatch(/Ken|Ask the supplier/);
    }
  });
});
