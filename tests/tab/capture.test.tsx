import { beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { CaptureHere } from '../../src/surfaces/sidePanel/CaptureHere';
import { ken, LibraryScene } from './libraryPagesScene';
import { show } from './surfaceScene';

let scene: LibraryScene;
beforeEach(() => {
  localStorage.clear();
  scene = new LibraryScene();
});

const verb = (name: string | RegExp) => screen.findByRole('button', { name });
const beside = (language: 'en' | 'vi' = 'en') => show(<CaptureHere />, { api: scene.api, language });

describe('beside a meeting', () => {
  test('three fields make a draft, and its completing waits in the library', async () => {
    const { user, host } = await beside();
    const opened: (string | undefined)[][] = [];
    host.openPage = async (...asked) => void opened.push(asked);
    await user.click(await verb('Capture a moment'));
    const title = await screen.findByRole('heading', { name: 'Capture a moment' });
    expect(document.activeElement).toBe(title);
    await user.type(screen.getByLabelText('Customer'), 'plumb');
    await user.click(await screen.findByRole('option', { name: /Ken/ }));
    await user.type(screen.getByLabelText('What happened?'), 'The pallet came late.');
    await user.type(screen.getByLabelText('Who told it?'), 'Ken, on the phone');
    await user.dblClick(await verb('Keep it as a draft'));
    expect(await screen.findByText(/It is kept as a draft in the library/)).toBeTruthy();
    const [draft] = [...scene.moments.values()];
    expect(draft).toMatchObject({
      state: 'draft',
      customer: ken.id,
      story: 'The pallet came late.',
      source: 'Ken, on the phone',
      language: 'en',
    });
    expect(scene.moments.size).toBe(1);

    await user.click(await verb('Complete it'));
    expect(opened).toEqual([['library', `#/moments/${draft?.id}/edit`]]);
    await user.click(await verb('Capture another'));
    expect(screen.getByLabelText('What happened?')).toHaveProperty('value', '');
  });

  test('a new customer is kept by name, and two drafts are two', async () => {
    const { user } = await beside();
    await user.click(await verb('Capture a moment'));
    for (const name of ['Harbor Clinic', 'Corner Bakery']) {
      await user.type(await screen.findByLabelText('Customer'), name);
      await user.type(screen.getByLabelText('What happened?'), 'It rained.');
      await user.type(screen.getByLabelText('Who told it?'), 'Me');
      await user.click(await verb('Keep it as a draft'));
      await user.click(await verb('Capture another'));
    }
    expect([...scene.moments.values()].map((moment) => Reflect.get(moment, 'customerName') as unknown)).toEqual([
      'Harbor Clinic',
      'Corner Bakery',
    ]);
  });

  test('what is typed survives closing, also of the panel', async () => {
    const first = await beside();
    await first.user.click(await verb('Capture a moment'));
    await first.user.type(await screen.findByLabelText('What happened?'), 'Half');
    await first.user.click(await verb('Close'));
    expect(document.activeElement).toBe(await verb('Capture a moment'));
    first.unmount();

    const { user } = await beside();
    await user.click(await verb('Capture a moment'));
    expect(await screen.findByLabelText('What happened?')).toHaveProperty('value', 'Half');
  });

  test('what is missing is said, and without an answer the same draft goes out again', async () => {
    const { user } = await beside();
    await user.click(await verb('Capture a moment'));
    await user.type(await screen.findByLabelText('What happened?'), 'It rained.');
    await user.click(await verb('Keep it as a draft'));
    expect(screen.getByRole('alert').textContent).toContain('Customer: this is still empty.');
    expect(screen.getByRole('alert').textContent).toContain('Who told it: this is still empty.');

    scene.api.refuseNext('findCustomers', { code: 'unavailable', sentence: 'Down.' });
    await user.type(screen.getByLabelText('Customer'), 'x');
    expect(await screen.findByText(/The library can’t be asked right now/)).toBeTruthy();
    await user.type(screen.getByLabelText('Who told it?'), 'Me');
    scene.api.refuseNext('captureDraft', { code: 'unavailable', sentence: 'Down.' });
    await user.click(await verb('Keep it as a draft'));
    await screen.findByText(/can’t be reached/);
    await user.click(await verb('Keep it as a draft'));
    await screen.findByText(/It is kept as a draft/);
    const [first, second] = scene.api.heard.filter(({ name }) => name === 'captureDraft');
    expect(second).toEqual(first);
  });

  test('it speaks Vietnamese, and so does the draft', async () => {
    const { user } = await beside('vi');
    await user.click(await verb('Ghi nhanh một câu chuyện'));
    await user.type(await screen.findByLabelText('Khách hàng'), 'Quán phở');
    await user.type(screen.getByLabelText('Chuyện gì đã xảy ra?'), 'Trời mưa.');
    await user.type(screen.getByLabelText('Ai đã kể?'), 'Tôi');
    await user.click(await verb('Giữ làm bản nháp'));
    await screen.findByText(/Đã giữ làm bản nháp/);
    expect([...scene.moments.values()][0]).toMatchObject({ language: 'vi', customerName: 'Quán phở' });
  });
});

test('in the library it is a page, and leads to the draft', async () => {
  const { user } = await scene.show({ at: 'capture' });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Capture a moment');
  await user.type(screen.getByLabelText('Customer'), 'Harbor Clinic');
  await user.type(screen.getByLabelText('What happened?'), 'It rained.');
  await user.type(screen.getByLabelText('Who told it?'), 'Me');
  await user.click(await verb('Keep it as a draft'));
  await user.click(await verb('Complete it'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Edit a moment' })).toBeTruthy();
  await waitFor(() => expect(screen.getByLabelText('The story')).toHaveProperty('value', 'It rained.'));
});

describe('of a message in a chat', () => {
  const begun = { of: '1764', story: 'The pipes came on the day.', source: 'Linh Nguyen, in Teams' };

  test('what was written is there, and only the customer is still asked for', async () => {
    const { user } = await scene.show({ at: 'capture', begun });
    expect(await screen.findByLabelText('What happened?')).toHaveProperty('value', begun.story);
    expect(screen.getByLabelText('Who told it?')).toHaveProperty('value', begun.source);
    await user.type(screen.getByLabelText('Customer'), 'plumb');
    await user.click(await screen.findByRole('option', { name: /Ken/ }));
    await user.click(await verb('Keep it as a draft'));
    expect(await screen.findByText(/It is kept as a draft in the library/)).toBeTruthy();
    expect([...scene.moments.values()]).toMatchObject([
      { state: 'draft', customer: ken.id, story: begun.story, source: begun.source },
    ]);
    expect(screen.queryByRole('button', { name: 'Capture another' })).toBeNull();
  });

  test('what was typed over it stays, also beside a capture that was begun elsewhere', async () => {
    const first = await scene.show({ at: 'capture' });
    await first.user.type(await screen.findByLabelText('What happened?'), 'Something else.');
    first.unmount();
    const second = await scene.show({ at: 'capture', begun });
    const story = await screen.findByLabelText('What happened?');
    expect(story).toHaveProperty('value', begun.story);
    await second.user.type(story, ' All of them.');
    second.unmount();
    await scene.show({ at: 'capture', begun });
    expect(await screen.findByLabelText('What happened?')).toHaveProperty('value', `${begun.story} All of them.`);
  });
});
