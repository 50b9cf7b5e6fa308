import { afterEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { projectMoment } from '../../domain/momentProjections';
import { customerNamed, momentAbout } from '../support/library';
import { HomePage, libraryApi, type Shelved } from './libraryHomeScene';
import { show } from './surfaceScene';

const ken = customerNamed("Ken's Plumbing Supply");
const lotus = customerNamed('Tiệm bánh Hoa Sen');
const told = (customer: typeof ken, headline: string, more: object = {}) =>
  projectMoment(momentAbout(customer, headline, more).moment);

const few: Shelved = {
  customers: [ken, lotus],
  moments: [
    told(ken, 'A pallet came late', { kind: 'struggle', tags: ['deliveries'], typicality: { count: 3, of: 40 } }),
    told(ken, 'Ken books his crew a week ahead', { kind: 'win' }),
    told(lotus, 'Đường đến quán', { language: 'vi', tags: ['giao hàng'] }),
  ],
};
const many: Shelved = {
  customers: [ken],
  moments: Array.from({ length: 60 }, (_, at) => told(ken, `Moment number ${at + 100}`)),
};

const box = () => screen.findByRole('combobox', { name: 'Find in the library' });
const moments = () => within(screen.getByRole('list', { name: 'Moments' }));
const rows = () => moments().queryAllByRole('listitem');

afterEach(() => window.history.replaceState(null, '', '#'));

describe('looking for something', () => {
  test('marks what is published and opens no meeting all the same', async () => {
    const consent = { scope: 'internal', basis: 'On the phone', until: '2026-01-01' };
    const due = { kind: 'commitment', dueOn: '2026-01-01', slips: 'The crew waits' };
    const moments = [
      told(ken, 'Asked until spring', { consent }),
      told(ken, 'Counted on us', due),
      { ...told(ken, 'Told at the fair', { use: 'single' }), usedAt: '2026-11-20T09:00:00.000Z' },
      told(ken, 'A pallet came late'),
    ];
    await show(<HomePage />, { api: libraryApi(() => ({ customers: [ken], moments })) });
    await screen.findByText('4 moments');
    const marks = ['Consent has ended', 'Its day has passed', 'Told already'];
    expect(rows().map((row) => marks.filter((mark) => within(row).queryByText(mark)))).toEqual([
      [],
      ...marks.map((mark) => [mark]),
    ]);
    expect(screen.getByRole('option', { name: 'Published (4)' })).toBeTruthy();
  });

  test('finds Vietnamese with and without its accents, and says how many', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
    await user.type(await box(), 'duong quan');
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    expect(moments().getByRole('link', { name: 'Đường đến quán' })).toBeTruthy();
    expect(moments().queryByRole('link', { name: 'A pallet came late' })).toBeNull();
  });

  test('stands in the address, so that a link opens the same and back goes back', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
    await user.type(await box(), 'ken');
    await waitFor(() => expect(window.location.hash).toBe('#/?q=ken'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Win (1)');
    await waitFor(() => expect(window.location.hash).toBe('#/?q=ken&kind=win'));
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    window.history.back();
    expect(await screen.findByText('2 moments found')).toBeTruthy();
    window.history.back();
    expect(await screen.findByText('3 moments')).toBeTruthy();
    expect(await box()).toHaveProperty('value', '');
  });

  test('begins where a link says, and leaves out what the link should not say', async () => {
    window.history.replaceState(null, '', '#/?q=ken&kind=win&team=kitchen');
    await show(<HomePage />, { api: libraryApi(() => few) });
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    expect(await box()).toHaveProperty('value', 'ken');
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveProperty('value', 'win');
  });

  test('and narrowing it at once looks for both', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
    await screen.findByText('3 moments');
    await user.type(await box(), 'ken');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Win (1)');
    await waitFor(() => expect(window.location.hash).toBe('#/?q=ken&kind=win'));
    expect(await box()).toHaveProperty('value', 'ken');
  });

  test('drops the answer to what nobody asks any more', async () => {
    const api = libraryApi(() => few);
    const { user } = await show(<HomePage />, { api });
    await screen.findByText('3 moments');
    let answerLate: (() => void) | undefined;
    const late = new Promise<void>((resolve) => (answerLate = resolve));
    api.delayNext('findMoments', late);
    await user.type(await box(), 'pallet{Enter}');
    await user.clear(await box());
    await user.type(await box(), 'crew{Enter}');
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    answerLate?.();
    await waitFor(() => expect(api.times('findMoments')).toBeGreaterThan(2));
    expect(moments().getByRole('link', { name: 'Ken books his crew a week ahead' })).toBeTruthy();
    expect(moments().queryByRole('link', { name: 'A pallet came late' })).toBeNull();
  });

  test('that fails keeps what was typed, and can be tried again', async () => {
    const api = libraryApi(() => few);
    const { user } = await show(<HomePage />, { api });
    await screen.findByText('3 moments');
    api.refuseNext('findMoments', { code: 'unavailable', sentence: 'Down.' });
    // All at once: typed letter by letter, half a word may be what is refused.
    await user.click(await box());
    await user.paste('crew');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    expect(await box()).toHaveProperty('value', 'crew');
  });

  test('goes on by itself when the network is back', async () => {
    const api = libraryApi(() => few);
    const { user } = await show(<HomePage />, { api });
    await screen.findByText('3 moments');
    api.refuseNext('findMoments', { code: 'unavailable', sentence: 'Down.' });
    // All at once: typed letter by letter, half a word may be what is refused.
    await user.click(await box());
    await user.paste('crew');
    await screen.findByText(/can’t be reached/);
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    expect(screen.queryByText(/can’t be reached/)).toBeNull();
  });
});

describe('what may be meant', () => {
  test('is offered while somebody types, and chosen by the keyboard', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
    await user.type(await box(), 'deliv');
    const option = await screen.findByRole('option', { name: /Tag.*deliveries.*1 moment/ });
    await user.keyboard('{ArrowDown}');
    expect((await box()).getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/?tag=deliveries'));
    expect(screen.queryByRole('option', { name: /Tag/ })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Without the filter: deliveries' })).toBeTruthy();
  });

  test('leads to the customer or the moment itself; Escape puts it away', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
    await user.type(await box(), 'ken');
    await screen.findByRole('option', { name: /Customer/ });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option', { name: /Customer/ })).toBeNull();
    expect(await box()).toHaveProperty('value', 'ken');
    await user.keyboard('{ArrowDown}');
    await user.click(await screen.findByRole('option', { name: /Customer.*Ken/ }));
    expect(await screen.findByText(`at #/customers/${ken.id}`)).toBeTruthy();
  });
});

test('what was just typed calls nobody back who chose one of the options', async () => {
  // The browser tells of another address when it comes to it.
  const late = (event: Event) => event.stopImmediatePropagation();
  for (const told of ['hashchange', 'popstate']) window.addEventListener(told, late);
  const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
  try {
    await user.type(await box(), 'ken');
    await user.click(await screen.findByRole('option', { name: /Customer.*Ken/ }));
    expect(screen.getByText(`at #/customers/${ken.id}`)).toBeTruthy();
  } finally {
    for (const told of ['hashchange', 'popstate']) window.removeEventListener(told, late);
  }
});

describe('what is found', () => {
  test('says the kind, the customer, when it was heard, how typical it is', async () => {
    await show(<HomePage />, { api: libraryApi(() => few) });
    const row = within(await screen.findByRole('listitem', { name: 'A pallet came late' }));
    expect(row.getByText('Struggle')).toBeTruthy();
    expect(row.getByRole('link', { name: "Ken's Plumbing Supply" })).toHaveProperty('hash', `#/customers/${ken.id}`);
    expect(row.getByText('Heard on Nov 1, 2026')).toBeTruthy();
    expect(row.getByText('Some: 3 of 40 customers')).toBeTruthy();
    expect(row.getByText('#deliveries')).toBeTruthy();
  });

  test('comes page by page', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => many) });
    await screen.findByText('25 of 60 shown');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('50 of 60 shown');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(rows()).toHaveLength(60));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('stands as it stood for whoever comes back from a page, and the focus where they left', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => many) });
    await screen.findByText('25 of 60 shown');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('50 of 60 shown');
    const last = rows().at(-1)!;
    await user.click(within(last).getAllByRole('link')[0]!);
    await screen.findByText(/^at #.moments/);
    window.history.back();
    const again = await screen.findByRole('listitem', { name: last.getAttribute('aria-label')! });
    expect(rows()).toHaveLength(50);
    expect(again.contains(document.activeElement)).toBe(true);
  });

  test('is nothing: says so, with one way on', async () => {
    const { user } = await show(<HomePage />, { api: libraryApi(() => few) });
    await user.type(await box(), 'hoa sen{Enter}');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Story (1)');
    await user.clear(await box());
    await user.type(await box(), 'zzz{Enter}');
    await user.click(await screen.findByRole('link', { name: 'Clear all filters' }));
    expect(await screen.findByText('Nothing with “zzz”.', { exact: false })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Show everything' }));
    expect(await screen.findByText('3 moments')).toBeTruthy();
  });
});
