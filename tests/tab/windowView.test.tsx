import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { PersonState, WindowState } from '../../local/teams/protocol';
import { TeamsWindow } from '../../local/teams/window/TeamsWindow';
import { ben, linh, mai, northwind, olga } from './windowScene';

const asked: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  const fetch = async (_path: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    return { ok: true, json: async () => ({ ok: true }) };
  };
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value: fetch });
});

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const windowOf = (me: PersonState, state: WindowState = northwind) => (
  <TeamsWindow state={state} me={me} isConnected bubble={undefined} dismissBubble={() => undefined} />
);

const running = (present: PersonState[], more: Partial<WindowState> = {}): WindowState => ({
  ...northwind,
  ...more,
  meeting: { ...northwind.meeting, running: true, startedAt: northwind.now },
  people: northwind.people.map((person) => ({ ...person, inMeeting: present.some(({ key }) => key === person.key) })),
});
const inMeeting = (person: PersonState): PersonState => ({ ...person, inMeeting: true });

describe('before the meeting', () => {
  test.each([
    { person: mai, way: 'Start meeting' },
    { person: ben, way: 'Start meeting' },
    { person: linh, way: 'Join' },
    { person: olga, way: 'Join' },
  ])('$person.name finds "$way"', async ({ person, way }) => {
    render(windowOf(person));
    fireEvent.click(screen.getByRole('button', { name: way }));
    const verb = way === 'Join' ? 'join' : 'startMeeting';
    await waitFor(() => expect(asked).toEqual([{ as: person.key, do: { verb } }]));
  });

  test('the meeting’s tab is there, and the side panel is not to be had', () => {
    render(windowOf(mai));
    expect(screen.getByTitle('Customer Moment tab').getAttribute('src')).toBe(
      'https://tab.northwind.example/tab?page=meeting',
    );
    expect(screen.queryByRole('button', { name: 'Customer Moment' })).toBeNull();
  });

  test('who isn’t in the chat sees neither it nor its tab', () => {
    render(windowOf(olga));
    expect(screen.queryByTitle('Customer Moment tab')).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'Chat' }));
    expect(screen.queryByRole('region', { name: 'Meeting chat' })).toBeNull();
  });

  test('who comes early is told what they wait for', () => {
    render(windowOf(inMeeting(linh)));
    expect(screen.getByText('You’re in as soon as the meeting starts')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Leave' })).toBeTruthy();
  });
});

describe('in the meeting', () => {
  test('the stage shows who is there, with the mark of those from outside', () => {
    render(windowOf(inMeeting(mai), running([mai, olga])));
    const tiles = within(screen.getByRole('list', { name: 'In this meeting' })).getAllByRole('listitem');
    expect(tiles.map((tile) => tile.textContent)).toEqual(['MTMai Tran (You)Organizer', 'OPOlga PetrovExternal']);
  });

  test('the side panel opens and closes, and closing unloads it', () => {
    render(windowOf(inMeeting(mai), running([mai])));
    const toggle = screen.getByRole('button', { name: 'Customer Moment' });
    fireEvent.click(toggle);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByTitle('Customer Moment side panel')).toBeTruthy();
    fireEvent.click(toggle);
    expect(screen.queryByTitle('Customer Moment side panel')).toBeNull();
  });

  test('what is shared is framed on the stage, unless its address isn’t the app’s', () => {
    const shared = (url: string) => running([mai], { stage: { url, by: 'ben' } });
    const { rerender } = render(windowOf(inMeeting(mai), shared('https://tab.northwind.example/stage')));
    expect(screen.getByTitle('Customer Moment stage')).toBeTruthy();
    rerender(windowOf(inMeeting(mai), shared('https://elsewhere.example/stage')));
    expect(screen.queryByTitle('Customer Moment stage')).toBeNull();
    expect(screen.getByText(/isn’t one of the app’s valid domains/)).toBeTruthy();
  });

  test('an attendee can leave, and only who runs the meeting can end it', () => {
    render(windowOf(inMeeting(linh), running([linh])));
    expect(screen.getByRole('button', { name: 'Leave' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'End meeting' })).toBeNull();
  });

  test('its end leads to the chat', () => {
    const { rerender } = render(windowOf(inMeeting(mai), running([mai])));
    rerender(windowOf(mai));
    expect(screen.getByRole('region', { name: 'Meeting chat' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start meeting' })).toBeTruthy();
  });
});

describe('a curator', () => {
  const curated = (person: PersonState): PersonState => ({ ...person, isCurator: true });
  const state: WindowState = { ...northwind, people: [curated(mai), ben, linh, olga] };
  const switchOf = (name: string) => screen.queryByRole<HTMLInputElement>('switch', { name: `${name} is a curator` });

  test('is chosen among the colleagues, in the local controls', async () => {
    render(windowOf(mai, state));
    fireEvent.click(screen.getByRole('button', { name: 'Local controls' }));
    expect(['Mai', 'Ben', 'Linh'].map((name) => switchOf(name)?.checked)).toEqual([true, false, false]);
    expect(switchOf('Olga')).toBeNull();
    fireEvent.click(switchOf('Ben')!);
    await waitFor(() =>
      expect(asked).toEqual([{ as: 'mai', do: { verb: 'setCurator', person: 'ben', isCurator: true } }]),
    );
  });

  test('who becomes one gets their page anew, and nobody else does', () => {
    const { rerender } = render(windowOf(ben, state));
    const page = screen.getByTitle('Customer Moment tab');
    rerender(windowOf(ben, { ...state, people: [mai, ben, linh, olga] }));
    expect(screen.getByTitle('Customer Moment tab')).toBe(page);
    rerender(windowOf(curated(ben), state));
    expect(screen.getByTitle('Customer Moment tab')).not.toBe(page);
  });
});

describe('a card in the chat', () => {
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'Ken counts on **us**' }],
    actions: [{ type: 'Action.Execute', title: 'Discussed', verb: 'discussed', data: { moment: 'm1' } }],
  };
  const withCard: WindowState = {
    ...northwind,
    chat: [{ id: 'c1', from: { bot: true, name: 'Customer Moment' }, at: northwind.now, card, deleted: false }],
  };

  test('is drawn, and its button asks the bot', async () => {
    render(windowOf(mai, withCard));
    fireEvent.click(screen.getByRole('tab', { name: 'Chat' }));
    const chat = screen.getByRole('region', { name: 'Meeting chat' });
    expect(within(chat).getByText('us').tagName).toBe('STRONG');
    fireEvent.click(within(chat).getByRole('button', { name: 'Discussed' }));
    const action = expect.objectContaining({ type: 'Action.Execute', verb: 'discussed', data: { moment: 'm1' } });
    await waitFor(() => expect(asked).toEqual([{ as: 'mai', messageId: 'c1', action, trigger: 'manual' }]));
  });

  test('is asked for anew, unasked, by those whom it names', async () => {
    const action = { type: 'Action.Execute', verb: 'refresh', data: {} };
    const named = { ...card, refresh: { action, userIds: ['29:mai'] } };
    const chat = withCard.chat.map((message) => ({ ...message, card: named }));
    const open = (me: PersonState, myTeamsId: string) => {
      const { unmount } = render(windowOf(me, { ...withCard, chat, myTeamsId }));
      fireEvent.click(screen.getByRole('tab', { name: 'Chat' }));
      return unmount;
    };
    open(ben, '29:ben')();
    expect(asked).toEqual([]);
    open(mai, '29:mai');
    await waitFor(() => expect(asked).toEqual([{ as: 'mai', messageId: 'c1', action, trigger: 'automatic' }]));
  });
});

describe('what goes wrong', () => {
  test('a page that says nothing for half a minute can be tried again', () => {
    jest.useFakeTimers();
    render(windowOf(mai));
    act(() => void jest.advanceTimersByTime(29_000));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    act(() => void jest.advanceTimersByTime(1_000));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByTitle('Customer Moment tab')).toBeTruthy();
  });

  test('calls that this Teams doesn’t know are counted in red and listed', () => {
    render(windowOf(mai, { ...northwind, unsupported: ['meeting.getMeetingDetails'] }));
    const controls = screen.getByRole('button', { name: 'Local controls' });
    expect(within(controls).getByText('1')).toBeTruthy();
    fireEvent.click(controls);
    const list = screen.getByRole('list', { name: 'Unsupported teams-js calls' });
    expect(within(list).getByText('meeting.getMeetingDetails')).toBeTruthy();
  });
});
