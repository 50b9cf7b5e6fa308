import { describe, expect, test } from '@jest/globals';
import { enterMeeting, meetingIdOf } from '../../api/src/access/membership';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { readChat, readSeries, stored } from '../../api/src/rows';
import { MeetingAddress } from '../../domain/contract';
import { PersonId } from '../../domain/people';
import { stock } from '../support/apiNotes';
import { ben, guest, internal, linh, mai } from '../support/apiPeople';
import { ApiWorld, refusalOf } from '../support/apiWorld';

const addressOf = (meetingId: string) => MeetingAddress.parse(Buffer.from(meetingId).toString('base64url'));

describe('a meeting', () => {
  test('is named by the id that Teams gave, whatever characters that has', () => {
    for (const meetingId of ['MCMxOTptZWV0aW5nX0B0aHJlYWQudjIjMA==', 'a/b+c=d?e', 'họp hằng tuần'])
      expect(meetingIdOf(addressOf(meetingId))).toBe(meetingId);
  });

  test('that is unknown to Teams has no members, and nothing is stored of it', async () => {
    const world = new ApiWorld();
    const entering = enterMeeting(world.ports, { meeting: addressOf('somebody else’s meeting'), by: mai });
    await expect(entering).rejects.toMatchObject({ code: 'appNotInMeeting' });
    expect(await readSeries(world.ports, world.series)).toBeUndefined();
  });

  test('is asked about in the chat that Teams names, never in one that a caller names', async () => {
    const world = new ApiWorld();
    await world.open(mai, 'meetingTab');
    const series = await readSeries(world.ports, world.series);
    expect(series?.value).toMatchObject({ conversationId: world.conversation.conversationId, organizer: mai.id });
    expect((await readChat(world.ports, world.conversation.conversationId))?.value.meetingId).toBe(world.meetingId);
  });

  test('whose organizer was not known yet is asked about again', async () => {
    const world = new ApiWorld();
    world.teams.organizer = undefined;
    expect((await world.open(mai, 'meetingTab')).me.mayRun).toBe(false);
    world.teams.organizer = PersonId.parse(mai.id.toUpperCase());
    expect((await world.open(mai, 'meetingTab')).me.mayRun).toBe(true);
    world.teams.organizer = ben.id;
    expect((await world.open(mai, 'meetingTab')).me.mayRun).toBe(true);
  });

  test('without any organizer may be wrapped up by whoever is there', async () => {
    const world = new ApiWorld();
    world.teams.organizer = undefined;
    await world.start();
    await world.open(ben);
    await world.ask(ben, 'connectLive');
    expect((await world.open(ben)).me.mayWrapUp).toBe(true);
    expect((await world.send(ben, 'wrapUp')).status).toBe(200);
  });

  test('may be run by a delegate, who then counts as somebody who wraps up', async () => {
    const world = new ApiWorld();
    const [one] = await stock(world, mai, 'moment-one');
    await world.start();
    const kept = await readSeries(world.ports, world.series);
    const body = stored({ ...kept!.value, delegates: [linh.id] });
    const place = { table: 'meetings', partition: `${world.ports.home}|${world.series}` } as const;
    await world.ports.store.commit(place, [{ put: 'replace', row: 'state', etag: kept!.etag, body }]);
    expect((await world.ask(linh, 'pinMoment', { body: { moment: one!, when: 'next' } })).pins[0]?.by).toEqual(linh);
    world.teams.inMeeting.delete(mai.id);
    await world.ask(ben, 'connectLive');
    expect((await world.open(ben)).me.mayWrapUp).toBe(false);
    world.teams.inMeeting.delete(linh.id);
    await world.ask(ben, 'connectLive');
    expect((await world.open(ben)).me.mayWrapUp).toBe(true);
  });
});

describe('the roster', () => {
  test('knows people however Teams writes their ids', async () => {
    const world = new ApiWorld();
    world.teams.members = [{ ...internal(mai), id: PersonId.parse(mai.id.toUpperCase()) }];
    expect((await world.open(mai)).audience).toEqual({ kind: 'internal', people: 1 });
  });

  test('with somebody of whom nothing is known counts as mixed', async () => {
    const world = new ApiWorld();
    world.teams.members.push({ name: 'Phone caller' });
    expect((await world.open(mai)).audience).toEqual({ kind: 'mixed', people: 4, outsiders: 1 });
  });

  test('that is all internal again lifts the veil again, and the card gets its content back', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-one');
    world.teams.members.push(guest);
    await world.start();
    await world.open(mai);
    world.later(2);
    world.teams.members.pop();
    world.cardsAskedFor();
    expect((await world.open(mai)).opening.kind).toBe('moment');
    expect(world.cardsAskedFor()).toContain('opening:20261123T090000Z');
    expect(world.dismissed).toEqual([guest.id]);
  });

  test('that says nobody is left in it lets nobody in', async () => {
    const world = new ApiWorld();
    world.teams.members = [];
    const answer = await world.send(mai, 'readChanges', { query: { since: world.at } });
    expect([answer.status, refusalOf(answer).code]).toEqual([403, 'notInMeeting']);
  });

  test('is not to be had where the app was removed, and is asked for again where it was added again', async () => {
    const world = new ApiWorld();
    await world.open(mai);
    world.teams.isInstalled = false;
    const { conversation, meetingId } = world;
    await onChatEvent(world.ports, { kind: 'removed', conversation });
    world.later(2);
    const refused = await world.send(mai, 'connectLive');
    expect([refused.status, refusalOf(refused).code]).toEqual([403, 'appNotInMeeting']);
    world.teams.isInstalled = true;
    await onChatEvent(world.ports, { kind: 'installed', conversation, meetingId });
    expect((await world.send(mai, 'connectLive')).status).toBe(200);
  });
});
