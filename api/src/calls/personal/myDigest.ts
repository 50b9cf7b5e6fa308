import type { Answered } from '../../../../domain/contract';
import { digestOf, waitingItems } from '../../../../domain/digest';
import type { MyDigest } from '../../../../domain/myDigest';
import { Problem } from '../../../../domain/problems';
import type { Asker, PersonId } from '../../../../domain/people';
import { isQuiet, quieted, type Quieting } from '../../../../domain/quiet';
import { dayAfter } from '../../../../domain/text';
import type { Ports } from '../../ports';
import { askerOf, type Ask } from '../ask';
import { busy, mostTries } from '../records';
import { remindOfDigest } from './digestDue';
import { digestKeys, readDigestState } from './digestRows';
import { keepForPerson } from './keepForPerson';
import { noteCurator } from './knownCurators';
import { reach, zoneIfKnown } from './personalChats';
import { putOffOf } from './putOff';
import { stateRow } from './tellDigest';
import { morningOf, waitingFor } from './waiting';
import { noteZone } from './zones';

export async function readMyDigest(ask: Ask<'readMyDigest'>): Promise<Answered<'readMyDigest'>> {
  const who = askerOf(ask);
  const [digest] = await Promise.all([digestOfMine(ask.ports, who), noteCurator(ask.ports, who)]);
  return digest;
}

/** Whoever opens My items once a week has missed nothing. */
const daysLookedBack = 7;

/** How the morning's message stands with somebody; where it can't be sent, what it would say today. */
async function digestOfMine(ports: Ports, { id: person, isCurator }: Asker): Promise<MyDigest> {
  const [chat, state, morning] = await Promise.all([
    reach(ports, person),
    readDigestState(ports, person),
    morningOf(ports, person),
  ]);
  const { today, zone } = morning;
  const { quiet } = state.value;
  const { all } = quiet;
  const since = dayAfter(today, -daysLookedBack);
  const isReached = chat !== undefined;
  const waiting = await waitingFor(ports, { person, morning, openings: { isReached }, isCurator });
  const items = isReached ? [] : digestOf(waiting, { ...morning, since, quiet });
  const putOff = await putOffOf(ports, { quiet, today, items: waitingItems(waiting, morning) });
  const isOff = all !== undefined && isQuiet(all, today);
  return { isReached, zone, items, putOff, ...(isOff && { off: all }) };
}

export async function quietDigest(ask: Ask<'quietDigest'>): Promise<Answered<'quietDigest'>> {
  const { ports, by, body } = ask;
  await beQuiet(ports, { person: by.id, quieting: body });
  return digestOfMine(ports, askerOf(ask));
}

export interface BeingQuiet {
  readonly person: PersonId;
  readonly quieting: Quieting;
  /** The card that shows it. */
  readonly card?: string | undefined;
}

/** Said twice is said once: what was put off until that day is put off until that day. */
export async function beQuiet(ports: Ports, { person, quieting, card }: BeingQuiet): Promise<void> {
  const { today } = await morningOf(ports, person);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await readDigestState(ports, person);
    const quiet = quieted(found.value.quiet, quieting, today);
    const { lastOn } = found.value;
    const rows = [stateRow({ ...found.value, quiet }, found.etag)];
    // Said on My items, the message that they got last shows it, too.
    const shown = card ?? (lastOn && digestKeys.of(lastOn));
    if ((await keepForPerson(ports, { person, rows, cards: shown === undefined ? [] : [shown] })) === 'done') return;
  }
  throw busy();
}

export async function sayZone({ ports, by, body }: Ask<'sayZone'>): Promise<Answered<'sayZone'>> {
  const zone = zoneIfKnown(body.zone);
  if (zone === undefined) throw new Problem('invalid', 'This is not a time zone that we know.', { field: 'zone' });
  const isNews = await noteZone(ports, by.id, zone);
  if (isNews && (await reach(ports, by.id))) await remindOfDigest(ports, by.id);
  return { zone };
}
