import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, cleanup, waitFor, within } from '@testing-library/react';
import { ConsiderationId, raiseConsideration } from '../../domain/considerations';
import { FakeMeeting } from '../support/fakeMeeting';
import { decisionOn, thisOccurrence } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { openPanel as open, type Panel } from './panelScene';

const decision = decisionOn('Sixty days');
let meeting: FakeMeeting;
let panel: Panel | undefined;

beforeEach(() => {
  window.localStorage.clear();
  meeting = new FakeMeeting();
  meeting.decisions.set(decision.id, decision);
});

afterEach(() => {
  panel?.here.leave();
  cleanup();
});

function noteOf(number: number) {
  const id = ConsiderationId.parse(`consideration-${String(number).padStart(4, '0')}`);
  const said = { id, decision: decision.id, effect: 'hurts' as const, text: `Note ${number}` };
  return raiseConsideration(said, thisOccurrence, ben, new Date(Date.UTC(2026, 10, 22, 9, 0, number)).toISOString());
}

async function openWith(notes: number, opensWith = Infinity): Promise<Panel> {
  for (let number = 1; number <= notes; number += 1) meeting.considerations.set(noteOf(number).id, noteOf(number));
  meeting.opensWith = opensWith;
  panel = await open({ meeting, person: mai });
  expect(await panel.findByText(`Note ${notes}`)).toBeTruthy();
  return panel;
}

const notesIn = ({ element }: Panel) => [...element.querySelectorAll<HTMLElement>('.considerations > ul > li')];
const textOf = (note: Element | null | undefined) => note?.querySelector('.said-text')?.textContent;
const earlier = (from: Panel, count: number) => from.findByText(`Show ${count} earlier ones`);

test('of very many considerations the newest are shown, and more in one tap', async () => {
  const mine = await openWith(40);
  expect(mine.queryByText('Note 10')).toBeNull();
  await mine.user.click(await earlier(mine, 10));
  expect(mine.getByText('Note 1')).toBeTruthy();
  expect(mine.queryByText(/earlier one/)).toBeNull();
});

test('what the meeting was not opened with is read from the API, and the keyboard goes on from there', async () => {
  const mine = await openWith(90, 40);
  await mine.user.click(await earlier(mine, 60));
  expect(await earlier(mine, 10)).toBeTruthy();
  expect(textOf(notesIn(mine)[0])).toBe('Note 11');
  expect(textOf(document.activeElement)).toBe('Note 60');
  await mine.user.click(await earlier(mine, 10));
  await waitFor(() => expect(textOf(notesIn(mine)[0])).toBe('Note 1'));
  expect(notesIn(mine)).toHaveLength(90);
  expect(meeting.times('readConsiderations')).toBe(1);
});

const numbers = (note: Element | undefined) => [
  note?.getAttribute('aria-posinset'),
  note?.getAttribute('aria-setsize'),
];

/** Ben's, which Mai's panel hears of. */
async function addOne(mine: Panel): Promise<void> {
  await act(async () => {
    await meeting.fetchOf(ben)(`/api/meetings/m/considerations`, {
      method: 'POST',
      headers: { 'Idempotency-Key': 'key-of-ben-1' },
      body: JSON.stringify({ id: 'consideration-new', decision: decision.id, effect: 'helps', text: 'New' }),
    });
  });
  expect(await mine.findByText('New')).toBeTruthy();
}

test('a screen reader hears which note of how many it is, also while not all are in the page', async () => {
  const mine = await openWith(200, 50);
  await waitFor(() => expect(numbers(notesIn(mine)[0])).toEqual(['171', '200']));
  expect(numbers(notesIn(mine).at(-1))).toEqual(['200', '200']);
});

test('however many bundles they stand in, all notes are one list, and each says its place in it', async () => {
  const mine = await openWith(60);
  await mine.user.click(await earlier(mine, 30));
  expect(await mine.findByText('Note 1')).toBeTruthy();
  const list = within(mine.element)
    .getAllByRole('list')
    .find((one) => one.className === 'considerations');
  if (!list) throw new Error('The notes are no list.');
  expect(within(list).queryAllByRole('list')).toEqual([]);
  expect(within(list).getAllByRole('listitem')).toEqual(notesIn(mine));
  expect(list.childElementCount).toBeGreaterThan(1);
  const all = notesIn(mine).map((_, index) => [String(index + 1), '60']);
  await waitFor(() => expect(notesIn(mine).map(numbers)).toEqual(all));
});

test('one more note is told how many there are, and each of the others once; nothing else of them is written', async () => {
  const mine = await openWith(60, 50);
  await waitFor(() => expect(numbers(notesIn(mine)[0])).toEqual(['31', '60']));
  const written: (string | null)[] = [];
  const watch = new MutationObserver((all) => written.push(...all.map(({ attributeName }) => attributeName)));
  for (const note of notesIn(mine)) watch.observe(note, { attributes: true, childList: true, subtree: true });
  await addOne(mine);
  await waitFor(() => expect(numbers(notesIn(mine).at(-1))).toEqual(['61', '61']));
  watch.disconnect();
  expect(written).toEqual(Array.from({ length: 30 }, () => 'aria-setsize'));
});

test('a bundle is left to itself once its height is known, and laid out again when something in it changed', async () => {
  const mine = await openWith(60);
  await mine.user.click(await earlier(mine, 30));
  const bundles = () => [...mine.element.querySelectorAll('.bundle')];
  const known = () => bundles().map((bundle) => bundle.classList.contains('bundle-known'));
  await waitFor(() => expect(known()).toEqual(bundles().map((_, index) => index < bundles().length - 1)));
  const first = bundles()[0];
  const wasUnknown = new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (first?.classList.contains('bundle-known')) return;
      watch.disconnect();
      resolve();
    });
    if (first) watch.observe(first, { attributes: true });
  });
  await act(async () => {
    await meeting.fetchOf(ben)(`/api/meetings/m/considerations/${noteOf(1).id}`, {
      method: 'PATCH',
      headers: { 'Idempotency-Key': 'key-of-ben-2' },
      body: JSON.stringify({ base: 1, text: 'Note 1, in other words' }),
    });
  });
  expect(await mine.findByText('Note 1, in other words')).toBeTruthy();
  await wasUnknown;
  await waitFor(() => expect(first?.classList.contains('bundle-known')).toBe(true));
});

test('from note to note by keyboard: back beyond what was read, and out to the question', async () => {
  const mine = await openWith(60, 50);
  const [first] = notesIn(mine);
  first?.querySelector('button')?.focus();
  await mine.user.keyboard('{PageDown}');
  expect(textOf(document.activeElement)).toBe('Note 32');
  await mine.user.keyboard('{PageUp}{PageUp}');
  await waitFor(() => expect(textOf(document.activeElement)).toBe('Note 30'));
  expect(await mine.findByText('Note 1')).toBeTruthy();
  await mine.user.keyboard('{Control>}{End}{/Control}');
  expect(mine.element.querySelector('.considerations')?.contains(document.activeElement)).toBe(false);
  expect(document.activeElement?.closest('.decision')).not.toBeNull();
});

test('a page that can’t be read says why, and is there to be read again', async () => {
  const mine = await openWith(60, 30);
  meeting.refuseNext('readConsiderations', 'unavailable', 'The storage does not answer.');
  await mine.user.click(await earlier(mine, 30));
  expect(await mine.findByRole('alert')).toBeTruthy();
  await mine.user.click(await earlier(mine, 30));
  expect(await mine.findByText('Note 1')).toBeTruthy();
});

test('what comes in takes nothing away above, and what was read back is no news', async () => {
  const mine = await openWith(60, 50);
  await mine.user.click(await earlier(mine, 30));
  await mine.findByText('Note 1');
  expect(mine.element.querySelector('.news')?.textContent).toBe('');
  await addOne(mine);
  expect(notesIn(mine)).toHaveLength(61);
  await waitFor(() => expect(mine.element.querySelector('.news')?.textContent).toContain('added a consideration'));
});
