import { useState } from 'react';
import { describe, expect, jest, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { PersonField } from '../../src/parts/PersonField';
import { HostProvider, type Host } from '../../src/teams/host';
import { loadWords, WordsProvider, type Language } from '../../src/words';
import { ben, mai } from '../support/people';
import { hostOf } from './surfaceScene';

interface Shown {
  readonly first?: Person;
  readonly optional?: boolean;
  readonly canPick?: boolean;
  readonly language?: Language;
}

async function show({ first, optional = false, canPick = true, language = 'en' }: Shown) {
  const pickPerson = jest.fn<Host['pickPerson']>().mockResolvedValue(ben);
  const host = { ...hostOf(mai, language), canPickPeople: async () => canPick, pickPerson };
  const chosen: (Person | undefined)[] = [];
  function Form() {
    const [person, setPerson] = useState(first);
    const choose = (now: Person | undefined) => {
      chosen.push(now);
      setPerson(now);
    };
    const field = { name: 'owner', label: 'Owner', hint: 'Answers questions', me: mai, optional };
    return <PersonField {...field} person={person} onChoose={choose} />;
  }
  render(
    <HostProvider host={host}>
      <WordsProvider words={await loadWords(language)}>
        <Form />
      </WordsProvider>
    </HostProvider>,
  );
  await screen.findByRole('group', { name: 'Owner' });
  return { user: userEvent.setup(), chosen, pickPerson };
}

const button = (name: string) => screen.findByRole('button', { name });
const none = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();
const group = () => screen.getByRole('group', { name: 'Owner' });

describe('an owner', () => {
  test('is oneself until somebody else is chosen in Teams, and can be again', async () => {
    const { user, chosen, pickPerson } = await show({ first: mai });
    expect(screen.getByText('Mai Tran (you)')).toBeTruthy();
    none('Me: Owner');
    await user.click(await button('Change: Owner'));
    expect(pickPerson).toHaveBeenCalledWith({ title: 'Owner' });
    expect(await screen.findByText('Ben Okafor')).toBeTruthy();
    none('Clear: Owner');
    await user.click(await button('Me: Owner'));
    expect(screen.getByText('Mai Tran (you)')).toBeTruthy();
    expect(chosen).toEqual([ben, mai]);
    expect(document.activeElement).toBe(group());
  });

  test('is found and chosen by keyboard alone', async () => {
    const { user, chosen } = await show({ first: mai });
    const change = await button('Change: Owner');
    await user.tab();
    expect(document.activeElement).toBe(change);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Ben Okafor')).toBeTruthy();
    expect(chosen).toEqual([ben]);
    expect(document.activeElement).toBe(change);
  });

  test('stays who it was when Teams’ list is closed', async () => {
    const { user, chosen, pickPerson } = await show({ first: ben });
    pickPerson.mockResolvedValue(undefined);
    await user.click(await button('Change: Owner'));
    expect(screen.getByText('Ben Okafor')).toBeTruthy();
    expect(chosen).toEqual([]);
  });

  test('is asked for once, however often the button is pressed', async () => {
    const { user, pickPerson } = await show({ first: ben });
    pickPerson.mockReturnValue(new Promise(() => undefined));
    await user.dblClick(await button('Change: Owner'));
    expect(pickPerson).toHaveBeenCalledTimes(1);
  });

  test('stays who it was when Teams can’t show its list, which is said until something is chosen', async () => {
    const { user, chosen, pickPerson } = await show({ first: ben });
    pickPerson.mockRejectedValue(new Problem('unavailable', 'Down.'));
    await user.click(await button('Change: Owner'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not show its list of people/);
    expect(chosen).toEqual([]);
    await user.click(await button('Me: Owner'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a field that may stay empty', () => {
  test('says that it is, and can be emptied again', async () => {
    const { user, chosen } = await show({ optional: true });
    expect(screen.getByText('Nobody yet')).toBeTruthy();
    expect(screen.getByText('optional')).toBeTruthy();
    none('Clear: Owner');
    await user.click(await button('Choose: Owner'));
    await user.click(await button('Clear: Owner'));
    expect(screen.getByText('Nobody yet')).toBeTruthy();
    expect(chosen).toEqual([ben, undefined]);
    expect(document.activeElement).toBe(group());
  });
});

test('where Teams has no list of people, oneself is all there is to choose', async () => {
  const { user, chosen } = await show({ canPick: false });
  await user.click(await button('Me: Owner'));
  await waitFor(() => expect(chosen).toEqual([mai]));
  none('Choose: Owner');
  none('Change: Owner');
});

test('in Vietnamese it says so in Vietnamese', async () => {
  await show({ first: mai, language: 'vi', optional: true });
  expect(screen.getByText('Mai Tran (bạn)')).toBeTruthy();
  expect(await button('Đổi: Owner')).toBeTruthy();
  expect(await button('Bỏ chọn: Owner')).toBeTruthy();
});
