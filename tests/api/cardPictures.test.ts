import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { drawOpening } from '../../api/src/calls/cards/drawing';
import { cardPictureHandler } from '../../api/src/cardPictureHttp';
import { readOccurrence, readSeries } from '../../api/src/rows';
import { occurrenceKeyOf, type OccurrenceKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import { momentOf, newCustomer } from '../support/apiNotes';
import { mai, outsider } from '../support/apiPeople';
import { drawnForCard, ImageWorld } from '../support/imageWorld';

const moment = MomentId.parse('moment-1');
const alt = 'Ken beside his van';
let world: ImageWorld;
let occurrence: OccurrenceKey;

beforeEach(async () => {
  world = new ImageWorld();
  const image = await world.keep(mai);
  await world.ask(mai, 'addCustomer', { body: newCustomer });
  await world.ask(mai, 'addMoment', { body: momentOf(moment, mai, { picture: { image, alt, shows: 'photo' } }) });
  occurrence = occurrenceKeyOf(world.at);
  await world.start();
  await world.open(mai);
});

interface Image {
  readonly url: string;
  readonly altText: string;
}

async function pictureOnCard(): Promise<Image | undefined> {
  const ports = { ...world.ports, appId: 'the-app', tabOrigin: 'https://moment.example' };
  const series = (await readSeries(ports, world.series))!.value;
  const sitting = (await readOccurrence(ports, world.series, occurrence))!.value;
  const { card } = await drawOpening(ports, { series, occurrence: sitting, internal: true, language: 'en' });
  return (card['body'] as { type: string; items?: unknown[] }[])
    .flatMap((part) => [part, ...(part.items ?? [])])
    .find((part): part is Image & { type: string } => (part as { type: string }).type === 'Image');
}

async function fetched(url: string | undefined): Promise<HttpResponseInit> {
  const { pathname, origin } = new URL(url ?? '');
  expect(origin).toBe('https://moment.example');
  const [, api, door, series = '', at = '', token = ''] = pathname.split('/');
  expect([api, door]).toEqual(['api', 'card-pictures']);
  const params = { series, occurrence: at, token };
  const request = new HttpRequest({ method: 'GET', url: url ?? '', params });
  const context = new InvocationContext({ functionName: 'cardPicture', logHandler: () => undefined });
  return await cardPictureHandler({ ports: world.ports, codec: world.codec })(request, context);
}

describe('the picture on an opening card', () => {
  it('is fetched by its address alone, as a JPEG with its words beside it', async () => {
    const picture = await pictureOnCard();
    expect(picture).toMatchObject({ altText: alt });
    const { status, headers, body } = await fetched(picture?.url);
    expect([status, body]).toEqual([200, drawnForCard]);
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
  });

  it('has the same address each time it is drawn, also by two at once', async () => {
    const [one, other] = await Promise.all([pictureOnCard(), pictureOnCard()]);
    expect(one).toEqual(other);
    expect(await pictureOnCard()).toEqual(one);
  });

  it.each<[string, (url: string) => string]>([
    ['another token', (url) => url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['no token', (url) => url.replace(/[^/]+$/, 'x')],
    ['another meeting', (url) => url.replace(/\d{8}T\d{6}Z/, '20260101T000000Z')],
  ])('is not there for %s', async (_name, other) => {
    const picture = await pictureOnCard();
    const { status, jsonBody } = await fetched(other(picture?.url ?? ''));
    expect(status).toBe(404);
    expect(jsonBody).toMatchObject({ sentence: 'There is nothing at this address.' });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the moment is withdrawn', () => withdraw()],
    ['it is taken out of the meeting', () => world.ask(mai, 'setMomentAside', { params: inMeeting(), body: {} })],
    ['cards are to tell nothing', () => world.ask(mai, 'changeSettings', { body: { card: 'link' } })],
    ['an outsider comes', () => outsiderComes()],
    ['a month has passed', async () => world.later(31 * 24 * 60)],
  ])('is gone once %s', async (_name, happens) => {
    const picture = await pictureOnCard();
    await happens();
    expect((await fetched(picture?.url)).status).toBe(404);
  });
});

const inMeeting = () => ({ meeting: world.meeting, moment });

async function withdraw() {
  const { moment: told } = await world.ask(mai, 'readMoment', { params: { moment } });
  const body = { verb: 'withdraw', base: told.revision } as const;
  return world.ask(mai, 'stepMoment', { params: { moment }, body });
}

async function outsiderComes() {
  world.teams.members.push(outsider);
  world.later(2);
  await world.open(mai, 'meetingTab');
}
