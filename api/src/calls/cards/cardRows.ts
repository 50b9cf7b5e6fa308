import type { ChatErrand, Ports } from '../../ports';
import { cardPlace, Errand, keys, listRows, readCard, stored, type CardRow, type Kept } from '../../rows';

/** Longer than the longest time that sending one card may take. */
const leaseMs = 30_000;
const mostTries = 5;
/** Longer than any burst is waited for: the clock was set back since. */
const impossiblyLateMs = 60_000;
/** By so much the clocks of two workers may differ. */
const clocksDifferMs = 500;

type Change = { readonly [K in keyof CardRow]?: CardRow[K] | undefined };

/**
 * The card's row, ours to work on for a while; `leased` while somebody else has it, `folded` while an errand is on its
 * way already that will show this change too.
 */
export async function takeLease(ports: Ports, errand: ChatErrand): Promise<Kept<CardRow> | 'leased' | 'folded'> {
  const card = await readCard(ports, errand);
  if (!card) return ((await insert(ports, errand)) ? await readCard(ports, errand) : undefined) ?? 'leased';
  const now = ports.clock();
  if (card.value.leaseUntil !== undefined && card.value.leaseUntil > now.toISOString()) return 'leased';
  if (isFolded(card.value, now.getTime())) return 'folded';
  return (await write(ports, card, { foldedUntil: undefined })) ?? 'leased';
}

function isFolded({ foldedUntil }: CardRow, now: number): boolean {
  if (foldedUntil === undefined) return false;
  const left = Date.parse(foldedUntil) - now;
  return left > clocksDifferMs && left < impossiblyLateMs;
}

async function insert(ports: Ports, errand: ChatErrand): Promise<boolean> {
  const body = stored({ errand, state: 'waiting', leaseUntil: leaseEnd(ports) } satisfies CardRow);
  const row = { put: 'insert', row: keys.card(errand.card), body } as const;
  return (await ports.store.commit(cardPlace(ports.home, errand), [row])) === 'done';
}

/**
 * The row with the change, still leased unless the change says otherwise; what is `undefined` in it is taken out.
 * Answers `undefined` when somebody else has written the row.
 */
export async function write(ports: Ports, card: Kept<CardRow>, change: Change): Promise<Kept<CardRow> | undefined> {
  const { errand } = card.value;
  const body = stored({ ...card.value, leaseUntil: leaseEnd(ports), ...change });
  const row = { put: 'replace', row: card.row, etag: card.etag, body } as const;
  const committed = await ports.store.commit(cardPlace(ports.home, errand), [row]);
  return committed === 'done' ? readCard(ports, errand) : undefined;
}

interface Posted {
  readonly activityId: string;
  readonly shown: string;
}

/** What is over once a card has been sent. */
const untroubled = { sending: undefined, failures: undefined, refusedAt: undefined } satisfies Change;

/** What was sent has to be known, whoever wrote the row meanwhile. */
export async function writeSent(ports: Ports, card: Kept<CardRow>, posted: Posted): Promise<Kept<CardRow>> {
  const sentAt = ports.clock().toISOString();
  let latest: Kept<CardRow> | undefined = card;
  for (let tried = 0; latest && tried < mostTries; tried += 1) {
    const written = await write(ports, latest, { ...untroubled, ...posted, sentAt, state: 'posted' });
    if (written) return written;
    latest = await readCard(ports, card.value.errand);
  }
  throw new Error('A card was sent whose row could not be written.');
}

/** After an error: the queue tries again soon, and counts. A mark that it was being posted stays. */
export async function giveBack(ports: Ports, leased: Kept<CardRow>): Promise<void> {
  // From here on the lease may be somebody else's.
  if ((leased.value.leaseUntil ?? '') <= ports.clock().toISOString()) return;
  const { errand } = leased.value;
  const card = await readCard(ports, errand);
  if (card) await write(ports, card, { leaseUntil: undefined });
}

function leaseEnd(ports: Ports): string {
  return new Date(ports.clock().getTime() + leaseMs).toISOString();
}

/** The waiting errands of this card: what is rendered from now on does them all. */
export async function listOutbox(ports: Ports, errand: ChatErrand): Promise<string[]> {
  const place = { ...cardPlace(ports.home, errand), prefix: keys.outbox };
  const rows = await listRows(ports, place, Errand);
  return rows.filter(({ value }) => 'card' in value && value.card === errand.card).map(({ row }) => row);
}

/** One by one: that somebody else has removed one of them must not keep the others. */
export async function dropOutbox(ports: Ports, errand: ChatErrand, rows: readonly string[]): Promise<void> {
  const place = cardPlace(ports.home, errand);
  for (const row of rows) await ports.store.commit(place, [{ put: 'remove', row }]);
}
