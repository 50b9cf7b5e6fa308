import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { addCustomer, type Customer } from '../../domain/customers';
import { projectMoment } from '../../domain/momentProjections';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { customerNamed, momentAbout } from '../support/library';
import { mai } from '../support/people';
import { libraryApi, type Shelved } from './libraryHomeScene';
import { show, type ScriptedApi } from './surfaceScene';

const lotus = customerNamed('Tiệm bánh Hoa Sen', { sample: true });
const nothing: Shelved = { customers: [], moments: [] };
const samples: Shelved = {
  customers: [lotus],
  moments: [projectMoment(momentAbout(lotus, 'Bánh mì phải kịp giờ', { language: 'vi' }).moment)],
};

/** A library that takes in what is added, and the samples. */
function libraryThatHas(first: Shelved): ScriptedApi {
  let shelved = first;
  const added: Customer[] = [];
  const api: ScriptedApi = libraryApi(() => shelved, {
    loadSamples: async () => {
      shelved = samples;
      return api.client.call('openLibrary', {});
    },
    removeSamples: async () => {
      shelved = nothing;
      return api.client.call('openLibrary', {});
    },
    addCustomer: ({ body }) => {
      const customer = addCustomer(body, mai, new Date().toISOString());
      added.push(customer);
      shelved = { ...shelved, customers: [...shelved.customers, customer] };
      return customer;
    },
    openCustomer: ({ params }) => ({
      customer: added.find(({ id }) => id === params.customer) ?? lotus,
      ...{ moments: [], conversations: [], tellings: [], thanks: [], mayEdit: true },
    }),
  });
  return api;
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '#');
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (label: string | RegExp) => screen.findByLabelText(label);

describe('an empty library', () => {
  test('offers the first customer or the samples, and says what samples are', async () => {
    const { user } = await show(<LibraryTab />, { api: libraryThatHas(nothing) });
    const load = await button('Load the samples');
    expect(load.getAttribute('aria-describedby')).not.toBeNull();
    expect(screen.getByText(/invented customers.*never counted/)).toBeTruthy();
    expect(await button('Add the first customer')).toBeTruthy();
    // Meetings fill these two without any customer.
    for (const [name, at] of [
      ['Decision log', '#/decisions'],
      ['My items', '#/mine'],
    ] as const)
      expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(at);

    await user.click(load);
    const row = within(await screen.findByRole('listitem', { name: 'Bánh mì phải kịp giờ' }));
    expect(row.getByText('Sample')).toBeTruthy();
    expect(row.getByText('Tiệm bánh Hoa Sen')).toBeTruthy();
    expect(screen.getByText(/The samples are in the library/)).toBeTruthy();
  });

  test('gets its samples back after they were removed', async () => {
    const api = libraryThatHas(samples);
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Remove the samples'));
    await screen.findByText(/The samples are gone/);
    await user.click(await button('Put the samples back'));
    await waitFor(() => expect(api.times('loadSamples')).toBe(1));
    expect(await screen.findByRole('listitem', { name: 'Bánh mì phải kịp giờ' })).toBeTruthy();
  });

  test('says so when it can’t be read, and can be asked again', async () => {
    const api = libraryThatHas(nothing);
    api.refuseNext('openLibrary', { code: 'unavailable', sentence: 'Down.' });
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Try again'));
    expect(await button('Add the first customer')).toBeTruthy();
  });
});

describe('adding a customer', () => {
  test('leads to their page, and from there to the list', async () => {
    const { user } = await show(<LibraryTab />, { api: libraryThatHas(nothing) });
    await user.click(await button('Add the first customer'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a customer'));
    await user.type(await field('Name'), 'Harbor Street Clinic');
    await user.type(await field('What they do'), 'Looks after the harbour');
    await user.type(await field('Their daily challenge'), 'A full waiting room');
    await user.type(await field('What they hope for'), 'One quiet morning');
    await user.click(await button('Add to the library'));

    expect(await screen.findByText('Harbor Street Clinic is in the library.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Harbor Street Clinic' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'The library' }));
    await user.click(await screen.findByRole('link', { name: 'Customers 1' }));
    expect(await screen.findByRole('listitem', { name: 'Harbor Street Clinic' })).toBeTruthy();
  });

  test('keeps the text and says which field needs a look', async () => {
    const api = libraryThatHas(nothing);
    const { user } = await show(<LibraryTab />, { api });
    await user.click(await button('Add the first customer'));
    await user.type(await field('Name'), 'Ken');
    await user.click(await field('What they do'));
    await user.paste('x'.repeat(301));
    await user.click(await button('Add to the library'));

    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByText('What they do: longer than 300 characters.')).toBeTruthy();
    expect((await field('What they hope for')).getAttribute('aria-invalid')).toBe('true');
    expect(await field('Name')).toHaveProperty('value', 'Ken');
    expect(api.times('addCustomer')).toBe(0);

    await user.click(within(summary).getByText('What they hope for: this is still empty.'));
    expect(document.activeElement).toBe(await field('What they hope for'));
  });

  test('finds half a customer again after the page was closed', async () => {
    const first = await show(<LibraryTab />, { api: libraryThatHas(nothing) });
    await first.user.click(await button('Add the first customer'));
    await first.user.type(await field('Name'), 'Half a name');
    first.unmount();

    await show(<LibraryTab />, { api: libraryThatHas(nothing) });
    expect(await field('Name')).toHaveProperty('value', 'Half a name');
  });
});

test('a page of the library is opened by its address', async () => {
  window.history.replaceState(null, '', `#/customers/${lotus.id}`);
  await show(<LibraryTab />, { api: libraryThatHas(samples) });
  expect(await screen.findByRole('heading', { name: 'Tiệm bánh Hoa Sen' })).toBeTruthy();
});

test('the library speaks Vietnamese', async () => {
  const { user } = await show(<LibraryTab />, { api: libraryThatHas(nothing), language: 'vi' });
  await user.click(await button('Thêm khách hàng đầu tiên'));
  await user.click(await button('Thêm vào thư viện'));
  expect(within(screen.getByRole('alert')).getByText('Tên: còn để trống.')).toBeTruthy();
});
