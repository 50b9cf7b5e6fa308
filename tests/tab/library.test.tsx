import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Library } from '../../domain/contract';
import { addCustomer, type Customer } from '../../domain/customers';
import { addMoment } from '../../domain/moments';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { customerNamed, libraryOf, momentAbout } from '../support/library';
import { mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const now = '2026-11-22T09:00:00.000Z';
const ken = customerNamed("Ken's Plumbing Supply");
const lotus = customerNamed('Tiệm bánh Hoa Sen', { sample: true });
const samples = libraryOf([lotus], [momentAbout(lotus, 'Bánh mì phải kịp giờ', { language: 'vi' })]);
const nothing: Library = { customers: [], moments: [] };

function apiWith(library: Library) {
  const customers: Customer[] = [...library.customers];
  return new ScriptedApi({
    readLibrary: () => library,
    loadSamples: () => samples,
    removeSamples: () => nothing,
    readMoment: () => momentAbout(ken, 'Ken books his crew a week ahead'),
    addCustomer: ({ body }) => {
      const added = addCustomer(body, mai, now);
      customers.push(added);
      return added;
    },
    addMoment: ({ body }) => ({
      moment: addMoment(body, mai, now),
      customer: customers.find(({ id }) => id === body.customer) ?? ken,
    }),
  });
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (label: string | RegExp) => screen.getByLabelText(label);

describe('an empty library', () => {
  test('offers the first customer or the samples, and says what samples are', async () => {
    const { user } = await show(<LibraryTab />, { api: apiWith(nothing) });
    const load = await button('Load the samples');
    expect(load.getAttribute('aria-describedby')).not.toBeNull();
    expect(screen.getByText(/invented customers.*never counted/)).toBeTruthy();
    expect(await button('Add the first customer')).toBeTruthy();

    await user.click(load);
    const moments = await screen.findByRole('list', { name: 'Moments' });
    expect(within(moments).getByText('Sample')).toBeTruthy();
    expect(within(moments).getByText('Tiệm bánh Hoa Sen')).toBeTruthy();
  });

  test('gets its samples back after they were removed', async () => {
    const api = apiWith(samples);
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Remove the samples'));
    await screen.findByText(/The samples are gone/);
    await user.click(await button('Put the samples back'));
    expect(await screen.findByRole('list', { name: 'Moments' })).toBeTruthy();
    expect(api.times('loadSamples')).toBe(1);
  });

  test('says so when it can’t be read, and can be asked again', async () => {
    const api = apiWith(nothing);
    api.refuseNext('readLibrary', { code: 'unavailable', sentence: 'Down.' });
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Try again'));
    expect(await button('Add the first customer')).toBeTruthy();
  });
});

describe('adding a customer', () => {
  test('shows who was added and puts the focus there', async () => {
    const api = apiWith(nothing);
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Add the first customer'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a customer'));
    await user.type(field('Name'), 'Harbor Street Clinic');
    await user.type(field('What they do'), 'Looks after the harbour');
    await user.type(field('Their daily challenge'), 'A full waiting room');
    await user.type(field('What they hope for'), 'One quiet morning');
    await user.type(field('Alias'), 'a clinic by the sea');
    await user.click(await button('Add to the library'));

    const row = await screen.findByRole('listitem', { name: 'a clinic by the sea' });
    expect(document.activeElement).toBe(row);
    expect(screen.getByText('Harbor Street Clinic is in the library.')).toBeTruthy();
  });

  test('keeps the text and says which field needs a look', async () => {
    const api = apiWith(nothing);
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Add the first customer'));
    await user.type(field('Name'), 'Ken');
    await user.click(field('What they do'));
    await user.paste('x'.repeat(301));
    await user.click(await button('Add to the library'));

    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByText('What they do: longer than 300 characters.')).toBeTruthy();
    expect(field('What they hope for').getAttribute('aria-invalid')).toBe('true');
    expect(field('Name')).toHaveProperty('value', 'Ken');
    expect(api.times('addCustomer')).toBe(0);

    await user.click(within(summary).getByText('What they hope for: this is still empty.'));
    expect(document.activeElement).toBe(field('What they hope for'));
  });

  test('finds half a customer again after the page was closed', async () => {
    const first = await show(<LibraryTab />, { api: apiWith(nothing) });
    await first.user.click(await button('Add the first customer'));
    await first.user.type(field('Name'), 'Half a name');
    first.unmount();

    const again = await show(<LibraryTab />, { api: apiWith(nothing) });
    await again.user.click(await button('Add the first customer'));
    expect(field('Name')).toHaveProperty('value', 'Half a name');
  });
});

describe('a small word in a long list', () => {
  test('finds Vietnamese with and without its accents', async () => {
    const library = libraryOf(
      [ken, lotus],
      [momentAbout(ken, 'A pallet came late'), momentAbout(lotus, 'Đường đến quán')],
    );
    const { user } = await show(<LibraryTab />, { api: apiWith(library) });
    await user.type(await screen.findByLabelText('Find in the library'), 'duong quan');
    expect(screen.getByRole('button', { name: 'Đường đến quán' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'A pallet came late' })).toBeNull();
    await user.type(screen.getByLabelText('Find in the library'), ' zzz');
    await user.click(await button('Show everything'));
    expect(screen.getByRole('button', { name: 'A pallet came late' })).toBeTruthy();
  });

  test('opens the whole moment where it stands', async () => {
    const library = libraryOf([ken], [momentAbout(ken, 'Ken books his crew a week ahead')]);
    const { user } = await show(<LibraryTab />, { api: apiWith(library) });
    const headline = await button('Ken books his crew a week ahead');
    await user.click(headline);
    expect(headline.getAttribute('aria-expanded')).toBe('true');
    expect(await screen.findByText(/What happened: Ken/)).toBeTruthy();
  });
});

test('the library speaks Vietnamese', async () => {
  const { user } = await show(<LibraryTab />, { api: apiWith(nothing), language: 'vi' });
  await user.click(await button('Thêm khách hàng đầu tiên'));
  await user.click(await button('Thêm vào thư viện'));
  expect(within(screen.getByRole('alert')).getByText('Tên: còn để trống.')).toBeTruthy();
});
