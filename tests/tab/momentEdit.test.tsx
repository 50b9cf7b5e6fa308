import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { AnyMoment } from '../../domain/momentDrafts';
import { ben, linh } from '../support/people';
import { ken, LibraryScene } from './libraryPagesScene';

let scene: LibraryScene;
beforeEach(() => {
  localStorage.clear();
  scene = new LibraryScene();
});

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const verb = (name: string | RegExp) => screen.findByRole('button', { name });
const sent = () => scene.api.heard.filter(({ name }) => name === 'editMoment').map(({ body }) => body);

async function edit(moment: AnyMoment, more: { field?: string; language?: 'en' | 'vi' } = {}) {
  const { field, ...rest } = more;
  const shown = await scene.show({ at: 'editMoment', moment: moment.id, ...(field && { field }) }, rest);
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

const whole = {
  customer: ken.id,
  headline: 'A pallet came late',
  story: 'Six people waited.',
  language: 'en',
  source: 'A call',
  heardOn: '2026-11-01',
  consent: { scope: 'internal', basis: 'On the phone' },
};

describe('a published moment', () => {
  test('is sent only what was changed; what was taken out is taken out', async () => {
    const moment = scene.published('A pallet came late', { question: 'What now?', tags: ['late'] });
    const { user } = await edit(moment);
    expect(screen.getByRole('combobox', { name: 'Customer' })).toHaveProperty('value', ken.name);
    fill('Source', 'A letter');
    fill('A question to the room', '');
    await user.click(await verb('Save'));
    expect(await screen.findByText('Your changes are saved.')).toBeTruthy();
    expect(sent()).toEqual([{ base: 1, source: 'A letter', question: null }]);
    expect(scene.found(moment.id)).toMatchObject({ source: 'A letter', tags: ['late'] });
  });

  test('that was not changed is not sent', async () => {
    const { user } = await edit(scene.published('A pallet came late'));
    fill('Source', 'A letter');
    fill('Source', 'A call');
    await user.click(await verb('Save'));
    await waitFor(() => expect(window.location.hash).not.toContain('edit'));
    expect(sent()).toEqual([]);
  });

  test('may not lose what publishing asks for', async () => {
    const { user } = await edit(scene.published('A pallet came late'));
    expect(screen.queryByRole('button', { name: 'Save as draft' })).toBeNull();
    fill('Source', '');
    await user.click(await verb('Save'));
    expect(screen.getByRole('alert').textContent).toContain('Source: this is still empty.');
    expect(sent()).toEqual([]);
  });

  test('changes half made are found again, and can be given up', async () => {
    const moment = scene.published('A pallet came late');
    const first = await edit(moment);
    fill('Headline', 'Half a change');
    first.unmount();
    const { user } = await edit(moment);
    expect(screen.getByLabelText('Headline')).toHaveProperty('value', 'Half a change');
    await user.click(await verb('Discard my changes'));
    expect(screen.getByLabelText('Headline')).toHaveProperty('value', 'A pallet came late');
  });
});

describe('somebody else changed it meanwhile', () => {
  const conflicted = async () => {
    const moment = scene.published('A pallet came late');
    const shown = await edit(moment);
    fill('Headline', 'Mine');
    fill('Source', 'A letter');
    scene.meanwhile(moment.id, ben, { headline: 'Ben’s', question: 'What now?' });
    await shown.user.click(await verb('Save'));
    return { ...shown, moment };
  };

  test('another field: both changes stay', async () => {
    const moment = scene.published('A pallet came late');
    const { user } = await edit(moment);
    fill('Source', 'A letter');
    scene.meanwhile(moment.id, ben, { question: 'What now?' });
    await user.click(await verb('Save'));
    await screen.findByText('Your changes are saved.');
    expect(scene.found(moment.id)).toMatchObject({ source: 'A letter', question: 'What now?' });
  });

  test('the same field: both versions are shown, and mine can be kept', async () => {
    const { user, moment } = await conflicted();
    const notice = within(await screen.findByRole('alert'));
    expect(notice.getByText('Mine')).toBeTruthy();
    expect(notice.getByText('Ben’s')).toBeTruthy();
    expect(notice.getByText('Headline · From Ben Okafor')).toBeTruthy();
    expect(notice.queryByText('A letter')).toBeNull();
    await user.click(await verb('Use mine'));
    await screen.findByText('Your changes are saved.');
    expect(scene.found(moment.id)).toMatchObject({ headline: 'Mine', source: 'A letter', question: 'What now?' });
  });

  test('theirs can be kept, and what did not clash is still mine', async () => {
    const { user, moment } = await conflicted();
    await user.click(await verb('Keep theirs'));
    expect(screen.getByLabelText('Headline')).toHaveProperty('value', 'Ben’s');
    expect(screen.getByLabelText('Source')).toHaveProperty('value', 'A letter');
    await user.click(await verb('Save'));
    await screen.findByText('Your changes are saved.');
    expect(scene.found(moment.id)).toMatchObject({ headline: 'Ben’s', source: 'A letter' });
  });
});

describe('a draft', () => {
  test('opens at the field that one came for', async () => {
    const draft = scene.draft({ story: 'Half' });
    await edit(draft, { field: 'consent' });
    expect(document.activeElement).toBe(screen.getByLabelText('May be told'));
    expect(screen.getByLabelText('May be told').closest('details')?.open).toBe(true);
  });

  test('is saved with its holes', async () => {
    const draft = scene.draft({ story: 'Half', customerName: 'Harbor Clinic' });
    const { user } = await edit(draft);
    expect(screen.getByRole('combobox', { name: 'Customer' })).toHaveProperty('value', 'Harbor Clinic');
    fill('Headline', 'A full waiting room');
    fill('How they agreed', 'In a letter');
    await user.click(await verb('Save as draft'));
    await screen.findByText('Your changes are saved.');
    expect(sent()).toEqual([{ base: 1, headline: 'A full waiting room', consent: { basis: 'In a letter' } }]);
  });

  test('finds its customer in the library, and is published', async () => {
    const { customer: _customer, ...nobodyYet } = whole;
    const draft = scene.draft({ ...nobodyYet, customerName: 'Ken' });
    const { user } = await edit(draft);
    await user.type(screen.getByRole('combobox', { name: 'Customer' }), '’s');
    await user.clear(screen.getByRole('combobox', { name: 'Customer' }));
    await user.type(screen.getByRole('combobox', { name: 'Customer' }), 'ken');
    await user.click(await screen.findByRole('option', { name: /Ken/ }));
    await user.click(await verb('Publish'));
    await waitFor(() => expect(scene.found(draft.id).state).toBe('published'));
    expect(sent()).toEqual([{ base: 1, customer: ken.id, customerName: null }]);
    expect(scene.found(draft.id)).not.toHaveProperty('customerName', 'Ken');
    expect(await screen.findByText('“A pallet came late” is in the library.')).toBeTruthy();
    expect(window.location.hash).toBe(`#/moments/${draft.id}`);
  });

  test('waits while its customer is added, under the name it has, and goes on with them', async () => {
    const draft = scene.draft({ story: 'Half', customerName: 'Harbor Clinic' });
    const { user } = await edit(draft);
    fill('Headline', 'A full waiting room');
    await user.click(await verb('Add another customer'));
    await screen.findByRole('heading', { level: 1, name: 'Add a customer' });
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Harbor Clinic');
    for (const label of ['What they do', 'Their daily challenge', 'What they hope for']) fill(label, 'Much');
    await user.click(await verb('Add to the library'));
    await screen.findByRole('heading', { level: 1, name: 'Edit a moment' });
    expect(await screen.findByText('In the library')).toBeTruthy();
    await user.click(await verb('Save as draft'));
    await waitFor(() => expect(scene.found(draft.id).customer).toBeDefined());
    expect(scene.found(draft.id)).toMatchObject({ headline: 'A full waiting room' });
    expect(Reflect.get(scene.found(draft.id), 'customerName')).toBeUndefined();
  });

  test('of a member is put forward for review', async () => {
    scene.isCurator = false;
    scene.me = linh;
    const draft = scene.draft(whole);
    const { user } = await edit(draft);
    fill('Headline', 'Better');
    await user.click(await verb('Ask for review'));
    expect(await screen.findByText('“Better” waits for a curator.')).toBeTruthy();
  });

  test('that can’t be moved on is saved all the same', async () => {
    const draft = scene.draft(whole);
    const { user } = await edit(draft);
    fill('Headline', 'Better');
    scene.api.refuseNext('stepMoment', { code: 'unavailable', sentence: 'Down.' });
    await user.click(await verb('Publish'));
    expect(await screen.findByText(/can’t be reached/)).toBeTruthy();
    expect(scene.found(draft.id)).toMatchObject({ headline: 'Better', state: 'draft' });
    await user.click(await verb('Publish'));
    await waitFor(() => expect(scene.found(draft.id).state).toBe('published'));
    expect(sent()).toHaveLength(1);
  });
});

test('what one may not edit is only said', async () => {
  scene.isCurator = false;
  const moment = scene.published('A pallet came late');
  scene.me = linh;
  await scene.show({ at: 'editMoment', moment: moment.id }, { language: 'vi' });
  expect(await screen.findByText('Hiện không sửa được câu chuyện này.')).toBeTruthy();
});
