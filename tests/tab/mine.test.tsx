import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ActionId, closeAction, reopenAction, takeAction, type Action } from '../../domain/actions';
import { MeetingAddress } from '../../domain/addresses';
import { decide, DecisionId, editDecision, proposeDecision } from '../../domain/decisions';
import { answerOffer, offerAction, takeBackAnswer, takeBackOffer } from '../../domain/handOvers';
import { askOwner, takeBackInquiry } from '../../domain/askingOwners';
import { occurrenceKeyOf, SeriesKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import type { DigestItem } from '../../domain/myDigest';
import { digestKeys, type MyAction, type MyItems } from '../../domain/myItems';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { LibraryPage } from '../../src/surfaces/library/LibraryPage';
import { useWriter } from '../../src/surfaces/library/useWriter';
import type { Host } from '../../src/teams/host';
import type { Language } from '../../src/words';
import { ben, linh, mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

const at = '2026-11-22T09:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';
const meeting = MeetingAddress.parse('meeting-1');
const none: MyItems = { offers: [], actions: [], stalled: [], reviews: [], drafts: [] };

const itemOf = (action: Action, title = 'Payment terms review'): MyAction => ({
  series: SeriesKey.parse('s'.repeat(43)),
  meeting,
  title,
  action,
});
const take = (id: string, text: string, by: Person = mai, dueOn = '2026-12-01') =>
  takeAction({ id: ActionId.parse(id), text, dueOn }, occurrenceKeyOf(at), by, at);
const offered = (text: string) => offerAction(take('action-o', text, ben), { base: 1, to: mai }, ben, later);

function Page() {
  const writer = useWriter();
  return writer ? <LibraryPage route={{ at: 'mine' }} go={() => undefined} writer={writer} isCurator={false} /> : null;
}

/** Mai's items; what is done is done to them by the rules of the product. */
function apiOf(items: Partial<MyItems>, told: DigestItem[] = []): ScriptedApi {
  const actions = new Map(
    [...(items.actions ?? []), ...(items.offers ?? []), ...(items.stalled ?? [])].map(({ action }) => [
      action.id,
      action,
    ]),
  );
  const change = (id: ActionId, how: (action: Action) => Action) => {
    const action = actions.get(id);
    if (!action) throw new Problem('notFound', "This isn't in this meeting.");
    actions.set(id, how(action));
    return how(action);
  };
  return new ScriptedApi({
    readMyItems: () => ({ ...none, ...items }),
    readMyDigest: () => ({ isReached: told.length === 0, items: told }),
    closeAction: ({ params }) => change(params.action, (action) => closeAction(action, mai, later)),
    reopenAction: ({ params }) => change(params.action, (action) => reopenAction(action, mai, later)),
    offerAction: ({ params, body }) => change(params.action, (action) => offerAction(action, body, mai, later)),
    takeBackOffer: ({ params, query }) => change(params.action, (action) => takeBackOffer(action, query, mai, later)),
    answerOffer: ({ params, body }) => change(params.action, (action) => answerOffer(action, body, mai, later)),
    askOwner: ({ params }) => change(params.action, (action) => askOwner(action, mai, later)),
    takeBackInquiry: ({ params, query }) =>
      change(params.action, (action) => takeBackInquiry(action, query, mai, later)),
    takeBackAnswer: ({ params, query }) => change(params.action, (action) => takeBackAnswer(action, query, mai, later)),
  });
}

const open = (api: ScriptedApi, language: Language = 'en', teams: Partial<Host> = {}) =>
  show(<Page />, { api, language, teams });
const part = (name: RegExp) => screen.findByRole('region', { name });

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

  test('told for today stand there soonest first, are done there, and stand nowhere else', async () => {
    const [ken, hoa] = [itemOf(take('action-1', 'Call Ken')), itemOf(take('action-2', 'Write to Hoa'))];
    const asked = itemOf(offered('Ask the supplier'));
    const told: DigestItem[] = [
      { key: 'conversation:1', kind: 'conversation', text: 'Speak with Rosa' },
      { key: digestKeys.offer(asked), kind: 'offer', text: 'Ask the supplier', day: '2027-01-15' },
      { key: digestKeys.action(ken), kind: 'due', text: 'Call Ken', day: '2026-11-24' },
    ];
    const { user } = await open(apiOf({ actions: [ken, hoa], offers: [asked] }, told));
    const today = await part(/^For you today/);
    const texts = () =>
      within(today)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(texts()).toEqual(
      [/Call Ken/, /Ask the supplier/, /Speak with Rosa/].map((text) => expect.stringMatching(text)),
    );
    const own = await part(/^Your actions/);
    expect(within(own).queryByText('Call Ken')).toBeNull();
    expect(within(own).getByText('Write to Hoa')).toBeTruthy();
    const offers = await part(/^You are asked to take over/);
    expect(within(offers).getByText('also above, under For you today')).toBeTruthy();
    await user.click(within(today).getByRole('button', { name: 'Done: Call Ken' }));
    await waitFor(() => expect(within(today).queryByText('Call Ken')).toBeNull());
    expect(screen.queryByRole('button', { name: 'Done: Call Ken' })).toBeNull();
  });

  test('that stand still with somebody else are handed over, and that is taken back in one tap', async () => {
    const still = { ...take('action-1', 'Call Ken', ben), escalations: [{ at: later, to: mai.id }] };
    const api = apiOf({ stalled: [itemOf(still)] });
    await open(api);
    expect(await part(/^Not moving in your meetings/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hand over: Call Ken' })).toBeNull();
    cleanup();
    const here = await open(api, 'en', { canPickPeople: async () => true, pickPerson: async () => linh });
    await here.user.click(await screen.findByRole('button', { name: 'Hand over: Call Ken' }));
    expect(await screen.findByText('Linh Nguyen is asked to take over: Call Ken')).toBeTruthy();
    expect(api.heard.at(-1)).toMatchObject({ name: 'offerAction', body: { base: 1, to: linh } });
    expect(screen.queryByRole('region', { name: /^Not moving/ })).toBeNull();
    await here.user.click(screen.getByRole('button', { name: 'Undo: Linh Nguyen is asked to take over: Call Ken' }));
    expect(await screen.findByText('Linh Nguyen is asked no longer: Call Ken')).toBeTruthy();
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

  test('that are one’s own are offered to somebody, and stay until they say yes', async () => {
    const api = apiOf({ actions: [itemOf(take('action-1', 'Call Ken'))] });
    const { user } = await open(api, 'en', { canPickPeople: async () => true, pickPerson: async () => linh });
    await user.click(await screen.findByRole('button', { name: 'Hand over: Call Ken' }));
    expect(await screen.findByText('Linh Nguyen is asked to take over: Call Ken')).toBeTruthy();
    const own = await part(/^Your actions/);
    expect(within(own).getByText('Linh Nguyen is asked to take it over')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Linh Nguyen is asked to take over: Call Ken' }));
    expect(await screen.findByText('Linh Nguyen is asked no longer: Call Ken')).toBeTruthy();
    expect(within(own).queryByText('Linh Nguyen is asked to take it over')).toBeNull();
  });

  test('of a meeting whose chat one left: what is with others there says whom to ask', async () => {
    const still = { ...take('action-1', 'Call Ken', ben), escalations: [{ at: later, to: mai.id }] };
    const api = apiOf({ stalled: [itemOf(still)] });
    const { user } = await open(api, 'en', { canPickPeople: async () => true, pickPerson: async () => linh });
    api.refuseNext('offerAction', { code: 'notInMeeting', sentence: 'You are not in this meeting.' });
    await user.click(await screen.findByRole('button', { name: 'Hand over: Call Ken' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/no longer in the chat .* ask whoever runs it/);
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
