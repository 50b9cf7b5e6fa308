import { ActionId, isOpen } from '../../../../domain/actions';
import { SeriesKey } from '../../../../domain/meetings';
import type { PersonId } from '../../../../domain/people';
import { readAction } from '../../actionRows';
import type { Ports } from '../../ports';

/** An offer of which somebody was told and that does not wait for them any more. */
export interface AnsweredOffer {
  /** As it was told. */
  readonly key: string;
  readonly text: string;
  /** Until when it is to be done, where they took it. */
  readonly dueOn: string;
  readonly end: 'accepted' | 'declined' | 'withdrawn' | 'over';
}

const offerKey = /^offer:([^:]+):([^:]+):/;

/** The same for all offers of one action: after an answer that was taken back it is asked anew. */
export function askedOf(key: string): string {
  return offerKey.exec(key)?.[0] ?? key;
}

/** What became of these offers, from the actions themselves: what waits for somebody is brought up to date after them. */
export async function answeredOffers(
  ports: Ports,
  person: PersonId,
  keys: readonly string[],
): Promise<AnsweredOffer[]> {
  const found = await Promise.all(keys.map((key) => answeredOffer(ports, person, key)));
  return found.filter((one) => one !== undefined);
}

async function answeredOffer(ports: Ports, person: PersonId, key: string): Promise<AnsweredOffer | undefined> {
  const [, first, second] = offerKey.exec(key) ?? [];
  const series = SeriesKey.safeParse(first).data;
  const id = ActionId.safeParse(second).data;
  const action = series && id && (await readAction(ports, series, id))?.value;
  if (!action || (isOpen(action) && action.offer?.to.id === person)) return undefined;
  const { text, dueOn, handOvers } = action;
  const ended = handOvers.findLast(({ to, end, takenBackAt }) => to.id === person && end !== 'given' && !takenBackAt);
  const end = ended === undefined || ended.end === 'given' || !isOpen(action) ? 'over' : ended.end;
  return { key, text, dueOn, end };
}
