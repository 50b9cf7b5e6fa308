import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { CompanyFunction } from '../../domain/moments';
import { MyTeam } from '../../src/surfaces/library/home/MyTeam';
import type { Language } from '../../src/words';
import { ScriptedApi, show } from './surfaceScene';

const open = async (known: { team?: CompanyFunction } = {}, language: Language = 'en') => {
  let kept = known;
  const api = new ScriptedApi({
    readMyTeam: () => kept,
    sayMyTeam: ({ body: { team } }) => (kept = team === null ? {} : { team }),
  });
  const shown = await show(<MyTeam />, { api, language });
  return { ...shown, api, kept: () => kept };
};
const select = () => screen.findByRole<HTMLSelectElement>('combobox', { name: /^(Your team|Bộ phận của bạn)$/ });

test('one’s team is kept as soon as it is chosen, said otherwise later, or taken back', async () => {
  const { user, kept } = await open();
  const team = await select();
  expect(team.value).toBe('');
  await user.selectOptions(team, 'Finance');
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(kept()).toEqual({ team: 'finance' });
  await user.selectOptions(team, 'I’d rather not say');
  await waitFor(() => expect(kept()).toEqual({}));
});

test('it is said what it is for, in the language of whoever looks', async () => {
  await open({ team: 'hr' }, 'vi');
  const team = await select();
  expect(team.value).toBe('hr');
  const why = document.getElementById(team.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('Để khi bạn có mặt, cả phòng có thể được hỏi về phần của bộ phận bạn.');
});

test('whoever runs through the list with the arrow keys keeps the last one, and sends no more than two', async () => {
  const { user, api, kept } = await open();
  const team = await select();
  let answer = () => {};
  api.delayNext('sayMyTeam', new Promise((resolve) => (answer = resolve)));
  for (const name of ['Finance', 'HR', 'IT', 'Legal']) await user.selectOptions(team, name);
  answer();
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(kept()).toEqual({ team: 'legal' });
  expect(api.times('sayMyTeam')).toBe(2);
});

test('what could not be kept stays chosen, and is tried again', async () => {
  const { user, api, kept } = await open();
  const team = await select();
  api.refuseNext('sayMyTeam', { code: 'busy', sentence: 'Too much at once.' });
  await user.selectOptions(team, 'Legal');
  const told = within(await screen.findByRole('alert'));
  expect(team.value).toBe('legal');
  await user.click(told.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(kept()).toEqual({ team: 'legal' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where it can’t be asked, nothing is in the way', async () => {
  const api = new ScriptedApi({});
  const { container } = await show(<MyTeam />, { api });
  await waitFor(() => expect(api.times('readMyTeam')).toBe(1));
  expect(container.querySelector('.home-card')).toBeNull();
});
