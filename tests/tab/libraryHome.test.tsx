import { afterEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { projectMoment, type MomentProjection } from '../../domain/momentProjections';
import { customerNamed, momentAbout } from '../support/library';
import { ben, mai } from '../support/people';
import { HomePage, libraryApi, type Shelved } from './libraryHomeScene';
import { show } from './surfaceScene';

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const spoken = (days: number) => ({ lastSpoken: { on: daysFromNow(-days), by: ben } });

const ken = { ...customerNamed("Ken's Plumbing Supply"), ...spoken(12), accountOwner: mai };
const hoa = { ...customerNamed('Hoa’s Bakery'), ...spoken(120), accountOwner: mai, segment: 'Small trade' };
const rosa = { ...customerNamed('Rosa'), ...spoken(200), accountOwner: ben };

const told = (customer: typeof ken, headline: string, more: Partial<MomentProjection> = {}): MomentProjection => ({
  ...projectMoment(momentAbout(customer, headline, { heardOn: daysFromNow(-3) }).moment),
  ownedBy: ben.id,
  addedBy: ben.id,
  ...more,
});

const shelved: Shelved = {
  customers: [ken, hoa, rosa],
  moments: [
    told(ken, 'A pallet came late', { ourPart: 'operations', verifyBy: daysFromNow(5), ownedBy: mai.id }),
    told(ken, 'Ken books his crew', { state: 'draft', ownedBy: mai.id }),
    told(hoa, 'Hoa fires her ovens', { state: 'review' }),
    told(hoa, 'Nobody asked Hoa again', { verifyBy: daysFromNow(-5) }),
  ],
  thanks: 2,
};

const open = (more: Partial<Shelved> = {}) => show(<HomePage />, { api: libraryApi(() => ({ ...shelved, ...more })) });
const waiting = async () => within(await screen.findByRole('region', { name: 'Waiting for you' }));
const gaps = async () => within(await screen.findByRole('complementary', { name: 'What the library lacks' }));

afterEach(() => window.history.replaceState(null, '', '#'));

describe('what waits', () => {
  test('is one link each, to the very list', async () => {
    const { user } = await open();
    const here = await waiting();
    expect(here.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      '1 draft to finish',
      '1 to verify',
      '1 customer to speak with',
      '2 thank-yous for what you told',
    ]);
    await user.click(here.getByRole('link', { name: '1 draft to finish' }));
    expect(await screen.findByText('1 moment found')).toBeTruthy();
    expect(screen.getByRole('listitem', { name: 'Ken books his crew' })).toBeTruthy();

    await user.click(here.getByRole('link', { name: '1 customer to speak with' }));
    const row = within(await screen.findByRole('listitem', { name: 'Hoa’s Bakery' }));
    expect(row.getByText(/Nobody has spoken with them for 120 days/)).toBeTruthy();
    expect(row.getByRole('link', { name: 'Note a conversation with Hoa’s Bakery' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Rosa' })).toBeNull());
  });

  test('leads from thanks to what they are for', async () => {
    await open({ thanks: 1, thanked: shelved.moments[0]!.id });
    const link = (await waiting()).getByRole('link', { name: '1 thank-you for what you told' });
    expect(link).toHaveProperty('hash', `#/moments/${shelved.moments[0]!.id}`);
  });

  test('for curators, also what is to be reviewed', async () => {
    const { user } = await open({ isCurator: true });
    const here = await waiting();
    expect(here.getByRole('link', { name: '2 to verify' })).toBeTruthy();
    await user.click(here.getByRole('link', { name: '1 to review' }));
    expect(await screen.findByRole('listitem', { name: 'Hoa fires her ovens' })).toBeTruthy();
    expect(await screen.findByText('1 moment found')).toBeTruthy();
  });

  test('is nothing: nothing is said', async () => {
    await open({ moments: [told(ken, 'A pallet came late')], customers: [ken], thanks: 0 });
    await screen.findByText('1 moment');
    expect(screen.queryByRole('region', { name: 'Waiting for you' })).toBeNull();
  });
});

test.each([
  [false, 'Drafts are published by a curator.'],
  [true, 'You are a curator: you publish what others draft.'],
])('the role is said plainly: %j', async (isCurator, sentence) => {
  await open({ isCurator });
  expect(await screen.findByText(sentence, { exact: false })).toBeTruthy();
});

describe('what the library lacks', () => {
  test('is said with one thing to do about it', async () => {
    const { user } = await open();
    const here = await gaps();
    expect(here.getByText(/only a few moments/)).toBeTruthy();
    expect(here.getByText('1 moment needs a fresh look')).toBeTruthy();
    const struggle = here.getByRole('link', { name: 'Add one: No “Struggle” in 60 days' });
    expect(struggle).toHaveProperty('hash', '#/add/moment?kind=struggle');
    await user.click(here.getByRole('button', { name: /Show all/ }));
    expect(here.getByText('No moment for Legal')).toBeTruthy();
    expect(here.getByRole('link', { name: 'Add one: No moment for Legal' })).toHaveProperty(
      'hash',
      '#/add/moment?team=legal',
    );

    await user.click(here.getByRole('link', { name: 'See which: 1 customer without a moment' }));
    expect(await screen.findByText('1 customer found')).toBeTruthy();
    expect(screen.getByRole('listitem', { name: 'Rosa' })).toBeTruthy();
  });
});

describe('customers', () => {
  test('are listed with when and by whom they were last spoken with, and their moments', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('link', { name: /^Customers/ }));
    const row = within(await screen.findByRole('listitem', { name: 'Hoa’s Bakery' }));
    expect(row.getByText('1 moment')).toBeTruthy();
    expect(row.getByText(/^Last spoken on .* by Ben Okafor$/)).toBeTruthy();
    expect(row.getByText('Small trade')).toBeTruthy();
    expect(row.getByText('Looked after by Mai Tran')).toBeTruthy();
    expect(row.getByRole('link', { name: 'Hoa’s Bakery' })).toHaveProperty('hash', `#/customers/${hoa.id}`);
  });

  test('are narrowed to mine, and to those of mine that nobody spoke with', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('link', { name: /^Customers/ }));
    await user.click(await screen.findByRole('button', { name: 'Mine' }));
    expect(await screen.findByText('2 customers found')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Not spoken with for 90 days' }));
    expect(await screen.findByText('1 customer found')).toBeTruthy();
    expect(window.location.hash).toBe('#/?show=customers&about=mineUnspoken');
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(await screen.findByText('2 customers found')).toBeTruthy();
    expect(screen.getByRole('listitem', { name: 'Rosa' })).toBeTruthy();
  });

  test('are where the words lead when no moment has them', async () => {
    const { user } = await open();
    await user.type(await screen.findByRole('combobox', { name: 'Find in the library' }), 'rosa{Enter}');
    await user.click(await screen.findByRole('link', { name: 'Show 1 customer' }));
    expect(await screen.findByRole('listitem', { name: 'Rosa' })).toBeTruthy();
  });
});

test('the library speaks Vietnamese', async () => {
  await show(<HomePage />, { api: libraryApi(() => shelved), language: 'vi' });
  expect(await screen.findByRole('combobox', { name: 'Tìm trong thư viện' })).toBeTruthy();
  expect(await screen.findByText(/Bản nháp do người biên tập công bố/)).toBeTruthy();
  await waitFor(() => expect(screen.getByText('3 câu chuyện')).toBeTruthy());
});
