import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MeetingView } from '../../domain/meetingView';
import { usualSettings } from '../../domain/meetings';
import { MeetingTab } from '../../src/surfaces/meeting/MeetingTab';
import { customerNamed, momentAbout } from '../support/library';
import { occurrenceOf, opensWith, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';
import { leaveAll, showMeeting } from './meetingTabScene';

const ken = momentAbout(customerNamed("Ken's Plumbing Supply"), 'Ken counts on Friday’s pallet');
const lotus = momentAbout(customerNamed('Tiệm bánh Hoa Sen'), 'Bánh mì phải kịp giờ', { language: 'vi' });
const suggested = opensWith(ken, { reason: 'neverShownHere', choices: 16 });
const at = '2026-11-22T09:00:00.000Z';

// Which jsdom lacks, for going through radio buttons by keyboard.
Reflect.set(globalThis, 'CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });

beforeEach(() => localStorage.clear());
afterEach(() => {
  jest.useRealTimers();
  leaveAll();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const typeDay = (label: string, day: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: day } });

describe('what opens', () => {
  test('is pinned for a day, in the calendar of whoever pins it, and unpinned within ten seconds', async () => {
    let view = viewFor(mai, suggested);
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        pinMoment: ({ body }) => {
          const pin = { ...body, by: mai, at, headline: 'Ken counts on Friday’s pallet' };
          return (view = viewFor(mai, { ...suggested, pins: [pin] }));
        },
        unpinMoment: () => (view = viewFor(mai, suggested)),
      },
    });
    await user.click(await button('Pin it for a day…'));
    expect(document.activeElement).toBe(screen.getByLabelText('On which day?'));
    await user.click(await button('Pin it'));
    expect((await screen.findByRole('alert')).textContent).toBe('Choose the day.');
    typeDay('On which day?', '2099-03-14');
    await user.click(await button('Pin it'));
    expect(await screen.findByText('Pinned for Mar 14, 2099: “Ken counts on Friday’s pallet”.')).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'pinMoment')?.body).toEqual({
      moment: ken.moment.id,
      when: 'date',
      on: '2099-03-14',
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const pins = within(await screen.findByRole('region', { name: 'Pinned' }));
    expect(pins.getByText('for Mar 14, 2099, by Mai Tran')).toBeTruthy();

    await user.click(await button(/^Undo/));
    expect(await screen.findByText('Unpinned: “Ken counts on Friday’s pallet”.')).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'unpinMoment')?.query).toEqual({
      when: 'date',
      on: '2099-03-14',
      moment: ken.moment.id,
    });
    expect(screen.queryByRole('region', { name: 'Pinned' })).toBeNull();
  });

  test('is pinned in another one’s place, which the undo pins again', async () => {
    const before = { moment: lotus.moment.id, when: 'every', by: ben, at, headline: lotus.moment.headline } as const;
    let view = viewFor(mai, { ...suggested, pins: [before] });
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        pinMoment: ({ body }) => (view = viewFor(mai, { ...suggested, pins: [{ ...body, by: mai, at }] })),
      },
    });
    await user.click(await button('Pin it for every meeting'));
    await user.click(await button(/^Undo/));
    expect(await screen.findByText('Pinned for every meeting: “Bánh mì phải kịp giờ”.')).toBeTruthy();
    expect(api.heard.filter(({ name }) => name === 'pinMoment').map(({ body }) => body)).toMatchObject([
      { moment: ken.moment.id, when: 'every' },
      { moment: lotus.moment.id, when: 'every', was: ken.moment.id },
    ]);
  });

  test('is a question where nothing may open: nothing is said to come again soon', async () => {
    await showMeeting(<MeetingTab />, () => viewFor(mai, { opening: { kind: 'question' }, librarySmall: true }));
    expect(await screen.findByText('No moment may open this meeting yet')).toBeTruthy();
    expect(screen.queryByText(/moments come again soon/)).toBeNull();
  });

  test('is skipped, which is taken back within ten seconds and not later', async () => {
    let view = viewFor(mai, suggested);
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        skipMoment: () => (view = viewFor(mai, opensWith(lotus, { reason: 'neverShownHere', choices: 15 }))),
        unskipMoment: () => (view = viewFor(mai, suggested)),
      },
    });
    await user.click(await button('Not this time'));
    expect(await screen.findByText('“Ken counts on Friday’s pallet” waits for another time.')).toBeTruthy();
    await user.click(await button(/^Undo/));
    expect(await screen.findByRole('heading', { name: 'Ken counts on Friday’s pallet' })).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'unskipMoment')?.query).toEqual({ moment: ken.moment.id });

    jest.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Not this time' }));
    await act(async () => jest.advanceTimersByTimeAsync(9_000));
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();
    await act(async () => jest.advanceTimersByTimeAsync(2_000));
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  test('is paused until a day, or is not for us, and is taken back from the list', async () => {
    const aside = [
      { moment: lotus.moment.id, until: '2099-05-01', by: mai, at, headline: lotus.moment.headline },
      { moment: ken.moment.id, by: ben, at, headline: ken.moment.headline },
    ];
    let view = viewFor(mai, suggested);
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        setMomentAside: () => (view = viewFor(mai, { setAside: aside })),
        takeMomentBack: () => (view = viewFor(mai, { ...suggested, setAside: aside.slice(0, 1) })),
      },
    });
    await user.click(await button('Set it aside…'));
    typeDay('Not before', '2099-05-01');
    await user.click(await button('Pause until then'));
    expect(await screen.findByText('“Ken counts on Friday’s pallet” is paused until May 1, 2099.')).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'setMomentAside')).toMatchObject({
      params: { moment: ken.moment.id },
      body: { until: '2099-05-01' },
    });
    await user.click(screen.getByText('Set aside: 2 moments'));
    expect(screen.getByText('paused until May 1, 2099, Mai Tran')).toBeTruthy();
    expect(screen.getByText('not for us, Ben Okafor')).toBeTruthy();
    await user.click(await button('Take back: Ken counts on Friday’s pallet'));
    expect(await screen.findByText('Set aside: 1 moment')).toBeTruthy();

    await user.click(await button('Set it aside…'));
    await user.click(await button('Not for us'));
    expect(api.heard.findLast(({ name }) => name === 'setMomentAside')?.body).toEqual({});
  });

  test.each([
    ['stale', 'It has gone stale: verify it, choose another or unpin it.'],
    ['overdue', 'It can’t open a meeting now: its due day has passed. Choose another or unpin it.'],
  ])('a pin that is %s asks what to do with it', async (trouble, sentence) => {
    const pin = { moment: lotus.moment.id, when: 'every', by: mai, at, headline: 'Bánh mì phải kịp giờ', trouble };
    await showMeeting(<MeetingTab />, () => viewFor(mai, { ...suggested, pins: [pin] }));
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
    expect(await button('Unpin: Bánh mì phải kịp giờ')).toBeTruthy();
    expect(await button('Look at it in the library: Bánh mì phải kịp giờ')).toBeTruthy();
  });

  test('a participant sees pins, settings and who presents, and can change none but their own wish', async () => {
    const pin = { moment: ken.moment.id, when: 'next', by: mai, at, headline: ken.moment.headline };
    let isPresenting = true;
    const view = (): MeetingView =>
      viewFor(ben, {
        ...suggested,
        pins: [pin],
        me: { ...ben, mayRun: false, mayWrapUp: false, isPresenting },
        notPresenting: [linh.id],
        nextPresenter: isPresenting ? ben : mai,
      });
    const { api, user } = await showMeeting(<MeetingTab />, view, {
      person: ben,
      answers: {
        chooseToPresent: ({ body }) => {
          isPresenting = body.presenting;
          return view();
        },
      },
    });
    expect(await screen.findByText('for the next meeting, by Mai Tran')).toBeTruthy();
    expect(screen.getByText('Linh Nguyen asked not to present.')).toBeTruthy();
    expect(screen.getByText('Next: you.')).toBeTruthy();
    expect(screen.getByText('Post the moment when everybody is internal, else a link')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    for (const verb of [/^Unpin/, 'Not this time', 'Set it aside…', /^Pin/])
      expect(screen.queryByRole('button', { name: verb })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Ask me, too' }));
    expect(await screen.findByText('Saved: you are not asked to present.')).toBeTruthy();
    expect(screen.getByText('Next: Mai Tran.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ask me, too' }).checked).toBe(false);
    expect(api.times('chooseToPresent')).toBe(1);
  });

  test('in the meeting whoever runs it sees whose turn it is, and passes it on', async () => {
    const occurrence = occurrenceOf(ken);
    const told = (presenter: typeof ben): MeetingView =>
      viewFor(mai, { ...suggested, occurrence: { ...occurrence, showing: { ...occurrence.showing, presenter } } });
    let view = told(ben);
    const { api, user } = await showMeeting(<MeetingTab />, () => view, {
      answers: { passTurn: () => (view = told(linh)) },
    });
    expect(await screen.findByText('Ben Okafor presents')).toBeTruthy();
    await user.click(await button('Pass the turn'));
    await user.selectOptions(screen.getByLabelText('Whose turn is it?'), 'Linh Nguyen');
    await user.click(await button('Pass it on'));
    expect(await screen.findByText('Linh Nguyen presents')).toBeTruthy();
    expect(api.heard.find(({ name }) => name === 'passTurn')?.body).toEqual({ to: linh.id });
  });
});

describe('the settings', () => {
  async function openSettings() {
    let view = viewFor(mai, suggested);
    const shown = await showMeeting(<MeetingTab />, () => view, {
      answers: {
        changeSettings: ({ body: { about, delegates, was: _was, ...changes } }) => {
          const settings = { ...view.settings, ...changes, ...(about != null && { about }) };
          return (view = viewFor(mai, { ...suggested, settings, delegates: delegates ?? view.delegates }));
        },
      },
    });
    await shown.user.click(await screen.findByText('Settings of these meetings'));
    return shown;
  }
  const sent = (api: Awaited<ReturnType<typeof openSettings>>['api']) =>
    api.heard.filter(({ name }) => name === 'changeSettings').map(({ body }) => body);

  test('are saved as they are changed, one after the other, and taken back', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'Post nothing' }));
    expect(await screen.findByText('Saved: In the meeting’s chat')).toBeTruthy();
    await user.click(await button('Undo: In the meeting’s chat'));
    expect(await screen.findByText('As it was before: In the meeting’s chat')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Good news'), 'Every 3rd opening');
    await user.selectOptions(screen.getByLabelText('Stories in'), 'Vietnamese');
    await user.click(screen.getByRole('checkbox', { name: 'Choose a moment automatically when none is pinned' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ben Okafor' }));
    expect(await screen.findByText('Saved: Who else may decide all this')).toBeTruthy();
    expect(sent(api)).toEqual([
      { card: 'none' },
      { card: usualSettings.card, was: { card: 'none' } },
      { goodNewsEvery: 3 },
      { language: 'vi' },
      { automatic: false },
      { delegates: [ben.id] },
    ]);
  });

  test('are each taken back by their name, while their ten seconds last', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'Post nothing' }));
    await user.selectOptions(screen.getByLabelText('Good news'), 'Every 3rd opening');
    expect(await screen.findByText('Saved: Good news')).toBeTruthy();
    await user.click(await button('Undo: In the meeting’s chat'));
    expect(await screen.findByText('As it was before: In the meeting’s chat')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo: In the meeting’s chat' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Saved' }));
    await user.click(await button('Undo: Good news'));
    expect(await screen.findByText('As it was before: Good news')).toBeTruthy();
    expect(sent(api)).toEqual([
      { card: 'none' },
      { goodNewsEvery: 3 },
      { card: usualSettings.card, was: { card: 'none' } },
      { goodNewsEvery: 0, was: { goodNewsEvery: 3 } },
    ]);
  });

  test('are not taken back over what somebody chose since then, which is said', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'Post nothing' }));
    api.refuseNext('changeSettings', {
      code: 'conflict',
      sentence: 'Somebody chose otherwise meanwhile, so it stays.',
    });
    await user.click(await button('Undo: In the meeting’s chat'));
    expect(await screen.findByText('Somebody chose otherwise meanwhile, so it stays.')).toBeTruthy();
    expect(screen.queryByText('As it was before: In the meeting’s chat')).toBeNull();
  });

  test('changed twice, one is taken back to what it was last, and then to what it was first', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'Post nothing' }));
    await user.click(screen.getByRole('radio', { name: /^Post a link/ }));
    await waitFor(() => expect(sent(api)).toHaveLength(2));
    await user.click(await button('Undo: In the meeting’s chat'));
    await waitFor(() => expect(sent(api)).toHaveLength(3));
    await user.click(await button('Undo: In the meeting’s chat'));
    await waitFor(() =>
      expect(sent(api).map((changes) => Object.values(changes as object)[0] as string)).toEqual([
        'none',
        'link',
        'none',
        usualSettings.card,
      ]),
    );
  });

  test('passed over by arrow keys are not sent: Enter or leaving them chooses, Escape brings back what stood there', async () => {
    const { api, user } = await openSettings();
    const content = screen.getByRole('radio', { name: /^Post the moment/ });
    act(() => content.focus());
    await user.keyboard('{ArrowUp}{ArrowUp}');
    const nothing = screen.getByRole<HTMLInputElement>('radio', { name: 'Post nothing' });
    expect([nothing.checked, document.activeElement === nothing]).toEqual([true, true]);
    expect(sent(api)).toEqual([]);
    await user.keyboard('{Escape}');
    expect([nothing.checked, sent(api)]).toEqual([false, []]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('Saved: In the meeting’s chat')).toBeTruthy();
    expect(sent(api)).toEqual([{ card: 'link' }]);
    await user.keyboard('{ArrowUp}');
    await user.tab();
    await waitFor(() => expect(sent(api)).toEqual([{ card: 'link' }, { card: 'none' }]));
  });

  test('that are refused are as they were, and the words stay in their box', async () => {
    const { api, user } = await openSettings();
    api.refuseNext('changeSettings', { code: 'invalid', sentence: 'What the meetings are about is still empty.' });
    await user.type(screen.getByLabelText('What the meetings are about'), 'onboarding');
    await user.click(await button('Save'));
    expect((await screen.findByRole('alert')).textContent).toContain('still empty');
    expect(screen.getByLabelText<HTMLInputElement>('What the meetings are about').value).toBe('onboarding');
    await user.click(await button('Save'));
    expect(await screen.findByText('Saved: What the meetings are about')).toBeTruthy();
    expect(sent(api).at(-1)).toEqual({ about: 'onboarding', aboutWas: null });
  });
});

test('the same in Vietnamese', async () => {
  const pin = {
    moment: lotus.moment.id,
    when: 'next',
    by: mai,
    at,
    headline: 'Bánh mì phải kịp giờ',
    trouble: 'stale',
  };
  await showMeeting(<MeetingTab />, () => viewFor(linh, { ...suggested, pins: [pin] }), {
    person: linh,
    language: 'vi',
  });
  expect(await screen.findByText(/gần đây chưa ai xác nhận rằng chuyện này còn đúng/)).toBeTruthy();
  expect(screen.getByText('Ai kể câu chuyện')).toBeTruthy();
  expect(screen.getByText('Cài đặt cho các cuộc họp này')).toBeTruthy();
});
