import { Worker } from 'node:worker_threads';
import { keptImageSide, type ImageType } from '../../../domain/images';
import { Problem } from '../../../domain/problems';
import type { ImageCodec } from '../ports';
import { checkedHeader, unreadable } from './checkedHeader';
import type { ImageHeader } from './header';
import type { DrawAs, Redrawn } from './redraw';

/** What a worker is given. */
export interface Redrawing {
  readonly file: Uint8Array;
  readonly header: ImageHeader;
  readonly as: DrawAs;
}

/** What a worker answers. */
export type RedrawnOrNot = { readonly redrawn: Redrawn } | { readonly unreadable: string };

export interface CodecPlace {
  /** The bundle of `redrawWorker.ts`. */
  readonly workerFile: string;
  readonly mostWaiting?: number;
  readonly patienceMs?: number;
}

/** One picture after the other: the largest one takes 600 MB while it is decoded. */
export function imageCodec({ workerFile, mostWaiting = 8, patienceMs = 30_000 }: CodecPlace): ImageCodec {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  async function draw(file: Uint8Array, type: ImageType, as: DrawAs) {
    const header = checkedHeader(file, type);
    if (waiting >= mostWaiting)
      throw new Problem('busy', 'Many pictures are arriving at once. Try again in a moment.', {
        retryAfterSeconds: 5,
      });
    waiting += 1;
    const redrawn = last.then(() => inWorker(workerFile, { file, header, as }, patienceMs));
    last = redrawn.catch(() => undefined).finally(() => (waiting -= 1));
    return { ...(await redrawn), type: as.type };
  }
  return {
    redraw: (file, type) => draw(file, type, { side: keptImageSide, type: 'image/webp' }),
    drawForCard: (file, type) => draw(file, type, { side: cardImageSide, type: 'image/jpeg' }),
  };
}

/** What Teams takes on a card: at most 1024 pixels a side, under 1 MB, and no WebP. */
const cardImageSide = 800;

async function inWorker(workerFile: string, workerData: Redrawing, patienceMs: number): Promise<Redrawn> {
  // What codecs print is about a file of somebody's: it stays out of the log.
  const worker = new Worker(workerFile, { workerData, env: {}, execArgv: [], stdout: true, stderr: true });
  try {
    const answer = await answerOf(worker, patienceMs);
    if ('redrawn' in answer) return answer.redrawn;
    throw unreadable(answer.unreadable);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, patienceMs: number): Promise<RedrawnOrNot> {
  return new Promise((resolve, reject) => {
    const slow = setTimeout(() => resolve({ unreadable: `It took longer than ${patienceMs} ms.` }), patienceMs);
    worker.once('message', (answer: RedrawnOrNot) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The worker ended with ${code} and no answer.`)));
    worker.once('exit', () => clearTimeout(slow));
  });
}
