import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { openBigMeetings, type BigMeetings } from '../bigMeeting';
import type { SeededMeeting } from '../bigMeetingRows';
import { asked } from '../clients';
import { percentile, type Group } from '../measure';

const measures = ['live.300.p50', 'live.300.p99', 'live.300.lost', 'live.300.doubled'];
const people = 300;
const writers = 30;
const budgetMs = 2_000;

/** What one listener heard: when, by note. Heard twice counts twice. */
type Heard = Map<string, number[]>;

interface Fan {
  /** Milliseconds from sending a note to hearing of it, at each listener. */
  readonly delays: readonly number[];
  readonly lost: number;
  readonly doubled: number;
}

/** Three hundred people in one meeting, thirty of them writing at once, beside bare sockets that pass the same messages on. */
export const live: Group = {
  measures,
  async run({ root, quick }) {
    const world = await openBigMeetings(root, people);
    try {
      const meeting = await world.meeting('live', 50);
      const notesEach = quick ? 4 : 15;
      const ours = await throughTheProduct(world, meeting, notesEach);
      const floor = await throughBareSockets(notesEach);
      const of = (fan: Fan, percent: number) => percentile(fan.delays, percent);
      const runs = writers * notesEach;
      const [p50, p99, lost, doubled] = measures as [string, string, string, string];
      return {
        measures: [
          { name: p50, value: of(ours, 50), unit: 'ms', floor: of(floor, 50), runs },
          { name: p99, value: of(ours, 99), unit: 'ms', floor: of(floor, 99), runs, budget: { value: budgetMs } },
          { name: lost, value: ours.lost, unit: 'messages', runs, budget: { value: 0 } },
          { name: doubled, value: ours.doubled, unit: 'messages', runs, budget: { value: 0 } },
        ],
        notes: [
          `${people} listened while ${writers} wrote ${notesEach} notes each, one after the other: the times are ` +
            'from sending a note to hearing of it on a socket, storage included; bare sockets only pass it on.',
        ],
      };
    } finally {
      await world.close();
    }
  },
};

async function throughTheProduct(world: BigMeetings, meeting: SeededMeeting, notesEach: number): Promise<Fan> {
  const urlOf = (path: string) => `${world.api}/api/meetings/${meeting.address}/${path}`;
  const headersOf = (token: string) => ({
    ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    'idempotency-key': randomUUID(),
  });
  const listeners = await inTurn(world.tokens, 20, async (token) => {
    const answer = await asked(urlOf('live'), { method: 'POST', headers: headersOf(token), body: '{}' });
    const { url } = (await answer.json()) as { url: string };
    return listen(new WebSocket(url, 'json.webpubsub.azure.v1'));
  });
  const fan = await fanOf(listeners, notesEach, async (writer, id) => {
    const body = { id, decision: meeting.decision, effect: 'hurts', text: 'Customers wait longer for answers.' };
    const init = { method: 'POST', headers: headersOf(world.tokens[writer] ?? ''), body: JSON.stringify(body) };
    await (await asked(urlOf('considerations'), init)).arrayBuffer();
  });
  return fan;
}

/** The least that telling so many can cost. */
async function throughBareSockets(notesEach: number): Promise<Fan> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  server.on('connection', (socket) =>
    socket.on('message', (data: Buffer) => {
      for (const client of server.clients) client.send(data.toString());
    }),
  );
  try {
    const numbers = Array.from({ length: people }, (_, number) => number);
    const listeners = await inTurn(numbers, 20, () => listen(new WebSocket(`ws://127.0.0.1:${port}`)));
    return await fanOf(listeners, notesEach, async (writer, id) => {
      const own = listeners[writer];
      if (!own) throw new Error('A writer has no socket.');
      const heard = new Promise<void>((resolve) => own.waiting.set(id, resolve));
      own.socket.send(JSON.stringify({ type: 'message', data: { kind: 'consideration', consideration: { id } } }));
      // The next note is written when this one has come back, as it is when the API has answered.
      await heard;
    });
  } finally {
    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  }
}

interface Listener {
  readonly socket: WebSocket;
  readonly heard: Heard;
  readonly waiting: Map<string, () => void>;
}

const idIn = /"consideration":\{"id":"([^"]+)"/;

function listen(socket: WebSocket): Promise<Listener> {
  const heard: Heard = new Map();
  const waiting = new Map<string, () => void>();
  socket.on('message', (data: Buffer) => {
    const id = idIn.exec(data.toString())?.[1];
    if (id === undefined) return;
    heard.set(id, [...(heard.get(id) ?? []), performance.now()]);
    waiting.get(id)?.();
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, heard, waiting }));
    socket.once('error', reject);
  });
}

type Write = (writer: number, id: string) => Promise<void>;

async function fanOf(listeners: readonly Listener[], notesEach: number, write: Write): Promise<Fan> {
  const sentAt = new Map<string, number>();
  const writer = async (_unused: unknown, number: number) => {
    for (let note = 0; note < notesEach; note += 1) {
      const id = randomUUID();
      sentAt.set(id, performance.now());
      await write(number, id);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  await quietFor(listeners, sentAt.size);
  for (const { socket } of listeners) socket.terminate();
  const ids = [...sentAt.keys()];
  const heard = listeners.flatMap((listener) => ids.map((id) => ({ id, at: listener.heard.get(id) ?? [] })));
  return {
    delays: heard.flatMap(({ id, at }) => (at[0] === undefined ? [] : [at[0] - (sentAt.get(id) ?? 0)])),
    lost: heard.filter(({ at }) => at.length === 0).length,
    doubled: heard.filter(({ at }) => at.length > 1).length,
  };
}

const patienceMs = 10_000;

/** Until everybody has heard of everything, or it is too late. */
async function quietFor(listeners: readonly Listener[], notes: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && listeners.some(({ heard }) => heard.size < notes))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

async function inTurn<T, R>(all: readonly T[], atOnce: number, each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(each))));
  return done;
}
