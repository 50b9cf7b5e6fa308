import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TroubledCard } from '../../domain/chatChecks';
import { seriesKeyOf } from '../../api/src/rows';
import type { Fault } from '../../local/teams/protocol';
import { home } from '../support/apiPeople';
import { apiOverHttp, type OverHttp } from '../support/apiOverHttp';
import { until } from '../local/teamsAlone';

let api: OverHttp;
beforeAll(async () => {
  api = await apiOverHttp();
});
afterAll(() => api.close());
afterEach(() => api.moment.teams.connector.faults.clear());

let sent: Promise<void>;
beforeEach(() => {
  const { faults } = api.moment.teams.connector;
  sent = new Promise((resolve) => faults.watch((on) => void (on === 'post' && resolve())));
});

interface Meeting {
  readonly meeting: string;
  readonly conversationId: string;
}

/** Another meeting of Mai's, whose opening card meets the faults on its way. */
async function meetWith(...faults: Fault[]): Promise<Meeting> {
  const { teams } = api.moment;
  for (const fault of faults) teams.connector.faults.add(fault);
  await teams.do('mai', { verb: 'meetNow' });
  await teams.settled();
  const { id, conversationId } = teams.state('mai').meeting;
  const meeting = Buffer.from(id).toString('base64url');
  const body = { surface: 'sidePanel', onlyISeeThis: false };
  await api.ask('mai', 'openMeeting', { params: { meeting }, body });
  return { meeting, conversationId };
}

const cards = ({ conversationId }: Meeting) => {
  const { meetings } = api.moment.teams.world.current();
  const { chat } = meetings.find((one) => one.conversationId === conversationId)!;
  return chat.filter((entry) => 'card' in entry).length;
};
const posts = ({ conversationId }: Meeting) => api.moment.teams.connector.log().posts[conversationId] ?? 0;
const params = ({ meeting }: Meeting, card?: TroubledCard) => ({
  params: { meeting, ...(card && { card: card.card }) },
});
const check = (meeting: Meeting) => api.ask('mai', 'checkMeeting', params(meeting));

function inChat(meeting: Meeting): Promise<void> {
  const { world } = api.moment.teams;
  return new Promise((resolve) => {
    const stop = world.onChange(() => look());
    const look = () => {
      if (cards(meeting) === 0) return;
      stop();
      resolve();
    };
    look();
  });
}

/** Once the card was sent, asks what became of it until that is known. */
async function troubled(meeting: Meeting, trouble: TroubledCard['trouble']): Promise<TroubledCard> {
  await sent;
  const found = await until(async () => (await check(meeting)).cards.find((card) => card.trouble === trouble), trouble);
  if (!found) throw new Error(`No card is ${trouble}.`);
  return found;
}

describe('an opening card, from the functions through the queue to a chat that has trouble', () => {
  test.each<[string, Fault[]]>([
    ['asks for a second of rest', [{ on: 'post', status: 429, retryAfterSeconds: 1 }]],
    ['says that its precondition failed', [{ on: 'post', status: 412 }]],
    ['is slow', [{ on: 'post', slowMs: 300 }]],
  ])('comes once where the chat %s', async (_name, faults) => {
    const meeting = await meetWith(...faults);
    await inChat(meeting);
    expect([posts(meeting), cards(meeting)]).toEqual([1, 1]);
  });

  test.each([502, 408])('is uncertain after a %i, and posted once more when Mai says so', async (status) => {
    const meeting = await meetWith({ on: 'post', status });
    const card = await troubled(meeting, 'uncertain');
    expect(posts(meeting)).toBe(0);
    // By then the chat takes another message.
    await api.moment.teams.do('mai', { verb: 'dayLater', days: 2 / 86_400 });
    expect((await api.ask('mai', 'postAgain', params(meeting, card))).cards).toEqual([]);
    await inChat(meeting);
    expect([posts(meeting), cards(meeting)]).toEqual([1, 1]);
    expect((await check(meeting)).cards).toEqual([]);
  });

  test('is uncertain also where it was stored, and one card when Mai has seen it', async () => {
    const meeting = await meetWith({ on: 'post', status: 502, afterStoring: true });
    const card = await troubled(meeting, 'uncertain');
    await api.ask('mai', 'dismissCard', params(meeting, card));
    expect((await check(meeting)).cards).toEqual([]);
    expect([posts(meeting), cards(meeting)]).toEqual([1, 1]);
  });

  test.each([403, 404])('is told to be gone after a %i, and so is its chat', async (status) => {
    const meeting = await meetWith({ on: 'post', status });
    await troubled(meeting, 'gone');
    expect((await check(meeting)).chat).toBe('gone');
    expect(posts(meeting)).toBe(0);
  });

  test('that the chat would not have is said to be refused', async () => {
    const meeting = await meetWith({ on: 'post', status: 400 });
    await troubled(meeting, 'refused');
  });
});

describe('what the queue gave up', () => {
  const stuck = async () => (await api.ask('mai', 'checkAll')).stuck;

  test('is kept, and put back when Mai says so', async () => {
    const meeting = await meetWith({ on: 'post', status: 502 });
    const { card } = await troubled(meeting, 'uncertain');
    const series = seriesKeyOf(Buffer.from(meeting.meeting, 'base64url').toString());
    await api.moment.trigger('outboxGivenUp', { tenant: home, series, card });
    await api.moment.trigger('outboxGivenUp', 'surprise');
    expect((await check(meeting)).stuck).toMatchObject([{ kind: 'opening', why: 'workFails' }]);
    expect((await stuck()).map(({ kind }) => kind).sort()).toEqual(['opening', 'unread']);
    for (const { id, kind } of await stuck())
      await api.ask('mai', kind === 'unread' ? 'dropStuck' : 'retryStuck', { params: { id } });
    expect(await stuck()).toEqual([]);
  });
});
