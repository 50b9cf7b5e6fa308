import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { PersonState, WindowState } from '../../local/teams/protocol';
import { TeamsWindow } from '../../local/teams/window/TeamsWindow';
import { ben, linh, mai, northwind, olga } from './windowScene';

afterEach(cleanup);

const anh: PersonState = { ...ben, key: 'gil', id: 'anh-id', name: 'Ánh Đặng', title: 'Warehouse', inRoster: false };
const state: WindowState = { ...northwind, people: [mai, ben, linh, anh, olga] };

const windowOf = (me: PersonState) => (
  <TeamsWindow state={state} me={me} isConnected bubble={undefined} dismissBubble={() => undefined} />
);

function pageOf(me: PersonState) {
  const { rerender } = render(windowOf(me));
  return { ...frameOf(), becomes: (now: PersonState) => rerender(windowOf(now)) };
}

/** A page of the app, by what it asks and what it is answered. */
function frameOf() {
  const frame = screen.getByTitle<HTMLIFrameElement>('Customer Moment tab');
  const answers = new Map<number, unknown[]>();
  const source = frame.contentWindow!;
  source.postMessage = ({ id, args }: { id: number; args: unknown[] }) => void answers.set(id, args);
  let last = 0;
  const says = (func: string, ...args: unknown[]) => {
    const data = { id: ++last, func, args };
    act(
      () =>
        void window.dispatchEvent(
          new MessageEvent('message', { source, origin: 'https://tab.northwind.example', data }),
        ),
    );
    const id = last;
    return () => waitFor(() => answers.get(id) ?? Promise.reject(new Error(`${func} was not answered.`)));
  };
  return { frame, says };
}

const one = { title: 'Owner of this moment', singleSelect: true };
const anywhere = { ...one, openOrgWideSearchInChatOrChannel: true };
const list = () => screen.findByRole('dialog', { name: one.title });
const names = () =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((option) => option.textContent);
const find = () => screen.getByRole('combobox', { name: 'Find a person' });
const marked = () => screen.getByRole('option', { selected: true }).textContent;

describe('the list of people that a page asks for', () => {
  test('shows the tenant’s, or only those of the chat, and never anybody from elsewhere', async () => {
    const { says } = pageOf(mai);
    says('people.selectPeople', anywhere);
    await list();
    expect(names()).toHaveLength(4);
    expect(names().join()).not.toMatch(/Olga/);
    says('people.selectPeople', one);
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(names().join()).not.toMatch(/Ánh/);
  });

  test('is chosen from by a click, and the page gets its focus back', async () => {
    const { frame, says } = pageOf(mai);
    const answer = says('people.selectPeople', anywhere);
    await list();
    expect(document.activeElement).toBe(find());
    fireEvent.click(screen.getByText('Ben Okafor'));
    expect(await answer()).toEqual([
      null,
      [{ objectId: 'ben-id', displayName: 'Ben Okafor', email: 'ben@northwind.example' }],
    ]);
    expect(screen.queryByRole('dialog', { name: one.title })).toBeNull();
    expect(document.activeElement).toBe(frame);
  });

  test('is narrowed by what is typed, with or without accents, and chosen from by keyboard', async () => {
    const { says } = pageOf(mai);
    const answer = says('people.selectPeople', anywhere);
    await list();
    fireEvent.keyDown(find(), { key: 'ArrowDown' });
    expect(marked()).toContain('Ben Okafor');
    fireEvent.keyDown(find(), { key: 'ArrowUp' });
    fireEvent.keyDown(find(), { key: 'ArrowUp' });
    expect(marked()).toContain('Ánh Đặng');
    fireEvent.change(find(), { target: { value: 'nobody' } });
    expect(screen.queryByText('Nobody here is called that.')).not.toBeNull();
    fireEvent.change(find(), { target: { value: 'anh dang' } });
    expect(names()).toHaveLength(1);
    fireEvent.submit(await list());
    expect(await answer()).toMatchObject([null, [{ objectId: 'anh-id' }]]);
  });

  test.each(['Escape', 'the cross', 'being asked for again'])('is cancelled by %s', async (how) => {
    const { says } = pageOf(mai);
    const answer = says('people.selectPeople', anywhere);
    await list();
    if (how === 'Escape') fireEvent.keyDown(find(), { key: 'Escape' });
    else if (how === 'the cross') fireEvent.click(screen.getByRole('button', { name: 'Choose nobody' }));
    else says('people.selectPeople', anywhere);
    expect(await answer()).toEqual([{ errorCode: 8000, message: 'Nobody was chosen' }, null]);
  });

  test.each([
    ['missing', 100],
    ['fails', 500],
  ] as const)('that was chosen to be "%s" is refused with %s', async (peoplePicker, errorCode) => {
    const { says } = pageOf({ ...mai, peoplePicker });
    expect(await says('people.selectPeople', anywhere)()).toMatchObject([{ errorCode }, null]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('without one, the page is opened anew and not told of any', async () => {
  const before = pageOf(mai);
  expect(JSON.stringify(await before.says('initialize')())).toContain('people');
  before.becomes({ ...mai, peoplePicker: 'missing' });
  const { frame, says } = frameOf();
  expect(frame).not.toBe(before.frame);
  expect(JSON.stringify(await says('initialize')())).not.toContain('people');
});

test('whether there is one is chosen in the local controls', () => {
  pageOf({ ...mai, peoplePicker: 'fails' });
  fireEvent.click(screen.getByRole('button', { name: 'Local controls' }));
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'People picker' }).value).toBe('fails');
});
