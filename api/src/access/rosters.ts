import { audienceOf, type Audience, type Roster } from '../../../domain/audience';
import type { OccurrenceKey, Series, SeriesKey } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { keep } from '../calls/keep';
import type { Conversation, Ports } from '../ports';
import { beforeTheFirst, keys, readChat, stored } from '../rows';

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

/** Asks Teams who is in the chat. Who left gets no more live updates; when the audience changed, panels and card follow. */
export async function readRosterAgain(ports: Ports, { series, state, before, conversation }: Rereading) {
  const members = await ports.roster.members(conversation);
  if (!members) return undefined;
  const roster: Roster = { ...members, readAt: ports.clock().toISOString() };
  const row = { put: 'upsert', row: keys.roster, body: stored(roster) } as const;
  if (state && before && audience(ports, before).kind !== audience(ports, roster).kind) {
    const { occurrence, cards } = shownNow(state);
    await keep(ports, { series, occurrence, rows: [row], update: { kind: 'meeting', revision: ports.ids() }, cards });
  } else {
    await ports.store.commit({ table: 'meetings', partition: `${ports.home}|${series}` }, [row]);
  }
  if (before) await Promise.all(whoLeft(before, roster).map((person) => dismiss(ports, series, person)));
  return roster;
}

function audience(ports: Ports, roster: Roster): Audience {
  return audienceOf(roster, ports.home);
}

/** The cards that carry content, or must no longer. */
function shownNow({ open, last }: Series): { occurrence: OccurrenceKey; cards: string[] } {
  const occurrence = open ?? last ?? beforeTheFirst;
  if (open) return { occurrence, cards: [`opening:${open}`] };
  return { occurrence, cards: last ? [`opening:${last}`, `summary:${last}`] : [] };
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
