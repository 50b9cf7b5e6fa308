import { audienceOf, internalPeople, type Audience, type Roster } from '../../../domain/audience';
import type { Series, SeriesKey } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import { inParts, listPosted, remindOfPosted, showOthersAgain } from '../calls/cards/postedCards';
import { keep } from '../keep';
import type { Conversation, Ports } from '../ports';
import { beforeTheFirst, keys, readChat, readRoster, stored } from '../rows';

/** A roster read this long ago still counts; all instances share it as a row. */
export const rosterLivesMs = 60_000;

export function isFresh(ports: Ports, roster: Roster | undefined, withinMs: number): roster is Roster {
  return roster !== undefined && ports.clock().getTime() - Date.parse(roster.readAt) <= withinMs;
}

export interface Rereading {
  readonly series: SeriesKey;
  readonly state: Series | undefined;
  readonly before: Roster | undefined;
  readonly conversation: Conversation;
}

const underWay = new WeakMap<Ports, Map<SeriesKey, Promise<Roster | undefined>>>();

/**
 * Asks Teams who is in the chat; whoever asks meanwhile gets the same answer. Who left gets no more live updates; when
 * the audience changed, panels and card follow.
 */
export function readRosterAgain(ports: Ports, rereading: Rereading): Promise<Roster | undefined> {
  const readings = underWay.get(ports) ?? new Map<SeriesKey, Promise<Roster | undefined>>();
  underWay.set(ports, readings);
  const { series } = rereading;
  const reading = readings.get(series) ?? takeIn(ports, rereading).finally(() => readings.delete(series));
  readings.set(series, reading);
  return reading;
}

async function takeIn(ports: Ports, { series, state, before, conversation }: Rereading): Promise<Roster | undefined> {
  const members = await ports.roster.members(conversation);
  if (!members) return undefined;
  const hosts = before?.hosts && { hosts: before.hosts };
  const roster: Roster = { ...members, ...hosts, readAt: ports.clock().toISOString() };
  const row = { put: 'upsert', row: keys.roster, body: stored(roster) } as const;
  const isAudienceOther = before && audience(ports, before).kind !== audience(ports, roster).kind;
  // Whoever comes can read back through the whole chat, however long it is.
  const [cards = [], ...others] = state && isAudienceOther ? inParts(await listPosted(ports, state)) : [];
  if (others.length > 0) await remindOfPosted(ports, series);
  await keep(ports, {
    series,
    occurrence: state?.open ?? state?.last ?? beforeTheFirst,
    rows: [row],
    ...(state && isAudienceOther && { update: { kind: 'meeting', revision: ports.ids() }, cards }),
    // Who is in the meeting reads what it decided.
    records: state && before && areOthers(ports, before, roster) ? ['series'] : [],
  });
  if (state && others.length > 0) await showOthersAgain(ports, state, others.flat());
  if (before) await Promise.all(whoLeft(before, roster).map((person) => dismiss(ports, series, person)));
  return roster;
}

function areOthers({ home }: Ports, before: Roster, now: Roster): boolean {
  const idsIn = (roster: Roster) => internalPeople(roster, home).map(({ id }) => id);
  return JSON.stringify(idsIn(before).sort()) !== JSON.stringify(idsIn(now).sort());
}

function audience(ports: Ports, roster: Roster): Audience {
  return audienceOf(roster, ports.home);
}

function whoLeft(before: Roster, after: Roster): PersonId[] {
  const stay = new Set(after.members.map(({ id }) => id?.toLowerCase()));
  return before.members.flatMap(({ id }) => (id && !stay.has(id.toLowerCase()) ? [id] : []));
}

async function dismiss(ports: Ports, series: SeriesKey, person: PersonId): Promise<void> {
  try {
    await ports.live.dismiss(series, person);
  } catch (cause) {
    ports.log.problem('Somebody who left could not be taken off the live channel.', cause);
  }
}

/** How to reach a chat, as it told us last. */
export async function conversationOf(ports: Ports, conversationId: string): Promise<Conversation> {
  const chat = await readChat(ports, conversationId);
  return { serviceUrl: chat?.value.serviceUrl ?? ports.serviceUrl, conversationId, tenantId: ports.home };
}

/** Who is in the chat when a meeting starts; as last known, where Teams can't say just now: it opens all the same. */
export async function rosterAtStart(ports: Ports, state: Series): Promise<Roster | undefined> {
  const before = (await readRoster(ports, state.key))?.value;
  if (isFresh(ports, before, rosterLivesMs)) return before;
  const conversation = await conversationOf(ports, state.conversationId);
  try {
    return (await readRosterAgain(ports, { series: state.key, state, before, conversation })) ?? before;
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return before;
    throw error;
  }
}
