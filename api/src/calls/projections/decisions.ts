import { removedSinceLock } from '../../../../domain/amendments';
import type { Consideration } from '../../../../domain/considerations';
import { wordsNow, wordsOfDecision, type LoggedDecision } from '../../../../domain/decisionLog';
import { DecisionId, type Decision } from '../../../../domain/decisions';
import { OccurrenceKey, type Series } from '../../../../domain/meetings';
import { present } from '../../../../domain/meetingView';
import type { MyReview } from '../../../../domain/myItems';
import { awaitsReview } from '../../../../domain/reviews';
import { addressOf } from '../../access/membership';
import { changed, logKeys, logPlace, readLogged } from '../../catalogue/decisionLog';
import type { Ports } from '../../ports';
import { readCarried } from '../../recordRows';
import { keys, places, readDecision } from '../../rows';
import { listHeldIn, saidIn } from '../predictions';
import { projectSeries } from './series';
import { settle, type ProjectedRow } from './settle';

/** A decision stands in the log of all meetings, and, while it waits for that, with whoever is to look back on it. */
export async function projectDecision(ports: Ports, series: Series, of: string): Promise<void> {
  const [where = '', name = ''] = of.split(':');
  const occurrence = OccurrenceKey.parse(where);
  const id = DecisionId.parse(name);
  await projectSeries(ports, series);
  await settle(ports, async () => {
    const decision = await findIn(ports, series, { occurrence, id });
    if (!decision) return [];
    const held = await listHeldIn(ports, series.key, decision);
    const [{ notes }, before] = await Promise.all([
      saidIn(ports, series.key, decision, held),
      readLogged(ports, series.key, id),
    ]);
    const isOn = held.some(({ ended }) => ended === undefined);
    const logged = loggedAs(series, { decision, said: present(notes), isOn, before });
    return [logRow(ports, logged), ...reviewRows(ports, series, logged)];
  });
}

/** Where it was proposed, also where the note about it was written after it was carried over. */
async function findIn(
  ports: Ports,
  { key }: Series,
  { occurrence, id }: { readonly occurrence: OccurrenceKey; readonly id: DecisionId },
): Promise<Decision | undefined> {
  const own = await readDecision(ports, key, occurrence, id);
  if (own) return own.value;
  const carried = await readCarried(ports, key, occurrence, id);
  return carried && (await readDecision(ports, key, carried.value.occurrence, id))?.value;
}

interface Logging {
  readonly decision: Decision;
  readonly said: readonly Consideration[];
  readonly isOn: boolean;
  readonly before: LoggedDecision | undefined;
}

function loggedAs({ key: series }: Series, { decision, said, isOn, before }: Logging): LoggedDecision {
  const customers = [...new Set(said.flatMap((one) => one.customers ?? []))];
  const asked = new Set([...(before?.asked ?? []), ...(awaitsReview(decision) ? [askedOf(decision)] : [])]);
  const words = wordsOfDecision(decision, said);
  const considered = said.length;
  const counted = isOn ? { isOn } : {};
  return { series, decision, customers, considered, ...counted, words, wordsOf: wordsNow, asked: [...asked] };
}

/** Whoever drives it; else who proposed it. */
function askedOf({ driver, by }: Decision) {
  return (driver ?? by).id;
}

/** What was taken out of a locked record stays to be read, and says so. */
function logRow(ports: Ports, logged: LoggedDecision): ProjectedRow {
  const { series, decision } = logged;
  const row = logKeys.decision(series, decision.id);
  const body = decision.removed && !removedSinceLock(decision) ? undefined : logged;
  return { ...logPlace(ports.home), row, body, beside: () => changed(ports, row) };
}

function reviewRows({ home }: Ports, series: Series, { decision, asked }: LoggedDecision): ProjectedRow[] {
  const { key, title, conversationId: chat } = series;
  const item: MyReview = { series: key, meeting: addressOf(series), title, chat, decision };
  return asked.map((person) => ({
    ...places.mine(home, person),
    row: keys.mine('review', key, decision.id),
    body: awaitsReview(decision) && askedOf(decision) === person ? item : undefined,
  }));
}
