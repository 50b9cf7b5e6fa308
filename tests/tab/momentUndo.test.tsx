import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { AnyMoment } from '../../domain/momentDrafts';
import { ken, LibraryScene } from './libraryPagesScene';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const stands = (state: string) =>
  waitFor(() => expect(document.querySelector<HTMLElement>('.standing')?.dataset['state']).toBe(state));

let scene: LibraryScene;
beforeEach(() => {
  localStorage.clear();
  scene = new LibraryScene();
});

const open = (moment: AnyMoment) => scene.show({ at: 'moment', moment: moment.id });

const whole = {
  customer: ken.id,
  headline: 'A pallet came late',
  story: 'Six people waited.',
  language: 'en',
  source: 'A call',
  heardOn: '2026-11-01',
  consent: { scope: 'internal', basis: 'On the phone' },
};

describe('within ten seconds', () => {
  test('a publishing is taken back: it waits for review as before', async () => {
    const draft = scene.put({ ...scene.draft(whole), state: 'review' });
    const { user } = await open(draft);
    await user.click(await button('Publish'));
    await user.click(await button('Publish'));
    await stands('published');
    expect(screen.getByText('It is published and may open a meeting.')).toBeTruthy();
    await user.click(await button('Undo'));
    await stands('review');
    expect(screen.getByText('That is undone.')).toBeTruthy();
  });

  test('what was published from its form is a draft again', async () => {
    const draft = scene.draft(whole);
    const { user } = await scene.show({ at: 'editMoment', moment: draft.id });
    await user.click(await button('Publish'));
    await stands('published');
    expect(screen.getByText('“A pallet came late” is in the library.')).toBeTruthy();
    await user.click(await button('Undo'));
    await stands('draft');
    expect(scene.found(draft.id)).toMatchObject({ state: 'draft', headline: 'A pallet came late' });
  });

  test('what was said to be still true is to be verified by the day it was before', async () => {
    const moment = scene.published('A pallet came late', { verifyBy: '2026-01-01' });
    const { user } = await open(moment);
    await user.click(await button('Still true'));
    await user.click(await button('Still true'));
    await stands('published');
    await user.click(await button('Undo'));
    await stands('stale');
    expect(scene.found(moment.id)).toMatchObject({ verifyBy: '2026-01-01' });
  });

  test.each([
    ['archived', 'Publish', 'published'],
    ['withdrawn', 'Restore', 'published'],
  ] as const)('what was %s and came back goes again', async (state, verb, then) => {
    const moment = scene.published('A pallet came late');
    scene.put({ ...moment, state } as AnyMoment);
    const { user } = await open(moment);
    await user.click(await button(verb));
    if (verb === 'Publish') await user.click(await button(verb));
    await stands(then);
    await user.click(await button('Undo'));
    await stands(state);
  });
});

test('whoever publishes what has expired reads so before and after, and nowhere that it may open a meeting', async () => {
  const overdue = { kind: 'commitment', dueOn: '2026-01-01', slips: 'The crew waits' };
  const { user } = await open(scene.draft({ ...whole, ...overdue }));
  await user.click(await button('Publish'));
  const passed = 'The day they needed it by has passed: it opens no more meetings.';
  expect(screen.getByText(passed)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Verify again by'), { target: { value: '2099-01-01' } });
  await user.click(await button('Publish'));
  await stands('published');
  expect(screen.getByText(`It is published. ${passed}`)).toBeTruthy();
  expect(screen.queryByText(/may open/)).toBeNull();
});
