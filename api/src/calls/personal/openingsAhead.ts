import { outsideDomainsIn } from '../../../../domain/audience';
import { pinsInForce } from '../../../../domain/choosing';
import { shownName } from '../../../../domain/customers';
import type { OpeningAhead } from '../../../../domain/digest';
import type { Series, SeriesKey } from '../../../../domain/meetings';
import type { TellableMoment } from '../../../../domain/meetingView';
import { mayStayTold } from '../../../../domain/momentStates';
import { nextMorning } from '../../../../domain/mornings';
import type { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { readRoster, readSeries, type Kept } from '../../rows';
import { currentOf } from '../records';
import { suggest } from '../suggestions';
import { listAhead } from './aheadRows';
import { spreadMinutes } from './digestDue';
import { expectedAfter, mayBeAsked, type ExpectedSitting } from './expectedSittings';
import { readToShow } from './shownAlone';
import { zoneOf } from './zones';

export interface LookingAhead {
  readonly person: PersonId;
  /** Then those that are held seldom have a message of their own. */
  readonly isReached: boolean;
  /** The card on which it is shown, which looks again when the moment may be told no more. */
  readonly card?: string | undefined;
}

/** The meetings that somebody runs, that come before their next morning's message, and for which nothing is pinned. */
export async function openingsAhead(ports: Ports, looking: LookingAhead): Promise<OpeningAhead[]> {
  const rows = await listAhead(ports, looking.person);
  const those = rows.filter(({ isOften }) => isOften || !looking.isReached);
  const found = await Promise.all(those.map(({ series }) => openingAhead(ports, series, looking)));
  return found.filter((one) => one !== undefined);
}

async function openingAhead(ports: Ports, key: SeriesKey, looking: LookingAhead): Promise<OpeningAhead | undefined> {
  const kept = await readSeries(ports, key);
  const known = kept && (await sittingAhead(ports, kept.value, looking.person));
  if (!known || pinsInForce(kept.value.pins, known.expected.at).length > 0) return undefined;
  const told = await toldAhead(ports, kept, looking);
  const { title, conversationId: chat } = kept.value;
  const { after, expected } = known;
  return {
    series: key,
    title,
    chat,
    after,
    day: expected.day,
    isOften: expected.isOften,
    ...(told && {
      told: { moment: told.moment.id, headline: told.moment.headline, customer: shownName(told.customer) },
    }),
  };
}

interface Ahead {
  readonly after: OpeningAhead['after'];
  readonly expected: ExpectedSitting;
}

/** The sitting that comes before anybody could tell them once more; what is held seldom, from the working day before. */
async function sittingAhead(ports: Ports, series: Series, person: PersonId): Promise<Ahead | undefined> {
  const after = currentOf(series);
  if (after === undefined || series.organizer !== person || !(await mayBeAsked(ports, series))) return undefined;
  const [expected, zone] = await Promise.all([expectedAfter(ports, series, after), zoneOf(ports, person)]);
  if (!expected) return undefined;
  const at = ports.clock().toISOString();
  const nextTold = new Date(Date.parse(nextMorning(at, zone)) + spreadMinutes * 60_000).toISOString();
  const isNext = expected.isOften ? expected.at <= nextTold : expected.nudgeAt <= at;
  return isNext && at < expected.at ? { after, expected } : undefined;
}

async function toldAhead(
  ports: Ports,
  kept: Kept<Series>,
  { person, card }: LookingAhead,
): Promise<TellableMoment | undefined> {
  const roster = (await readRoster(ports, kept.value.key))?.value;
  const { told } = await suggest(ports, kept, roster ? outsideDomainsIn(roster, ports.home) : []);
  const shown = told && card !== undefined ? await readToShow(ports, { person, card, moment: told.moment.id }) : told;
  return shown && mayStayTold(shown.moment) ? shown : undefined;
}
