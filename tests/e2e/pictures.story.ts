import { beforeAll, expect, test } from '@jest/globals';
import { greyPng } from '../support/pictures';
import { appears, vanishes } from './support/saying';
import { causedOnPurpose, withTeams } from './support/story';
import type { TeamsWindow } from './support/window';

const teams = withTeams();
let mai: TeamsWindow;
let ben: TeamsWindow;
beforeAll(async () => {
  [mai, ben] = await Promise.all([teams().window('mai'), teams().window('ben')]);
});

const field = (name: string) => mai.library.getByRole('textbox', { name, exact: true });
const chooser = () => mai.library.locator('input[type=file]');
const photo = { name: 'ken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(greyPng(2400, 1800)) };
const letter = { name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('Dear all, Ken counts on us.') };
const bomb = greyPng(1, 1, { said: { width: 60_000, height: 60_000 } });

test('a photo of a customer is seen as it will be kept, before the customer is added', async () => {
  await mai.openLibrary();
  await mai.library.getByRole('button', { name: 'Add the first customer' }).click();
  await field('Name').fill('Ken’s Plumbing Supply');
  await field('What they do').fill('Pipes for two hundred plumbers');
  await field('Their daily challenge').fill('A crew that waits when parts are late');
  await field('What they hope for').fill('To hand the shop to his daughter');
  await mai.library.getByText('More about them').click();
  await chooser().setInputFiles(photo);
  await appears(mai.library.getByText('The picture is ready.'));
  const shown = mai.library.getByRole('img', { name: 'Picture' });
  await appears(shown);
  expect(await shown.evaluate((img) => Reflect.get(img, 'naturalWidth') as number)).toBe(1600);
});

test('what is no picture, and one too large to be one, are refused with a sentence; the photo stays', async () => {
  await chooser().setInputFiles(letter);
  await appears(mai.library.getByRole('alert').getByText('This is not a JPEG, PNG or WebP picture.'));
  await chooser().setInputFiles({ name: 'bomb.png', mimeType: 'image/png', buffer: Buffer.from(bomb) });
  await appears(mai.library.getByRole('alert').getByText('The picture is too large: at most 40 megapixels'));
  await appears(mai.library.getByRole('img', { name: 'Picture' }));
  // The bomb's head says too little to be refused before it is sent: the browser notes the refusal.
  causedOnPurpose(mai, /413/);
});

test('it is taken only with words for those who can’t see it', async () => {
  const add = mai.library.getByRole('button', { name: 'Add to the library' });
  await add.click();
  await appears(mai.library.getByText('What the picture shows: this is still empty.'));
  await field('What the picture shows').fill('Ken before his shop, his crew behind him');
  await appears(mai.library.getByRole('img', { name: 'Ken before his shop, his crew behind him' }));
  await add.click();
  await appears(mai.library.getByText('Ken’s Plumbing Supply is in the library.'));
  await vanishes(field('What the picture shows'));
});

test('a colleague sees the photo on the customer’s page', async () => {
  await ben.openLibrary();
  await ben.library.getByRole('link', { name: /^Customers/ }).click();
  await ben.library.getByRole('link', { name: 'Ken’s Plumbing Supply', exact: true }).first().click();
  const shown = ben.library.getByRole('img', { name: 'Ken before his shop, his crew behind him' });
  await appears(shown);
  expect(await shown.evaluate((img) => Reflect.get(img, 'naturalWidth') as number)).toBe(1600);
});
