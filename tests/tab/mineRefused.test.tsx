import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CallName } from '../../domain/contract';
import { escalate } from '../../domain/escalations';
import { closeAction, editAction, reopenAction } from '../../domain/actions';
import { ben, linh, mai } from '../support/people';
import type { ScriptedApi } from './surfaceScene';
import { apiOf, itemOf, later, offered, open, part, take } from './mineScene';

const unreached = { code: 'unavailable', sentence: '' } as const;
const own = () => apiOf({ actions: [itemOf(take('action-1', 'Call Ken'))] });
const asked = () => apiOf({ offers: [itemOf(offered('Ask the supplier'))] });
const tryAgain = () => screen.findByRole('button', { name: 'Try again' });
const sent = (api: ScriptedApi, name: CallName) =>
  api.heard.filter((call) => call.name === name).map(({ key, body }) => ({ key, body }));

/** The same request, as often. */
function isOneRequest(api: ScriptedApi, name: CallName, times = 2) {
  const all = sent(api, name);
  expect(all).toHaveLength(times);
  expect(all.every((one) => one.key === all[0]?.key)).toBe(true);
  expect(all.map(({ body }) => body)).toEqual(all.map(() => all[0]?.body));
}

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('what doesn’t get through among my items', () => {
  test('is named, and a yes is given again in one tap, as the same request', async () => {
    const api = asked();
    const { user } = await open(api);
    api.refuseNext('answerOffer', unreached);
    await user.click(await screen.findByRole('button', { name: 'Take it over: Ask the supplier' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Not taken over: Ask the supplier.*can’t be reached/,
    );
    expect(await part(/^You are asked to take over/)).toBeTruthy();
    await user.click(await tryAgain());
    expect(await screen.findByText('Yours now: Ask the supplier')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo: Yours now: Ask the supplier' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    isOneRequest(api, 'answerOffer');
  });

  test('a no keeps its reason until it got through, and leaves none for another time', async () => {
    const api = asked();
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Decline: Ask the supplier' }));
    api.refuseNext('answerOffer', unreached);
    await user.type(screen.getByLabelText('Why not? You need not say.'), 'I am away{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not declined: Ask the supplier/);
    expect(screen.getByDisplayValue('I am away')).toBeTruthy();
    await user.click(await tryAgain());
    await user.click(await screen.findByRole('button', { name: 'Undo: Declined: Ask the supplier' }));
    isOneRequest(api, 'answerOffer');
    expect(await screen.findByRole('button', { name: 'Decline: Ask the supplier' })).toBeTruthy();
    expect(screen.queryByDisplayValue('I am away')).toBeNull();
  });

  test('a no with another reason is another request', async () => {
    const api = asked();
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Decline: Ask the supplier' }));
    api.refuseNext('answerOffer', unreached);
    await user.type(screen.getByLabelText('Why not? You need not say.'), 'Away{Enter}');
    await screen.findByRole('alert');
    await user.type(screen.getByLabelText('Why not? You need not say.'), ' until March{Enter}');
    expect(await screen.findByText('Declined: Ask the supplier')).toBeTruthy();
    const [first, second] = sent(api, 'answerOffer');
    expect(second?.key).not.toBe(first?.key);
    expect(second?.body).toMatchObject({ reason: 'Away until March' });
  });

  test('who was chosen stays chosen, and is asked again in one tap, as the same request', async () => {
    const api = own();
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Hand over: Call Ken' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Hand over to' }), linh.name);
    api.refuseNext('offerAction', unreached);
    await user.click(screen.getByRole('button', { name: 'Ask them to take over: Call Ken' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Linh Nguyen is not asked to take over: Call Ken/);
    expect(screen.getByRole('combobox', { name: 'Hand over to' })).toHaveProperty('value', linh.id);
    await user.click(await tryAgain());
    expect(await screen.findByText('Linh Nguyen is asked to take over: Call Ken')).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    isOneRequest(api, 'offerAction');
  });

  test('an undo is done again in one tap, too', async () => {
    const api = own();
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Done: Call Ken' }));
    api.refuseNext('reopenAction', unreached);
    await user.click(await screen.findByRole('button', { name: 'Undo: Done: Call Ken' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not opened again: Call Ken/);
    await user.click(await tryAgain());
    expect(await screen.findByText('Open again: Call Ken')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    isOneRequest(api, 'reopenAction');
  });

  test('refused twice, it is said twice, and what is done later is another request', async () => {
    const api = own();
    const { user } = await open(api);
    api.refuseNext('closeAction', unreached);
    await user.click(await screen.findByRole('button', { name: 'Done: Call Ken' }));
    api.refuseNext('closeAction', unreached);
    await user.click(await tryAgain());
    await waitFor(() => expect(api.times('closeAction')).toBe(2));
    await user.click(await tryAgain());
    expect(await screen.findByText('Done: Call Ken', { selector: 'p' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo: Done: Call Ken' }));
    await screen.findByText('Open again: Call Ken');
    await user.click(screen.getByRole('button', { name: 'Done: Call Ken' }));
    await waitFor(() => expect(api.times('closeAction')).toBe(4));
    const keys = sent(api, 'closeAction').map(({ key }) => key);
    expect([new Set(keys.slice(0, 3)).size, new Set(keys).size]).toEqual([1, 2]);
  });

  test('had it got through all the same and been taken back elsewhere, it is another request', async () => {
    const action = take('action-1', 'Call Ken');
    const items = { actions: [itemOf(action)] };
    const api = apiOf(items);
    const { user } = await open(api);
    await screen.findByRole('button', { name: 'Done: Call Ken' });
    items.actions = [itemOf(reopenAction(closeAction(action, mai, later), ben, later))];
    api.refuseNext('closeAction', unreached);
    await user.click(screen.getByRole('button', { name: 'Done: Call Ken' }));
    await user.click(await screen.findByText(/^What happened so far/));
    expect(await screen.findByText(/^Ben Okafor opened it again/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Done: Call Ken' }));
    await waitFor(() => expect(api.times('closeAction')).toBe(2));
    expect(new Set(sent(api, 'closeAction').map(({ key }) => key)).size).toBe(2);
  });

  test('is looked at again when the connection is back', async () => {
    const api = own();
    await open(api);
    await screen.findByRole('button', { name: 'Done: Call Ken' });
    fireEvent(window, new Event('online'));
    await waitFor(() => expect(api.times('readMyItems')).toBe(2));
  });
});

describe('what is refused among my items', () => {
  test('because somebody was faster shows what stands by now, and is not to be tried again', async () => {
    const action = take('action-1', 'Call Ken');
    const api = apiOf({ actions: [itemOf(action)] });
    const { user } = await open(api);
    const theirs = editAction(action, { base: 1, text: 'Call Ken in May' }, ben, later);
    api.refuseNext('closeAction', { code: 'conflict', sentence: 'Somebody changed this.', theirs });
    await user.click(await screen.findByRole('button', { name: 'Done: Call Ken' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Not marked as done: Call KenSomebody changed this.');
    expect(within(await part(/^Your actions/)).getByText('Call Ken in May')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('of a meeting whose chat one left says which action, and whom to ask', async () => {
    const api = apiOf({ stalled: [itemOf(escalate(take('action-1', 'Call Ken', ben), { at: later, to: mai.id }))] });
    const { user } = await open(api);
    api.refuseNext('askOwner', { code: 'notInMeeting', sentence: 'You are not in this meeting.' });
    await user.click(await screen.findByRole('button', { name: /^Ask the owner/ }));
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toMatch(/^Ben Okafor is not asked how it stands: Call Ken.*ask whoever runs it/);
    expect(said).not.toMatch(/Join the meeting/);
  });

  test('speaks Vietnamese', async () => {
    const api = asked();
    const { user } = await open(api, 'vi');
    api.refuseNext('answerOffer', unreached);
    await user.click(await screen.findByRole('button', { name: 'Nhận việc: Ask the supplier' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Chưa nhận việc: Ask the supplier/);
  });
});
