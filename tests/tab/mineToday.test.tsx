import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Action } from '../../domain/actions';
import { askOwner } from '../../domain/askingOwners';
import { escalate } from '../../domain/escalations';
import { answerOffer, offerAction } from '../../domain/handOvers';
import type { DigestItem, DigestKind } from '../../domain/myDigest';
import { digestKeys, type MyAction } from '../../domain/myItems';
import { ben, linh, mai } from '../support/people';
import { apiOf, itemOf, later, offered, open, part, take } from './mineScene';

const chat = '19:meeting_payment-terms@thread.v2';
/** Long past, whenever this runs. */
const past = '2026-01-15';
/** Long to come. */
const toCome = '2099-01-15';

/** As the morning's message tells of it. */
function toldOf(item: MyAction, kind: DigestKind, how: 'action' | 'offer' | 'stalled' = 'action'): DigestItem {
  const { text, dueOn: day } = item.action;
  return { key: digestKeys[how](item), kind, text, day, title: item.title, chat };
}

const inMeeting = (action: Action): MyAction => ({ ...itemOf(action), chat });

async function today() {
  return within(await part(/^For you today/));
}

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('what is told for today', () => {
  test('stands soonest first, is done there, and one’s own stand nowhere else', async () => {
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

  test('of one’s own action says who asks how it stands and when, by when it is due, and leads to its meeting', async () => {
    const item = inMeeting(askOwner(take('action-1', 'Call Ken', mai, toCome), ben, later));
    const { user, host } = await open(apiOf({ actions: [item] }, [toldOf(item, 'asked')]));
    const top = await today();
    expect(top.getByText('How does it stand?')).toBeTruthy();
    expect(top.getByText('Ben Okafor asked how it stands, on Nov 23, 2026')).toBeTruthy();
    expect(top.getByText('due Jan 15, 2099')).toBeTruthy();
    await user.click(top.getByRole('button', { name: 'Payment terms review' }));
    expect(host.links).toHaveLength(1);
    await user.click(top.getByText('What happened so far'));
    expect(top.getByText(/^Ben Okafor asked Mai Tran how it stands/)).toBeTruthy();
  });

  test.each(['asked', 'overdue'] as const)('of what is %s says that it is overdue, and since when', async (kind) => {
    const action = take('action-1', 'Call Ken', mai, past);
    const item = inMeeting(kind === 'asked' ? askOwner(action, ben, later) : action);
    await open(apiOf({ actions: [item] }, [toldOf(item, kind)]));
    const overdue = (await today()).getByText('overdue since Jan 15, 2026');
    expect(overdue.dataset['overdue']).toBe('true');
  });

  test('of what is offered says to whom, and once they said no, why', async () => {
    const action = offerAction(take('action-1', 'Call Ken'), { base: 1, to: linh }, mai, later);
    const offering = inMeeting(action);
    const first = await open(apiOf({ actions: [offering] }, [toldOf(offering, 'due')]));
    expect((await today()).getByText('Linh Nguyen is asked to take it over')).toBeTruthy();
    first.unmount();
    const no = { offeredAt: later, accepted: false, reason: 'I am away until March' };
    const declined = inMeeting(answerOffer(action, no, linh, later));
    await open(apiOf({ actions: [declined] }, [toldOf(declined, 'due')]));
    const top = await today();
    expect(top.getByText('Linh Nguyen declined: I am away until March')).toBeTruthy();
    expect(top.queryByText(/is asked to take it over/)).toBeNull();
  });

  test('of what one is asked to take over, or stands still with somebody, says by when, who asks and whose it is', async () => {
    const asked = inMeeting(offered('Ask the supplier'));
    const still = inMeeting(escalate(take('action-1', 'Call Ken', ben, past), { at: later, to: mai.id }));
    const told = [toldOf(asked, 'offer', 'offer'), toldOf(still, 'stalled', 'stalled')];
    await open(apiOf({ offers: [asked], stalled: [still] }, told));
    const top = await today();
    expect(top.getByText('Ben Okafor asks you')).toBeTruthy();
    expect(top.getByText(/^(due|overdue since) Dec 1, 2026$/)).toBeTruthy();
    expect(top.getByText('with Ben Okafor')).toBeTruthy();
    expect(top.getByText('overdue since Jan 15, 2026')).toBeTruthy();
    expect(top.getAllByRole('button', { name: 'Payment terms review' })).toHaveLength(2);
    expect(top.queryByRole('button', { name: /^(Done|Hand over)/ })).toBeNull();
  });

  test('of what the lists don’t know yet says what its day means, too, and leads to its meeting', async () => {
    const item = inMeeting(take('action-1', 'Call Ken', mai, past));
    await open(apiOf({}, [toldOf(item, 'asked')]));
    const top = await today();
    expect(top.getByText('overdue since Jan 15, 2026')).toBeTruthy();
    expect(top.getByRole('button', { name: 'Payment terms review' })).toBeTruthy();
  });

  test('speaks Vietnamese', async () => {
    const item = inMeeting(askOwner(take('action-1', 'Gọi Ken', mai, past), ben, later));
    await open(apiOf({ actions: [item] }, [toldOf(item, 'asked')]), 'vi');
    const top = within(await part(/^Hôm nay cho bạn/));
    expect(top.getByText(/^quá hạn từ /)).toBeTruthy();
    expect(top.getByText(/^Ben Okafor đã hỏi việc này đến đâu rồi/)).toBeTruthy();
  });
});

describe('where an action usually stands', () => {
  test('it says who declined to take it over, and why', async () => {
    const action = offerAction(take('action-1', 'Call Ken'), { base: 1, to: linh }, mai, later);
    const no = { offeredAt: later, accepted: false, reason: 'I am away until March' };
    await open(apiOf({ actions: [itemOf(answerOffer(action, no, linh, later))] }));
    const own = within(await part(/^Your actions/));
    expect(own.getByText('Linh Nguyen declined: I am away until March')).toBeTruthy();
    expect(own.getByText('What happened so far').getAttribute('aria-label')).toBe('What happened so far: Call Ken');
  });
});
