import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { OccurrenceKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import type { DigestItem, MyDigest } from '../../domain/myDigest';
import { neverQuiet, quieted } from '../../domain/quiet';
import { LibraryPage } from '../../src/surfaces/library/LibraryPage';
import { useWriter } from '../../src/surfaces/library/useWriter';
import type { Language } from '../../src/words';
import { ScriptedApi, show } from './surfaceScene';

function Page() {
  const writer = useWriter();
  return writer ? <LibraryPage route={{ at: 'mine' }} go={() => undefined} writer={writer} isCurator={false} /> : null;
}

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const today = '2026-11-24';
const bank: DigestItem = { key: 'action:1', kind: 'overdue', text: 'Call the bank', day: '2026-11-20', title: 'Terms' };
const ken: DigestItem = { key: 'offer:1', kind: 'offer', text: 'Write to Ken' };

function apiOf(told: Partial<MyDigest> = {}): ScriptedApi {
  let quiet = neverQuiet;
  const digest = (): MyDigest => {
    const items = (told.items ?? []).filter(({ key }) => quiet.items[key] === undefined);
    const { all } = quiet;
    const known = [...(told.items ?? []), ...(told.putOff ?? []).map(({ item }) => item)];
    const putOff = known.flatMap((item) => {
      const until = quiet.items[item.key];
      return until === undefined ? [] : [{ item, until }];
    });
    return { isReached: true, zone, ...told, items, putOff, ...(all !== undefined && { off: all }) };
  };
  return new ScriptedApi({
    readMyItems: () => ({ offers: [], actions: [], stalled: [], reviews: [], drafts: [] }),
    readMyDigest: digest,
    quietDigest: ({ body }) => {
      quiet = quieted(quiet, body, today);
      return digest();
    },
    sayZone: ({ body }) => body,
  });
}

const open = (api: ScriptedApi, language: Language = 'en') => show(<Page />, { api, language });
const part = (name: RegExp) => screen.findByRole('region', { name });

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('the morning message', () => {
  test('stands on top where it can’t be sent, and what is put off goes', async () => {
    const api = apiOf({ isReached: false, items: [bank, ken] });
    const { user } = await open(api);
    const top = await part(/^For you today/);
    expect(within(top).getByText('Overdue')).toBeTruthy();
    expect(screen.queryByText(/^Nothing waits for you/)).toBeNull();
    expect(within(top).getByText('Terms')).toBeTruthy();
    await user.click(within(top).getByRole('button', { name: 'In a week: Call the bank' }));
    await waitFor(() => expect(within(top).queryByText('Call the bank')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Don’t tell me of this: Write to Ken' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^For you today/ })).toBeNull());
    expect(api.heard.filter(({ name }) => name === 'quietDigest').map(({ body }) => body)).toEqual([
      { item: 'action:1', for: 'week' },
      { item: 'offer:1', for: 'never' },
    ]);
  });

  test('what is never told stands below, and is told again in one tap', async () => {
    const api = apiOf({ isReached: false, items: [bank, ken] });
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Don’t tell me of this: Write to Ken' }));
    const below = await part(/^Not told in the mornings/);
    await user.click(screen.getByRole('button', { name: 'In a week: Call the bank' }));
    expect(await within(below).findByText('until Dec 1, 2026')).toBeTruthy();
    expect(within(below).getByText('never')).toBeTruthy();
    await user.click(within(below).getByRole('button', { name: 'Tell me again: Write to Ken' }));
    await waitFor(() => expect(within(below).queryByText('Write to Ken')).toBeNull());
    expect(within(await part(/^For you today/)).getByText('Write to Ken')).toBeTruthy();
  });

  test.each([
    ['In a week', 'Not told until Dec 1, 2026: Call the bank'],
    ['Don’t tell me of this', 'Not told in the mornings any more: Call the bank'],
  ])('“%s” says so, is taken back in one tap, and leaves the keyboard on the page', async (name, said) => {
    const { user } = await open(apiOf({ isReached: false, items: [bank, ken] }));
    await user.click(await screen.findByRole('button', { name: `${name}: Call the bank` }));
    expect(await screen.findByText(said)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText(said).closest('[role="status"]')));
    await user.click(screen.getByRole('button', { name: `Undo: ${said}` }));
    expect(await screen.findByText('Told in the mornings again: Call the bank')).toBeTruthy();
    expect(within(await part(/^For you today/)).getByText('Call the bank')).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('told again by a slip, what was never to be told is that again', async () => {
    const { user } = await open(apiOf({ isReached: false, items: [bank, ken] }));
    await user.click(await screen.findByRole('button', { name: 'Don’t tell me of this: Call the bank' }));
    await user.click(await screen.findByRole('button', { name: 'Tell me again: Call the bank' }));
    await user.click(await screen.findByRole('button', { name: 'Undo: Told in the mornings again: Call the bank' }));
    expect(within(await part(/^Not told in the mornings/)).getByText('never')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'In a week: Write to Ken' }));
    await user.click(await screen.findByRole('button', { name: 'Tell me again: Write to Ken' }));
    expect(await screen.findByText('Told in the mornings again: Write to Ken')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo: Told in the mornings again: Write to Ken' })).toBeNull();
  });

  test('ended by keyboard, the keyboard is on what begins it again', async () => {
    const { user } = await open(apiOf());
    (await screen.findByRole('button', { name: 'No morning messages' })).focus();
    await user.keyboard('{Enter}');
    const again = await screen.findByRole('button', { name: 'Tell me again in the mornings' });
    await waitFor(() => expect(document.activeElement).toBe(again));
    await user.keyboard('{Enter}');
    const week = await screen.findByRole('button', { name: 'Nothing for a week' });
    await waitFor(() => expect(document.activeElement).toBe(week));
  });

  test('says which moment would open a meeting, and how much waits for curators', async () => {
    const told = { moment: MomentId.parse('moment-1'), headline: 'Six crews', customer: 'Ken' };
    const opening = { after: OccurrenceKey.parse('20261123T090000Z'), told };
    const meeting: DigestItem = { key: 'nudge:1', kind: 'opening', text: 'Stand-up', day: '2026-11-25', opening };
    const question: DigestItem = { ...meeting, key: 'nudge:2', text: '', opening: { after: opening.after } };
    const queue: DigestItem = { key: 'toReview', kind: 'toReview', text: '', count: 2 };
    await open(apiOf({ isReached: false, items: [meeting, question, queue] }));
    const top = await part(/^For you today/);
    expect(within(top).getByText('Stand-up')).toBeTruthy();
    expect(within(top).getByText('This one would open it: Six crews · Ken')).toBeTruthy();
    expect(within(top).getByText('A meeting without a title')).toBeTruthy();
    expect(within(top).getByText('None fits: the meeting would open with a question instead.')).toBeTruthy();
    expect(within(top).getByText('2 drafts wait for a review.')).toBeTruthy();
  });

  test('never says that it comes to somebody whom the app can’t write to', async () => {
    await open(apiOf({ isReached: false }));
    const message = await part(/^Morning message/);
    expect(within(message).getByText(/stands on top of this page/)).toBeTruthy();
    expect(within(message).queryByText(/you get one message/)).toBeNull();
  });

  test('is not told twice to whom it reaches', async () => {
    await open(apiOf({ items: [bank] }));
    await part(/^Morning message/);
    expect(screen.queryByText('Call the bank')).toBeNull();
  });

  test('can be ended and asked for again', async () => {
    const { user } = await open(apiOf());
    const message = await part(/^Morning message/);
    await user.click(within(message).getByRole('button', { name: 'No morning messages' }));
    expect(await within(message).findByText('You get no morning messages.')).toBeTruthy();
    await user.click(within(message).getByRole('button', { name: 'Tell me again in the mornings' }));
    await user.click(await within(message).findByRole('button', { name: 'Nothing for a week' }));
    expect(await within(message).findByText('No morning messages until Dec 1, 2026.')).toBeTruthy();
  });

  test('is refused with a sentence, and the page goes on', async () => {
    const api = apiOf();
    const { user } = await open(api);
    const message = await part(/^Morning message/);
    api.refuseNext('quietDigest', { code: 'notAllowed', sentence: 'Not now.' });
    await user.click(within(message).getByRole('button', { name: 'No morning messages' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not now.');
    expect(within(message).getByText(/Never more than one a day/)).toBeTruthy();
  });

  test('comes by the clock of who reads it: the page says where they are', async () => {
    const api = apiOf({ zone: 'Pacific/Kiritimati' });
    await open(api);
    await waitFor(() => expect(api.times('sayZone')).toBe(1));
    expect(api.heard.find(({ name }) => name === 'sayZone')?.body).toEqual({ zone });
  });

  test('in Vietnamese', async () => {
    await open(apiOf({ isReached: false, items: [bank] }), 'vi');
    expect(await screen.findByText('Quá hạn')).toBeTruthy();
    expect(await part(/^Tin buổi sáng/)).toBeTruthy();
  });
});
