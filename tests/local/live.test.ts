import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebPubSubServiceClient } from '@azure/web-pubsub';
import WebSocket from 'ws';
import { personOf } from '../../local/teams/people';
import { teamsAlone, until, type TeamsAlone } from './teamsAlone';

let local: TeamsAlone;
let service: WebPubSubServiceClient;
const opened: WebSocket[] = [];

beforeEach(async () => {
  local = await teamsAlone();
  service = new WebPubSubServiceClient(local.hub.connectionString, 'moments', { allowInsecureConnection: true });
});

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.terminate();
  await local.close();
});

interface Panel {
  said: unknown[];
  socket: WebSocket;
  send(message: unknown): void;
}

/** Opens a socket as a browser does: by the address the service gave, at the gateway. */
async function panel(
  person: { userId?: string; groups?: string[]; roles?: string[] } = {},
  protocols: string[] = ['json.webpubsub.azure.v1'],
): Promise<Panel> {
  const { token } = await service.getClientAccessToken(person);
  return open(token, protocols);
}

async function open(token: string, protocols = ['json.webpubsub.azure.v1']): Promise<Panel> {
  const address = `${local.url.replace('http', 'ws')}/live/client/hubs/moments?access_token=${token}`;
  const socket = new WebSocket(address, protocols);
  opened.push(socket);
  const said: unknown[] = [];
  socket.on('message', (data: Buffer) => said.push(JSON.parse(data.toString())));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  if (protocols.length > 0) await until(() => said.length > 0, 'a greeting');
  return { said, socket, send: (message) => socket.send(JSON.stringify(message)) };
}

const closed = (one: Panel) => until(() => one.socket.readyState === WebSocket.CLOSED, 'a closed socket');
const last = (one: Panel) => one.said.at(-1);

test('a panel is greeted by name', async () => {
  const mai = await panel({ userId: 'mai' });
  expect(mai.said).toEqual([{ type: 'system', event: 'connected', userId: 'mai', connectionId: expect.any(String) }]);
});

test("what is sent to a meeting's group reaches its panels and no other's", async () => {
  const [mai, ben, other] = await Promise.all([
    panel({ userId: 'mai', groups: ['review'] }),
    panel({ userId: 'ben', groups: ['review'] }),
    panel({ userId: 'linh', groups: ['another'] }),
  ]);
  await service.group('review').sendToAll({ kind: 'changed' });
  const message = { type: 'message', from: 'group', group: 'review', dataType: 'json', data: { kind: 'changed' } };
  await until(() => mai.said.length > 1 && ben.said.length > 1);
  expect([last(mai), last(ben)]).toEqual([message, message]);
  expect(other.said).toHaveLength(1);
});

test('one person, and everybody, can be told', async () => {
  const [mai, ben] = await Promise.all([panel({ userId: 'mai' }), panel({ userId: 'ben' })]);
  await service.sendToUser('mai', { for: 'mai' });
  await service.sendToAll('for all', { contentType: 'text/plain' });
  await until(() => mai.said.length > 2 && ben.said.length > 1);
  const all = { type: 'message', from: 'server', dataType: 'text', data: 'for all' };
  expect(mai.said.slice(1)).toEqual([{ type: 'message', from: 'server', dataType: 'json', data: { for: 'mai' } }, all]);
  expect(ben.said.slice(1)).toEqual([all]);
});

test('of one person those can be told that are in a group; other filters it does not know', async () => {
  const groups = ['the review’s'];
  const [panelOfMai, away] = await Promise.all([panel({ userId: 'mai', groups }), panel({ userId: 'mai' })]);
  await service.sendToUser('mai', { n: 1 }, { filter: "'the review’s' in groups" });
  await expect(service.sendToUser('mai', { n: 2 }, { filter: "userId eq 'mai'" })).rejects.toMatchObject({
    statusCode: 400,
  });
  await service.sendToUser('mai', { n: 3 });
  await until(() => panelOfMai.said.length > 2 && away.said.length > 1);
  expect(panelOfMai.said.slice(1)).toMatchObject([{ data: { n: 1 } }, { data: { n: 3 } }]);
  expect(away.said.slice(1)).toMatchObject([{ data: { n: 3 } }]);
});

test('somebody is put into a group and taken out again', async () => {
  const ben = await panel({ userId: 'ben' });
  const review = service.group('review');
  await review.addUser('ben');
  await review.sendToAll({ n: 1 });
  await review.removeUser('ben');
  await review.sendToAll({ n: 2 });
  await service.sendToUser('ben', { n: 3 });
  await until(() => ben.said.length > 2);
  expect(ben.said.slice(1)).toMatchObject([{ data: { n: 1 } }, { data: { n: 3 } }]);
  expect(await service.userExists('ben')).toBe(true);
  expect(await service.userExists('linh')).toBe(false);
});

test('a panel without the role can neither join a group nor send to it', async () => {
  const ben = await panel({ userId: 'ben', groups: ['review'] });
  ben.send({ type: 'joinGroup', group: 'secret', ackId: 1 });
  ben.send({ type: 'sendToGroup', group: 'review', dataType: 'text', data: 'hello', ackId: 2 });
  await until(() => ben.said.length > 2);
  expect(ben.said.slice(1)).toMatchObject([
    { type: 'ack', ackId: 1, success: false, error: { name: 'Forbidden' } },
    { type: 'ack', ackId: 2, success: false, error: { name: 'Forbidden' } },
  ]);
});

test('with the role it can', async () => {
  const roles = ['webpubsub.joinLeaveGroup.review', 'webpubsub.sendToGroup'];
  const ben = await panel({ userId: 'ben', roles });
  ben.send({ type: 'joinGroup', group: 'review', ackId: 1 });
  ben.send({ type: 'sendToGroup', group: 'review', dataType: 'text', data: 'hello', ackId: 2 });
  await until(() => ben.said.length > 3);
  expect(ben.said.slice(1)).toMatchObject([
    { type: 'ack', ackId: 1, success: true },
    { type: 'message', from: 'group', fromUserId: 'ben', data: 'hello' },
    { type: 'ack', ackId: 2, success: true },
  ]);
});

test('a connection is closed with a word of farewell', async () => {
  const ben = await panel({ userId: 'ben' });
  await service.closeUserConnections('ben', { reason: 'You left the meeting.' });
  await closed(ben);
  expect(last(ben)).toEqual({ type: 'system', event: 'disconnected', message: 'You left the meeting.' });
});

test('a client without the subprotocol gets what was sent, bare', async () => {
  const plain = await panel({ userId: 'ben' }, []);
  await service.sendToAll({ bare: true });
  await until(() => plain.said.length > 0);
  expect(plain.said).toEqual([{ bare: true }]);
});

test('a wrong key opens nothing', async () => {
  const forged = local.hub.connectionString.replace(/AccessKey=[^;]+/, 'AccessKey=c29tZXRoaW5nLWVsc2U');
  const stranger = new WebPubSubServiceClient(forged, 'moments', { allowInsecureConnection: true });
  await expect(stranger.sendToAll({ any: 'thing' })).rejects.toMatchObject({ statusCode: 401 });
  const { token } = await stranger.getClientAccessToken({ userId: 'mai' });
  await expect(open(token)).rejects.toThrow('401');
});

test("a token of another hub doesn't open this one", async () => {
  const other = new WebPubSubServiceClient(local.hub.connectionString, 'other', { allowInsecureConnection: true });
  await expect(open((await other.getClientAccessToken()).token)).rejects.toThrow('401');
});

test('cutting one person closes their sockets and keeps them out until the network is back', async () => {
  const userId = personOf('ben').id;
  const [ben, mai] = await Promise.all([panel({ userId }), panel({ userId: personOf('mai').id })]);
  await local.teams.do('mai', { verb: 'setNetwork', person: 'ben', network: 'socketsCut' });
  await closed(ben);
  await expect(panel({ userId })).rejects.toThrow();
  expect(mai.socket.readyState).toBe(WebSocket.OPEN);
  await local.teams.do('mai', { verb: 'setNetwork', person: 'ben', network: 'up' });
  await expect(panel({ userId })).resolves.toBeDefined();
});

test('the local Teams stops although panels are listening, and they notice', async () => {
  const mai = await panel({ userId: 'mai' });
  await local.gateway.close();
  await closed(mai);
});
