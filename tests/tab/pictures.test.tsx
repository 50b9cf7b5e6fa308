import { beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { ImageId, type Picture as PictureRecord } from '../../domain/images';
import { MomentId } from '../../domain/moments';
import { LazyPicture } from '../../src/images/LazyPicture';
import { Picture } from '../../src/images/Picture';
import { pictureAsSent, typedPicture } from '../../src/images/pictureForm';
import { MomentCard } from '../../src/parts/moments/MomentCard';
import { pictures as english } from '../../src/words/en/pictures';
import { pictures as vietnamese } from '../../src/words/vi/pictures';
import { customerNamed, momentAbout } from '../support/library';
import { FakePictures, fileOf, FormOfOne, show } from './pictureScene';

let api: FakePictures;
beforeEach(() => {
  api = new FakePictures();
});

const picture: PictureRecord = { image: ImageId.parse('picture-of-ken'), alt: 'Ken before his shop', shows: 'photo' };
const of = { moment: MomentId.parse('moment-of-ken') };
const chooser = () => screen.getByLabelText<HTMLInputElement>(/^Choose/);

describe('a picture', () => {
  test('is asked for with the sign-in, through the record that shows it, and has its words', async () => {
    await show(api, <Picture picture={picture} of={of} />);
    const shown = await screen.findByRole('img', { name: 'Ken before his shop' });
    expect(shown.getAttribute('src')).toBe('blob:picture-1');
    expect(api.sent).toMatchObject([
      {
        method: 'GET',
        address: '/api/library/images/picture-of-ken?moment=moment-of-ken',
        headers: { Authorization: 'Bearer a token' },
      },
    ]);
  });

  test('has a frame while it is on its way, and is given back when it is gone from the page', async () => {
    api.hold();
    const { unmount } = await show(api, <Picture picture={picture} of={of} />);
    expect(screen.getByRole('figure').getAttribute('aria-busy')).toBe('true');
    await api.answer();
    await screen.findByRole('img');
    expect(api.urls.size).toBe(1);
    unmount();
    expect(api.urls.size).toBe(0);
  });

  test('that can’t be shown says what it shows, and can be tried again', async () => {
    api.isOffline = true;
    const { user } = await show(api, <Picture picture={picture} of={of} />);
    await screen.findByText(english.notShown);
    expect(screen.getByRole('figure').textContent).toContain('Ken before his shop');
    api.isOffline = false;
    await user.click(screen.getByRole('button', { name: english.tryAgain }));
    await screen.findByRole('img', { name: 'Ken before his shop' });
  });

  test('that the browser can’t draw has words in its place', async () => {
    await show(api, <Picture picture={picture} of={of} />);
    fireEvent.error(await screen.findByRole('img'));
    expect(screen.getByText(english.notShown)).toBeTruthy();
  });

  test('another in its place gives the first one back', async () => {
    const { rerender } = await show(api, <LazyPicture picture={picture} of={of} />);
    await screen.findByRole('img');
    const { ApiProvider } = await import('../../src/ApiContext');
    rerender(
      <ApiProvider api={api.api}>
        <LazyPicture picture={{ ...picture, image: ImageId.parse('picture-of-rosa'), alt: 'Rosa’s letter' }} of={of} />
      </ApiProvider>,
    );
    await waitFor(() => expect(screen.getByRole('img').getAttribute('alt')).toBe('Rosa’s letter'));
    expect([...api.urls]).toEqual(['blob:picture-2']);
  });
});

test('a moment’s card shows its picture where it is read, and not where it is only named', async () => {
  const withPicture = momentAbout(customerNamed('Ken'), 'Ken waits', { picture });
  await show(api, <MomentCard told={withPicture} variant="panel" />);
  await screen.findByRole('img', { name: 'Ken before his shop' });
  expect(api.sent[0]?.address).toBe(`/api/library/images/picture-of-ken?moment=${withPicture.moment.id}`);
  cleanup();
  await show(api, <MomentCard told={withPicture} variant="compact" />);
  expect(screen.queryByRole('figure')).toBeNull();
});

describe('choosing a picture', () => {
  test('sends it as what it is, whatever it is called, and asks what it shows', async () => {
    const { user } = await show(api, <FormOfOne />);
    expect(screen.queryByRole('textbox', { name: english.field.alt.label })).toBeNull();
    await user.upload(chooser(), fileOf('jpeg', 'ken.png', { type: 'image/png' }));
    await screen.findByText(english.field.kept);
    expect(api.sent[0]).toMatchObject({ method: 'POST', address: '/api/library/images' });
    expect(api.sent[0]?.headers).toMatchObject({
      'Content-Type': 'image/jpeg',
      'Idempotency-Key': expect.stringMatching(/^.{8,64}$/),
    });
    expect(screen.getByRole('textbox', { name: english.field.alt.label }).getAttribute('aria-required')).toBe('true');
    await screen.findByRole('img');
    expect(api.sent[1]?.address).toBe('/api/library/images/picture-1-kept');
  });

  test('tells that it is being read, and keeps what was typed meanwhile', async () => {
    api.hold();
    const typed: unknown[] = [];
    const { user } = await show(api, <FormOfOne onTyped={(now) => typed.push(now)} />);
    await user.upload(chooser(), fileOf('png', 'ken.png'));
    await screen.findByText(english.field.sending('ken.png'));
    await user.type(screen.getByRole('textbox', { name: 'Headline' }), 'Ken waits');
    await api.answer();
    await screen.findByText(english.field.kept);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Headline' }).value).toBe('Ken waits');
    expect(typed).toEqual([expect.objectContaining({ 'picture.image': 'picture-1-kept' })]);
  });

  test('can be stopped: what arrives later is not taken', async () => {
    api.hold();
    const typed: unknown[] = [];
    const { user } = await show(api, <FormOfOne onTyped={(now) => typed.push(now)} />);
    await user.upload(chooser(), fileOf('png', 'ken.png'));
    await user.click(await screen.findByRole('button', { name: english.field.cancel }));
    await api.answer();
    expect(screen.queryByText(english.field.sending('ken.png'))).toBeNull();
    expect(typed).toEqual([]);
  });

  test.each([
    ['text called .png', fileOf('text', 'ken.png', { type: 'image/png' }), english.refusals.notAPicture],
    ['an empty file', new File([], 'ken.jpg', { type: 'image/jpeg' }), english.refusals.empty],
    ['6 MB', fileOf('jpeg', 'ken.jpg', { bytes: 6 * 1024 * 1024 }), english.refusals.tooHeavy(6)],
  ])('refuses %s at once, without sending it', async (_, file, sentence) => {
    const { user } = await show(api, <FormOfOne />);
    await user.upload(chooser(), file);
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
    expect(chooser().getAttribute('aria-invalid')).toBe('true');
    expect(api.sent).toEqual([]);
  });

  test('says what the API says of the picture, keeps the one before and what was typed about it', async () => {
    const typed = { 'picture.image': 'picture-before', 'picture.alt': 'Ken before his shop' };
    const { user } = await show(api, <FormOfOne typed={typed} />);
    await screen.findByRole('img', { name: 'Ken before his shop' });
    api.refusal = { status: 413, code: 'tooLarge', sentence: 'The picture is too large: at most 40 megapixels.' };
    await user.upload(chooser(), fileOf('webp', 'huge.webp'));
    expect((await screen.findByRole('alert')).textContent).toBe('The picture is too large: at most 40 megapixels.');
    expect(screen.getByRole('img', { name: 'Ken before his shop' })).toBeTruthy();
    api.refusal = undefined;
    await user.upload(chooser(), fileOf('webp', 'smaller.webp'));
    await screen.findByText(english.field.kept);
    expect(screen.queryByRole('alert')).toBeNull();
    const alt = screen.getByRole<HTMLInputElement>('textbox', { name: english.field.alt.label });
    expect(alt.value).toBe('Ken before his shop');
  });

  test('that nothing answers is a sentence too, and the same file can be chosen again', async () => {
    const { user } = await show(api, <FormOfOne />);
    api.isOffline = true;
    await user.upload(chooser(), fileOf('jpeg', 'ken.jpg'));
    expect((await screen.findByRole('alert')).textContent).toBe(english.refusals.unavailable);
    api.isOffline = false;
    await user.upload(chooser(), fileOf('jpeg', 'ken.jpg'));
    await screen.findByText(english.field.kept);
  });

  test('a photo can be called a letter, and a picture be removed again', async () => {
    const typed: Record<string, string>[] = [];
    const before = { 'picture.image': 'picture-before', 'picture.alt': 'Rosa’s letter' };
    const { user } = await show(api, <FormOfOne typed={before} onTyped={(now) => typed.push(now)} />);
    await screen.findByRole('img');
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    expect(typed.at(-1)).toMatchObject({ 'picture.shows': 'letter' });
    screen.getByRole('button', { name: english.field.remove }).focus();
    await user.keyboard('{Enter}');
    expect(typed.at(-1)).toMatchObject({ 'picture.image': '', 'picture.alt': 'Rosa’s letter' });
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe(english.field.removed);
    expect(document.activeElement).toBe(chooser());
  });

  test('what is wrong stands with its own field', async () => {
    const problems = {
      'picture.alt': { kind: 'empty' },
      'picture.image': { kind: 'refused', sentence: 'Choose it again.' },
    } as const;
    await show(api, <FormOfOne typed={{ 'picture.image': 'picture-before' }} problems={problems} />);
    const alt = await screen.findByRole('textbox', { name: english.field.alt.label });
    expect([alt.id, alt.getAttribute('aria-invalid')]).toEqual(['moment-picture-alt', 'true']);
    expect(screen.getByText(/What the picture shows: .*empty/)).toBeTruthy();
    expect(screen.getByText('Picture: Choose it again.').id).toBe('moment-picture-image-problem');
    await screen.findByRole('img');
  });
});

test('a picture goes into the form and comes out of it as it is sent', () => {
  expect(pictureAsSent(typedPicture(picture))).toEqual(picture);
  expect(pictureAsSent({ ...typedPicture(picture), 'picture.image': '' })).toBeUndefined();
  expect(pictureAsSent(typedPicture(undefined))).toBeUndefined();
});

test('all that is said of pictures is said in both languages', () => {
  const said = (words: object): [string, string][] =>
    Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'function') return [[name, String((value as (part: number) => string)(5))]];
      return typeof value === 'object' && value ? said(value) : [[name, String(value)]];
    });
  expect(said(vietnamese).map(([name]) => name)).toEqual(said(english).map(([name]) => name));
  const theirs = said(vietnamese).map(([, sentence]) => sentence);
  expect(said(english).filter(([, sentence]) => theirs.includes(sentence))).toEqual([]);
});
