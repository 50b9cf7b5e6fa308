import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { escalate } from '../../domain/escalations';
import { offerAction } from '../../domain/handOvers';
import { ben, linh, mai } from '../support/people';
import { apiOf, itemOf, later, meeting, open, part, take } from './mineScene';

const opener = () => screen.findByRole('button', { name: 'Hand over: Call Ken' });
const people = () => screen.findByRole('combobox', { name: 'Hand over to' });
const ask = () => screen.getByRole('button', { name: 'Ask them to take over: Call Ken' });
const own = () => apiOf({ actions: [itemOf(take('action-1', 'Call Ken'))] });

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('among my items an action is handed over', () => {
  test('to one of its meeting’s people, by keyboard alone, and stays until they say yes', async () => {
    const api = own();
    const { user } = await open(api);
    (await opener()).focus();
    await user.keyboard('{Enter}');
    const choice = await people();
    await waitFor(() => expect(document.activeElement).toBe(choice));
    expect((await opener()).getAttribute('aria-expanded')).toBe('true');
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose a person', ben.name, linh.name]);
    expect(api.heard.at(-1)).toMatchObject({ name: 'readPossibleOwners', params: { meeting, action: 'action-1' } });
    await user.selectOptions(choice, linh.name);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Linh Nguyen is asked to take over: Call Ken')).toBeTruthy();
    expect(document.activeElement).toBe(await opener());
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(api.heard.find(({ name }) => name === 'offerAction')).toMatchObject({ body: { base: 1, to: linh } });
    const list = within(await part(/^Your actions/));
    expect(list.getByText('Linh Nguyen is asked to take it over')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Linh Nguyen is asked to take over: Call Ken' }));
    expect(await screen.findByText('Linh Nguyen is asked no longer: Call Ken')).toBeTruthy();
    expect(list.queryByText('Linh Nguyen is asked to take it over')).toBeNull();
  });

  test('from those that stand still with somebody else, which is taken back in one tap', async () => {
    const api = apiOf({ stalled: [itemOf(escalate(take('action-1', 'Call Ken', ben), { at: later, to: mai.id }))] });
    const { user } = await open(api);
    await user.click(await opener());
    expect(within(await people()).queryByRole('option', { name: ben.name })).toBeNull();
    await user.selectOptions(await people(), linh.name);
    await user.click(ask());
    expect(await screen.findByText('Linh Nguyen is asked to take over: Call Ken')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^Not moving/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo: Linh Nguyen is asked to take over: Call Ken' }));
    expect(await screen.findByText('Linh Nguyen is asked no longer: Call Ken')).toBeTruthy();
  });

  test('to nobody, where nobody is chosen, or it is thought over: the keyboard is where it was', async () => {
    const api = own();
    const { user } = await open(api);
    await user.click(await opener());
    await people();
    await user.click(ask());
    expect(api.times('offerAction')).toBe(0);
    await user.selectOptions(await people(), linh.name);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(await opener());
    await user.click(await opener());
    await people();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(await opener());
  });

  test('while it isn’t known yet who could be asked, that is said, and the keyboard is in the form', async () => {
    const api = own();
    let arrive = () => undefined as void;
    api.delayNext('readPossibleOwners', new Promise((resolve) => (arrive = resolve)));
    const { user } = await open(api);
    await user.click(await opener());
    expect(screen.getByText('Looking for who is in its meeting…').getAttribute('role')).toBe('status');
    const form = screen.getByRole('form', { name: 'Hand over: Call Ken' });
    expect(document.activeElement).toBe(form);
    await act(async () => arrive());
    const choice = await people();
    await waitFor(() => expect(document.activeElement).toBe(choice));
  });

  test('where nobody else is in its meeting, that is said', async () => {
    const { user } = await open(apiOf({ actions: [itemOf(take('action-1', 'Call Ken'))] }, [], [mai]));
    await user.click(await opener());
    expect(await screen.findByText('Nobody else of this meeting can be asked to take it over.')).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  });

  test('whoever is asked already is not among them', async () => {
    const action = offerAction(take('action-1', 'Call Ken'), { base: 1, to: linh }, mai, later);
    const { user } = await open(apiOf({ actions: [itemOf(action)] }));
    await user.click(await opener());
    expect(within(await people()).queryByRole('option', { name: linh.name })).toBeNull();
    expect(within(await people()).getByRole('option', { name: ben.name })).toBeTruthy();
  });

  test('where it can’t be known who could be asked, that is said, and asked again in one tap or by itself', async () => {
    const api = own();
    const { user } = await open(api);
    const refusal = { code: 'unavailable', sentence: '' } as const;
    api.refuseNext('readPossibleOwners', refusal);
    await user.click(await opener());
    expect((await screen.findByRole('alert')).textContent).toMatch(/can’t be reached/);
    api.refuseNext('readPossibleOwners', refusal);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(api.times('readPossibleOwners')).toBe(2));
    fireEvent(window, new Event('online'));
    await people();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('of a meeting whose chat one left: what is with others there says whom to ask', async () => {
    const api = apiOf({ stalled: [itemOf(escalate(take('action-1', 'Call Ken', ben), { at: later, to: mai.id }))] });
    const { user } = await open(api);
    api.refuseNext('readPossibleOwners', { code: 'notInMeeting', sentence: 'You are not in this meeting.' });
    await user.click(await opener());
    expect((await screen.findByRole('alert')).textContent).toMatch(/no longer in the chat .* ask whoever runs it/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('to somebody who left meanwhile: refused by its name, and who is there is looked at again', async () => {
    const api = own();
    const { user } = await open(api);
    await user.click(await opener());
    await user.selectOptions(await people(), linh.name);
    const sentence = 'The owner has to be somebody of this organization who is in the meeting.';
    api.refuseNext('offerAction', { code: 'invalid', sentence, field: 'to' });
    await user.click(ask());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(`Linh Nguyen is not asked to take over: Call Ken${sentence}`);
    await waitFor(() => expect(api.times('readPossibleOwners')).toBe(2));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('and taken back days later, also what stands still with somebody; refused, that is said by its name', async () => {
    const mine = offerAction(take('action-1', 'Call Ken'), { base: 1, to: linh }, mai, later);
    const bens = offerAction(take('action-2', 'Write to Hoa', ben), { base: 1, to: linh }, ben, later);
    const stalled = escalate(bens, { at: later, to: mai.id });
    const api = apiOf({ actions: [itemOf(mine)], stalled: [itemOf(stalled)] });
    const { user } = await open(api);
    const back = (text: string) => `Take it back: ask Linh Nguyen no longer to take over: ${text}`;
    api.refuseNext('takeBackOffer', { code: 'unavailable', sentence: '' });
    await user.click(await screen.findByRole('button', { name: back('Call Ken') }));
    expect((await screen.findByRole('alert')).textContent).toContain('still asked: Call Ken');
    for (const text of ['Call Ken', 'Write to Hoa']) {
      await user.click(screen.getByRole('button', { name: back(text) }));
      expect(await screen.findByText(`Linh Nguyen is asked no longer: ${text}`)).toBeTruthy();
      expect(screen.queryByRole('button', { name: back(text) })).toBeNull();
      expect(document.activeElement).not.toBe(document.body);
      expect(api.heard.at(-1)).toMatchObject({ name: 'takeBackOffer', query: { offeredAt: later } });
    }
    const keys = api.heard.filter(({ name }) => name === 'takeBackOffer').map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([3, 2]);
  });

  test('speaks Vietnamese', async () => {
    const { user } = await open(own(), 'vi');
    await user.click(await screen.findByRole('button', { name: 'Bàn giao: Call Ken' }));
    expect(await screen.findByRole('combobox', { name: 'Bàn giao cho' })).toBeTruthy();
  });
});
