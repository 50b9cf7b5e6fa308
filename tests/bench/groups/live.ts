import { randomUUID } from 'node:crypto';
import { WebPubSubServiceClient } from '@azure/web-pubsub';
import { WebSocket } from 'ws';
import { openBigMeetings, type BigMeetings } from '../bigMeeting';
import type { SeededMeeting } from '../bigMeetingRows';
import { asked } from '../clients';
import { fanOf, inTurn, listen, listening, noteOf, sendAndHear, throughBareSockets, writers, type Fan } from '../fan';
import { percentile, type Group, type Measure } from '../measure';

const ofProduct = ['live.300.p50', 'live.300.p99', 'live.300.lost', 'live.300.doubled'] as const;
const ofHub = ['live.hub.p50', 'live.hub.p99'] as const;
const budgetMs = 2_000;
const speaks = 'json.webpubsub.azure.v1';

/** Three hundred people in one meeting, thirty of them writing at once, beside bare sockets that pass the same messages on. */
export const live: Group = {
  measures: [...ofProduct, ...ofHub],
  async run({ root, quick, isWanted }) {
    const world = await openBigMeetings(root, listening);
    try {
      const notesEach = quick ? 4 : 15;
      const rounds = quick ? 2 : 7;
      const hub: Fan[] = [];
      const bare: Fan[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const pair = { bare: await throughBareSockets(notesEach), hub: await throughTheHub(world, notesEach) };
        if (round === 0) continue;
        bare.push(pair.bare);
        hub.push(pair.hub);
      }
      const measures = measuresOfHub(hub, bare);
      if (ofProduct.some(isWanted)) {
        const ours = await throughTheProduct(world, await world.meeting('live', 50), notesEach);
        measures.unshift(...measuresOfProduct(ours, bare, writers * notesEach));
      }
      return {
        measures,
        notes: [
          `${listening} listened while ${writers} wrote ${notesEach} notes each, one after the other. live.300: from ` +
            'sending a note to the API to hearing of it on a socket, storage included; live.hub: the hub of this ' +
            'machine alone; beside both, bare sockets that only pass the same messages on.',
        ],
      };
    } finally {
      await world.close();
    }
  },
};

const at = (fans: readonly Fan[], percent: number) =>
  percentile(
    fans.flatMap(({ delays }) => delays),
    percent,
  );

function measuresOfHub(hub: readonly Fan[], bare: readonly Fan[]): Measure[] {
  const [p50, p99] = ofHub;
  const runs = hub.length;
  return [
    { name: p50, value: at(hub, 50), unit: 'ms', floor: at(bare, 50), runs },
    { name: p99, value: at(hub, 99), unit: 'ms', floor: at(bare, 99), runs, budget: { ratio: 1.5 } },
  ];
}

function measuresOfProduct(ours: Fan, bare: readonly Fan[], runs: number): Measure[] {
  const [p50, p99, lost, doubled] = ofProduct;
  const of = (percent: number) => at([ours], percent);
  return [
    { name: p50, value: of(50), unit: 'ms', floor: at(bare, 50), runs },
    { name: p99, value: of(99), unit: 'ms', floor: at(bare, 99), runs, budget: { value: budgetMs } },
    { name: lost, value: ours.lost, unit: 'messages', runs, budget: { value: 0 } },
    { name: doubled, value: ours.doubled, unit: 'messages', runs, budget: { value: 0 } },
  ];
}

async function throughTheProduct(world: BigMeetings, meeting: SeededMeeting, notesEach: number): Promise<Fan> {
  const urlOf = (path: string) => `${world.api}/api/meetings/${meeting.address}/${path}`;
  const headersOf = (token: string) => ({
    ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    'idempotency-key': randomUUID(),
  });
  const listeners = await inTurn(world.tokens, 20, async (token) => {
    const answer = await asked(urlOf('live'), { method: 'POST', headers: headersOf(token), body: '{}' });
    const { url } = (await answer.json()) as { url: string };
    return listen(new WebSocket(url, speaks));
  });
  return fanOf(listeners, notesEach, async (writer, id) => {
    const body = { id, decision: meeting.decision, effect: 'hurts', text: 'Customers wait longer for answers.' };
    const init = { method: 'POST', headers: headersOf(world.tokens[writer] ?? ''), body: JSON.stringify(body) };
    await (await asked(urlOf('considerations'), init)).arrayBuffer();
  });
}

/** By the same road as through the bare sockets: in on a writer's socket, out on everybody's. */
async function throughTheHub({ hub }: BigMeetings, notesEach: number): Promise<Fan> {
  const name = 'fan';
  const group = 'everybody';
  const service = new WebPubSubServiceClient(hub.connectionString, name, { allowInsecureConnection: true });
  const { token } = await service.getClientAccessToken({ groups: [group], roles: ['webpubsub.sendToGroup'] });
  const url = `${hub.url}/client/hubs/${name}?access_token=${token}`;
  const numbers = Array.from({ length: listening }, (_, number) => number);
  const listeners = await inTurn(numbers, 20, () => listen(new WebSocket(url, speaks)));
  return fanOf(listeners, notesEach, (writer, id) =>
    sendAndHear(listeners[writer], id, { type: 'sendToGroup', group, dataType: 'json', data: noteOf(id) }),
  );
}
