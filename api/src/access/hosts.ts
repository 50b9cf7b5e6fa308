import { mayRun, type Series, type SeriesKey } from '../../../domain/meetings';
import type { Person, PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { keep } from '../keep';
import type { Ports } from '../ports';
import { places, readRoster, stored } from '../rows';
import type { Membership } from './membership';

/** Teams is asked about the hosts once a minute for all panels together. */
const askedAgainMs = 60_000;
/** Longer, so that what an open panel shows does not blink between two askings. */
const believedMs = 2 * askedAgainMs;

/** As the roster's row remembers it; Teams isn't asked. Whoever taps is judged by what Teams says then. */
export function seemsToMayWrapUp(ports: Ports, series: Series, { roster, me }: Membership): boolean {
  if (mayRun(series, me.id)) return true;
  return roster.hosts?.present === false && ageOf(ports, roster.hosts.at) <= believedMs;
}

/** Whoever runs the meeting; anybody in it while none of those is there. What Teams can't say is `unavailable`. */
export async function mayWrapUp(ports: Ports, series: Series, person: PersonId): Promise<boolean> {
  return mayRun(series, person) || !(await isHostThere(ports, series));
}

async function isHostThere(ports: Ports, series: Series): Promise<boolean> {
  const organizer = series.organizer ?? (await ports.roster.meeting(series.meetingId))?.organizer;
  const hosts = [...(organizer ? [organizer] : []), ...series.delegates];
  const present = await Promise.all(hosts.map((host) => isInMeeting(ports, series.meetingId, host)));
  return present.includes(true);
}

export async function isInMeeting(ports: Ports, meetingId: string, person: PersonId): Promise<boolean> {
  return (await ports.roster.participant(meetingId, person))?.inMeeting ?? false;
}

/** So many are asked for, at most, before nobody counts as here. */
const mostAsked = 5;

/** Whoever is first in the meeting, of the first few; they are asked for one after the other. */
export async function firstHere(
  ports: Ports,
  meetingId: string,
  people: readonly Person[],
): Promise<Person | undefined> {
  for (const person of people.slice(0, mostAsked)) if (await isInMeeting(ports, meetingId, person.id)) return person;
  return undefined;
}

const underWay = new WeakMap<Ports, Map<SeriesKey, Promise<void>>>();

/** For who sees a meeting and doesn't run it: is a host there, as of a minute ago or, for who has just come, of now? */
export async function followHosts(
  ports: Ports,
  { state, roster, me, series }: Membership,
  { hasJustCome }: { readonly hasJustCome: boolean },
): Promise<void> {
  if (!state?.value.open || mayRun(state.value, me.id)) return;
  if (!hasJustCome && roster.hosts && ageOf(ports, roster.hosts.at) <= askedAgainMs) return;
  const askings = underWay.get(ports) ?? new Map<SeriesKey, Promise<void>>();
  underWay.set(ports, askings);
  const asking = askings.get(series) ?? rememberHosts(ports, state.value).finally(() => askings.delete(series));
  askings.set(series, asking);
  await asking;
}

/** Panels hear of it when it changed. A roster that somebody read meanwhile stays, and the next one to come asks again. */
async function rememberHosts(ports: Ports, series: Series): Promise<void> {
  const present = await isHostThere(ports, series).catch(asIfThere);
  const kept = await readRoster(ports, series.key);
  if (!kept || !series.open) return;
  const roster = { ...kept.value, hosts: { present, at: ports.clock().toISOString() } };
  const row = { put: 'replace', row: kept.row, etag: kept.etag, body: stored(roster) } as const;
  if ((kept.value.hosts?.present ?? true) === present)
    await ports.store.commit(places.meeting(ports.home, series.key), [row]);
  else {
    const update = { kind: 'meeting', revision: ports.ids() } as const;
    await keep(ports, { series: series.key, occurrence: series.open, rows: [row], update });
  }
}

function asIfThere(error: unknown): boolean {
  if (error instanceof Problem && error.code === 'unavailable') return true;
  throw error;
}

function ageOf(ports: Ports, at: string): number {
  return ports.clock().getTime() - Date.parse(at);
}
