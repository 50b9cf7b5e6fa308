import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { usualSettings } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

beforeEach(() => localStorage.clear());
afterEach(leaveAll);

/** One series, whose text somebody else changes between two of Mai's keystrokes. */
async function oneSeries(stands: string | undefined) {
  let about = stands;
  let by: Person | undefined;
  const view = () => viewFor(mai, { settings: { ...usualSettings, ...(about !== undefined && { about }) } });
  const shown = await showMeeting(<MeetingTab />, view, {
    answers: {
      changeSettings: ({ body }) => {
        const stored = about ?? null;
        if (body.aboutWas !== undefined && body.aboutWas !== stored && body.about !== stored)
          throw new Problem('conflict', 'Somebody changed this while you were writing.', {
            theirs: { about: stored, by },
          });
        about = body.about ?? undefined;
        return view();
      },
    },
  });
  await shown.user.click(await screen.findByText('Settings of these meetings'));
  return {
    ...shown,
    theyWrite: (text: string | undefined, who?: Person) => {
      about = text;
      by = who;
    },
    stored: () => about,
    sent: () => shown.api.heard.filter(({ name }) => name === 'changeSettings').map(({ body }) => body),
  };
}

const box = () => screen.getByLabelText<HTMLInputElement>('What the meetings are about', { selector: 'input' });
const press = (name: string | RegExp) => screen.findByRole('button', { name });

async function bothWrite(stands: string | undefined, mine: string, theirs: string | undefined, who?: Person) {
  const series = await oneSeries(stands);
  await series.user.clear(box());
  if (mine) await series.user.type(box(), mine);
  series.theyWrite(theirs, who);
  await series.user.click(await press('Save'));
  return { ...series, notice: await screen.findByRole('alert') };
}

test('the second of two writers sees both texts; using their own says what they saw', async () => {
  const { notice, user, stored, sent } = await bothWrite('Payment terms', 'Late payments', 'Invoices');
  expect(notice.textContent).toMatch(/^Somebody changed this while you were writing\./);
  expect(notice.textContent).toMatch(/Yours.*Late payments.*Theirs.*Invoices/);
  expect([stored(), box().value]).toEqual(['Invoices', 'Late payments']);
  await user.click(within(notice).getByRole('button', { name: 'Use mine' }));
  expect(await screen.findByText('Saved: What the meetings are about')).toBeTruthy();
  expect([stored(), box().value, screen.queryByRole('alert')]).toEqual(['Late payments', 'Late payments', null]);
  expect(sent()).toEqual([
    { about: 'Late payments', aboutWas: 'Payment terms' },
    { about: 'Late payments', aboutWas: 'Invoices' },
  ]);
});

test('whose words the others are is said, where it is known', async () => {
  const { notice } = await bothWrite('Payment terms', 'Late payments', 'Invoices', ben);
  expect(notice.textContent).toMatch(/Yours.*Late payments.*From Ben Okafor.*Invoices/);
});

test('keeping theirs lets one’s own go, to be had back', async () => {
  const { notice, user, stored } = await bothWrite('Payment terms', 'Late payments', 'Invoices');
  await user.click(within(notice).getByRole('button', { name: 'Keep theirs' }));
  expect([screen.queryByRole('alert'), stored(), document.activeElement]).toEqual([null, 'Invoices', box()]);
  expect(box().value).not.toBe('Late payments');
  await user.click(await press(/^Undo: Late payments/));
  expect(box().value).toBe('Late payments');
  await user.click(await press('Save'));
  // Still weighed against what stood there when it was begun.
  expect((await screen.findByRole('alert')).textContent).toMatch(/Theirs.*Invoices/);
});

test('one text is made of both, and theirs may have changed once more', async () => {
  const { notice, user, stored, theyWrite } = await bothWrite('Payment terms', 'Late payments', 'Invoices');
  await user.click(within(notice).getByRole('button', { name: 'Make one of both' }));
  expect([box().value, document.activeElement]).toEqual(['Invoices Late payments', box()]);
  theyWrite('Returns');
  await user.click(await press('Save'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Yours.*Invoices Late payments.*Theirs.*Returns/);
  await user.click(await press('Use mine'));
  await waitFor(() => expect(stored()).toBe('Invoices Late payments'));
});

test('nothing is a text, too: emptied by one, written by the other', async () => {
  const { notice, user, stored } = await bothWrite('Payment terms', '', 'Invoices');
  expect(notice.textContent).toMatch(/Yours.*Not said.*Theirs.*Invoices/);
  expect(within(notice).queryByRole('button', { name: 'Make one of both' })).toBeNull();
  await user.click(within(notice).getByRole('button', { name: 'Use mine' }));
  await waitFor(() => expect(stored()).toBeUndefined());
});

test('taking back overwrites nobody either', async () => {
  const { user, stored, theyWrite } = await oneSeries('Payment terms');
  await user.type(box(), ' and invoices');
  await user.click(await press('Save'));
  theyWrite('Returns');
  await user.click(await press('Undo: What the meetings are about'));
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toMatch(/Yours.*Payment terms.*Theirs.*Returns/);
  expect(stored()).toBe('Returns');
  await user.click(within(notice).getByRole('button', { name: 'Use mine' }));
  await waitFor(() => expect(stored()).toBe('Payment terms'));
});

test('what is typed while the first half is on its way is begun on top of that', async () => {
  const { api, user, sent } = await oneSeries('Payment');
  let answer = () => {};
  api.delayNext('changeSettings', new Promise<void>((done) => (answer = done)));
  await user.type(box(), ' terms');
  await user.click(await press('Save'));
  await user.type(box(), ' of all');
  answer();
  expect(await screen.findByText('Saved: What the meetings are about')).toBeTruthy();
  expect(box().value).toBe('Payment terms of all');
  await user.click(await press('Save'));
  await waitFor(() => expect(sent().at(-1)).toEqual({ about: 'Payment terms of all', aboutWas: 'Payment terms' }));
});

test('theirs that came in while one was typing is no more overwritten than what was not heard of', async () => {
  const { meeting, user, stored, sent, theyWrite } = await oneSeries('Payment terms');
  await user.type(box(), ' for all');
  theyWrite('Invoices');
  await act(() => meeting.verbs.openAgain());
  expect(meeting.state().view?.settings.about).toBe('Invoices');
  expect(box().value).toBe('Payment terms for all');
  await user.click(await press('Save'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Yours.*Payment terms for all.*Theirs.*Invoices/);
  expect([stored(), sent()]).toEqual(['Invoices', [{ about: 'Payment terms for all', aboutWas: 'Payment terms' }]]);
});
