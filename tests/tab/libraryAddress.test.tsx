import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { LibraryTab } from '../../src/surfaces/library/LibraryTab';
import { customerNamed, momentAbout } from '../support/library';
import { ben, mai } from '../support/people';
import { libraryApi } from './libraryHomeScene';
import { show } from './surfaceScene';
import { projectMoment } from '../../domain/momentProjections';

const ken = customerNamed("Ken's Plumbing Supply");
const late = momentAbout(ken, 'A pallet came late');
const api = () => libraryApi(() => ({ customers: [ken], moments: [projectMoment(late.moment)], isCurator: true }), {});
const box = () => screen.findByRole('combobox', { name: 'Find in the library' });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => window.history.replaceState(null, '', '#'));

/** Teams draws its page anew, from the address in the manifest. */
function reload(unmount: () => void) {
  unmount();
  window.history.replaceState(null, '', window.location.pathname);
}

test('what was looked for is still there when Teams loads its page anew', async () => {
  const first = await show(<LibraryTab />, { api: api() });
  await first.user.type(await box(), 'pallet{Enter}');
  expect(window.location.hash).toBe('#/?q=pallet');
  reload(first.unmount);
  const again = await show(<LibraryTab />, { api: api() });
  expect(await box()).toHaveProperty('value', 'pallet');
  reload(again.unmount);
  await show(<LibraryTab />, { api: api(), person: ben });
  expect(await box()).toHaveProperty('value', '');
});

test('a page of the library is left behind, and so is a search that was cleared', async () => {
  const first = await show(<LibraryTab />, { api: api() });
  await first.user.type(await box(), 'pallet{Enter}');
  await first.user.click(await screen.findByRole('button', { name: 'Clear' }));
  await waitFor(() => expect(window.location.hash).toBe('#/'));
  act(() => void (window.location.hash = `#/moments/${late.moment.id}`));
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  reload(first.unmount);
  await show(<LibraryTab />, { api: api() });
  expect(await box()).toHaveProperty('value', '');
});

test('where the browser keeps nothing, the first page opens', async () => {
  const blocked = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
  Object.defineProperty(window, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new Error('Blocked.');
    },
  });
  try {
    await show(<LibraryTab />, { api: api(), person: mai });
    expect(await box()).toHaveProperty('value', '');
  } finally {
    Object.defineProperty(window, 'sessionStorage', blocked);
  }
});
