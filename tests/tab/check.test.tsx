import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { CardName, troubledCard, type MeetingCheck, type Stuck } from '../../domain/chatChecks';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { LibraryPage } from '../../src/surfaces/library/LibraryPage';
import { useWriter } from '../../src/surfaces/library/useWriter';
import { check as english } from '../../src/words/en/check';
import { check as vietnamese } from '../../src/words/vi/check';
import { occurrenceOf, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';
import { ScriptedApi, show } from './surfaceScene';

const opening = troubledCard(CardName.parse('opening:20261122T090000Z'), 'uncertain');
const summary = troubledCard(CardName.parse('summary:20261122T090000Z'), 'uncertain');
const stuck: Stuck = { id: 'a'.repeat(43), kind: 'summary', why: 'workFails', at: '2026-11-22T09:00:00.000Z' };
const well: MeetingCheck = {
  chat: 'here',
  roster: { people: 12, outsiders: 0, unreached: 0 },
  starts: { seen: 3, of: 3 },
  ends: { seen: 3, of: 3 },
  works: { tables: true, queue: true, pictures: true },
  waiting: { messages: 0 },
  cards: [],
  stuck: [],
  mayRun: true,
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  leaveAll();
  cleanup();
  window.location.hash = '';
});

const lastOccurrence = occurrenceOf(undefined, { how: 'event', at: '2026-11-22T10:00:00.000Z' });
type Answers = NonNullable<Parameters<typeof showMeeting>[2]>['answers'];
const held = () => viewFor(mai, { lastOccurrence });
const showHeld = (answers: Answers) => showMeeting(<MeetingTab />, held, { answers: answers ?? {} });
const unsure = () => screen.findByRole('region', { name: 'A card may be missing' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('a card of which nobody knows whether it is in the chat', () => {
  test('is asked about in the tab of who runs the meeting, and posted again in one tap', async () => {
    let cards = [opening, summary];
    const { api, user } = await showHeld({
      readUnsureCards: () => ({ cards }),
      postAgain: ({ params }) => ({
        cards: (cards = cards.filter(({ card }) => card !== decodeURIComponent(params.card))),
      }),
    });
    const part = within(await unsure());
    await user.click(
      part.getByRole('button', {
        name: /^Post it again: The opening card of Nov 22/,
      }),
    );
    await waitFor(() => expect(part.getByRole('status').textContent).toBe('It is posted again.'));
    expect(part.queryByRole('button', { name: /opening card/ })).toBeNull();
    expect(part.getByRole('button', { name: /^It is there: The summary/ })).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'postAgain')?.params['card']).toBe(encodeURIComponent(opening.card));
  });

  test('is put aside by who has seen it there', async () => {
    const { user } = await showHeld({
      readUnsureCards: () => ({ cards: [opening] }),
      dismissCard: () => ({ cards: [] }),
    });
    await user.click(within(await unsure()).getByRole('button', { name: /^It is there/ }));
    expect(await screen.findByText('It stays as it is. It can’t be updated any more.')).toBeTruthy();
  });

  test('is told apart from one that somebody deleted there, which may stay so', async () => {
    const { user } = await showHeld({
      readUnsureCards: () => ({ cards: [{ ...summary, trouble: 'deleted' }] }),
      dismissCard: () => ({ cards: [] }),
    });
    const part = within(await unsure());
    expect(part.getByText(/^The summary of Nov 22.* was deleted in the chat\.$/)).toBeTruthy();
    expect(part.queryByText(/Look in the chat/)).toBeNull();
    await user.click(part.getByRole('button', { name: /^Leave it so/ }));
    expect(await screen.findByText('It stays deleted. What it said is in this tab.')).toBeTruthy();
  });

  test('that somebody else has answered for is said so, and looked at again', async () => {
    const { api, user } = await showHeld({ readUnsureCards: () => ({ cards: [opening] }) });
    await unsure();
    api.refuseNext('postAgain', {
      code: 'conflict',
      sentence: 'Somebody else has said meanwhile what became of this card.',
    });
    await user.click(await button(/^Post it again/));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await waitFor(() => expect(api.times('readUnsureCards')).toBe(2));
  });

  test('goes out again under the same key where no answer came', async () => {
    const { api, user } = await showHeld({
      readUnsureCards: () => ({ cards: [opening] }),
      postAgain: () => ({ cards: [] }),
    });
    await unsure();
    api.refuseNext('postAgain', { code: 'unavailable', sentence: 'The storage does not answer.' });
    await user.click(await button(/^Post it again/));
    await screen.findByRole('alert');
    await user.click(await button(/^Post it again/));
    await screen.findByText('It is posted again.');
    const keys = api.heard.filter(({ name }) => name === 'postAgain').map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
  });

  test('is no matter of who takes part, nor of a meeting that was never held', async () => {
    const asPart = await showMeeting(<MeetingTab />, () => viewFor(ben, { lastOccurrence }), { person: ben });
    await button('Is something missing? Check the connection with Teams');
    expect(asPart.api.times('readUnsureCards')).toBe(0);
  });
});

describe('the self-check of a meeting', () => {
  const open = async (check: MeetingCheck, answers: Answers = {}) => {
    const shown = await showHeld({ checkMeeting: () => check, readUnsureCards: () => ({ cards: [] }), ...answers });
    await shown.user.click(await button('Is something missing? Check the connection with Teams'));
    await screen.findByRole('heading', { level: 1, name: 'This meeting and Teams' });
    return shown;
  };
  const lines = async () =>
    within(await screen.findByRole('list', { name: 'What was looked at' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('says in one sentence that all is well, and what was looked at', async () => {
    const { user } = await open(well);
    expect(await screen.findByText('All is well.')).toBeTruthy();
    expect((await lines()).every((line) => line?.startsWith('Fine'))).toBe(true);
    await user.click(await button('Back to the meeting'));
    expect(await button('Is something missing? Check the connection with Teams')).toBeTruthy();
  });

  test('names what needs a look, and what can be done', async () => {
    const { user, api } = await open({
      ...well,
      chat: 'gone',
      roster: undefined,
      starts: { seen: 1, of: 3 },
      works: { tables: true, queue: false, pictures: true },
      waiting: undefined,
      cards: [troubledCard(summary.card, 'refused')],
    });
    expect(await screen.findByText('4 things need a look.')).toBeTruthy();
    const said = (await lines()).join('\n');
    expect(said).toContain('Add Customer Moment to the meeting again.');
    expect(said).toContain('Teams told us of 1 of the last 3 starts.');
    expect(said).toContain('The storage does not answer for: messages to the chat.');
    expect(said).toMatch(/Teams would not take the summary of .*22/);
    await user.click(await button('Look again'));
    await waitFor(() => expect(api.times('checkMeeting')).toBe(2));
  });

  test('counts whom nobody can write to, and how long messages wait', async () => {
    const since = new Date(Date.now() - 5 * 60_000 - 1_000).toISOString();
    await open({ ...well, roster: { people: 3, outsiders: 1, unreached: 2 }, waiting: { messages: 9, since } });
    const said = (await lines()).join('\n');
    expect(said).toContain('2 people can’t be written to personally.');
    expect(said).toContain('3 people, 1 from outside.');
    expect(said).toContain('Messages to Teams have waited for 5 minutes.');
  });

  test('has what was given up tried again, or puts it aside', async () => {
    const { user, api } = await open(
      { ...well, stuck: [stuck, { ...stuck, id: 'b'.repeat(43), kind: 'unread' }] },
      { retryStuck: () => ({ stuck: [] }), dropStuck: () => ({ stuck: [] }) },
    );
    const part = within(await screen.findByRole('region', { name: 'Given up' }));
    expect(screen.getByText('1 thing needs a look.')).toBeTruthy();
    expect(screen.getByText('2 things were given up.')).toBeTruthy();
    expect(part.queryByRole('button', { name: /Try again: Something that can’t be read/ })).toBeNull();
    await user.click(part.getByRole('button', { name: 'Try again: A summary' }));
    await part.findByText('It is tried again.');
    await user.click(part.getByRole('button', { name: /^Put aside/ }));
    await part.findByText('It is put aside.');
    expect([api.times('retryStuck'), api.times('dropStuck')]).toEqual([1, 1]);
  });

  test('that can’t be made says why, and is tried again', async () => {
    const { api, user } = await showHeld({ checkMeeting: () => well });
    api.refuseNext('checkMeeting', { code: 'unavailable', sentence: 'The storage does not answer.' });
    await user.click(await button('Is something missing? Check the connection with Teams'));
    await user.click(await button('Try again'));
    expect(await screen.findByText('All is well.')).toBeTruthy();
  });
});

function Page() {
  const writer = useWriter();
  return writer ? <LibraryPage route={{ at: 'check' }} go={() => undefined} writer={writer} isCurator={true} /> : null;
}

test('a curator sees how all meetings stand, in Vietnamese too', async () => {
  const {
    roster: _roster,
    starts: _starts,
    ends: _ends,
    cards: _cards,
    chat: _chat,
    mayRun: _mayRun,
    ...common
  } = well;
  const api = new ScriptedApi({ checkAll: () => ({ ...common, chats: { known: 40, gone: 2 } }) });
  await show(<Page />, { api, language: 'vi' });
  expect(await screen.findByText('Đã biết 40 cuộc trò chuyện.')).toBeTruthy();
  expect(screen.getByText('Ứng dụng không còn trong 2 cuộc trò chuyện.')).toBeTruthy();
  expect(screen.getByText('Mọi thứ đều ổn.')).toBeTruthy();
});

test('both languages say the same things of it', () => {
  const shapeOf = (words: unknown, path = ''): string[] => {
    if (typeof words !== 'object' || words === null) return [`${path}:${typeof words}`];
    return Object.entries(words).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
  };
  expect(shapeOf(vietnamese).sort()).toEqual(shapeOf(english).sort());
});
