import { beforeEach, describe, expect, test } from '@jest/globals';
import { holdPicture, lookAtImageLater } from '../../api/src/calls/images';
import { keys } from '../../api/src/rows';
import { addCustomer } from '../../domain/customers';
import { ImageId, mostImageBytes, type Picture } from '../../domain/images';
import { addMoment, MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { customerId, momentOf, newCustomer } from '../support/apiNotes';
import { ben, gil, linh, mai, olga } from '../support/apiPeople';
import { ImageWorld, photo, redrawn } from '../support/imageWorld';
import { greyPng, jpegHead } from '../support/pictures';

let world: ImageWorld;
beforeEach(() => {
  world = new ImageWorld();
});

const moment = MomentId.parse('moment-of-ken');
const pictureOf = (image: ImageId): Picture => ({ image, alt: 'Ken before his shop', shows: 'photo' });
const day = 24 * 60;

/** Linh's moment with her picture, kept as whoever writes moments keeps it. */
async function tellWith(image: ImageId, changes: object = {}, by: Person = linh): Promise<void> {
  const picture = pictureOf(image);
  const hold = await holdPicture({ ports: world.ports, by, of: { moment }, picture });
  const record = addMoment(momentOf(moment, by, { picture }), by, world.at);
  await world.put(keys.moment(moment), { ...record, ...changes }, ...hold);
}

const seenBy = async (person: Person, image: ImageId, query: Record<string, string> = {}) =>
  (await world.sendImage(person, 'readImage', { image, query })).status;

describe('a picture that is sent', () => {
  test('is kept drawn anew, and answered with its size', async () => {
    const { status, body, headers } = await world.sendImage(linh, 'keepImage');
    expect([status, body]).toEqual([200, { id: expect.any(String), width: 30, height: 20, bytes: redrawn.length }]);
    expect(headers['cache-control']).toBe('no-store');
    const read = await world.sendImage(linh, 'readImage', { image: ImageId.parse(Reflect.get(body, 'id')) });
    expect([read.status, read.bytes]).toEqual([200, redrawn]);
  });

  test('again under the same key is the same picture, decoded once', async () => {
    const first = await world.sendImage(linh, 'keepImage', { key: 'the-same-key' });
    const second = await world.sendImage(linh, 'keepImage', { key: 'the-same-key' });
    expect(second.body).toEqual(first.body);
    expect(world.decoded).toBe(1);
    const other = await world.sendImage(linh, 'keepImage', { key: 'the-same-key', file: greyPng(3, 3) });
    expect([other.status, other.body.code]).toEqual([422, 'differentRequest']);
    const others = await world.sendImage(ben, 'keepImage', { key: 'the-same-key' });
    expect(others.body).not.toEqual(first.body);
  });

  test('twice at once under the same key is one picture, and nothing is left over', async () => {
    const removed: string[] = [];
    const { images } = world.ports;
    const remove = images.remove.bind(images);
    Object.assign(images, { remove: (id: ImageId) => (removed.push(id), remove(id)) });
    const [one, other] = await Promise.all(
      [1, 2].map(() => world.sendImage(linh, 'keepImage', { key: 'the-same-key' })),
    );
    expect(other?.body).toEqual(one?.body);
    expect(removed).toHaveLength(1);
    expect(removed).not.toContain(Reflect.get(one?.body ?? {}, 'id'));
  });

  test.each<[string, number, string, { file?: Uint8Array; headers?: Record<string, string>; key?: string }]>([
    ['as text', 422, 'invalid', { headers: { 'content-type': 'text/plain' } }],
    ['as an SVG', 422, 'invalid', { headers: { 'content-type': 'image/svg+xml' } }],
    ['as JSON', 422, 'invalid', { headers: { 'content-type': 'application/json' } }],
    ['as a JPEG that is a PNG', 422, 'invalid', { headers: { 'content-type': 'image/jpeg' } }],
    ['as a PNG that is text', 422, 'invalid', { file: new TextEncoder().encode('Ken counts on us.') }],
    ['empty', 422, 'invalid', { file: new Uint8Array() }],
    ['as a bomb', 413, 'tooLarge', { file: greyPng(1, 1, { said: { width: 60_000, height: 60_000 } }) }],
    ['with more than 5 MB', 413, 'tooLarge', { file: new Uint8Array(mostImageBytes + 1) }],
    ['announced as more than 5 MB', 413, 'tooLarge', { headers: { 'content-length': String(mostImageBytes + 1) } }],
    ['without a key', 400, 'badRequest', { key: '' }],
  ])('%s is refused with a sentence, before anything is decoded or kept', async (_, status, code, sent) => {
    const answer = await world.sendImage(linh, 'keepImage', sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.sentence).toMatch(/^[A-Z].*\.$/);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(world.decoded).toBe(0);
  });

  test('with its type in other letters is the same type', async () => {
    const headers = { 'content-type': 'IMAGE/JPEG; charset=binary' };
    const { status } = await world.sendImage(linh, 'keepImage', { headers, file: jpegHead(40, 30) });
    expect(status).toBe(200);
  });
});

describe('who may see it', () => {
  test('nobody without a sign-in that is believed', async () => {
    const image = await world.keep(linh);
    for (const name of ['keepImage', 'readImage'] as const) {
      const answer = await world.sendImage(undefined, name, { image });
      expect([answer.status, answer.body.code]).toEqual([401, 'notSignedIn']);
      const forged = await world.sendImage(undefined, name, { image, headers: { authorization: 'Bearer forged' } });
      expect(forged.status).toBe(401);
    }
  });

  test('as long as nothing names it, only who sent it: for all others it is not there', async () => {
    const image = await world.keep(linh);
    expect(await seenBy(linh, image)).toBe(200);
    for (const person of [mai, ben]) expect(await seenBy(person, image)).toBe(404);
    expect(await seenBy(ben, image, { moment })).toBe(404);
    expect(await seenBy(ben, ImageId.parse('no-such-picture'))).toBe(404);
    expect((await world.sendImage(ben, 'readImage', { image: '../secret' })).status).toBe(422);
  });

  test('once a published moment shows it, everybody inside: through that moment alone', async () => {
    const image = await world.keep(linh);
    await tellWith(image);
    expect(await seenBy(ben, image, { moment })).toBe(200);
    expect(await seenBy(ben, image)).toBe(404);
    const other = await world.keep(linh);
    expect(await seenBy(ben, other, { moment })).toBe(404);
    expect(await seenBy(ben, image, { moment: 'moment-of-others' })).toBe(404);
    expect(await seenBy(ben, image, { customer: customerId })).toBe(404);
  });

  test.each([
    ['a draft', { state: 'draft' }],
    ['restricted', { restricted: true }],
    ['withdrawn', { state: 'withdrawn' }],
  ])('on a moment that is %s: those who may see that moment', async (_, changes) => {
    const image = await world.keep(linh);
    await tellWith(image, changes);
    expect(await seenBy(linh, image, { moment })).toBe(200);
    expect(await seenBy(mai, image, { moment })).toBe(200);
    expect(await seenBy(ben, image, { moment })).toBe(404);
  });

  test('on a customer’s page: everybody inside, until the customer is removed', async () => {
    const image = await world.keep(linh);
    const of = { customer: customerId };
    const hold = await holdPicture({ ports: world.ports, by: linh, of, picture: pictureOf(image) });
    const customer = addCustomer({ ...newCustomer, picture: pictureOf(image) }, linh, world.at);
    await world.put(keys.customer(customerId), customer, ...hold);
    expect(await seenBy(ben, image, of)).toBe(200);
    await world.put(keys.customer(customerId), { ...customer, removed: true });
    expect(await seenBy(ben, image, of)).toBe(404);
  });

  test('people from outside never get as far', async () => {
    // The world's sign-in lets them in by name; the real one refuses them, which is tested where it stands.
    const image = await world.keep(linh);
    for (const person of [gil, olga]) expect(await seenBy(person, image)).toBe(404);
  });
});

describe('as it is served', () => {
  test('it is a picture and nothing else, for this person only', async () => {
    const image = await world.keep(linh);
    const { headers } = await world.sendImage(linh, 'readImage', { image });
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      etag: `"${image}"`,
    });
  });

  test('the same again is 304; whether it may be seen is asked again each time', async () => {
    const image = await world.keep(linh);
    await tellWith(image);
    const again = { image, query: { moment }, headers: { 'if-none-match': `"${image}"` } };
    const { status, bytes } = await world.sendImage(ben, 'readImage', again);
    expect([status, bytes]).toEqual([304, undefined]);
    await tellWith(image, { state: 'withdrawn' });
    expect((await world.sendImage(ben, 'readImage', again)).status).toBe(404);
  });

  test('what the storage has lost is not there, and says so', async () => {
    const image = await world.keep(linh);
    await world.ports.images.remove(image);
    const answer = await world.sendImage(linh, 'readImage', { image });
    expect([answer.status, answer.body.sentence]).toEqual([404, 'This picture is not in the library.']);
  });
});

describe('what a record may hold', () => {
  const hold = (by: Person, image: ImageId, of: Parameters<typeof holdPicture>[0]['of'] = { moment }) =>
    holdPicture({ ports: world.ports, by, of, picture: pictureOf(image) });
  const refused = { code: 'invalid', field: 'picture.image' };

  test('nothing needs nothing', async () => {
    for (const picture of [undefined, null])
      expect(await holdPicture({ ports: world.ports, by: linh, of: { moment }, picture })).toEqual([]);
  });

  test('a picture of one’s own, and the one it already holds, whoever edits', async () => {
    const image = await world.keep(linh);
    await expect(hold(ben, image)).rejects.toMatchObject(refused);
    await tellWith(image);
    expect(await hold(ben, image)).toMatchObject([{ put: 'replace', body: { of: { moment }, by: linh } }]);
  });

  test('no picture of another record, and none that is gone', async () => {
    const image = await world.keep(linh);
    await tellWith(image);
    await expect(hold(linh, image, { customer: customerId })).rejects.toMatchObject(refused);
    await expect(hold(linh, ImageId.parse('no-such-picture'))).rejects.toMatchObject(refused);
  });
});

describe('after two days', () => {
  const isKept = async (image: ImageId) => (await world.ports.images.read(image)) !== undefined;

  test('a picture that nothing ever named is removed, and the look with it', async () => {
    const image = await world.keep(linh);
    world.later(2 * day - 1);
    await world.look();
    expect(await isKept(image)).toBe(true);
    world.later(2);
    await world.look();
    expect([await isKept(image), await seenBy(linh, image)]).toEqual([false, 404]);
    const calls = world.storeCalls;
    await world.look();
    expect(world.storeCalls - calls).toBe(1);
    await expect(tellWith(image)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('one that a moment shows stays', async () => {
    const image = await world.keep(linh);
    await tellWith(image);
    world.later(3 * day);
    await world.look();
    expect([await isKept(image), await seenBy(ben, image, { moment })]).toEqual([true, 200]);
  });

  test('one that a moment showed, and no longer does, is removed', async () => {
    const image = await world.keep(linh);
    await tellWith(image);
    world.later(3 * day);
    await world.look();
    await lookAtImageLater(world.ports, image);
    await tellWith(await world.keep(linh));
    await world.look();
    expect(await isKept(image)).toBe(true);
    world.later(2 * day + 1);
    await world.look();
    expect(await isKept(image)).toBe(false);
  });

  test('one whose request broke off before it was kept leaves nothing behind', async () => {
    const { store } = world.ports;
    const commit = store.commit.bind(store);
    Object.assign(store, {
      commit: (...asked: Parameters<typeof commit>) =>
        asked[0].table === 'library' ? Promise.reject(new Error('The power went.')) : commit(...asked),
    });
    const kept: ImageId[] = [];
    const { images } = world.ports;
    const keep = images.keep.bind(images);
    Object.assign(images, { keep: (...asked: Parameters<typeof keep>) => (kept.push(asked[0]), keep(...asked)) });
    expect((await world.sendImage(linh, 'keepImage', { file: photo })).status).toBe(500);
    Object.assign(store, { commit });
    expect(kept).toHaveLength(1);
    world.later(2 * day + 1);
    await world.look();
    for (const image of kept) expect(await isKept(image)).toBe(false);
  });
});
