/** Many who listen on sockets while some write: what each heard of, when, and how often. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

export const listening = 300;
export const writers = 30;

/** What one listener heard: when, by note. Heard twice counts twice. */
type Heard = Map<string, number[]>;

export interface Fan {
  /** Milliseconds from sending a note to hearing of it, at each listener. */
  readonly delays: readonly number[];
  readonly lost: number;
  readonly doubled: number;
}

export interface Listener {
  readonly socket: WebSocket;
  readonly heard: Heard;
  readonly waiting: Map<string, () => void>;
}

/** The least that telling so many can cost. */
export async function throughBareSockets(notesEach: number): Promise<Fan> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  server.on('connection', (socket) =>
    socket.on('message', (data: Buffer) => {
      for (const client of server.clients) client.send(data.toString());
    }),
  );
  try {
    const numbers = Array.from({ length: listening }, (_, number) => number);
    const listeners = await inTurn(numbers, 20, () => listen(new WebSocket(`ws://127.0.0.1:${port}`)));
    const message = (id: string) => ({ type: 'message', data: noteOf(id) });
    return await fanOf(listeners, notesEach, (writer, id) => sendAndHear(listeners[writer], id, message(id)));
  } finally {
    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  }
}

export const noteOf = (id: string) => ({ kind: 'consideration', consideration: { id } });

/** The next note is written when this one has come back, as it is when the API has answered. */
export async function sendAndHear(own: Listener | undefined, id: string, message: object): Promise<void> {
  if (!own) throw new Error('A writer has no socket.');
  const heard = new Promise<void>((resolve) => own.waiting.set(id, resolve));
  own.socket.send(JSON.stringify(message));
  await heard;
}

/** One message may tell of several notes. */
const idsIn = /"consideration":\{"id":"([^"]+)"/g;

export function listen(socket: WebSocket): Promise<Listener> {
  const heard: Heard = new Map();
  const waiting = new Map<string, () => void>();
  socket.on('message', (data: Buffer) => {
    for (const [, id = ''] of data.toString().matchAll(idsIn)) {
      heard.set(id, [...(heard.get(id) ?? []), performance.now()]);
      waiting.get(id)?.();
    }
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, heard, waiting }));
    socket.once('error', reject);
  });
}

type Write = (writer: number, id: string) => Promise<void>;

export async function fanOf(listeners: readonly Listener[], notesEach: number, write: Write): Promise<Fan> {
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

export async function inTurn<T, R>(all: readonly T[], atOnce: number, each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(each))));
  return done;
}
