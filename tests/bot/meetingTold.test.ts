import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keys, places, readSeries, seriesKeyOf } from '../../api/src/rows';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { apiChat } from '../support/apiChat';
import { momentOf, newDecision, stock } from '../support/apiNotes';
import { ben, home, mai } from '../support/apiPeople';
import { startBotChannel, type BotChannel } from '../support/botChannel';
import { MeetingLife, timeOf } from '../support/meetingLife';

let channel: BotChannel;
let life: MeetingLife;
beforeAll(async () => {
  channel = await startBotChannel();
});
afterAll(() => channel.stop());
beforeEach(() => {
  life = new MeetingLife(channel);
  channel.calls.length = 0;
});

const titleOf = async (series = life.world.series) => (await readSeries(life.world.ports, series))?.value.title;

describe('the chat is answered at once', () => {
  it('before anything is read, kept or asked of Teams', async () => {
    const { world } = life;
    for (const what of ['install', 'botAdded', 'joins', 'start', 'end', 'renamed', 'remove'])
      expect(await life.tell(life.activity(what, '09:00'))).toBe(200);
    expect([world.storeCalls, world.teams.rosterReads, channel.calls]).toEqual([0, 0, []]);
    expect(world.heard.map(({ heard }) => heard.kind)).toEqual([
      'installed',
      'installed',
      'rosterChanged',
      'meetingStarted',
      'meetingEnded',
      'renamed',
      'removed',
    ]);
  });

  it('with an error while the queue is down, so that it tells it again', async () => {
    life.world.queueIsDown = true;
    expect(await life.tell(life.activity('start', '09:00'))).toBeGreaterThanOrEqual(500);
    life.world.queueIsDown = false;
    await life.happens('09:00:15 start 09:00', '09:00:30 start 09:00');
    expect(await life.occurrences()).toEqual(['09:00- event']);
    expect(life.world.cardsAskedFor()).toEqual(['opening:20261123T090000Z']);
  });

  it('and what could not be worked on is worked on again', async () => {
    const { world } = life;
    world.now = Date.parse(timeOf('09:00'));
    await life.tell(life.activity('start', '09:00'));
    const [waiting] = world.heard;
    world.outage = Object.assign(new Error('no storage'), { statusCode: 503 });
    await expect(life.work()).rejects.toThrow('no storage');
    world.outage = undefined;
    world.heard.push(waiting!);
    world.now = Date.parse(timeOf('09:01'));
    await life.work();
    expect(await life.occurrences()).toEqual(['09:00- event']);
  });
});

describe('what a start says of its meeting', () => {
  it.each([
    ['the year 1', '0001-01-01T00:00:00'],
    ['next year', '2027-11-23T09:00:00Z'],
    ['nothing', undefined],
    ['something else', { hour: 9 }],
  ])('begins now when its time is %s', async (_name, StartTime) => {
    life.world.now = Date.parse(timeOf('09:00'));
    const changes = { value: { StartTime, Title: 'Terms' }, timestamp: undefined, surprise: { of: 'Teams' } };
    expect(await life.tell(life.activity('start', '09:00', changes))).toBe(200);
    await life.work();
    expect(await life.occurrences()).toEqual(['09:00- event']);
  });

  it.each([3, 7, 8, 100])('begins nothing when it is told %i days late', async (days) => {
    life.world.now = Date.parse(timeOf('09:00')) + days * 24 * 3_600_000 + 1;
    await life.tell(life.activity('start', '09:00'));
    await life.work();
    expect(await life.occurrences()).toEqual([]);
  });

  it('needs no title: Teams is asked for it, and again while it can’t say', async () => {
    life.world.teams.answers = false;
    life.world.now = Date.parse(timeOf('09:00'));
    await life.tell(life.activity('start', '09:00', { value: {} }));
    await life.work();
    expect([await titleOf(), await life.occurrences()]).toEqual(['', ['09:00- event']]);
    life.world.teams.answers = true;
    await life.does('09:05 panel mai');
    expect(await titleOf()).toBe('Payment terms review');
  });

  it('a meeting that is called otherwise while it runs is, on every panel', async () => {
    await life.happens('09:00 start', '09:05 panel mai');
    const before = life.world.told.length;
    life.world.teams.title = 'Terms for suppliers';
    await life.happens('09:06 renamed', '09:06 renamed');
    expect(await titleOf()).toBe('Terms for suppliers');
    expect(life.world.told.slice(before)).toEqual([{ kind: 'meeting', revision: expect.any(String) }]);
    await life.does('09:07 start 09:00');
    expect((await life.world.open(ben)).title).toBe('Terms for suppliers');
    life.world.teams.answers = false;
    await life.does('09:08 renamed');
    expect(await titleOf()).toBe('Terms for suppliers');
  });

  it('a meeting that is called otherwise afterwards is in its summary, too', async () => {
    const chat = apiChat(life.world);
    await life.does('09:00 start');
    await life.world.ask(mai, 'proposeDecision', { body: newDecision });
    await life.does('09:30 end');
    await chat.deliver();
    expect(chat.cards()).toContain('Payment terms review');
    life.world.teams.title = 'Terms for suppliers';
    await life.does('09:40 renamed');
    await chat.deliver();
    expect(chat.posted.size).toBe(2);
    expect(chat.cards()).toContain('Terms for suppliers');
    expect(chat.cards()).not.toContain('Payment terms review');
  });
});

describe('the app in the chat', () => {
  it('is remembered by our own words for where it is, and nothing else', async () => {
    await life.happens('08:55 install', '09:00 start');
    const { conversationId } = life.world.conversation;
    const row = { ...places.directory(home), row: keys.chat(conversationId) };
    expect((await life.world.ports.store.read(row))?.body).toEqual({
      v: 1,
      serviceUrl: channel.serviceUrl,
      conversationId,
      tenantId: home,
      meetingId: life.world.meetingId,
      toldAt: timeOf('08:55'),
    });
  });

  it('is gone when it was removed, and there when it was added again', async () => {
    await life.happens('09:00 install', '09:10 remove', '09:10:15 remove 09:10');
    expect(await life.chat()).toMatchObject({ gone: true });
    await life.does('09:20 install');
    expect((await life.chat())?.gone).toBeUndefined();
    await life.does('09:21 remove 09:10');
    expect((await life.chat())?.gone).toBeUndefined();
    await life.happens('09:30 remove', '09:31 start 09:25');
    expect(await life.chat()).toMatchObject({ gone: true });
    await life.does('09:40 start');
    expect((await life.chat())?.gone).toBeUndefined();
  });

  it('is where the chat says now, not where it said once', async () => {
    const moved = { serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    await life.does('09:00 install');
    const { heard } = { heard: { ...life.world.conversation, ...moved } };
    await life.world.ports.queue.send({
      tenant: home,
      heard: { kind: 'installed', conversation: heard, meetingId: undefined, at: timeOf('09:10') },
    });
    await life.work();
    await life.does('09:11 install 09:00');
    expect(await life.chat()).toMatchObject(moved);
  });

  it('that comes back while the meeting runs tells there what it could not tell meanwhile', async () => {
    const { world } = life;
    await stock(world, mai, 'moment-one', 'moment-two');
    const chat = apiChat(world);
    await life.does('09:00 start');
    await chat.deliver();
    const [before] = [chat.cards()];
    await life.does('09:05 remove');
    const { occurrence } = await world.open(mai);
    const moment = momentOf(occurrence?.showing.moment ?? '', mai);
    await world.ask(mai, 'stepMoment', { params: { moment: moment.id }, body: { verb: 'withdraw', base: 1 } });
    await chat.deliver();
    expect(chat.cards()).toBe(before);
    await life.does('09:10 install');
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect(chat.cards()).not.toBe(before);
    expect(chat.cards()).not.toContain(moment.headline);
  });
});

describe('the app that was away from a chat', () => {
  const decided = () => life.world.ask(mai, 'proposeDecision', { body: newDecision });
  const meetingWithoutIt = async () => {
    const chat = apiChat(life.world);
    await life.happens('09:00 install', '09:01 remove');
    await life.world.open(mai);
    await decided();
    await life.does('09:30 wrapUp');
    await chat.deliver();
    expect(chat.posted.size).toBe(0);
    return chat;
  };

  it('posts, added again within a day, the summary that waited, and not what was to open the meeting', async () => {
    const chat = await meetingWithoutIt();
    await life.does('17:00 install');
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
    expect(chat.cards()).toContain(newDecision.text);
  });

  it('catches up with nothing, added again when that is long over', async () => {
    const chat = await meetingWithoutIt();
    life.world.later(3 * 24 * 60);
    const { conversation, meetingId } = life.world;
    await onChatEvent(life.world.ports, { kind: 'installed', conversation, meetingId });
    await chat.deliver();
    expect(chat.posted.size).toBe(0);
    expect((await life.world.ask(mai, 'checkMeeting')).cards.map(({ trouble }) => trouble)).toEqual(['gone', 'gone']);
    life.world.later(1);
    await life.world.start();
    await chat.deliver();
    expect(chat.posted.size).toBe(1);
  });
});

describe('a meeting in a channel', () => {
  const channelId = '19:finance@thread.tacv2';
  const inThread = (message: string) => ({
    conversation: { id: `${channelId};messageid=${message}`, tenantId: home, conversationType: 'channel' },
    channelData: { tenant: { id: home }, meeting: { id: Buffer.from(`0#${channelId}#${message}`).toString('base64') } },
  });
  const seriesIn = (message: string) =>
    readSeries(life.world.ports, seriesKeyOf(inThread(message).channelData.meeting.id)).then((kept) => kept?.value);

  it('is its own meeting, and is answered in its own thread', async () => {
    life.world.now = Date.parse(timeOf('09:00'));
    await life.tell(life.activity('start', '09:00', inThread('1660758607740')));
    await life.tell(life.activity('start', '09:00', inThread('1660758609999')));
    await life.work();
    await life.tell(life.activity('end', '09:00', inThread('1660758609999')));
    await life.work();
    const [one, other] = [await seriesIn('1660758607740'), await seriesIn('1660758609999')];
    expect(one).toMatchObject({ conversationId: `${channelId};messageid=1660758607740`, open: '20261123T090000Z' });
    expect(other).toMatchObject({ conversationId: `${channelId};messageid=1660758609999`, last: '20261123T090000Z' });
    expect(other).not.toHaveProperty('open');
    expect(await life.chat(one?.conversationId)).toMatchObject({ meetingId: one?.meetingId });
  });

  const team = { id: '19:general@thread.tacv2' };
  const inTeam = (message: string) => {
    const { conversation, channelData } = inThread(message);
    return { conversation, channelData: { ...channelData, team } };
  };
  const ofTeam = (id = team.id) => ({
    conversation: { id, tenantId: home, conversationType: 'channel' },
    channelData: { tenant: { id: home }, team },
  });
  const tells = async (clock: string, what: string, changes: object) => {
    life.world.now = Date.parse(timeOf(clock));
    await life.tell(life.activity(what, clock, { ...changes }));
    await life.work();
  };
  const isGone = async (message: string) => (await life.chat(inTeam(message).conversation.id))?.gone ?? false;

  it('loses the app with its whole team at once, and has it again with it', async () => {
    const elsewhere = { ...inThread('1660758600001'), ...{ conversation: { id: '19:hr@thread.tacv2;messageid=1' } } };
    await tells('09:00', 'start', inTeam('1660758607740'));
    await tells('09:01', 'start', inTeam('1660758609999'));
    await tells('09:02', 'start', { ...elsewhere, conversation: { ...elsewhere.conversation, tenantId: home } });
    await tells('09:10', 'remove', ofTeam());
    expect([await isGone('1660758607740'), await isGone('1660758609999')]).toEqual([true, true]);
    expect((await life.chat('19:hr@thread.tacv2;messageid=1'))?.gone).toBeUndefined();
    await tells('09:20', 'botAdded', ofTeam());
    expect([await isGone('1660758607740'), await isGone('1660758609999')]).toEqual([false, false]);
    await tells('09:21', 'remove', ofTeam('19:finance@thread.tacv2'));
    expect([await isGone('1660758607740'), await isGone('1660758609999')]).toEqual([true, true]);
  });

  it('removed from another channel of its team it is where it was', async () => {
    await tells('09:00', 'start', inTeam('1660758607740'));
    await tells('09:10', 'remove', ofTeam('19:people@thread.tacv2'));
    expect(await isGone('1660758607740')).toBe(false);
  });

  it('counts no removal of its team that is told late, from before its newest start', async () => {
    await tells('09:00', 'start', inTeam('1660758607740'));
    await tells('09:10', 'remove', ofTeam());
    await tells('09:30', 'start', inTeam('1660758607740'));
    life.world.now = Date.parse(timeOf('09:40'));
    await life.tell({ ...life.activity('remove', '09:10', ofTeam()), timestamp: timeOf('09:10') });
    await life.work();
    expect(await isGone('1660758607740')).toBe(false);
  });

  it('moves to its thread when the channel was all that was known', async () => {
    const thread = inThread('1660758607740');
    life.world.now = Date.parse(timeOf('09:00'));
    const bare = { ...thread, conversation: { ...thread.conversation, id: channelId } };
    await life.tell(life.activity('install', '09:00', bare));
    await life.tell(life.activity('start', '09:00', thread));
    await life.tell(life.activity('joins', '09:00', bare));
    await life.work();
    expect((await seriesIn('1660758607740'))?.conversationId).toBe(thread.conversation.id);
  });
});
