import { beforeAll, expect, test } from '@jest/globals';
import type { CallName } from '../../domain/contract';
import type { ProblemCode } from '../../domain/problems';
import type { PersonKey } from '../../local/teams/protocol';
import { ask, meetingOf, openFromPanel, refusalIn, send, type Sent } from './support/callApi';
import { cardsIn, cardSaying, cardThat } from './support/meetingChat';
import { withTeams } from './support/story';

const teams = withTeams();

beforeAll(() => ask(teams(), 'mai', 'loadSamples'));

const doing = (...verbs: Parameters<ReturnType<typeof teams>['running']['teams']['do']>) =>
  teams().running.teams.do(...verbs);
const bubble = 'Customer moment';
const openings = () => cardsIn(teams()).filter(({ card }) => !JSON.stringify(card).includes('Meeting summary'));

test('two start events and ten panels at once make one showing and one card', async () => {
  for (const person of ['mai', 'ben', 'linh'] as const) await doing(person, { verb: 'join' });
  const ten = Array.from({ length: 10 }, (_, at): PersonKey => (['mai', 'ben', 'linh'] as const)[at % 3] ?? 'mai');
  await doing('mai', { verb: 'startMeeting' });
  teams().running.teams.tellAgain('start');
  const views = await Promise.all(ten.map((person) => ask(teams(), person, 'openMeeting', openFromPanel)));
  await teams().running.teams.settled();

  expect(new Set(views.map(({ occurrence }) => occurrence?.key)).size).toBe(1);
  expect(views.map(({ occurrence }) => occurrence?.showing.number)).toEqual(ten.map(() => 1));
  expect(new Set(views.map(({ opening }) => opening.kind === 'moment' && opening.told.moment.id)).size).toBe(1);
  await cardThat(teams(), 'opens the meeting', ({ card }) => JSON.stringify(card).includes(bubble));
});

test('a note that is sent twice is one note, and its key does for no other note', async () => {
  const key = 'sent-from-a-train';
  const body = { id: 'decision-terms', text: 'Pay all suppliers after 60 days' };
  const [first, second] = await Promise.all([
    ask(teams(), 'ben', 'proposeDecision', { key, body }),
    ask(teams(), 'ben', 'proposeDecision', { key, body }),
  ]);
  expect(second).toEqual(first);
  expect(await ask(teams(), 'ben', 'proposeDecision', { key, body })).toEqual(first);
  const other = await send(teams(), 'ben', 'proposeDecision', { key, body: { ...body, text: 'After 90 days' } });
  expect(refusalIn(other)).toMatchObject({ status: 422, code: 'differentRequest' });
  const { decisions } = await ask(teams(), 'mai', 'openMeeting', openFromPanel);
  expect(decisions).toEqual([first]);
  const edit = { params: { decision: body.id }, body: { base: 1, text: 'Pay all suppliers after 45 days' } };
  expect(await ask(teams(), 'mai', 'editDecision', edit)).toMatchObject({ revision: 2 });
});

const decision = { id: 'decision-bad-input', text: 'Cut the training budget' };
const consideration = { id: 'consideration-1', decision: 'decision-terms', effect: 'hurts', text: 'They can’t wait' };
const terms = { params: { decision: 'decision-terms' } };
/** Sentences that only a library would say. */
const stock = /invalid input|expected|received|undefined|null|zod|too (big|small)|must match/i;

async function forged(): Promise<string> {
  const [head, , signature] = (await teams().running.teams.signIn.tokenFor('ben')).split('.');
  const [, others] = (await teams().running.teams.signIn.tokenFor('mai')).split('.');
  return [head, others, signature].join('.');
}

const everythingIn = async () => {
  const { cursor: _cursor, ...view } = await ask(teams(), 'mai', 'openMeeting', openFromPanel);
  return view;
};

test.each<[string, CallName, Sent | (() => Promise<Sent>), number, ProblemCode]>([
  ['wrong JSON', 'proposeDecision', { text: '{"id": ' }, 400, 'badRequest'],
  ['a list for an object', 'proposeDecision', { body: [decision] }, 422, 'invalid'],
  ['a number for text', 'proposeDecision', { body: { ...decision, text: 7 } }, 422, 'invalid'],
  ['nothing at all', 'proposeDecision', {}, 422, 'invalid'],
  ['over-long text', 'proposeDecision', { body: { ...decision, text: 'x'.repeat(201) } }, 422, 'invalid'],
  ['more than 64 KB', 'proposeDecision', { body: { ...decision, text: 'ệ'.repeat(30_000) } }, 413, 'tooLarge'],
  ['an effect that is none', 'raiseConsideration', { body: { ...consideration, effect: 'awful' } }, 422, 'invalid'],
  ['a key that is none', 'proposeDecision', { key: 'short', body: decision }, 400, 'badRequest'],
  [
    'a decision that nobody knows',
    'raiseConsideration',
    { body: { ...consideration, decision: 'decision-unknown' } },
    404,
    'notFound',
  ],
  [
    'an unknown decision’s outcome',
    'decide',
    { params: { decision: 'decision-unknown' }, body: { base: 1, outcome: 'Yes', effect: 'none' } },
    404,
    'notFound',
  ],
  [
    'a meeting that nobody knows',
    'proposeDecision',
    { params: { meeting: 'bm90LW91cnM' }, body: decision },
    403,
    'appNotInMeeting',
  ],
  ['no revision', 'editDecision', { ...terms, body: { text: 'Later' } }, 422, 'invalid'],
  ['a revision of long ago', 'editDecision', { ...terms, body: { base: 1, text: 'Later' } }, 409, 'conflict'],
  ['no token', 'proposeDecision', { token: '', body: decision }, 401, 'notSignedIn'],
  ['something for a token', 'proposeDecision', { token: 'not.a.token', body: decision }, 401, 'notSignedIn'],
  ['a forged token', 'proposeDecision', async () => ({ token: await forged(), body: decision }), 401, 'notSignedIn'],
  [
    'another meeting’s decision',
    'editDecision',
    async () => ({ params: { meeting: await otherMeeting(), ...terms.params }, body: { base: 2, text: 'Mine' } }),
    404,
    'notFound',
  ],
])('%s is refused with a sentence for people, and nothing is stored', async (_, name, what, status, code) => {
  const before = await everythingIn();
  const sent = typeof what === 'function' ? await what() : what;
  const refusal = refusalIn(await send(teams(), 'ben', name, sent));
  expect(refusal).toMatchObject({ status, code });
  expect(refusal.sentence).toMatch(/^[A-Z].{10,}\.$/);
  expect(refusal.sentence).not.toMatch(stock);
  expect(await everythingIn()).toEqual(before);
});

/** A meeting of the same people that has its own card and notes; everybody's window comes back to the first. */
async function otherMeeting(): Promise<string> {
  const { id } = teams().running.teams.state('mai').meeting;
  await doing('ben', { verb: 'meetNow' });
  await ask(teams(), 'ben', 'openMeeting', openFromPanel);
  const other = meetingOf(teams());
  await doing('ben', { verb: 'switchMeeting', meetingId: id });
  return other;
}

test('a meeting of which nobody tells the end is closed when four hours are quiet, and summed up once', async () => {
  await doing('mai', { verb: 'dayLater' });
  const summary = await cardSaying(teams(), 'Meeting summary');
  expect(JSON.stringify(summary.card)).toContain('Pay all suppliers after 45 days');
  const tab = { body: { surface: 'meetingTab', onlyISeeThis: false } };
  const view = await ask(teams(), 'mai', 'openMeeting', tab);
  expect(view.occurrence).toBeUndefined();
  expect(view.lastOccurrence?.ended?.how).toBe('idle');

  teams().running.teams.tellAgain('end');
  await teams().running.teams.settled();
  expect(openings()).toHaveLength(1);
  expect(cardsIn(teams())).toHaveLength(2);
});
