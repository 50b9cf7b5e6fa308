import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProblemAnswer } from '../../domain/problemAnswer';
import { KeptImage } from '../../domain/images';
import type { PersonKey } from '../../local/teams/protocol';
import type { OverHttp } from '../support/apiOverHttp';
import { exifOf, fourFields, greyPng, pictures, withExif, type Pictures } from '../support/pictures';

/** Beside the tests of the other calls: starting everything takes longer than these. */
export function imagesOverHttp(api: () => OverHttp): void {
  async function authorization(as: PersonKey): Promise<string> {
    const answer = await api().moment.teams.token(as);
    if (!('token' in answer)) throw new Error('There is no token.');
    return `Bearer ${answer.token}`;
  }

  async function sendPicture(as: PersonKey, file: Uint8Array, type: string, key: string = crypto.randomUUID()) {
    const headers = { authorization: await authorization(as), 'content-type': type, 'idempotency-key': key };
    return fetch(`${api().moment.url}/api/library/images`, {
      method: 'POST',
      headers,
      body: new Blob([Buffer.from(file)]),
    });
  }

  async function readPicture(as: PersonKey, image: string, headers: Record<string, string> = {}) {
    const url = `${api().moment.url}/api/library/images/${image}`;
    return fetch(url, { headers: { authorization: await authorization(as), ...headers } });
  }

  const refusal = async (answering: Promise<Response>) => {
    const response = await answering;
    return [response.status, ProblemAnswer.parse(await response.json()).code];
  };

  describe('a picture over the network, through the registered functions, the real decoder and real storage', () => {
    let drawn: Pictures;
    beforeAll(() => {
      drawn = pictures();
    });
    afterAll(() => drawn.close());

    test('comes back small, upright and without what the telephone wrote into it', async () => {
      const photo = withExif(await drawn.encode('jpeg', fourFields(2400, 1200)), exifOf({ orientation: 6 }));
      const key = crypto.randomUUID();
      const sent = await sendPicture('linh', photo, 'image/jpeg', key);
      expect(sent.status).toBe(200);
      const kept = KeptImage.parse(await sent.json());
      expect([kept.width, kept.height]).toEqual([800, 1600]);
      const again = await sendPicture('linh', photo, 'image/jpeg', key);
      expect(await again.json()).toEqual(kept);

      const read = await readPicture('linh', kept.id);
      const bytes = new Uint8Array(await read.arrayBuffer());
      expect([read.headers.get('content-type'), bytes.length]).toEqual(['image/webp', kept.bytes]);
      expect(read.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|GPS|Telephone/);
      const shown = await drawn.decode(bytes, 'image/webp');
      expect([shown.width, shown.height]).toEqual([800, 1600]);
      const etag = read.headers.get('etag') ?? '';
      expect((await readPicture('linh', kept.id, { 'if-none-match': etag })).status).toBe(304);
      expect(await refusal(readPicture('ben', kept.id))).toEqual([404, 'notFound']);
    });

    test('is refused from outside, with a forged sign-in, and when it is none', async () => {
      const png = greyPng(30, 20);
      for (const person of ['gil', 'olga'] as const)
        expect(await refusal(sendPicture(person, png, 'image/png'))).toEqual([403, 'outsider']);
      const headers = { authorization: `Bearer ${'x'.repeat(20)}.${'y'.repeat(20)}.${'z'.repeat(20)}` };
      expect(await refusal(readPicture('linh', 'some-picture', headers))).toEqual([401, 'notSignedIn']);
      expect(await refusal(sendPicture('linh', png, 'image/jpeg'))).toEqual([422, 'invalid']);
      expect(await refusal(sendPicture('linh', png.subarray(0, 60), 'image/png'))).toEqual([422, 'invalid']);
      const bomb = greyPng(1, 1, { said: { width: 60_000, height: 60_000 } });
      expect(await refusal(sendPicture('linh', bomb, 'image/png'))).toEqual([413, 'tooLarge']);
      const heavy = new Uint8Array(5 * 1024 * 1024 + 1);
      expect(await refusal(sendPicture('linh', heavy, 'image/png'))).toEqual([413, 'tooLarge']);
    });
  });
}
