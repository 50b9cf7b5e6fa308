import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { WindowState } from '../../local/teams/protocol';
import { TeamsWindow } from '../../local/teams/window/TeamsWindow';
import { mai, northwind } from './windowScene';

const asked: unknown[] = [];
beforeEach(() => {
  asked.length = 0;
  const fetch = async (_path: string, { body }: { body: string }) => {
    asked.push((JSON.parse(body) as { do: unknown }).do);
    return { ok: true, json: async () => ({ ok: true }) };
  };
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value: fetch });
});
afterEach(cleanup);

function openControls(state: WindowState): void {
  render(<TeamsWindow state={state} me={mai} isConnected bubble={undefined} dismissBubble={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: 'Local controls' }));
}

test('a developer has starts and ends held back, and told later in either order', async () => {
  openControls({ ...northwind, meetingEvents: { arrive: 'asUsual', held: 2 } });
  fireEvent.change(screen.getByLabelText('Start and end reach the app'), { target: { value: 'held' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tell now' }));
  fireEvent.click(screen.getByRole('button', { name: 'Newest first' }));
  const done = [
    { verb: 'setMeetingEvents', arrive: 'held' },
    { verb: 'tellHeld' },
    { verb: 'tellHeld', newestFirst: true },
  ];
  await waitFor(() => expect(asked).toEqual(done));
});

test('a developer gives the meeting another name', async () => {
  openControls(northwind);
  const rename = screen.getByRole<HTMLButtonElement>('button', { name: 'Rename' });
  expect(rename.disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Tell now' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Terms for suppliers' } });
  fireEvent.click(rename);
  await waitFor(() => expect(asked).toEqual([{ verb: 'renameMeeting', title: 'Terms for suppliers' }]));
});
