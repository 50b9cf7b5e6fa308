import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { projectMoment } from '../../domain/momentProjections';
import type { Conversation } from '../../domain/conversations';
import { ConversationId } from '../../domain/conversations';
import type { CustomerPage as Page } from '../../domain/libraryCalls';
import { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import { CustomerPage } from '../../src/surfaces/library/CustomerPage';
import { createDrafts } from '../../src/meeting/drafts';
import { keepIn } from '../../src/meeting/keeping';
import { customerNamed, momentAbout } from '../support/library';
import { ben, mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const ken = { ...customerNamed("Ken's Plumbing Supply", { alias: 'a plumbing shop' }), shown: 'name' as const };
const pallet = momentAbout(ken, 'A pallet came late').moment;
const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const conversation = (name: string, more: Partial<Conversation> = {}): Conversation => ({
  id: ConversationId.parse(`conversation-${name}`),
  customer: ken.id,
  on: daysAgo(12),
  by: mai,
  at: '2026-11-10T09:00:00.000Z',
  note: 'He books his crew a week ahead.',
  ...more,
});

const telling = {
  series: SeriesKey.parse('s'.repeat(43)),
  occurrence: OccurrenceKey.parse('20261110T090000Z'),
  at: '2026-11-10T09:00:00.000Z',
  state: 'discussed' as const,
  moment: pallet.id,
  headline: pallet.headline,
  counts: { decisions: 2, changed: 1 },
};

class CustomerScene {
  page: Page = {
    customer: { ...ken, lastSpoken: { on: daysAgo(12), by: mai } },
    moments: [{ ...projectMoment(pallet), customerName: ken.name }],
    conversations: [conversation('mai')],
    tellings: [],
    thanks: [],
    mayEdit: true,
  };

  readonly api = new ScriptedApi({
    openCustomer: () => this.page,
    noteConversation: ({ body }) => {
      const noted = { ...body, customer: ken.id, by: mai, at: new Date().toISOString() };
      this.page.conversations = [...this.page.conversations, noted];
      this.page.customer = { ...this.page.customer, lastSpoken: { on: body.on, by: mai } };
      return noted;
    },
    removeConversation: ({ params }) => {
      this.page.conversations = this.page.conversations.filter(({ id }) => id !== params.conversation);
      return {};
    },
    passThanksOn: () => {
      const [first] = this.page.thanks;
      this.page.thanks = [];
      return { ...first!, passedOn: { by: mai, at: '2026-11-22T09:00:00.000Z' } };
    },
  });

  async show(language: 'en' | 'vi' = 'en') {
    const place = { tenant: 'a', person: mai.id, meeting: 'library' };
    const drafts = createDrafts(
      keepIn(() => localStorage),
      place,
      () => new Date(),
    );
    const page = <CustomerPage customer={ken.id} writer={{ drafts, me: mai }} />;
    return show(page, { api: this.api, language });
  }
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  jest.useRealTimers();
});

const heading = () => screen.findByRole('heading', { level: 1 });

test('a customer’s page says who they are, by the name that is shown, and takes the focus', async () => {
  await new CustomerScene().show();
  const title = await heading();
  expect(title.textContent).toBe("Ken's Plumbing Supply");
  expect(document.activeElement).toBe(title);
  const facts = within(screen.getByRole('region', { name: 'Who they are' }));
  for (const text of ['Fits pipes', 'Late pallets', 'Two apprentices', 'The name is shown, not the alias'])
    expect(facts.getByText(text)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'A pallet came late' }).getAttribute('href')).toBe(`#/moments/${pallet.id}`);
  expect(screen.getByRole('link', { name: "Edit Ken's Plumbing Supply" }).getAttribute('href')).toBe(
    `#/customers/${ken.id}/edit`,
  );
});

test('it leads to the decisions that this customer would feel', async () => {
  await new CustomerScene().show();
  const link = await screen.findByRole('link', { name: 'Decisions they would feel' });
  expect(link.getAttribute('href')).toBe(`#/decisions?customer=${ken.id}`);
});

test('an unknown customer says so and can be asked for again', async () => {
  const scene = new CustomerScene();
  scene.api.refuseNext('openCustomer', { code: 'unavailable', sentence: 'Down.' });
  const { user } = await scene.show();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect((await heading()).textContent).toBe("Ken's Plumbing Supply");
});

test('their moments say how typical they are, and when one needs a fresh look', async () => {
  const scene = new CustomerScene();
  scene.page.moments = [
    { ...projectMoment({ ...pallet, typicality: { count: 3, of: 40 } }), customerName: ken.name, verifyBy: daysAgo(1) },
  ];
  await scene.show();
  const row = within(await screen.findByRole('list', { name: 'Moments told about them' }));
  expect(row.getByText(/^Needs a fresh look · .* · Some: 3 of 40 customers$/)).toBeTruthy();
});

describe('where it was told', () => {
  test('a meeting one belongs to shows its name and the decisions it touched', async () => {
    const scene = new CustomerScene();
    scene.page.tellings = [
      { ...telling, title: 'Payment terms review', decisions: [{ text: 'Pay after 60 days', effect: 'changed' }] },
    ];
    await scene.show();
    const list = within(await screen.findByRole('list', { name: 'Where they were told' }));
    expect(list.getByText('Payment terms review')).toBeTruthy();
    expect(list.getByText('2 decisions there, 1 of them changed for customers')).toBeTruthy();
    expect(
      within(list.getByRole('list', { name: 'Decisions it touched' })).getByText(/Pay after 60 days/),
    ).toBeTruthy();
    expect(list.getByText('Changed by asking')).toBeTruthy();
  });

  test('any other is another meeting, and the counts are all it says', async () => {
    const scene = new CustomerScene();
    scene.page.tellings = [telling];
    await scene.show();
    const list = within(await screen.findByRole('list', { name: 'Where they were told' }));
    expect(list.getByText('Another meeting')).toBeTruthy();
    expect(list.queryByRole('list')).toBeNull();
  });
});

describe('conversations', () => {
  test('say when somebody last spoke with them', async () => {
    await new CustomerScene().show();
    expect(await screen.findByText('Last spoken 12 days ago by Mai Tran')).toBeTruthy();
    expect(screen.queryByText(/Nobody has spoken/)).toBeNull();
  });

  test('after 90 days of silence there is a nudge', async () => {
    const scene = new CustomerScene();
    scene.page.customer = { ...scene.page.customer, lastSpoken: { on: daysAgo(104), by: ben } };
    await scene.show();
    expect(await screen.findByText(/Nobody has spoken with them for 104 days/)).toBeTruthy();
  });

  test('one is noted with its day, and what was half typed is found again', async () => {
    const scene = new CustomerScene();
    const first = await scene.show();
    await first.user.click(await screen.findByRole('button', { name: 'Note a conversation' }));
    await first.user.type(screen.getByLabelText('What stayed with you'), 'Half');
    first.unmount();

    const { user } = await scene.show();
    const note = await screen.findByLabelText('What stayed with you');
    expect(note).toHaveProperty('value', 'Half');
    expect(screen.getByLabelText('On which day')).toHaveProperty('value', today);
    await user.type(note, ' a sentence');
    await user.click(screen.getByRole('button', { name: 'Note it' }));
    expect(await screen.findByText('The conversation is noted.')).toBeTruthy();
    expect(await screen.findByText('Half a sentence')).toBeTruthy();
    expect(await screen.findByText('Last spoken today by Mai Tran')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('The conversation is noted.');
    await user.click(screen.getByRole('button', { name: 'Note a conversation' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Note a conversation' }));
  });

  test('what the API refuses is said, and the note stays', async () => {
    const scene = new CustomerScene();
    const { user } = await scene.show();
    await user.click(await screen.findByRole('button', { name: 'Note a conversation' }));
    await user.type(screen.getByLabelText('What stayed with you'), 'A lot');
    scene.api.refuseNext('noteConversation', { code: 'invalid', sentence: 'This day is yet to come.', field: 'on' });
    await user.click(screen.getByRole('button', { name: 'Note it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('This day is yet to come.');
    expect(screen.getByLabelText('What stayed with you')).toHaveProperty('value', 'A lot');
  });

  test('one’s own is taken back and put back; another’s can’t be', async () => {
    const scene = new CustomerScene();
    scene.page.conversations = [conversation('mai'), conversation('ben', { by: ben, on: daysAgo(20) })];
    const { user } = await scene.show();
    const list = () => within(screen.getByRole('list', { name: 'Conversations' })).getAllByRole('listitem').length;
    const [only, ...more] = await screen.findAllByRole('button', { name: /^Take it back: / });
    expect(more).toEqual([]);
    await user.click(only!);
    expect(await screen.findByText('Your note of the conversation is gone.')).toBeTruthy();
    await waitFor(() => expect(list()).toBe(1));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(list()).toBe(2));
    expect(scene.page.conversations[1]).toMatchObject({ on: daysAgo(12), note: 'He books his crew a week ahead.' });
  });

  test('put back again without an answer, it is the same one', async () => {
    const scene = new CustomerScene();
    const { user } = await scene.show();
    await user.click(await screen.findByRole('button', { name: /^Take it back: / }));
    await screen.findByText('Your note of the conversation is gone.');
    scene.api.refuseNext('noteConversation', { code: 'unavailable', sentence: 'Down.' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(scene.api.times('noteConversation')).toBe(1));
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(scene.page.conversations).toHaveLength(1));
    const [sent, again] = scene.api.heard.filter(({ name }) => name === 'noteConversation');
    expect(again).toEqual(sent);
  });

  test('it can be taken back for ten seconds', async () => {
    const scene = new CustomerScene();
    await scene.show();
    const takeBack = await screen.findByRole('button', { name: /^Take it back: / });
    jest.useFakeTimers();
    fireEvent.click(takeBack);
    await act(async () => jest.advanceTimersByTimeAsync(0));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    await act(async () => jest.advanceTimersByTimeAsync(10_000));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByText('Your note of the conversation is gone.')).toBeTruthy();
  });
});

test('thanks wait here until somebody passed them on', async () => {
  const scene = new CustomerScene();
  scene.page.thanks = [
    { moment: pallet.id, by: ben, at: '2026-11-20T09:00:00.000Z', forCustomer: 'You changed our terms.' },
  ];
  const { user } = await scene.show();
  expect(await screen.findByText('You changed our terms.')).toBeTruthy();
  scene.api.refuseNext('passThanksOn', { code: 'unavailable', sentence: 'Down.' });
  await user.click(screen.getByRole('button', { name: /Passed on/ }));
  expect(await screen.findByText(/can’t be reached/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Passed on/ }));
  expect(await screen.findByText('The customer has the thanks.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('You changed our terms.')).toBeNull());
  const [refused, passed] = scene.api.heard.filter(({ name }) => name === 'passThanksOn');
  expect(passed).toEqual(refused);
});

test('who may not edit sees no way to, and the page speaks Vietnamese', async () => {
  const scene = new CustomerScene();
  scene.page.mayEdit = false;
  await scene.show('vi');
  await heading();
  expect(screen.queryByRole('link', { name: /^Sửa/ })).toBeNull();
  expect(screen.getByText('Mai Tran trò chuyện lần gần nhất 12 ngày trước')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Ghi lại một lần trò chuyện' })).toBeTruthy();
});
