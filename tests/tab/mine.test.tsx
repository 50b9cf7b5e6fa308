import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { askOwner } from '../../domain/askingOwners';
import { decide, DecisionId, editDecision, proposeDecision } from '../../domain/decisions';
import { occurrenceKeyOf, SeriesKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import { ben, mai } from '../support/people';
import { apiOf, itemOf, later, meeting, offered, open, part, take } from './mineScene';

beforeEach(() => window.localStorage.clear());
afterEach(() => {
  jest.useRealTimers();
  cleanup();
});

describe('my items', () => {
  test('that wait for nobody say so', async () => {
    await open(apiOf({}));
    expect(await screen.findByText(/^Nothing waits for you/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'My items' })).toBe(document.activeElement);
  });

  test('are actions with their day and meeting, done in one tap and open again in another', async () => {
    const api = apiOf({ actions: [itemOf(take('action-1', 'Call Ken')), itemOf(take('action-2', 'Write to Hoa'))] });
    const { user } = await open(api);
    const mine = await part(/^Your actions/);
    expect(within(mine).getAllByText('Payment terms review')).toHaveLength(2);
    await user.click(within(mine).getByRole('button', { name: 'Done: Call Ken' }));
    const said = await screen.findByText('Done: Call Ken', { selector: 'p' });
    expect(within(await part(/^Your actions/)).queryByText('Call Ken')).toBeNull();
    await user.click(within(said.parentElement!).getByRole('button', { name: 'Undo: Done: Call Ken' }));
    expect(await within(await part(/^Your actions/)).findByText('Call Ken')).toBeTruthy();
    expect(api.heard.map(({ name }) => name).filter((name) => name !== 'readMyDigest')).toEqual([
      'readMyItems',
      'closeAction',
      'reopenAction',
    ]);
    expect(api.heard.at(-1)?.params).toEqual({ meeting, action: 'action-1' });
  });

  test('done one after the other are each open again in one tap, for their own ten seconds', async () => {
    const api = apiOf({ actions: [itemOf(take('action-1', 'Call Ken')), itemOf(take('action-2', 'Write to Hoa'))] });
    await open(api);
    const ken = await screen.findByRole('button', { name: 'Done: Call Ken' });
    jest.useFakeTimers();
    const after = (ms: number) => act(async () => jest.advanceTimersByTime(ms));
    const named = (name: string) => screen.queryByRole('button', { name });
    const press = async (button: HTMLElement) => {
      fireEvent.click(button);
      for (let turn = 0; turn < 20; turn += 1) await after(0);
    };
    await press(ken);
    await after(6_000);
    await press(screen.getByRole('button', { name: 'Done: Write to Hoa' }));
    await after(3_999);
    expect([named('Undo: Done: Call Ken'), named('Undo: Done: Write to Hoa')]).not.toContain(null);
    await after(1);
    expect(named('Undo: Done: Call Ken')).toBeNull();
    await press(screen.getByRole('button', { name: 'Undo: Done: Write to Hoa' }));
    expect(screen.getByText('Open again: Write to Hoa')).toBeTruthy();
    expect(named('Undo: Done: Write to Hoa')).toBeNull();
    expect(api.heard.at(-1)).toMatchObject({ name: 'reopenAction', params: { action: 'action-2' } });
  });

  test('that could not be taken back stay to be taken back, and say why', async () => {
    const api = apiOf({ actions: [itemOf(take('action-1', 'Call Ken'))] });
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Done: Call Ken' }));
    api.refuseNext('reopenAction', { code: 'unavailable', sentence: '' });
    await user.click(await screen.findByRole('button', { name: 'Undo: Done: Call Ken' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Done: Call Ken' }));
    expect(await screen.findByText('Open again: Call Ken')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    const keys = api.heard.filter(({ name }) => name === 'reopenAction').map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  test('of many words are named shortly on their undo', async () => {
    const text = `Call Ken ${'about the pipes '.repeat(10)}`.trim();
    const { user } = await open(apiOf({ actions: [itemOf(take('action-1', text))] }));
    await user.click(await screen.findByRole('button', { name: `Done: ${text}` }));
    expect(await screen.findByText(`Done: ${text}`, { selector: 'p' })).toBeTruthy();
    expect(screen.getByRole('button', { name: `Undo: Done: ${text.slice(0, 60).trim()}…` })).toBeTruthy();
  });

  test('asked to take over: accepted, it is one’s own action', async () => {
    const { user } = await open(apiOf({ offers: [itemOf(offered('Ask the supplier'))] }));
    const offers = await part(/^You are asked to take over/);
    expect(within(offers).getByText('Ben Okafor asks you')).toBeTruthy();
    await user.click(within(offers).getByRole('button', { name: 'Take it over: Ask the supplier' }));
    expect(await within(await part(/^Your actions/)).findByText('Ask the supplier')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^You are asked/ })).toBeNull();
  });

  test('asked to take over: declined with a reason, by keyboard; what was typed outlives the page', async () => {
    const api = apiOf({ offers: [itemOf(offered('Ask the supplier'))] });
    const first = await open(api);
    await first.user.click(await screen.findByRole('button', { name: 'Decline: Ask the supplier' }));
    await first.user.keyboard('I am aw');
    first.unmount();
    const { user } = await open(api);
    await user.type(await screen.findByLabelText('Why not? You need not say.'), 'ay{Enter}');
    expect(await screen.findByText('Declined: Ask the supplier')).toBeTruthy();
    expect(api.heard.at(-1)).toMatchObject({ body: { offeredAt: later, accepted: false, reason: 'I am away' } });
    expect(await screen.findByText(/^Nothing waits for you/)).toBeTruthy();
  });

  test.each([
    ['Take it over', 'Yours now: Ask the supplier'],
    ['Decline', 'Declined: Ask the supplier'],
  ])('asked to take over: “%s” is taken back in one tap', async (verb, said) => {
    const { user } = await open(apiOf({ offers: [itemOf(offered('Ask the supplier'))] }));
    await user.click(await screen.findByRole('button', { name: `${verb}: Ask the supplier` }));
    if (verb === 'Decline') await user.keyboard('{Enter}');
    expect(await screen.findByText(said)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Undo: ${said}` }));
    expect(await screen.findByText('Your answer is taken back: Ask the supplier')).toBeTruthy();
    const offers = await part(/^You are asked to take over/);
    expect(within(offers).getByRole('button', { name: 'Take it over: Ask the supplier' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^Your actions/ })).toBeNull();
  });

  test('asked to take over: declined by “send what you are writing”', async () => {
    const api = apiOf({ offers: [itemOf(offered('Ask the supplier'))] });
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Decline: Ask the supplier' }));
    await user.keyboard('I am away{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Declined: Ask the supplier')).toBeTruthy();
    expect(api.times('answerOffer')).toBe(1);
  });

  test('a no that the API will not take keeps its words, and what waits is looked at again', async () => {
    const api = apiOf({ offers: [itemOf(offered('Ask the supplier'))] });
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Decline: Ask the supplier' }));
    api.refuseNext('answerOffer', { code: 'conflict', sentence: 'This offer was taken back.' });
    await user.type(screen.getByLabelText('Why not? You need not say.'), 'Away{Enter}');
    expect(await screen.findByText('This offer was taken back.')).toBeTruthy();
    expect(screen.getByDisplayValue('Away')).toBeTruthy();
    await waitFor(() => expect(api.times('readMyItems')).toBe(2));
    await user.keyboard('{Escape}');
    const decline = screen.getByRole('button', { name: 'Decline: Ask the supplier' });
    expect(decline).toBe(document.activeElement);
    await user.click(decline);
    expect(screen.getByLabelText('Why not? You need not say.')).toMatchObject({ value: 'Away' });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(screen.getByDisplayValue('Away')).toBeTruthy();
  });

  test('show what stands still with others, decisions to look back on, and drafts', async () => {
    const at = '2026-06-01T09:00:00.000Z';
    const id = DecisionId.parse('decision-1');
    const proposed = proposeDecision({ id, text: 'Pay after 60 days' }, occurrenceKeyOf(at), mai, at);
    const decided = decide(proposed, { base: 1, outcome: 'Pay in instalments', effect: 'changed' }, mai, at);
    const decision = editDecision(decided, { base: 2, reviewOn: '2026-11-01' }, mai, at);
    const where = { series: SeriesKey.parse('s'.repeat(43)), meeting, title: '' };
    await open(
      apiOf({
        stalled: [
          itemOf({ ...take('action-1', 'Call Ken', ben, '2026-11-01'), escalations: [{ at: later, to: mai.id }] }),
        ],
        reviews: [{ ...where, decision: { ...decision, state: 'superseded' } }],
        drafts: [{ id: MomentId.parse('draft-0001'), headline: 'They waited for weeks' }],
      }),
    );
    const stalled = await part(/^Not moving in your meetings/);
    expect(within(stalled).getByText('with Ben Okafor')).toBeTruthy();
    expect(within(stalled).getByText('overdue since Nov 1, 2026')).toBeTruthy();
    const reviews = await part(/^What really happened/);
    expect(within(reviews).getByText('Pay in instalments')).toBeTruthy();
    expect(within(reviews).getByText('A meeting without a title')).toBeTruthy();
    expect(within(reviews).getByText('A later decision replaced this one.')).toBeTruthy();
    const draft = screen.getByRole('link', { name: 'They waited for weeks' });
    expect(draft.getAttribute('href')).toBe('#/moments/draft-0001/edit');
  });

  test('lead to the meeting they come from, where Teams knows one', async () => {
    const chat = '19:meeting_payment-terms@thread.v2';
    const { user, host } = await open(apiOf({ actions: [{ ...itemOf(take('action-1', 'Call Ken')), chat }] }));
    await user.click(await screen.findByRole('button', { name: 'Payment terms review' }));
    expect(host.links).toEqual([
      `https://teams.microsoft.com/l/entity/8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f/meeting?context=${encodeURIComponent(
        JSON.stringify({ chatId: chat, contextType: 'chat' }),
      )}`,
    ]);
  });

  test('that stand still with somebody else are asked about, once, and that is taken back in one tap', async () => {
    const still = { ...take('action-1', 'Call Ken', ben), escalations: [{ at: later, to: mai.id }] };
    const api = apiOf({ stalled: [itemOf(still)] });
    const { user } = await open(api);
    const name = 'Ask the owner, Ben Okafor, how it stands: Call Ken';
    await user.click(await screen.findByRole('button', { name }));
    expect(await screen.findByText('Ben Okafor is asked how it stands: Call Ken')).toBeTruthy();
    expect(api.heard.at(-1)).toMatchObject({ name: 'askOwner', params: { meeting, action: 'action-1' } });
    const stalled = await part(/^Not moving in your meetings/);
    expect(within(stalled).getByText('Mai Tran asked how it stands, on Nov 23, 2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Ben Okafor is asked how it stands: Call Ken' }));
    expect(await screen.findByText('Ben Okafor is asked no longer how it stands: Call Ken')).toBeTruthy();
    expect(within(stalled).queryByText(/asked how it stands/)).toBeNull();
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  test('asked about within a day there is no asking again', async () => {
    const at = new Date().toISOString();
    const still = { ...take('action-1', 'Call Ken', ben), escalations: [{ at, to: mai.id }] };
    await open(apiOf({ stalled: [itemOf({ ...still, inquiries: [{ by: mai, of: ben, at }] })] }));
    expect(await part(/^Not moving in your meetings/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ask the owner/ })).toBeNull();
  });

  test('say who asked how one’s own action stands, and when', async () => {
    await open(apiOf({ actions: [itemOf(askOwner(take('action-1', 'Call Ken'), ben, later))] }));
    const own = await part(/^Your actions/);
    expect(within(own).getByText('Ben Okafor asked how it stands, on Nov 23, 2026')).toBeTruthy();
    expect(within(own).queryByRole('button', { name: /^Ask the owner/ })).toBeNull();
  });

  test('that can’t be read say why, and are asked for again', async () => {
    const api = apiOf({ actions: [itemOf(take('action-1', 'Call Ken'))] });
    api.refuseNext('readMyItems', { code: 'unavailable', sentence: 'The storage does not answer.' });
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Call Ken')).toBeTruthy();
  });

  test('speak Vietnamese', async () => {
    await open(apiOf({ offers: [itemOf(offered('Gọi nhà cung cấp'))] }), 'vi');
    expect(await screen.findByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Nhận việc: Gọi nhà cung cấp' })).toBeTruthy();
  });
});
