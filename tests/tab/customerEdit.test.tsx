import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { editCustomer } from '../../domain/customers';
import { ben, mai } from '../support/people';
import { ken, LibraryScene, lotus, now } from './libraryPagesScene';

let scene: LibraryScene;
beforeEach(() => {
  localStorage.clear();
  scene = new LibraryScene();
});

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const verb = (name: string | RegExp) => screen.findByRole('button', { name });
const sent = () => scene.api.heard.filter(({ name }) => name === 'editCustomer').map(({ body }) => body);

async function edit(customer = ken, more: { language?: 'en' | 'vi' } = {}) {
  const shown = await scene.show({ at: 'editCustomer', customer: customer.id }, more);
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

test('all that is known of a customer can be added, and only that is sent', async () => {
  const { user } = await edit();
  expect(screen.queryByLabelText('Which one is shown')).toBeNull();
  fill('Alias', 'a plumbing shop in Ohio');
  fill('Which one is shown', 'name');
  fill('Customer since', '2019-05-01');
  fill('Segment', 'Small trade');
  await user.click(screen.getByRole('button', { name: 'Me: Account owner' }));
  await user.type(screen.getByLabelText('Domains of their people'), 'KensPlumbing.example, ken.example');
  await user.click(await verb('Save'));
  expect(await screen.findByText("Ken's Plumbing Supply is changed.")).toBeTruthy();
  expect(sent()).toEqual([
    {
      base: 1,
      alias: 'a plumbing shop in Ohio',
      shown: 'name',
      since: '2019-05-01',
      segment: 'Small trade',
      accountOwner: { id: mai.id, name: mai.name },
      outsideDomains: ['kensplumbing.example', 'ken.example'],
    },
  ]);
  const facts = within(screen.getByRole('region', { name: 'Who they are' }));
  for (const text of ['May 1, 2019', 'Small trade', 'Mai Tran']) expect(facts.getByText(text)).toBeTruthy();
});

test('what is taken out is gone', async () => {
  const { user } = await edit(lotus);
  fill('Alias', '');
  await user.click(await verb('Save'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Tiệm bánh Hoa Sen' })).toBeTruthy();
  expect(sent()).toEqual([{ base: 1, alias: null }]);
});

test('a domain that is none is said where it was typed', async () => {
  const { user } = await edit();
  await user.type(screen.getByLabelText('Domains of their people'), 'not a domain{Enter}');
  await user.click(await verb('Save'));
  expect(screen.getByRole('alert').textContent).toContain('a domain is written like kensplumbing.example');
  expect(screen.getByText('not a domain')).toBeTruthy();
});

test('somebody else changed the same: both are shown, and one is chosen', async () => {
  const { user } = await edit();
  fill('What they hope for', 'Three apprentices');
  scene.customers.set(ken.id, editCustomer(ken, { base: 1, hope: 'A second shop' }, ben, now));
  await user.click(await verb('Save'));
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getByText('Three apprentices')).toBeTruthy();
  expect(notice.getByText('A second shop')).toBeTruthy();
  await user.click(await verb('Use mine'));
  expect(await screen.findByText("Ken's Plumbing Supply is changed.")).toBeTruthy();
  expect(scene.customers.get(ken.id)?.hope).toBe('Three apprentices');
});

test('refused, it stays as it was typed; without an answer it goes out again', async () => {
  const { user } = await edit();
  fill('Segment', 'Small trade');
  scene.api.refuseNext('editCustomer', { code: 'notAllowed', sentence: 'Only curators may.' });
  await user.click(await verb('Save'));
  expect((await screen.findByRole('alert')).textContent).toContain('Only curators may.');
  expect(screen.getByLabelText('Segment')).toHaveProperty('value', 'Small trade');
  scene.api.refuseNext('editCustomer', { code: 'unavailable', sentence: 'Down.' });
  await user.click(await verb('Save'));
  await screen.findByText(/can’t be reached/);
  await user.click(await verb('Save'));
  await screen.findByText("Ken's Plumbing Supply is changed.");
  const [, second, third] = scene.api.heard.filter(({ name }) => name === 'editCustomer');
  expect(third).toEqual(second);
});

test('the form speaks Vietnamese', async () => {
  await edit(lotus, { language: 'vi' });
  expect(screen.getByLabelText('Hiện tên nào')).toBeTruthy();
  expect(await verb('Lưu')).toBeTruthy();
});

test('who could not save has no form, however they came to its address', async () => {
  scene.mayEditCustomers = false;
  await scene.show({ at: 'editCustomer', customer: ken.id });
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Only whoever added this customer/);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('link', { name: 'The library' })).toBeTruthy();
});
