import { digestOf, type Morning } from '../../../../domain/digest';
import { isWeekend, morningOf as morningIn } from '../../../../domain/mornings';
import type { PersonId } from '../../../../domain/people';
import { dayAfter } from '../../../../domain/text';
import type { Ports, RowChange } from '../../ports';
import { after, keys, places, stored } from '../../rows';
import { dropAnswered } from '../replies/saidRows';
import { remindOfDigest } from './digestDue';
import { digestKeys, readDigestState, type DigestState } from './digestRows';
import { keepForPerson } from './keepForPerson';
import { reach } from './personalChats';
import { morningOf, waitingFor } from './waiting';

/** So far back it is looked for what nobody was told of. */
const mostDaysBack = 7;

/** One person's morning: what is to be said is on its way to them, at most once a day. */
export async function tellDigest(ports: Ports, person: PersonId): Promise<void> {
  // Somebody who takes the app out is thought of again when they add it again.
  if (!(await reach(ports, person))) return;
  await remindOfDigest(ports, person);
  const morning = await morningOf(ports, person);
  const { today } = morning;
  const found = await readDigestState(ports, person);
  const { quiet, lastOn } = found.value;
  if (isWeekend(today) || (lastOn !== undefined && lastOn >= today) || !isMorning(ports, morning)) return;
  await tidyUp(ports, person, today);
  const longAgo = dayAfter(today, -mostDaysBack);
  const since = lastOn !== undefined && lastOn > longAgo ? lastOn : longAgo;
  const waiting = await waitingFor(ports, { person, morning, openings: { isReached: true } });
  const items = digestOf(waiting, { ...morning, since, quiet });
  if (items.length === 0) return;
  const card = digestKeys.of(today);
  const told: RowChange = { put: 'upsert', row: card, body: stored({ keys: items.map(({ key }) => key) }) };
  const rows = [stateRow({ quiet, lastOn: today }, found.etag), told];
  // Whoever wrote the state meanwhile has told them, or is told to be quiet: then it is looked at again in a minute.
  const committed = await keepForPerson(ports, { person, rows, cards: [card] });
  if (committed !== 'done') throw new Error('The digest of somebody changed while it was made.');
}

/** So many hours after it nobody wishes a good morning any more: what waits is told tomorrow. */
const longestMs = 10 * 3_600_000;

/** Not where their clocks are others by now, nor long after a timer that stood still. */
function isMorning({ clock }: Ports, { today, zone }: Morning): boolean {
  const since = clock().getTime() - Date.parse(morningIn(today, zone));
  return since >= 0 && since < longestMs;
}

export function stateRow(state: DigestState, etag: string | undefined): RowChange {
  const row = digestKeys.state;
  const body = stored(state);
  return etag === undefined ? { put: 'insert', row, body } : { put: 'replace', row, etag, body };
}

/** Buttons of a message that is so old may be tapped in vain. */
const daysKept = 14;
const mostAtOnce = 90;

async function tidyUp(ports: Ports, person: PersonId, today: string): Promise<void> {
  const place = places.mine(ports.home, person);
  const old = dayAfter(today, -daysKept);
  await dropAnswered(ports, place, old);
  for (const prefix of [digestKeys.all, keys.card(digestKeys.all)]) {
    const rows = await ports.store.list({ ...place, from: prefix, to: after(prefix), most: mostAtOnce });
    const gone = rows.filter(({ row }) => digestKeys.dayOf(row) < old);
    if (gone.length > 0)
      await ports.store.commit(
        place,
        gone.map(({ row }) => ({ put: 'remove', row })),
      );
  }
}
