import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import type { AnyMoment } from '../../domain/momentDrafts';
import { ben, linh, mai } from '../support/people';
import { ken, LibraryScene } from './libraryPagesScene';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const verbs = async () => {
  const group = await screen.findByRole('group', { name: /^What you can do/ });
  return [...group.children].map(({ textContent }) => textContent);
};
const standing = () => document.querySelector<HTMLElement>('.standing')?.dataset['state'];
const stands = (state: string) => waitFor(() => expect(standing()).toBe(state));

let scene: LibraryScene;
beforeEach(() => {
  localStorage.clear();
  scene = new LibraryScene();
});
afterEach(() => {
  jest.useRealTimers();
});

const open = (moment: AnyMoment, more: { language?: 'en' | 'vi' } = {}) =>
  scene.show({ at: 'moment', moment: moment.id }, more);

const whole = {
  customer: ken.id,
  headline: 'A pallet came late',
  story: 'Six people waited.',
  language: 'en',
  source: 'A call',
  heardOn: '2026-11-01',
  consent: { scope: 'internal', basis: 'On the phone' },
};

describe('a moment that was withdrawn while somebody looked at it', () => {
  test('is gone from their page at the first tap, with a way back to the library', async () => {
    scene.me = ben;
    const moment = scene.published('A pallet came late');
    const { user } = await open(moment);
    const thank = await button('Thank Mai Tran');
    scene.moments.delete(moment.id);
    await user.click(thank);
    expect(await screen.findByText('That is no longer there.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'A pallet came late' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'The library' }));
    expect(await screen.findByText('The library')).toBeTruthy();
  });
});

describe('a moment’s page', () => {
  test('shows the card, where it stands, and how typical it is in words', async () => {
    const moment = scene.published('A pallet came late', { typicality: { count: 3, of: 40 }, verifyBy: '2027-11-01' });
    await open(moment);
    const title = await screen.findByRole('heading', { level: 1, name: 'A pallet came late' });
    expect(document.activeElement).toBe(title);
    expect(screen.getByText('It may open any internal meeting.')).toBeTruthy();
    expect(screen.getByText(/verifies, archives or withdraws it\. To be verified by Nov 1, 2027\./)).toBeTruthy();
    const card = within(screen.getByRole('article', { name: 'Customer moment' }));
    expect(card.getByText('Some: 3 of 40 customers said so')).toBeTruthy();
    expect(await verbs()).toEqual(['Edit', 'Still true', 'Archive', 'Withdraw']);
  });

  test('hides a hard story behind its notice until somebody asks for it', async () => {
    await open(scene.published('An accident', { contentNotice: 'An accident at work', story: 'It fell on him.' }));
    expect(await screen.findByText('An accident at work')).toBeTruthy();
    expect(screen.queryByText('It fell on him.')).toBeNull();
    fireEvent.click(await button('Show the story'));
    expect(screen.getByText('It fell on him.')).toBeTruthy();
  });

  test('a clip is a link, and the story says its language', async () => {
    const clip = { url: 'https://clips.example/ken', title: 'Ken before his shop' };
    await open(scene.published('Bột phải kịp giờ', { language: 'vi', clip }));
    const link = await screen.findByRole('link', { name: 'Ken before his shop' });
    expect(link.getAttribute('href')).toBe(clip.url);
    expect(screen.getByRole('article', { name: 'Customer moment' }).lang).toBe('vi');
  });

  test('says what else keeps it from opening a meeting', async () => {
    await open(scene.published('Restricted', { restricted: true, verifyBy: '2026-01-01' }));
    expect(await screen.findByText(/It is restricted/)).toBeTruthy();
    expect(standing()).toBe('stale');
  });

  test('one whose day has passed is not said to open meetings', async () => {
    const moment = { kind: 'commitment', dueOn: '2026-01-01', slips: 'The crew waits' };
    await open(scene.published('Ken counted on us', moment));
    expect(await screen.findByText('The day they needed it by has passed: it opens no more meetings.')).toBeTruthy();
    expect(screen.queryByText(/may open|ready to open/i)).toBeNull();
  });

  test('names the meetings one belongs to, and no others', async () => {
    const told = {
      series: SeriesKey.parse('s'.repeat(43)),
      at: '2026-11-10T09:00:00.000Z',
      state: 'shown' as const,
      counts: { decisions: 0, changed: 0 },
    };
    scene.tellings = [
      { ...told, occurrence: OccurrenceKey.parse('20261110T090000Z'), title: 'Payment terms review' },
      { ...told, occurrence: OccurrenceKey.parse('20261103T090000Z'), at: '2026-11-03T09:00:00.000Z' },
    ];
    await open(scene.published('Told'));
    const list = within(await screen.findByRole('list', { name: 'Where it was told' }));
    expect(list.getAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent)).toEqual([
      'Payment terms review',
      'Another meeting',
    ]);
  });

  test('one that is not there says so', async () => {
    const moment = scene.published('Gone');
    scene.moments.clear();
    await open(moment);
    expect(await screen.findByText('That is no longer there.')).toBeTruthy();
  });
});

describe('a draft', () => {
  test('shows what publishing still asks for, each a way to its field', async () => {
    const draft = scene.draft({ customerName: 'Harbor Clinic', story: 'A full waiting room', language: 'en' });
    await open(draft);
    const missing = within(await screen.findByRole('region', { name: /still needed before it can be published/ }));
    const links = missing.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toContainEqual(['Headline', `#/moments/${draft.id}/edit?field=headline`]);
    expect(links).toContainEqual(['May be told', `#/moments/${draft.id}/edit?field=consent.scope`]);
    expect(await verbs()).toEqual(['Edit', 'Discard the draft']);
    expect(screen.getByText('Harbor Clinic, not in the library yet')).toBeTruthy();
  });

  test('goes from its owner to review, back with a note, and on to being published', async () => {
    const draft = scene.draft(whole);
    scene.isCurator = false;
    const member = await open(draft);
    expect(await verbs()).toEqual(['Edit', 'Ask for review', 'Discard the draft']);
    await member.user.click(await button('Ask for review'));
    await stands('review');
    expect(screen.getByText('Curators now see that it waits for them.')).toBeTruthy();
    member.unmount();

    scene.isCurator = true;
    const curator = await open(draft);
    await curator.user.click(await button('Send back'));
    expect(document.activeElement?.textContent).toBe('Send it back to be worked on');
    await curator.user.type(screen.getByLabelText('Why, and what would help'), 'Whose pallet?{Escape}');
    await curator.user.click(await button('Send back'));
    expect(screen.getByLabelText('Why, and what would help')).toMatchObject({ value: 'Whose pallet?' });
    await curator.user.click(await button('Send back'));
    await stands('draft');
    expect(screen.getByText('Sent back: “Whose pallet?”')).toBeTruthy();

    await curator.user.click(await button('Publish'));
    const until = screen.getByLabelText<HTMLInputElement>('Verify again by');
    const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 4);
    expect(until.value.slice(0, 4)).toBe(inAYear);
    fireEvent.change(until, { target: { value: '' } });
    await curator.user.click(await button('Publish'));
    expect(screen.getByText('Verify again by: this is still empty.')).toBeTruthy();
    fireEvent.change(until, { target: { value: '2027-06-01' } });
    await curator.user.click(await button('Publish'));
    await stands('published');
    expect(scene.found(draft.id)).toMatchObject({ state: 'published', verifyBy: '2027-06-01' });
  });

  test('is thrown away after ten seconds, and can be kept until then', async () => {
    const draft = scene.draft(whole);
    await open(draft);
    const discard = await button('Discard the draft');
    jest.useFakeTimers();
    fireEvent.click(discard);
    expect(screen.getByText('“A pallet came late” is discarded.')).toBeTruthy();
    await act(async () => jest.advanceTimersByTimeAsync(9_000));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await act(async () => jest.advanceTimersByTimeAsync(20_000));
    expect(scene.api.times('discardDraft')).toBe(0);

    fireEvent.click(screen.getByRole('button', { name: 'Discard the draft' }));
    await act(async () => jest.advanceTimersByTimeAsync(10_000));
    expect(scene.api.times('discardDraft')).toBe(1);
    expect(screen.getByText('The draft is gone.')).toBeTruthy();
  });

  test('is thrown away at once when the page is left', async () => {
    const shown = await open(scene.draft(whole));
    await shown.user.click(await button('Discard the draft'));
    shown.unmount();
    await waitFor(() => expect(scene.moments.size).toBe(0));
  });

  test('that can’t be thrown away is still there, with the reason', async () => {
    const { user } = await open(scene.draft(whole));
    await user.click(await button('Discard the draft'));
    scene.api.refuseNext('discardDraft', { code: 'unavailable', sentence: 'Down.' });
    await user.click(await button('Go to the library'));
    expect(await screen.findByText(/can’t be reached/)).toBeTruthy();
    expect(await verbs()).toContain('Discard the draft');
  });
});

describe('a published moment', () => {
  test('is withdrawn after it was said what happens, and put back', async () => {
    const moment = scene.published('A pallet came late');
    const { user } = await open(moment);
    await user.click(await button('Withdraw'));
    const form = within(screen.getByRole('form', { name: 'Withdraw this moment?' }));
    expect(form.getByText('Cards that were posted are edited and no longer show it.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(await button('Withdraw'));
    await user.click(await button('Withdraw'));
    await user.click(await button('Withdraw it'));
    await stands('withdrawn');
    expect(screen.getByText('It is withdrawn: gone from picks and search.')).toBeTruthy();
    await user.click(await button('Undo'));
    await stands('published');
    expect(screen.getByText('That is undone.')).toBeTruthy();
  });

  test('an owner can withdraw it, but only a curator puts it back', async () => {
    scene.isCurator = false;
    const { user } = await open(scene.published('A pallet came late'));
    await user.click(await button('Withdraw'));
    await user.click(await button('Withdraw it'));
    await stands('withdrawn');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByText('A curator can restore it.')).toBeTruthy();
  });

  test.each(['Still true', 'Archive'] as const)(
    '“%s” refused leaves all as it was, and goes out again',
    async (verb) => {
      const { user } = await open(scene.published('A pallet came late'));
      const act = async () => {
        if (!screen.queryByRole('form')) await user.click(await button(verb));
        if (verb === 'Still true') await user.click(await button(verb));
      };
      scene.api.refuseNext('stepMoment', { code: 'unavailable', sentence: 'Down.' });
      await act();
      expect(await screen.findByText(/can’t be reached/)).toBeTruthy();
      expect(standing()).toBe('published');
      await act();
      await screen.findByText(verb === 'Archive' ? 'It is archived and opens no more meetings.' : 'It is verified.');
      const [first, second] = scene.api.heard.filter(({ name }) => name === 'stepMoment');
      expect(second).toEqual(first);
    },
  );

  test('somebody else was faster: it is shown as it stands now', async () => {
    const moment = scene.published('A pallet came late');
    const { user } = await open(moment);
    await button('Archive');
    scene.put({ ...moment, state: 'withdrawn', revision: 2, fields: { state: 2 } } as AnyMoment);
    await user.click(await button('Archive'));
    expect(await screen.findByText(/It was changed meanwhile/)).toBeTruthy();
    await stands('withdrawn');
  });

  test('others see no verbs, and thank whoever told it in one tap', async () => {
    const moment = scene.published('A pallet came late');
    scene.isCurator = false;
    scene.me = linh;
    scene.thanks = [{ moment: moment.id, by: ben, at: '2026-11-20T09:00:00.000Z' }];
    const { user } = await open(moment);
    await user.click(await button('Thank Mai Tran'));
    expect(await screen.findByText('You and Ben Okafor say thank you.')).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^What you can do/ })).toBeNull();
    await user.click(await button('Undo'));
    expect(await screen.findByText('Ben Okafor said thank you.')).toBeTruthy();
    expect(await screen.findByText('Your thanks are taken back.')).toBeTruthy();
  });

  test('thanks for the customer wait to be passed on', async () => {
    const moment = scene.published('A pallet came late');
    scene.me = linh;
    const { user } = await open(moment);
    await user.click(await button('Add thanks for the customer'));
    await user.type(screen.getByLabelText('Your thanks to the customer'), 'You changed our terms.');
    await user.click(await button('Save the thanks'));
    expect(await screen.findByText('You changed our terms.')).toBeTruthy();
    await user.click(await button('Passed on: the thanks of Linh Nguyen'));
    expect(await screen.findByText(/Passed on by Linh Nguyen/)).toBeTruthy();
  });
});

test('the page speaks Vietnamese', async () => {
  scene.me = mai;
  await open(scene.published('A pallet came late', { typicality: { count: 20, of: 40 } }), { language: 'vi' });
  expect(await button('Rút lại')).toBeTruthy();
  expect(screen.getByText('Có thể mở đầu bất kỳ cuộc họp nội bộ nào.')).toBeTruthy();
  expect(screen.getAllByText(/^Phổ biến: /).length).toBeGreaterThan(0);
});
