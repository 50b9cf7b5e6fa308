/** A thread of its own for each picture, bundled to a file of its own: requests go on meanwhile, and its memory goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Redrawing, RedrawnOrNot } from './imageCodec';
import { redraw } from './redraw';

const { file, header, as } = workerData as Redrawing;

redraw(file, header, as).then(
  (redrawn) => answer({ redrawn }),
  (error: unknown) => answer({ unreadable: String(error) }),
);

function answer(answer: RedrawnOrNot): void {
  parentPort?.postMessage(answer);
}
