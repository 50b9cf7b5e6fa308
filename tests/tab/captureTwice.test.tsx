import { beforeEach, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { CaptureHere } from '../../src/surfaces/sidePanel/CaptureHere';
import { LibraryScene } from './libraryPagesScene';
import { show } from './surfaceScene';

// What browsers have and jsdom lacks.
Reflect.set(globalThis, 'CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });

beforeEach(() => localStorage.clear());

const story = () => screen.findByLabelText('What happened?');
const keyOfForm = () => Object.keys(localStorage).find((key) => key.includes('|draft|'))!;

/** The library in another window writes the same draft. `knew`: it had heard of what is typed here. */
async function writtenElsewhere(text: string, knew: boolean) {
  const key = keyOfForm();
  const before = localStorage.getItem(key);
  const kept = JSON.parse(before ?? '') as { draft: object };
  const newValue = JSON.stringify({ ...kept, draft: { ...kept.draft, story: text } });
  localStorage.setItem(key, newValue);
  const told = { key, oldValue: knew ? before : null, newValue, storageArea: localStorage };
  await act(async () => window.dispatchEvent(Object.assign(new Event('storage'), told)));
}

async function capture() {
  const { user } = await show(<CaptureHere />, { api: new LibraryScene().api });
  await user.click(await screen.findByRole('button', { name: 'Capture a moment' }));
  await user.type(await story(), 'It rained.');
  return user;
}

test('what is captured is gone on with in the library, and the other way round', async () => {
  const user = await capture();
  await writtenElsewhere('It rained. The roof leaked.', true);
  expect(await story()).toHaveProperty('value', 'It rained. The roof leaked.');
  await user.type(await story(), ' Nobody came.');
  expect(localStorage.getItem(keyOfForm())).toContain('The roof leaked. Nobody came.');
  expect(screen.queryByRole('region', { name: 'Typed in two windows' })).toBeNull();
});

test('a story that was written over in the library is kept beside it, to change places', async () => {
  const user = await capture();
  await writtenElsewhere('The sun shone.', false);
  expect(await story()).toHaveProperty('value', 'The sun shone.');
  const beside = within(screen.getByRole('region', { name: 'Typed in two windows' }));
  expect(beside.getByText('It rained.')).toBeTruthy();
  await user.click(beside.getByRole('button', { name: 'Put these in the field: It rained.' }));
  expect(await story()).toHaveProperty('value', 'It rained.');
  expect(beside.getByText('The sun shone.')).toBeTruthy();
  expect(document.activeElement).toBe(beside.getByRole('heading', { name: 'Typed in two windows' }));
});
