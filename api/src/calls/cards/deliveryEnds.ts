/** How a worker leaves a card: every one of these gives the lease back. */
import type { Ports } from '../../ports';
import type { CardRow, Kept } from '../../rows';
import { keepStuck } from '../stuck';
import { dropOutbox, listOutbox, write } from './cardRows';

/** How long to wait until this errand is looked at again; `done`: nothing is left to do. */
export type Next = 'done' | { readonly afterSeconds: number };

/** While Teams can't say who reads along; after the last of them the next errand begins anew. */
const looksAfterSeconds = [5, 10, 15, 60, 120, 240, 480, 600, 600];

/** Nobody works on it, and nobody is in the middle of posting it. */
const letGo = { sending: undefined, leaseUntil: undefined };

/** Nothing was sent: whoever comes next may send it. */
export async function release(
  ports: Ports,
  card: Kept<CardRow>,
  afterSeconds: number,
  noted: { readonly failures?: number } = {},
): Promise<Next> {
  await write(ports, card, { ...letGo, ...noted });
  return { afterSeconds };
}

/** What is asked for until then is shown by the errand that now waits; where the row can't say so, each comes itself. */
export async function fold(ports: Ports, card: Kept<CardRow>, restMs: number): Promise<Next> {
  const foldedUntil = new Date(ports.clock().getTime() + restMs).toISOString();
  await write(ports, card, { ...letGo, foldedUntil });
  return { afterSeconds: Math.ceil(restMs / 1_000) };
}

/** Nobody else would come back to it: who is in the chat is not said to have changed when it can be read again. */
export async function lookAgain(ports: Ports, card: Kept<CardRow>, errands: readonly string[]): Promise<Next> {
  const looks = card.value.looks ?? 0;
  const afterSeconds = looksAfterSeconds[looks];
  if (afterSeconds === undefined) return finish(ports, card, errands);
  await write(ports, card, { ...letGo, looks: looks + 1 });
  return { afterSeconds };
}

export async function finish(
  ports: Ports,
  card: Kept<CardRow>,
  errands: readonly string[],
  noted: { readonly refusedAt?: string } = {},
): Promise<Next> {
  await write(ports, card, { ...letGo, ...noted, looks: undefined });
  await dropOutbox(ports, card.value.errand, errands);
  return 'done';
}

/** Kept where somebody sees it, and can have it tried again; from then on failures are counted anew. */
export async function giveUp(ports: Ports, card: Kept<CardRow>): Promise<Next> {
  await keepStuck(ports, card.value.errand, 'chatFails');
  await write(ports, card, { ...letGo, failures: undefined });
  await dropOutbox(ports, card.value.errand, await listOutbox(ports, card.value.errand));
  return 'done';
}

export async function settle(
  ports: Ports,
  card: Kept<CardRow>,
  state: 'uncertain' | 'gone',
  errands?: readonly string[],
): Promise<Next> {
  await write(ports, card, { ...letGo, state });
  await dropOutbox(ports, card.value.errand, errands ?? (await listOutbox(ports, card.value.errand)));
  return 'done';
}

/** Somebody deleted it in the chat: it comes back only when somebody wants it to. */
export async function settleDeleted(ports: Ports, card: Kept<CardRow>): Promise<Next> {
  const deletedAt = ports.clock().toISOString();
  await write(ports, card, { ...letGo, state: 'gone', deletedAt, activityId: undefined, shown: undefined });
  await dropOutbox(ports, card.value.errand, await listOutbox(ports, card.value.errand));
  return 'done';
}
