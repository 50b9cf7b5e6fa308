import { allowedHere, chooseMoment, pinsInForce, suggestionOf, troubleOf, type Choice } from '../../../domain/choosing';
import { isPresentFrom } from '../../../domain/customers';
import type { Pin, Series, Suggestion, Why } from '../../../domain/meetings';
import type { TellableMoment } from '../../../domain/meetingView';
import { projectMoment } from '../../../domain/momentProjections';
import type { Moment, MomentId } from '../../../domain/moments';
import type { ShowingHistory } from '../../../domain/showingHistory';
import { glanceAtCatalogue } from '../catalogue/catalogue';
import type { Ports } from '../ports';
import {
  hashed,
  keys,
  places,
  readCustomer,
  readHistory,
  readMoment,
  readSeries,
  readTold,
  stored,
  type Kept,
} from '../rows';
import { openablesFor } from './openables';
import { mostTries } from './records';

export interface Chosen {
  readonly choice: Choice | undefined;
  /** As it was just read. */
  readonly moment: Moment | undefined;
  readonly history: ShowingHistory;
}

export interface ChoosingAt {
  readonly at: string;
  /** The e-mail domains of the outsiders in the meeting. */
  readonly domains: readonly string[];
}

/**
 * What opens the next occurrence: three point reads where the library is known. Projections lag, so the moment itself is
 * read, and barred meanwhile it is chosen again.
 */
export async function choose(ports: Ports, series: Series, { at, domains }: ChoosingAt): Promise<Chosen> {
  const [openables, history] = await Promise.all([openablesFor(ports, domains), readHistory(ports, series.key)]);
  const { tags, present, customers } = openables;
  let library = openables.moments;
  for (;;) {
    const choice = chooseMoment({ series, library, tags, present, history, at, hash: hashed });
    if (!choice) return { choice, moment: undefined, history };
    const { id } = choice.moment;
    const moment = (await readMoment(ports, id))?.value;
    const fresh = moment && projectMoment(moment);
    const isAsListed =
      customers.has(fresh?.customer ?? '') &&
      fresh?.language === choice.moment.language &&
      troubleOf(fresh, { at, present }) === troubleOf(choice.moment, { at, present });
    if (isAsListed) return { choice, moment, history };
    const known = fresh && customers.has(fresh.customer ?? '') ? [fresh] : [];
    library = library.flatMap((listed) => (listed.id === id ? known : [listed]));
  }
}

export interface Suggested {
  readonly series: Series;
  readonly told: TellableMoment | undefined;
}

/** The stored suggestion, as long as it may open; else another one, stored in its place. */
export async function suggest(
  ports: Ports,
  kept: Kept<Series>,
  domains: readonly string[],
  tries = mostTries,
): Promise<Suggested> {
  const series = kept.value;
  const at = ports.clock().toISOString();
  const stands = await whatStands(ports, series, { at, domains });
  if (stands) return { series, told: stands };
  const { choice, moment } = await choose(ports, series, { at, domains });
  const customer = moment && (await readCustomer(ports, moment.customer));
  const told = moment && customer && { moment, customer: customer.value };
  const suggestion = suggestionOf(choice, at);
  if (isSame(suggestion, series.suggestion)) return { series, told };
  const suggested = { ...series, suggestion };
  const row = { put: 'replace', row: keys.state, etag: kept.etag, body: stored(suggested) } as const;
  const committed = await ports.store.commit(places.meeting(ports.home, series.key), [row]);
  if (committed === 'done' || tries === 1) return { series: suggested, told };
  // Somebody else changed the series meanwhile: what they stored is what opens, if they stored anything.
  const theirs = await readSeries(ports, series.key);
  if (!theirs || theirs.value.open) return { series: theirs?.value ?? suggested, told: undefined };
  return suggest(ports, theirs, domains, tries - 1);
}

function isSame({ moment, why }: Suggestion, before: Suggestion | undefined): boolean {
  return before !== undefined && JSON.stringify([moment, why]) === JSON.stringify([before.moment, before.why]);
}

/** Known without looking at the library: what was suggested, where no pin may come first. */
async function whatStands(
  ports: Ports,
  series: Series,
  { at, domains }: ChoosingAt,
): Promise<TellableMoment | undefined> {
  const { moment, why } = series.suggestion ?? {};
  if (!moment || !why) return undefined;
  const [pin] = pinsInForce(series.pins, at);
  if (pin ? pin.moment !== moment || !isOf(pin, why) : why.reason === 'pinned') return undefined;
  const told = await readTold(ports, { moment });
  if (!told) return undefined;
  const present = new Set<string>(isPresentFrom(told.customer, domains) ? [told.customer.id] : []);
  const projection = projectMoment(told.moment);
  const trouble = troubleOf(projection, { at, present });
  const isAllowed = why.reason === 'pinned' || allowedHere({ series, present, at })(projection);
  const isKnownStale = trouble === 'stale' && why.reason === 'chosen' && why.record.stale;
  return isAllowed && (!trouble || isKnownStale) ? told : undefined;
}

/**
 * What is suggested was withdrawn, archived or has expired since: whoever looks at it reads the meeting again, which
 * suggests another one. While nothing changes in the library that is one read every ten seconds for all who look.
 */
export async function isSuggestionOver(ports: Ports, { open, suggestion }: Series): Promise<boolean> {
  const { moment, why } = suggestion ?? {};
  if (open || !moment) return false;
  const known = await glanceAtCatalogue(ports);
  const standing = known ? known.byId.get(moment)?.moment : await projectionOf(ports, moment);
  const trouble = troubleOf(standing, { at: ports.clock().toISOString(), present: new Set() });
  return trouble !== undefined && !(trouble === 'stale' && why?.reason === 'chosen' && why.record.stale);
}

async function projectionOf(ports: Ports, moment: MomentId) {
  const read = await readMoment(ports, moment);
  return read && projectMoment(read.value);
}

/** The same moment can be pinned anew, by somebody else or for another time. */
function isOf({ by, when, on }: Pin, why: Why): boolean {
  return why.reason === 'pinned' && why.by.id === by.id && why.every === (when === 'every') && why.on === on;
}
