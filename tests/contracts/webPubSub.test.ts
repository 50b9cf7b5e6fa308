import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { noLive } from '../../api/src/adapters/noLive';
import { webPubSub } from '../../api/src/adapters/webPubSub';
import type { LiveUpdates } from '../../api/src/ports';
import { seriesKeyOf } from '../../api/src/rows';
import type { Update } from '../../domain/updates';
import { ben, mai } from '../support/apiPeople';
import { teamsAlone, until, type TeamsAlone } from '../local/teamsAlone';

const review = seriesKeyOf('the review');
const update: Update = { kind: 'meeting', revision: '7' };

let local: TeamsAlone;
let live: LiveUpdates;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  local = await teamsAlone();
  const clientEndpoint = `${local.url}/live`;
  live = webPubSub({ kind: 'thisMachine', connectionString: local.hub.connectionString, clientEndpoint });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await local.close();
});

async function panel(person = mai, series = review): Promise<unknown[]> {
  const socket = new WebSocket((await live.connect(series, person.id)) ?? '', ['json.webpubsub.azure.v1']);
  sockets.push(socket);
  const heard: { type: string; data?: unknown }[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as { type: string }));
  await until(() => heard.length > 0, 'a greeting');
  return heard;
}

describe('the live channel', () => {
  test('hands out addresses at the endpoint that panels reach, for one person and one series', async () => {
    const url = new URL((await live.connect(review, mai.id)) ?? '');
    expect(url.origin).toBe(local.url.replace('http', 'ws'));
    expect(url.pathname).toBe('/live/client/hubs/meetings');
  });

  test('tells an update to the panels of that series, and to no others', async () => {
    const [here, elsewhere] = [await panel(mai), await panel(ben, seriesKeyOf('another meeting'))];
    await live.tell(review, update);
    await until(() => here.length > 1, 'an update');
    expect(here[1]).toMatchObject({ type: 'message', group: review, dataType: 'json', data: update });
    expect(elsewhere).toHaveLength(1);
  });

  test('tells what many write at once in few messages, and all of it, each once', async () => {
    const here = await panel(mai);
    const revisions = Array.from({ length: 50 }, (_, number) => String(number));
    await Promise.all(revisions.map((revision) => live.tell(review, { kind: 'meeting', revision })));
    const told = () =>
      here.slice(1).flatMap((message) => [Reflect.get(message as object, 'data') as Update | Update[]].flat());
    await until(() => told().length >= revisions.length, 'all of it');
    expect(told()).toEqual(revisions.map((revision) => ({ kind: 'meeting', revision })));
    expect(here.length).toBeLessThan(6);
  });

  test('tells no more to somebody who was dismissed', async () => {
    const [stays, left] = [await panel(mai), await panel(ben)];
    await live.dismiss(review, ben.id);
    await live.tell(review, update);
    await until(() => stays.length > 1, 'an update');
    expect(left).toHaveLength(1);
  });

  test('tells one person alone, on all that they have open in that meeting, and in no other', async () => {
    const [mais, phone, bens, elsewhere] = [
      await panel(mai),
      await panel(mai),
      await panel(ben),
      await panel(mai, seriesKeyOf('another meeting')),
    ];
    await live.tellOnly(review, mai.id, update);
    await live.tell(review, { kind: 'meeting', revision: '8' });
    await live.tell(seriesKeyOf('another meeting'), { kind: 'meeting', revision: '9' });
    await until(() => [mais, phone, bens, elsewhere].every((said) => said.length > 1), 'the last update');
    const heard = (said: unknown[]) =>
      said.slice(1).map((one) => Reflect.get(Reflect.get(one as object, 'data') as object, 'revision'));
    expect([mais, phone, bens, elsewhere].map(heard)).toEqual([['7', '8'], ['7', '8'], ['8'], ['9']]);
  });

  test('tells nothing more to one person alone who was dismissed', async () => {
    const [stays, left] = [await panel(ben), await panel(mai)];
    await live.dismiss(review, mai.id);
    await live.tellOnly(review, mai.id, update);
    await live.tell(review, update);
    await until(() => stays.length > 1, 'an update');
    expect(left).toHaveLength(1);
  });

  test('takes only what it is told: a panel can send nothing', async () => {
    const [mais, bens] = [await panel(mai), await panel(ben)];
    const message = { type: 'sendToGroup', group: review, dataType: 'json', data: update, ackId: 1 };
    sockets[0]?.send(JSON.stringify(message));
    await until(() => mais.length > 1, 'a refusal');
    expect(mais[1]).toMatchObject({ type: 'ack', success: false });
    expect(bens).toHaveLength(1);
  });

  test('where there is none, panels are told to poll and nothing fails', async () => {
    expect(await noLive.connect(review, mai.id)).toBeUndefined();
    await expect(noLive.tell(review, update)).resolves.toBeUndefined();
    await expect(noLive.tellOnly(review, mai.id, update)).resolves.toBeUndefined();
    await expect(noLive.dismiss(review, mai.id)).resolves.toBeUndefined();
  });
});
