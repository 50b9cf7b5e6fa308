import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import type { Answered } from '../../domain/contract';
import { ProblemAnswer } from '../../domain/problemAnswer';
import type { WindowVerb } from '../../local/teams/protocol';
import { actionId, considerationId, decisionId, newAction, newConsideration, newDecision } from '../support/apiNotes';
import { apiOverHttp, cardsIn, type OverHttp } from '../support/apiOverHttp';
import { imagesOverHttp } from './imagesOverHttp';

let api: OverHttp;
beforeAll(async () => {
  api = await apiOverHttp();
});
afterAll(() => api.close());

const panel = { body: { surface: 'sidePanel', onlyISeeThis: false } };
const tab = { body: { surface: 'meetingTab', onlyISeeThis: false } };
const does = (as: 'mai' | 'ben' | 'linh', verb: 'join' | 'startMeeting' | 'endMeeting' | 'nextOccurrence') =>
  api.moment.teams.do(as, { verb });

async function refusal(answering: Promise<Response>): Promise<[number, string]> {
  const response = await answering;
  const { code, sentence, correlation } = ProblemAnswer.parse(await response.json());
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(correlation).toBeTruthy();
  return [response.status, code];
}

/** In order: each story goes on where the last one ended. */
describe('a meeting over the network, through the registered functions and real storage', () => {
  let opened: Answered<'openMeeting'>;

  test('begins with the suggested moment: one card in the chat, the same moment in every panel', async () => {
    await api.ask('mai', 'loadSamples');
    const before = await api.ask('mai', 'openMeeting', tab);
    for (const person of ['mai', 'ben', 'linh'] as const) await does(person, 'join');
    await does('mai', 'startMeeting');
    const views = await Promise.all(
      Array.from({ length: 10 }, (_, n) => api.ask((['mai', 'ben', 'linh'] as const)[n % 3]!, 'openMeeting', panel)),
    );
    opened = views[0]!;
    expect(new Set(views.map(({ occurrence }) => JSON.stringify(occurrence))).size).toBe(1);
    expect(opened.occurrence?.showing.moment).toBe(before.suggestion?.moment);
    const { told } = opened.opening as { told: { moment: { headline: string } } };
    const chat = await api.chatOf((cards) => cards.length > 0);
    expect(cardsIn(chat)).toEqual([expect.stringContaining(told.moment.headline)]);
  });

  test('what Linh raises reaches Ben by push, and by reading the changes', async () => {
    const { kind, ...channel } = await api.ask('ben', 'connectLive');
    expect(kind).toBe('webSocket');
    const socket = new WebSocket('url' in channel ? channel.url : '', ['json.webpubsub.azure.v1']);
    const messages: string[] = [];
    const heard = new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        messages.push(data.toString());
        if (messages.join().includes(considerationId)) resolve();
      });
    });
    await new Promise((resolve) => socket.once('message', resolve));
    await api.ask('ben', 'proposeDecision', { body: newDecision });
    const text = 'Người đào tạo không được trả lương';
    await api.ask('linh', 'raiseConsideration', { body: { ...newConsideration, text } });
    await heard;
    socket.terminate();
    const query = { since: opened.cursor };
    const read = await api.send('ben', 'readChanges', { query });
    expect(await read.text()).toContain(text);
    const headers = { 'if-none-match': read.headers.get('etag') ?? '' };
    expect((await api.send('ben', 'readChanges', { query, headers })).status).toBe(304);
  });

  test('a restart of the functions in the middle loses nothing', async () => {
    await api.ask('linh', 'takeAction', { body: newAction });
    await api.moment.killFunctions();
    await api.moment.restartFunctions();
    const view = await api.ask('mai', 'openMeeting', panel);
    expect(view.occurrence).toEqual(opened.occurrence);
    expect([view.decisions, view.considerations, view.actions].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  test('ends with one summary in the chat that says what was decided', async () => {
    const body = { base: 1, outcome: 'Pay in instalments', effect: 'changed' };
    await api.ask('mai', 'decide', { params: { decision: decisionId }, body });
    await does('mai', 'endMeeting');
    const chat = await api.chatOf((cards) => cards.length > 1);
    expect(cardsIn(chat)).toHaveLength(2);
    expect(cardsIn(chat)[1]).toContain('Pay in instalments');
  });

  test('a week later the open action is there, and closing it updates the card that it came from', async () => {
    await does('mai', 'nextOccurrence');
    await does('mai', 'startMeeting');
    await api.chatOf((cards) => cards.length > 2);
    const view = await api.ask('ben', 'openMeeting', panel);
    expect(view.occurrence?.key).not.toBe(opened.occurrence?.key);
    expect(view.actions).toMatchObject([{ id: actionId, state: 'open' }]);
    const [, before] = cardsIn(api.moment.teams.state('mai').chat);
    await api.ask('ben', 'closeAction', { params: { action: actionId } });
    const chat = await api.chatOf((cards) => cards[1] !== before);
    expect(cardsIn(chat)).toHaveLength(3);
  });

  test('who was there finds what was decided; a colleague who was not reads it once it is for everybody', async () => {
    const query = { q: 'instalments' };
    const found = await Promise.all(
      (['linh', 'sofia'] as const).map((person) => api.ask(person, 'findDecisions', { query })),
    );
    expect(found.map(({ total }) => total)).toEqual([1, 0]);
    const params = { series: opened.series, decision: decisionId };
    const opens = async (person: 'linh' | 'sofia') => (await api.send(person, 'openDecision', { params })).status;
    expect([await opens('linh'), await opens('sofia')]).toEqual([200, 404]);
    await api.ask('mai', 'changeSettings', { body: { decisionsForEverybody: true } });
    expect([await opens('linh'), await opens('sofia')]).toEqual([200, 200]);
  });

  test('five hours later, with nobody calling, the timer has ended it', async () => {
    await api.moment.teams.do('mai', { verb: 'dayLater', days: 0.21 });
    await api.moment.trigger('look');
    const view = await api.ask('mai', 'openMeeting', tab);
    expect(view.occurrence).toBeUndefined();
    expect(view.lastOccurrence?.ended).toMatchObject({ how: 'idle' });
  });
});

describe('over the network', () => {
  test('nobody gets in without a token, with a forged one, as a guest or from outside', async () => {
    const forged = { authorization: `Bearer ${'x'.repeat(20)}.${'y'.repeat(20)}.${'z'.repeat(20)}` };
    expect(await refusal(api.send(undefined, 'openMeeting', panel))).toEqual([401, 'notSignedIn']);
    expect(await refusal(api.send(undefined, 'openLibrary', { headers: forged }))).toEqual([401, 'notSignedIn']);
    for (const person of ['gil', 'olga'] as const) {
      expect(await refusal(api.send(person, 'openMeeting', panel))).toEqual([403, 'outsider']);
      expect(await refusal(api.send(person, 'openLibrary'))).toEqual([403, 'outsider']);
    }
  });

  test('the chat’s door is shut to everybody but the chat, and says so in one sentence', async () => {
    const token = await api.moment.teams.token('mai');
    const bearers = [undefined, 'Bearer a.b.c', `Bearer ${'token' in token ? token.token : ''}`];
    for (const authorization of bearers) {
      const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
      const response = await fetch(`${api.moment.url}/api/messages`, { method: 'POST', headers, body: '{}' });
      const answer = (await response.json()) as object;
      expect([response.status, answer]).toEqual([
        401,
        { code: 'notSignedIn', sentence: expect.stringMatching(/^[A-Z][^\n]*\.$/) },
      ]);
    }
  });

  test('another meeting, a wrong path, wrong JSON and no key are refused, each in its own way', async () => {
    const meeting = Buffer.from('another meeting').toString('base64url');
    expect(await refusal(api.send('mai', 'openMeeting', { ...panel, params: { meeting } }))).toEqual([
      403,
      'appNotInMeeting',
    ]);
    expect(await refusal(fetch(`${api.moment.url}/api/nowhere`))).toEqual([404, 'notFound']);
    expect(await refusal(api.send('mai', 'proposeDecision', { body: 'text' }))).toEqual([422, 'invalid']);
    const headers = { 'idempotency-key': '' };
    expect(await refusal(api.send('mai', 'proposeDecision', { body: newDecision, headers }))).toEqual([
      400,
      'badRequest',
    ]);
  });

  test('starts and ends told twice, the wrong way round and a day late make no meeting that was not one', async () => {
    const tells = (verb: WindowVerb) => api.moment.teams.do('mai', verb);
    await does('mai', 'nextOccurrence');
    const { lastOccurrence: before } = await api.ask('mai', 'openMeeting', tab);
    const cardsBefore = cardsIn(api.moment.teams.state('mai').chat);
    await tells({ verb: 'setMeetingEvents', arrive: 'held' });
    await does('mai', 'startMeeting');
    await does('mai', 'endMeeting');
    await tells({ verb: 'tellHeld', newestFirst: true });
    await tells({ verb: 'setMeetingEvents', arrive: 'twice' });
    await does('mai', 'nextOccurrence');
    await does('mai', 'startMeeting');
    // A look from the tab begins no meeting: what is open was told of.
    let { occurrence } = await api.ask('mai', 'openMeeting', tab);
    while (!occurrence) ({ occurrence } = await api.ask('mai', 'openMeeting', tab));
    await api.chatOf((cards) => cards.length > cardsBefore.length);
    expect(occurrence.startedAt).toBe(api.moment.teams.state('mai').meeting.startedAt);
    expect(occurrence.showing.number).toBe((before?.showing.number ?? 0) + 1);
    await does('mai', 'endMeeting');
    await tells({ verb: 'setMeetingEvents', arrive: 'asUsual' });
  });

  test('a meeting begun with Meet now is told of by its end alone, and the next one is another', async () => {
    const { teams } = api.moment;
    const series = teams.state('mai').meeting.id;
    const now = async () => {
      await teams.do('ben', { verb: 'meetNow' });
      const params = { meeting: Buffer.from(teams.state('ben').meeting.id).toString('base64url') };
      const open = await api.ask('ben', 'openMeeting', { ...panel, params });
      const cards = () => cardsIn(teams.state('ben').chat);
      await api.chatOf(() => cards().length === 1);
      await api.ask('ben', 'proposeDecision', { params, body: newDecision });
      await teams.do('ben', { verb: 'endMeeting' });
      await api.chatOf(() => cards().length === 2);
      return { open, over: await api.ask('ben', 'openMeeting', { ...tab, params }) };
    };
    for (const { open, over } of [await now(), await now()]) {
      expect(open.occurrence).toMatchObject({ begunBy: 'panel', showing: { number: 1 } });
      expect(over.lastOccurrence).toMatchObject({ key: open.occurrence?.key, ended: { how: 'event' } });
    }
    await teams.do('mai', { verb: 'switchMeeting', meetingId: series });
  });

  test('somebody from outside in the chat veils the panel, keeps the stage shut and empties the card', async () => {
    await does('mai', 'nextOccurrence');
    await does('mai', 'startMeeting');
    const before = await api.ask('mai', 'openMeeting', panel);
    const { told } = before.opening as { told: { customer: { name: string } } };
    const names = (card = '') => card.includes(told.customer.name);
    await api.chatOf((cards) => names(cards.at(-1)));
    await api.moment.teams.do('mai', { verb: 'addToRoster', person: 'olga' });
    // The event is taken in at once and worked on afterwards: the card is the last to follow.
    await api.chatOf((cards) => !names(cards.at(-1)));
    const view = await api.ask('mai', 'openMeeting', panel);
    expect([view.audience.kind, view.opening.kind]).toEqual(['mixed', 'veiled']);
    expect(await refusal(api.send('mai', 'prepareStage'))).toEqual([409, 'audienceMixed']);
    const lifted = await api.ask('mai', 'openMeeting', { body: { ...panel.body, onlyISeeThis: true } });
    expect(lifted.opening).toMatchObject({ told: { customer: { name: told.customer.name } } });
  });

  test('the health check tells that the storage is there', async () => {
    const response = await fetch(`${api.moment.url}/api/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', version: expect.any(String) }]);
  });
});

imagesOverHttp(() => api);
