import { describe, expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { flatContext } from '../../local/teams/window/host/context';
import { authenticateInPopup } from '../../local/teams/window/host/popup';
import type { Heard } from '../../local/teams/window/host/messages';
import { mai, northwind } from './windowScene';

const tab = 'https://tab.northwind.example';
const page = { frameContext: 'sidePanel' as const, entityId: 'meeting', subPageId: undefined, inMeetingSurface: true };

function signIn(url: string, { isBlocked = false } = {}) {
  const said: unknown[] = [];
  const popup = { closed: false, close: () => undefined, postMessage: (message: unknown) => said.push(message) };
  let hear: ((heard: Heard) => void) | undefined;
  let look: (() => void) | undefined;
  const answer = authenticateInPopup({
    url,
    validOrigins: () => [tab],
    context: () => flatContext(northwind, mai, page, 'session-1'),
    unsupported: () => undefined,
    openWindow: () => (isBlocked ? null : popup),
    listen: (ear) => {
      hear = ear;
      return () => (hear = undefined);
    },
    repeat: (eye) => {
      look = eye;
      return () => (look = undefined);
    },
  });
  return {
    answer,
    said,
    says: (func: string, ...args: unknown[]) => hear?.({ source: popup, origin: tab, data: { id: 0, func, args } }),
    closes: () => {
      popup.closed = true;
      look?.();
    },
  };
}

describe('the sign-in popup', () => {
  test('knows that it is one, and its success is the page’s answer', async () => {
    const popup = signIn(`${tab}/auth-start`);
    popup.says('initialize', '2.58.0');
    popup.says('authentication.authenticate.success', 'consented');
    expect(await popup.answer).toEqual([true, 'consented']);
    const greeting: unknown = expect.objectContaining({ args: expect.arrayContaining(['authentication']) });
    await waitFor(() => expect(popup.said).toEqual([greeting]));
  });

  test('that fails gives its reason', async () => {
    const popup = signIn(`${tab}/auth-start`);
    popup.says('authentication.authenticate.failure', 'access_denied');
    expect(await popup.answer).toEqual([false, 'access_denied']);
  });

  test('that is closed was cancelled', async () => {
    const popup = signIn(`${tab}/auth-start`);
    popup.closes();
    expect(await popup.answer).toEqual([false, 'CancelledByUser']);
  });

  test('that the browser blocks, or that leads elsewhere, is refused', async () => {
    expect(await signIn(`${tab}/auth-start`, { isBlocked: true }).answer).toEqual([false, 'FailedToOpenWindow']);
    expect(await signIn('https://elsewhere.example/login').answer).toEqual([
      false,
      expect.stringContaining('valid domains'),
    ]);
  });
});
