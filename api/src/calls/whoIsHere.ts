import { internalPeople } from '../../../domain/audience';
import type { Occurrence, Series, SeriesKey } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { givenTo, presentersInTurn, withoutTheirTurn } from '../../../domain/presenters';
import { Problem } from '../../../domain/problems';
import { withShowingOf } from '../../../domain/showings';
import { firstHere, isInMeeting } from '../access/hosts';
import type { Membership } from '../access/membership';
import { keep } from '../keep';
import type { Committed, Ports } from '../ports';
import { hashed, readMoment, readOccurrence, stored, type Kept } from '../rows';
import { teamMembers } from './teams';

type Looking = Pick<Membership, 'state' | 'meetingId' | 'roster' | 'series'>;

/** People are still on their way in. */
const arrivingMs = 60_000;
const askedAgainMs = 60_000;
/** Who has not come by then does not present. */
const followedMs = 10 * 60_000;

interface Looks {
  readonly of: Occurrence['key'];
  readonly at: number;
  /** Nothing is left to be asked in this sitting. */
  readonly isSettled: boolean;
}

/** What one instance asked last; another one asks for itself. */
const looked = new WeakMap<Ports, Map<SeriesKey, Looks>>();

/**
 * The roster says who was invited, Teams who is there: until somebody begins to tell, the turn goes on to whoever is, and
 * the question to the room speaks to a team only when one of it is. Asked once a minute in the first minutes, by
 * whichever panel reads; who reads waits for it no longer than for the one question.
 */
export async function followWhoIsHere(ports: Ports, looking: Looking): Promise<void> {
  const { state, series } = looking;
  const open = state?.value.open;
  if (!state || !open) return;
  const now = ports.clock().getTime();
  const known = looked.get(ports) ?? new Map<SeriesKey, Looks>();
  looked.set(ports, known);
  const before = known.get(series);
  if (before?.of === open && (before.isSettled || now - before.at < askedAgainMs)) return;
  known.set(series, { of: open, at: now, isSettled: false });
  const occurrence = await readOccurrence(ports, series, open);
  if (!occurrence) return;
  const isSettled = await look(ports, { ...looking, state, occurrence });
  known.set(series, { of: open, at: now, isSettled });
}

interface Look extends Looking {
  readonly state: Kept<Series>;
  readonly occurrence: Kept<Occurrence>;
}

/** Answers whether nothing is left to be asked in this sitting. */
async function look(ports: Ports, looking: Look): Promise<boolean> {
  const { showing, startedAt } = looking.occurrence.value;
  const age = ports.clock().getTime() - Date.parse(startedAt);
  const isWaiting = showing.begunAt === undefined && (showing.state === 'claimed' || showing.state === 'shown');
  if (!isWaiting || age > followedMs) return true;
  try {
    const team = await teamStands(ports, looking);
    const turn = age < arrivingMs ? 'unknown' : await turnGoesTo(ports, looking);
    const isNews = typeof turn === 'object' || (team === 'here' && !showing.isTeamHere);
    if (isNews && (await keepNews(ports, looking, { team, turn })) !== 'done') return false;
    return turn !== 'unknown' && team !== 'notYet';
  } catch (error) {
    // What Teams can't say now it may say in a minute.
    if (error instanceof Problem && error.code === 'unavailable') return false;
    throw error;
  }
}

type Turn = 'unknown' | 'stays' | { readonly id: PersonId; readonly name: string };

async function turnGoesTo(ports: Ports, { state, meetingId, roster, occurrence }: Look): Promise<Turn> {
  const { presenter, number } = occurrence.value.showing;
  if (!presenter || (await isInMeeting(ports, meetingId, presenter.id))) return 'stays';
  const people = internalPeople(roster, ports.home);
  const inTurn = presentersInTurn({ series: state.value, people, number, hash: hashed, without: presenter.id });
  return (await firstHere(ports, meetingId, inTurn)) ?? 'unknown';
}

type Team = 'here' | 'notYet' | 'none';

/** Only a moment whose question would name a team has anybody to wait for. */
async function teamStands(ports: Ports, { meetingId, roster, occurrence }: Look): Promise<Team> {
  const { moment, isTeamHere } = occurrence.value.showing;
  if (isTeamHere) return 'here';
  const told = moment && (await readMoment(ports, moment))?.value;
  if (!told?.ourPart || told.question !== undefined) return 'none';
  const members = await teamMembers(ports, told.ourPart.who, internalPeople(roster, ports.home));
  return (await firstHere(ports, meetingId, members)) ? 'here' : 'notYet';
}

interface News {
  readonly team: Team;
  readonly turn: Turn;
}

/** Where somebody changed the meeting meanwhile, the next look sees to it. */
async function keepNews(ports: Ports, { state, occurrence: known }: Look, { team, turn }: News): Promise<Committed> {
  const before = known.value.showing;
  const presented = withoutTheirTurn(before, state.value.presented);
  const given = typeof turn === 'object' ? givenTo(turn, before, presented) : before;
  const showing = team === 'here' ? { ...given, isTeamHere: true } : given;
  const occurrence = withShowingOf(known.value, showing);
  const turns = typeof turn === 'object' ? { presented: { ...presented, [turn.id]: showing.number } } : {};
  const series = { ...state.value, ...turns, revision: state.value.revision + 1 };
  return keep(ports, {
    series: series.key,
    occurrence: occurrence.key,
    rows: [
      { put: 'replace', row: known.row, etag: known.etag, body: stored(occurrence) },
      { put: 'replace', row: state.row, etag: state.etag, body: stored(series) },
    ],
    update: { kind: 'meeting', revision: String(series.revision) },
  });
}
