import { beforeEach, describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { momentKinds, type MomentKind } from '../../domain/moments';
import type { Route } from '../../src/surfaces/library/route';
import { common } from '../../src/words/en/common';
import { linh, mai } from '../support/people';
import { ken, LibraryScene, lotus } from './libraryPagesScene';

let scene: LibraryScene;
beforeEach(() => {
  localStorage.clear();
  scene = new LibraryScene();
});

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const verb = (name: string | RegExp) => screen.findByRole('button', { name });
const chooseKind = (kind: MomentKind) =>
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${common.kinds[kind]}`) }));

async function openForm(route: Route = { at: 'addMoment' }, more: { language?: 'en' | 'vi' } = {}) {
  const shown = await scene.show(route, more);
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

type Shown = Awaited<ReturnType<typeof openForm>>;

async function chooseCustomer({ user }: Shown, letters: string, name: string) {
  await user.type(screen.getByRole('combobox', { name: 'Customer' }), letters);
  await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
}

function fillStory() {
  fill('Headline', 'Ken counts on Friday’s pallet');
  fill('The story', 'Six people wait on a building site when it is late.');
  fill('Source', 'A call with Ken');
  fill('Heard on', '2026-11-18');
  fill('May be told', 'internal');
  fill('How they agreed', 'On the phone');
}

const own: Record<MomentKind, string[]> = {
  story: [],
  win: [],
  struggle: [],
  quote: [],
  commitment: ['They need it by', 'What slips if we are late'],
  brief: ['Who listened', 'When'],
  trend: [],
  result: ['Who was asked', 'When they were asked'],
};

describe('each kind of moment', () => {
  test.each(momentKinds)('%s asks only for its own fields', async (kind) => {
    await openForm();
    chooseKind(kind);
    const asked = Object.values(own)
      .flat()
      .filter((label) => screen.queryByLabelText(label) !== null);
    expect(asked).toEqual(own[kind]);
    expect(screen.getByLabelText('In their words').getAttribute('aria-required')).toBe(String(kind === 'quote'));
  });
});

test('the form is short at first, and says what publishing still needs', async () => {
  await openForm();
  const folded = [...document.querySelectorAll('details')];
  expect(folded.map(({ open }) => open)).toEqual([false, false, false, false]);
  expect(screen.getByText('4 still needed to publish')).toBeTruthy();
  fillStory();
  expect(screen.queryByText(/still needed to publish/)).toBeNull();
});

test('a curator publishes a commitment once, however often the button is pressed, with all that was said of it', async () => {
  const shown = await openForm();
  const { user } = shown;
  chooseKind('commitment');
  await chooseCustomer(shown, 'plumb', 'Ken');
  fillStory();
  fill('They need it by', '2026-12-01');
  fill('What slips if we are late', 'The crew stands still.');
  fill('Customers who said so', '3');
  fill('Of how many', '40');
  fill('Team', 'operations');
  fill('Helped or hurt', 'hurt');
  fill('How', 'Two late trucks');
  await user.type(field('Tags'), 'payment terms,late{Enter}late{Enter}');
  await user.click(screen.getByRole('button', { name: 'Remove late' }));
  await user.type(field('Tags'), 'pallets');
  fill('Verify by', '2027-03-01');
  fill('How often', 'single');
  fill('Content notice', 'An accident');
  await user.click(field('Restricted'));
  fill('Link to a clip', 'https://clips.example/ken');
  fill('What the clip shows', 'Ken before his shop');
  await user.dblClick(await verb('Publish'));

  expect(await screen.findByText('“Ken counts on Friday’s pallet” is in the library.')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('is in the library');
  expect(window.location.hash).toMatch(/^#\/moments\//);
  expect(scene.api.times('addMoment')).toBe(1);
  const [sent] = scene.api.heard.filter(({ name }) => name === 'addMoment');
  expect(sent?.body).toEqual({
    id: sent?.key,
    kind: 'commitment',
    customer: ken.id,
    headline: 'Ken counts on Friday’s pallet',
    story: 'Six people wait on a building site when it is late.',
    language: 'en',
    source: 'A call with Ken',
    heardOn: '2026-11-18',
    owner: mai,
    consent: { scope: 'internal', basis: 'On the phone' },
    dueOn: '2026-12-01',
    slips: 'The crew stands still.',
    typicality: { count: 3, of: 40 },
    ourPart: { who: 'operations', part: 'hurt', how: 'Two late trucks' },
    tags: ['payment terms', 'pallets'],
    verifyBy: '2027-03-01',
    use: 'single',
    contentNotice: 'An accident',
    restricted: true,
    clip: { url: 'https://clips.example/ken', title: 'Ken before his shop' },
  });
});

test('everybody else asks for review', async () => {
  scene.isCurator = false;
  scene.me = linh;
  const shown = await openForm({ at: 'addMoment', customer: ken.id });
  expect(await screen.findByDisplayValue("Ken's Plumbing Supply")).toBeTruthy();
  fillStory();
  await shown.user.click(await verb('Ask for review'));
  expect(await screen.findByText('“Ken counts on Friday’s pallet” waits for a curator.')).toBeTruthy();
  const [asked] = [...scene.moments.values()];
  expect(asked).toMatchObject({ state: 'review', owner: linh });
});

test('a draft keeps what is incomplete, also a customer who is only a name', async () => {
  const { user } = await openForm();
  await user.type(screen.getByRole('combobox', { name: 'Customer' }), 'Harbor Clinic');
  expect(await screen.findByText(/“Harbor Clinic” is not in the library yet/)).toBeTruthy();
  fill('The story', 'A full waiting room.');
  await user.click(await verb('Publish'));
  expect(screen.getByRole('alert').textContent).toContain('Customer: not in the library yet.');
  expect(scene.api.times('addMoment')).toBe(0);

  await user.click(await verb('Save as draft'));
  expect(await screen.findByText('“A full waiting room.” is kept as a draft.')).toBeTruthy();
  const [draft] = [...scene.moments.values()];
  expect(draft).toMatchObject({ state: 'draft', customerName: 'Harbor Clinic', story: 'A full waiting room.' });
  expect(draft).not.toHaveProperty('headline');
});

test('an empty draft is asked for at least a few words', async () => {
  const { user } = await openForm();
  await user.click(await verb('Save as draft'));
  expect(screen.getByRole('alert').textContent).toContain('Headline: this is still empty.');
});

test('the card is drawn while it is written', async () => {
  const shown = await openForm();
  expect(screen.getByText(/appears here once a customer is chosen/)).toBeTruthy();
  await chooseCustomer(shown, 'banh', 'một tiệm bánh');
  fill('Headline', 'Bột phải có trước bốn giờ sáng');
  const preview = within(screen.getByRole('complementary', { name: 'How the card will look' }));
  expect(await preview.findByText('Bột phải có trước bốn giờ sáng')).toBeTruthy();
  expect(preview.getByText('một tiệm bánh ở Đà Nẵng')).toBeTruthy();
  expect(preview.queryByText('Tiệm bánh Hoa Sen')).toBeNull();
});

test('a customer is chosen by the keyboard alone', async () => {
  const { user } = await openForm();
  const box = screen.getByRole('combobox', { name: 'Customer' });
  await user.type(box, 'ken');
  await screen.findByRole('option', { name: /Ken/ });
  await user.keyboard('{ArrowDown}');
  expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: /Ken/ }).id);
  await user.keyboard('{Enter}');
  expect(box).toHaveProperty('value', "Ken's Plumbing Supply");
  expect(screen.getByText('In the library')).toBeTruthy();
  expect(scene.api.times('addMoment')).toBe(0);
});

describe('what is wrong is said where it is', () => {
  test('the part that holds it opens, and nothing that was typed goes away', async () => {
    const shown = await openForm({ at: 'addMoment', customer: ken.id });
    fillStory();
    fill('The story', 'x'.repeat(640));
    fill('Heard on', '');
    fill('Customers who said so', '9');
    fill('Of how many', '4');
    fill('Link to a clip', 'ftp://clips.example');
    await shown.user.click(await verb('Publish'));

    const summary = within(screen.getByRole('alert'));
    expect(summary.getByText('The story: longer than 600 characters.')).toBeTruthy();
    expect(summary.getByText('Heard on: this is still empty.')).toBeTruthy();
    expect(summary.getByText('More customers said so than there are.')).toBeTruthy();
    expect(summary.getByText('Link to a clip: a link begins with https://.')).toBeTruthy();
    await shown.user.click(summary.getByText('Heard on: this is still empty.'));
    expect(document.activeElement).toBe(field('Heard on'));
    expect(field('Heard on').closest('details')?.open).toBe(true);
    expect(field('The story')).toHaveProperty('value', 'x'.repeat(640));
    expect(scene.api.times('addMoment')).toBe(0);
  });

  test('a customer who asked not to be named has to be shown by an alias', async () => {
    const shown = await openForm();
    await chooseCustomer(shown, 'plumb', 'Ken');
    fillStory();
    fill('May be told', 'internalAnonymous');
    await screen.findByRole('article', { name: 'Customer moment' });
    await shown.user.click(await verb('Publish'));
    expect(screen.getByRole('alert').textContent).toContain('shown by name');
    await shown.user.clear(screen.getByRole('combobox', { name: 'Customer' }));
    await chooseCustomer(shown, 'banh', 'một tiệm bánh');
    await shown.user.click(await verb('Publish'));
    await waitFor(() => expect(scene.moments.size).toBe(1));
  });

  test('what only the API knows, and the next try is a new one', async () => {
    const { user } = await openForm({ at: 'addMoment', customer: ken.id });
    fillStory();
    const why = 'This agreement has run out.';
    scene.api.refuseNext('addMoment', { code: 'invalid', sentence: why, field: 'consent.basis' });
    await user.click(await verb('Publish'));
    expect((await screen.findByRole('alert')).textContent).toContain(why);
    fill('How they agreed', 'In the new contract');
    await user.click(await verb('Publish'));
    await waitFor(() => expect(scene.moments.size).toBe(1));
    const [first, second] = scene.api.heard.filter(({ name }) => name === 'addMoment');
    expect(second?.key).not.toBe(first?.key);
  });

  test('without an answer the same moment is sent again, not a second one', async () => {
    const { user } = await openForm({ at: 'addMoment', customer: ken.id });
    fillStory();
    scene.api.refuseNext('addMoment', { code: 'unavailable', sentence: 'No answer.' });
    await user.click(await verb('Publish'));
    await screen.findByText(/can’t be reached/);
    await user.click(await verb('Publish'));
    await waitFor(() => expect(scene.moments.size).toBe(1));
    const [first, second] = scene.api.heard.filter(({ name }) => name === 'addMoment');
    expect(second).toEqual(first);
  });
});

test('a customer added on the way is chosen in the moment that waited', async () => {
  const { user } = await openForm();
  fill('Headline', 'Half a moment');
  await user.click(await verb('Add another customer'));
  await screen.findByRole('heading', { level: 1, name: 'Add a customer' });
  fill('Name', 'Harbor Street Clinic');
  fill('What they do', 'Looks after the harbour');
  fill('Their daily challenge', 'A full waiting room');
  fill('What they hope for', 'One quiet morning');
  await user.click(await verb('Add to the library'));
  expect(await screen.findByLabelText('Headline')).toHaveProperty('value', 'Half a moment');
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Customer' })).toHaveProperty('value', 'Harbor Street Clinic'),
  );
});

test('the form speaks Vietnamese, and so does its story unless somebody says otherwise', async () => {
  scene.customers.delete(lotus.id);
  const { user } = await openForm({ at: 'addMoment', kind: 'struggle', team: 'legal' }, { language: 'vi' });
  expect(field('Ngôn ngữ của câu chuyện').value).toBe('vi');
  expect(field('Bộ phận').value).toBe('legal');
  await user.click(await verb('Công bố'));
  expect(screen.getByRole('alert').textContent).toContain('Tiêu đề: còn để trống.');
});
