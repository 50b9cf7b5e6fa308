import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { addCustomer } from '../../domain/customers';
import { addMoment, momentKinds, type MomentKind } from '../../domain/moments';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { common } from '../../src/words/en/common';
import { customerNamed, libraryOf } from '../support/library';
import { mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const now = '2026-11-22T09:00:00.000Z';
const ken = customerNamed("Ken's Plumbing Supply");
const lotus = customerNamed('Tiệm bánh Hoa Sen', { alias: 'một tiệm bánh ở Đà Nẵng' });

const apiWithTwo = () =>
  new ScriptedApi({
    readLibrary: () => libraryOf([ken, lotus]),
    addCustomer: ({ body }) => addCustomer(body, mai, now),
    addMoment: ({ body }) => ({
      moment: addMoment(body, mai, now),
      customer: body.customer === lotus.id ? lotus : ken,
    }),
  });

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function openForm(api = apiWithTwo()) {
  const shown = await show(<LibraryTab />, { api });
  const [add] = await screen.findAllByRole('button', { name: 'Add a moment' });
  await shown.user.click(add!);
  return { ...shown, api, save: screen.getByRole('button', { name: 'Add to the library' }) };
}

function fillStory() {
  fill('Customer', ken.id);
  fill('Headline', 'Ken counts on Friday’s pallet');
  fill('The story', 'Six people wait on a building site when it is late.');
  fill('Source', 'A call with Ken');
  fill('Heard on', '2026-11-18');
  fill('May be told', 'internal');
  fill('How they agreed', 'On the phone');
}

const chooseKind = (kind: MomentKind) =>
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${common.kinds[kind]}`) }));

beforeEach(() => localStorage.clear());

const own: Record<MomentKind, string[]> = {
  story: [],
  win: [],
  struggle: [],
  quote: [],
  commitment: ['They need it by', 'What slips if we are late'],
  brief: ['Who listened', 'When'],
  trend: [],
  result: ['Who was asked', 'When they were asked'],
};

describe('each kind of moment', () => {
  test.each(momentKinds)('%s asks only for its own fields', async (kind) => {
    await openForm();
    chooseKind(kind);
    const asked = Object.values(own)
      .flat()
      .filter((label) => screen.queryByLabelText(label) !== null);
    expect(asked).toEqual(own[kind]);
    expect(screen.getByLabelText('In their words').getAttribute('aria-required')).toBe(String(kind === 'quote'));
  });
});

test('a commitment is added once, however often the button is pressed, and gets the focus', async () => {
  const { user, api, save } = await openForm();
  chooseKind('commitment');
  fillStory();
  fill('They need it by', '2026-12-01');
  fill('What slips if we are late', 'The crew stands still.');
  fill('Customers who said so', '3');
  fill('Of how many', '40');
  fill('Team', 'operations');
  fill('Helped or hurt', 'hurt');
  fill('How', 'Two late trucks');
  await user.dblClick(save);

  const row = await screen.findByRole('listitem', { name: 'Ken counts on Friday’s pallet' });
  expect(document.activeElement).toBe(row);
  expect(within(row).getByText('Counting on us')).toBeTruthy();
  expect(api.times('addMoment')).toBe(1);
  const [sent] = api.heard.filter(({ name }) => name === 'addMoment');
  expect(sent?.body).toMatchObject({
    id: sent?.key,
    kind: 'commitment',
    dueOn: '2026-12-01',
    owner: mai,
    typicality: { count: 3, of: 40 },
    ourPart: { who: 'operations', part: 'hurt', how: 'Two late trucks' },
  });
  expect(sent?.body).not.toHaveProperty('listener');
});

test('the card is drawn while it is written', async () => {
  await openForm();
  expect(screen.getByText(/appears here once a customer is chosen/)).toBeTruthy();
  fill('Customer', lotus.id);
  fill('Headline', 'Bột phải có trước bốn giờ sáng');
  const preview = screen.getByRole('complementary', { name: 'How the card will look' });
  expect(within(preview).getByText('Bột phải có trước bốn giờ sáng')).toBeTruthy();
  expect(within(preview).getByText('một tiệm bánh ở Đà Nẵng')).toBeTruthy();
  expect(within(preview).queryByText('Tiệm bánh Hoa Sen')).toBeNull();
});

describe('what is wrong is said where it is', () => {
  test('and nothing that was typed goes away', async () => {
    const { user, api, save } = await openForm();
    fillStory();
    fill('The story', 'x'.repeat(640));
    expect(screen.getByText('40 characters too many')).toBeTruthy();
    fill('Heard on', '');
    fill('Customers who said so', '9');
    fill('Of how many', '4');
    await user.click(save);

    const summary = within(screen.getByRole('alert'));
    expect(summary.getByText('The story: longer than 600 characters.')).toBeTruthy();
    expect(summary.getByText('Heard on: this is still empty.')).toBeTruthy();
    expect(summary.getByText('More customers said so than there are.')).toBeTruthy();
    expect(screen.getByLabelText('The story')).toHaveProperty('value', 'x'.repeat(640));
    expect(api.times('addMoment')).toBe(0);

    fill('The story', 'Shorter.');
    expect(screen.getByLabelText('The story').getAttribute('aria-invalid')).toBe('false');
  });

  test('half a typicality is asked for the other half', async () => {
    const { user, save } = await openForm();
    fillStory();
    fill('Customers who said so', 'many');
    await user.click(save);
    const summary = within(screen.getByRole('alert'));
    expect(summary.getByText('Customers who said so: a whole number from 1 up.')).toBeTruthy();
    expect(summary.getByText('Of how many: this is still empty.')).toBeTruthy();
  });

  test('a customer who asked not to be named needs an alias', async () => {
    const { user, api, save } = await openForm();
    fillStory();
    fill('May be told', 'internalAnonymous');
    await user.click(save);
    expect(within(screen.getByRole('alert')).getByText(/this customer has no alias/)).toBeTruthy();

    fill('Customer', lotus.id);
    await user.click(save);
    await screen.findByRole('listitem', { name: 'Ken counts on Friday’s pallet' });
    expect(api.times('addMoment')).toBe(1);
  });

  test('also what only the API knows, and the next try is a new one', async () => {
    const { user, api, save } = await openForm();
    fillStory();
    api.refuseNext('addMoment', { code: 'invalid', sentence: 'This agreement has run out.', field: 'consent.basis' });
    await user.click(save);
    expect(within(await screen.findByRole('alert')).getByText(/This agreement has run out/)).toBeTruthy();
    expect(screen.getByLabelText('Headline')).toHaveProperty('value', 'Ken counts on Friday’s pallet');

    fill('How they agreed', 'In the new contract');
    await user.click(save);
    await screen.findByRole('listitem', { name: 'Ken counts on Friday’s pallet' });
    const [first, second] = api.heard.filter(({ name }) => name === 'addMoment');
    expect(second?.key).not.toBe(first?.key);
  });

  test('without an answer the same moment is sent again, not a second one', async () => {
    const { user, api, save } = await openForm();
    fillStory();
    api.refuseNext('addMoment', { code: 'unavailable', sentence: 'No answer.' });
    await user.click(save);
    await screen.findByText(/can’t be reached/);
    await user.click(save);
    await screen.findByRole('listitem', { name: 'Ken counts on Friday’s pallet' });
    const [first, second] = api.heard.filter(({ name }) => name === 'addMoment');
    expect(second).toEqual(first);
  });
});

test('a customer added on the way is chosen in the moment that waited', async () => {
  const { user } = await openForm();
  fill('Headline', 'Half a moment');
  await user.click(screen.getByRole('button', { name: 'Add another customer' }));
  fill('Name', 'Harbor Street Clinic');
  fill('What they do', 'Looks after the harbour');
  fill('Their daily challenge', 'A full waiting room');
  fill('What they hope for', 'One quiet morning');
  await user.click(screen.getByRole('button', { name: 'Add to the library' }));

  expect(await screen.findByLabelText('Headline')).toHaveProperty('value', 'Half a moment');
  const chosen = screen.getByLabelText<HTMLSelectElement>('Customer').selectedOptions[0];
  expect(chosen?.textContent).toBe('Harbor Street Clinic');
});
