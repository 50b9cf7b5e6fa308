import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadPatiently, NotLoaded, Updated } from '../../src/loadPatiently';
import { sayItDidNotLoad } from '../../src/notices/didNotLoad';
import { Mishap } from '../../src/notices/Mishap';
import { SignInNotice } from '../../src/notices/SignInNotice';
import { HostProvider } from '../../src/teams/host';
import { loadWords, WordsProvider } from '../../src/words';
import { mai } from '../support/people';
import { consoleError } from '../support/quietConsole';
import { hostOf } from './surfaceScene';

const reload = jest.fn();
let isOut: boolean;

/** Stands for a server that restarts: a script that is asked for meanwhile does not come. */
function load() {
  return isOut ? Promise.reject(new TypeError('Failed to fetch dynamically imported module')) : Promise.resolve('here');
}

beforeEach(() => {
  isOut = true;
  reload.mockClear();
});

afterEach(() => {
  jest.useRealTimers();
  cleanup();
  document.body.replaceChildren();
});

test('a script that does not come at once is asked for again until the server is back', async () => {
  jest.useFakeTimers();
  const loaded = loadPatiently(load);
  await jest.advanceTimersByTimeAsync(1_000);
  isOut = false;
  await jest.advanceTimersByTimeAsync(1_500);
  expect(await loaded).toBe('here');
});

test('a script that never comes is given up after a few tries', async () => {
  jest.useFakeTimers();
  const given = expect(loadPatiently(load)).rejects.toThrow(NotLoaded);
  await jest.advanceTimersByTimeAsync(10_000);
  await given;
});

test('where the app was updated meanwhile, what is gone is not asked for again', async () => {
  const asked = jest.fn(load);
  await expect(loadPatiently(asked, async () => true)).rejects.toThrow(Updated);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('the app was updated when the page on the server begins with another script', async () => {
  const script = document.head.appendChild(document.createElement('script'));
  script.type = 'module';
  script.setAttribute('src', '/tab/assets/start-before.js');
  const page = jest.fn(async () => ({ ok: true, text: async () => '<script src="/tab/assets/start-now.js">' }));
  Reflect.set(globalThis, 'fetch', page);
  await expect(loadPatiently(load)).rejects.toThrow(Updated);
  page.mockImplementation(async () => ({ ok: true, text: async () => '<script src="/tab/assets/start-before.js">' }));
  jest.useFakeTimers();
  const given = expect(loadPatiently(load)).rejects.not.toThrow(Updated);
  await jest.advanceTimersByTimeAsync(10_000);
  await given;
  script.remove();
  Reflect.deleteProperty(globalThis, 'fetch');
});

test('every script that is fetched later is fetched patiently', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const hasty = files.filter((file) => {
    const code = readFileSync(join('src', file), 'utf8').replace(/\b(loadPatiently|load)\(\(\) => import\(/g, '');
    return code.includes('import(');
  });
  // Whoever loads words does so patiently.
  expect(hasty).toEqual([join('words', 'index.tsx')]);
});

test('where the drawing script never comes, a plain page says so in both languages', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  root.innerHTML = '<main aria-busy="true"></main>';
  sayItDidNotLoad(new NotLoaded(), reload);
  expect(screen.getByRole('heading').textContent).toMatch(/could not be loaded.*Không tải được/);
  expect(root.querySelector('[aria-busy]')).toBeNull();
  expect(screen.getByText(/Check your connection.*Hãy kiểm tra kết nối/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Try again.*Thử lại/ }));
  expect(reload).toHaveBeenCalledTimes(1);
});

function Broken(): never {
  if (isOut) throw new NotLoaded('A script of the app could not be loaded.');
  throw new Error('nothing to draw');
}

test('a part whose script is missing says so, and what stands around it stays', async () => {
  const words = await loadWords('vi');
  render(
    <WordsProvider words={words}>
      <p>the moment</p>
      <Mishap reload={reload}>
        <Broken />
      </Mishap>
    </WordsProvider>,
  );
  consoleError.mockClear();
  expect(screen.getByText('the moment')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain(words.problems.notLoaded);
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a part that an update took away says so, and the page is loaded again in one tap', async () => {
  const words = await loadWords('vi');
  const Gone = (): never => {
    throw new Updated('The app was updated.');
  };
  render(
    <WordsProvider words={words}>
      <Mishap reload={reload}>
        <Gone />
      </Mishap>
    </WordsProvider>,
  );
  consoleError.mockClear();
  const { updated, loadAgain, typedIsKept } = words.problems;
  expect(screen.getByRole('alert').textContent).toBe(`${updated}${typedIsKept}${loadAgain}`);
  await userEvent.click(screen.getByRole('button', { name: loadAgain }));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('what could not be drawn is drawn once more, then the page is loaded again', async () => {
  isOut = false;
  render(
    <Mishap reload={reload}>
      <Broken />
    </Mishap>,
  );
  expect(screen.getByText('Something on this page could not be shown.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(reload).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(reload).toHaveBeenCalledTimes(1);
  consoleError.mockClear();
});

test('a sign-in whose script does not come says so and can be asked for again', async () => {
  const signedIn = jest.fn<() => void>();
  const askForConsent = async () => {
    if (isOut) throw new NotLoaded('A script of the app could not be loaded.');
    return true;
  };
  render(
    <HostProvider host={{ ...hostOf(mai, 'en'), signIn: 'consentNeeded', askForConsent }}>
      <SignInNotice onSignedIn={() => signedIn()} />
    </HostProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Allow Customer Moment to sign you in' }));
  expect(await screen.findByText('A part of this page could not be loaded.')).toBeTruthy();
  isOut = false;
  await act(() => userEvent.click(screen.getByRole('button', { name: 'Try again' })));
  await waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1));
});
