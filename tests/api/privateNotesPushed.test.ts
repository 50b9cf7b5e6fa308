import { afterEach, beforeEach, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { webPubSub } from '../../api/src/adapters/webPubSub';
import type { OccurrenceKey } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { teamsAlone, until, type TeamsAlone } from '../local/teamsAlone';
import { considerationId, newConsideration, newDecision } from '../support/apiNotes';
import { ben, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

const secret = 'Trainers can’t be paid';
const isTold = 'Everybody may read this';

let local: TeamsAlone;
let world: ApiWorld;
let occurrence: OccurrenceKey;
let cursor: string;
const sockets: WebSocket[] = [];

/** A meeting whose notes are private, with a live channel as panels have it. */
beforeEach(async () => {
  local = await teamsAlone();
  world = new ApiWorld();
  const { connectionString } = local.hub;
  const live = webPubSub({ kind: 'thisMachine', connectionString, clientEndpoint: `${local.url}/live` });
  Object.assign(world.ports, { live });
  await world.start();
  const opened = await world.open(mai);
  occurrence = opened.occurrence!.key;
  cursor = opened.cursor;
  await world.ask(mai, 'proposeDecision', { body: newDecision });
  await world.ask(mai, 'writePrivately', { body: { occurrence } });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await local.close();
});

/** All that arrives at one panel, byte by byte. */
async function panelOf(person: Person): Promise<string[]> {
  const channel = await world.ask(person, 'connectLive');
  const url = channel.kind === 'webSocket' ? channel.url : '';
  const socket = new WebSocket(url, ['json.webpubsub.azure.v1']);
  sockets.push(socket);
  const said: string[] = [];
  socket.on('message', (data: Buffer) => said.push(data.toString()));
  await until(() => said.length > 0, 'a greeting');
  return said;
}

const params = () => ({ meeting: world.meeting, consideration: considerationId });
const heard = (panels: string[][], words: string) =>
  until(() => panels.every((said) => said.some((one) => one.includes(words))), words);

test('a private note reaches each panel of its author as it stands, and of others none', async () => {
  const [bens, bensPhone] = [await panelOf(ben), await panelOf(ben)];
  const others = [await panelOf(mai), await panelOf(linh)];
  await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, text: secret } });
  await heard([bens, bensPhone], `"text":"${secret}"`);
  await world.ask(ben, 'editConsideration', { params: params(), body: { base: 1, text: `${secret} twice` } });
  await heard([bens, bensPhone], `${secret} twice`);
  await world.ask(ben, 'editConsideration', { params: params(), body: { base: 2, removed: true } });
  await world.ask(ben, 'editConsideration', { params: params(), body: { base: 3, removed: false } });
  // What comes last for everybody shows that nothing is on its way any more.
  await world.ask(mai, 'editDecision', {
    params: { meeting: world.meeting, decision: newDecision.id },
    body: { base: 1, text: isTold },
  });
  await heard([bens, bensPhone, ...others], isTold);
  for (const said of others) {
    expect(said.filter((one) => one.includes('"hidden"'))).toHaveLength(4);
    expect(said.join('\n')).not.toMatch(/Trainers|"by":\{"id":"22222222/);
  }
  for (const person of [mai, linh]) {
    const read = await world.ask(person, 'readChanges', { query: { since: cursor } });
    expect(JSON.stringify([read, await world.open(person)])).not.toContain('Trainers');
  }
});

test('a panel of the author that reads instead has the same note', async () => {
  await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, text: secret } });
  const { updates } = await world.ask(ben, 'readChanges', { query: { since: cursor } });
  expect(updates.filter(({ kind }) => kind === 'hidden')).toEqual([]);
  expect(updates).toContainEqual(expect.objectContaining({ consideration: expect.objectContaining({ text: secret }) }));
});

test('once notes are shown they are pushed to everybody, and to their author once', async () => {
  const [bens, mais] = [await panelOf(ben), await panelOf(mai)];
  await world.ask(mai, 'revealNotes', { query: { occurrence } });
  await world.ask(ben, 'raiseConsideration', { body: { ...newConsideration, text: secret } });
  await heard([bens, mais], secret);
  await world.ask(mai, 'editDecision', {
    params: { meeting: world.meeting, decision: newDecision.id },
    body: { base: 1, text: isTold },
  });
  await heard([bens, mais], isTold);
  expect(bens.filter((one) => one.includes(secret))).toHaveLength(1);
});
