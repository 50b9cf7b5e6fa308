import { isOpen } from '../../../../domain/actions';
import { isInternal, type Roster } from '../../../../domain/audience';
import type { Series } from '../../../../domain/meetings';
import type { PersonId } from '../../../../domain/people';
import type { Summary } from '../../../../domain/summary';
import type { Ports } from '../../ports';
import { readRoster } from '../../rows';
import type { Taps, Viewer } from './buttons';

/** In a larger chat no client asks for each one's own card. */
const mostWithOwnCard = 60;

export function concernedByOpening({ organizer, delegates }: Series): PersonId[] {
  return [...(organizer ? [organizer] : []), ...delegates];
}

/** Whoever can do something with one of the open actions. */
export function concernedBySummary(series: Series, { actions, carriedOver }: Summary): PersonId[] {
  const open = [...actions, ...carriedOver].filter(isOpen);
  const people = open.flatMap(({ by, owner, offer }) => [by.id, owner.id, ...(offer ? [offer.to.id] : [])]);
  return open.length > 0 ? [...concernedByOpening(series), ...people] : [];
}

interface About {
  readonly series: Series;
  readonly viewer: Viewer | undefined;
  readonly concerned: readonly PersonId[];
}

export async function tapsOf(ports: Ports, card: string, { series, viewer, concerned }: About): Promise<Taps> {
  const roster = (await readRoster(ports, series.key))?.value;
  if (!roster || roster.members.length > mostWithOwnCard) return { card };
  return viewer ? { card, viewer } : { card, refreshFor: namesInTeams(ports, roster, concerned) };
}

/** As the chat service knows them; those of this organization only. In an order of its own, so that the card stays the same. */
function namesInTeams({ home }: Ports, { members }: Roster, people: readonly PersonId[]): string[] {
  const wanted = new Set(people.map((id) => id.toLowerCase()));
  const named = members.flatMap((member) =>
    member.id && wanted.has(member.id.toLowerCase()) && isInternal(member, home)
      ? [member.teamsId ?? `8:orgid:${member.id}`]
      : [],
  );
  return [...new Set(named)].sort();
}
