import * as z from 'zod/mini';
import type { Answered } from '../../domain/contract';
import { Problem } from '../../domain/problems';
import { readUpdate, type Update } from '../../domain/updates';
import type { Reach } from './meetingState';
import { waitBefore } from './patience';

/** As much of a WebSocket as is needed, so that tests can be the other end. */
export interface Socket {
  onopen: ((event: Event) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface LiveParts {
  connectLive(): Promise<Answered<'connectLive'>>;
  /** `undefined`: nothing changed. */
  readChanges(
    since: string,
    etag: string | undefined,
  ): Promise<{ answer: Answered<'readChanges'>; etag: string | undefined } | undefined>;
  openSocket(url: string, protocol: string): Socket;
  isHidden(): boolean;
  hear(updates: readonly Update[]): void;
  reached(reach: Reach): void;
  /** The API no longer answers this person. */
  refused(problem: Problem): void;
}

export interface LiveConnection {
  /** The network may be back, or the page is looked at again. */
  nudge(): void;
  stop(): void;
}

const beatWithPush = 45_000;
const firstBeat = 3_000;
const fastestBeat = 2_000;
const slowestBeat = 10_000;
const socketPatience = 8_000;
/** An answer that isn't there by then may never come: whoever asks again meanwhile is not kept waiting for it. */
const overtakenAfter = 1_000;

/** Hears of everything through a socket where that is possible, by asking every few seconds where it isn't. */
export function connectLive(parts: LiveParts, cursor: string): LiveConnection {
  const reading = readingOf(parts, cursor);
  const socket = pushOf(parts, () => {
    parts.reached(reachNow());
    beat();
  });
  let beatTimer: ReturnType<typeof setTimeout> | undefined;
  let askedMeanwhile = false;
  let stopped = false;

  const reachNow = (): Reach => {
    if (reading.failed()) return 'offline';
    if (socket.isOpen()) return 'push';
    return socket.wasTried() ? 'polling' : 'connecting';
  };
  const beat = () => {
    // What happened between the start of a read and now is in the next one only.
    if (reading.isUnderWay()) {
      if (!askedMeanwhile) beatTimer = setTimeout(() => void read(), overtakenAfter);
      askedMeanwhile = true;
      return;
    }
    clearTimeout(beatTimer);
    void read();
  };
  const read = async () => {
    // Nobody looks: nothing is asked until somebody does, and then at once.
    if (stopped || (parts.isHidden() && !socket.isOpen())) return;
    askedMeanwhile = false;
    await reading.read();
    if (stopped) return;
    parts.reached(reachNow());
    // One that was overtaken leaves the rest to the newer one.
    if (reading.isUnderWay()) return;
    clearTimeout(beatTimer);
    if (askedMeanwhile) beatTimer = setTimeout(beat);
    else schedule();
    askedMeanwhile = false;
  };
  const schedule = () => {
    clearTimeout(beatTimer);
    beatTimer = setTimeout(beat, socket.isOpen() && !reading.failed() ? beatWithPush : reading.pace());
  };
  socket.open();
  schedule();
  return {
    nudge: () => {
      socket.open();
      beat();
    },
    stop: () => {
      stopped = true;
      clearTimeout(beatTimer);
      socket.stop();
    },
  };
}

/**
 * Delta reads, and how long to wait between them while there is no push: sooner after news, later when it is quiet. Of
 * several the newest one counts, as soon as it has been answered.
 */
function readingOf(parts: LiveParts, start: string) {
  let cursor = start;
  let etag: string | undefined;
  let failed = false;
  let pace = firstBeat;
  let begun = 0;
  let newest = 0;
  return {
    failed: () => failed,
    pace: () => pace,
    isUnderWay: () => newest < begun,
    read: async () => {
      const mine = (begun += 1);
      const isNewest = () => mine > newest;
      try {
        const changes = await parts.readChanges(cursor, etag);
        failed = false;
        if (isNewest()) pace = changes?.answer.updates.length ? fastestBeat : Math.min(slowestBeat, pace * 1.1);
        if (!changes) return;
        if (isNewest()) ({ cursor } = changes.answer);
        if (isNewest()) etag = changes.etag;
        parts.hear(changes.answer.updates);
      } catch (cause) {
        if (mine < begun) return;
        failed = true;
        pace = slowestBeat / 2;
        if (cause instanceof Problem && isFinal(cause)) parts.refused(cause);
      } finally {
        newest = Math.max(newest, mine);
      }
    },
  };
}

function isFinal({ code }: Problem): boolean {
  return code === 'outsider' || code === 'notInMeeting' || code === 'appNotInMeeting' || code === 'notSignedIn';
}

/** The socket, opened again and again with growing patience. `turned`: it opened or closed. */
function pushOf(parts: LiveParts, turned: () => void) {
  let socket: Socket | undefined;
  let state: 'closed' | 'opening' | 'open' | 'none' | 'stopped' = 'closed';
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lost = () => {
    clearTimeout(timer);
    if (state === 'stopped') return;
    if (socket) socket.onopen = socket.onclose = socket.onmessage = null;
    socket?.close();
    socket = undefined;
    state = 'closed';
    tries += 1;
    timer = setTimeout(open, waitBefore(tries));
    turned();
  };
  const opened = () => {
    clearTimeout(timer);
    state = 'open';
    tries = 0;
    turned();
  };
  const attempt = async () => {
    try {
      const channel = await parts.connectLive();
      if (isStopped()) return;
      if (channel.kind === 'none') {
        state = 'none';
        turned();
        return;
      }
      // A proxy may swallow the handshake without an answer.
      timer = setTimeout(lost, socketPatience);
      socket = parts.openSocket(channel.url, 'json.webpubsub.azure.v1');
      socket.onopen = opened;
      socket.onclose = lost;
      socket.onmessage = ({ data }) => parts.hear(updatesIn(data));
    } catch {
      lost();
    }
  };
  const isStopped = () => state === 'stopped';
  const open = () => {
    if (state !== 'closed') return;
    clearTimeout(timer);
    state = 'opening';
    void attempt();
  };
  return {
    open,
    isOpen: () => state === 'open',
    wasTried: () => tries > 0 || state === 'none',
    stop: () => {
      state = 'stopped';
      clearTimeout(timer);
      socket?.close();
    },
  };
}

const Pushed = z.object({ type: z.literal('message'), data: z.unknown() });

/** One update or several at once. Acknowledgements, pings and kinds from newer servers are no news. */
function updatesIn(data: unknown): Update[] {
  try {
    const pushed = Pushed.parse(JSON.parse(String(data)));
    return [pushed.data].flat().flatMap((told) => readUpdate(told) ?? []);
  } catch {
    return [];
  }
}
