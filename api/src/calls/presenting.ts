import { internalPeople, type Roster } from '../../../domain/audience';
import type { Answered } from '../../../domain/contract';
import { mayRun, type Series } from '../../../domain/meetings';
import type { Person, PersonId } from '../../../domain/people';
import { givenTo, nextPresenter, presentersInTurn } from '../../../domain/presenters';
import { Problem } from '../../../domain/problems';
import { withShowingOf } from '../../../domain/showings';
import { firstHere } from '../access/hosts';
import { enterMeeting, type Membership } from '../access/membership';
import type { Ports } from '../ports';
import { hashed, readOccurrence } from '../rows';
import type { Ask } from './ask';
import { seriesOf } from './meetings';
import { changeOpening, viewAgain, type OpeningNow } from './running';

/** Everybody decides for themselves. Whose turn it is now, and who would rather not, gives it to the next one. */
export async function chooseToPresent(ask: Ask<'chooseToPresent'>): Promise<Answered<'chooseToPresent'>> {
  const { ports, by, params, body } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const { value } = await seriesOf(ports, membership);
  await changeOpening(ask, value.key, (now) => {
    const { notPresenting } = now.series;
    if (notPresenting.includes(by.id) !== body.presenting) return now;
    const others = notPresenting.filter((person) => person !== by.id);
    const series = { ...now.series, notPresenting: body.presenting ? others : [...others, by.id] };
    const wished = { ...now, series };
    return body.presenting ? wished : passedOn(wished, by.id, peopleFor(ports, membership.roster));
  });
  return viewAgain(ports, membership);
}

/** Without a name to whoever is next; refused to those who don't take turns. */
export async function passTurn(ask: Ask<'passTurn'>): Promise<Answered<'passTurn'>> {
  const { ports, by, params, body } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const { value } = await seriesOf(ports, membership);
  const people = peopleFor(ports, membership.roster);
  const here = body.to ? undefined : await nextHere(ports, value, { membership, people });
  await changeOpening(ask, value.key, (now) => {
    const { series, occurrence } = now;
    if (!series.open || !occurrence) throw new Problem('meetingNotOpen', 'This meeting has not begun yet.');
    if (occurrence.showing.presenter?.id !== by.id && !mayRun(series, by.id))
      throw new Problem('notAllowed', 'Only whoever’s turn it is, or the organizer, can give it to somebody else.');
    const to = body.to ? chosen(now, people, body.to) : (mayStill(now, here) ?? next(now, people));
    return to ? presentedBy(now, to) : nobodyElse();
  });
  return viewAgain(ports, membership);
}

function peopleFor(ports: Ports, roster: Roster): Person[] {
  return internalPeople(roster, ports.home);
}

interface Here {
  readonly membership: Pick<Membership, 'meetingId'>;
  readonly people: readonly Person[];
}

/** Of those who take turns whoever is first and in the meeting. `undefined`: Teams can't say, or says so of none of the first. */
async function nextHere(ports: Ports, series: Series, { membership, people }: Here): Promise<Person | undefined> {
  const occurrence = series.open && (await readOccurrence(ports, series.key, series.open))?.value;
  if (!occurrence) return undefined;
  const { number, presenter } = occurrence.showing;
  const turn = presentersInTurn({ series, people, number, hash: hashed, without: presenter?.id });
  return firstHere(ports, membership.meetingId, turn).catch(whereTeamsCantSay);
}

function whereTeamsCantSay(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'unavailable') return undefined;
  throw error;
}

/** Somebody may have had or refused the turn while Teams was asked. */
function mayStill({ series, occurrence }: OpeningNow, person: Person | undefined): Person | undefined {
  if (!person || series.notPresenting.includes(person.id)) return undefined;
  return occurrence?.showing.presenter?.id === person.id ? undefined : person;
}

function nobodyElse(): never {
  throw new Problem('invalid', 'There is nobody else here who takes turns.', { field: 'to' });
}

function chosen({ series }: OpeningNow, people: readonly Person[], to: PersonId): Person {
  const person = people.find(({ id }) => id === to);
  if (!person)
    throw new Problem('invalid', 'Give it to somebody of this organization who is in the meeting.', { field: 'to' });
  if (series.notPresenting.includes(to))
    throw new Problem('invalid', `${person.name} asked not to present.`, { field: 'to' });
  return person;
}

function next({ series, occurrence }: OpeningNow, people: readonly Person[]): Person | undefined {
  const { number = 0, presenter } = occurrence?.showing ?? {};
  return nextPresenter({ series, people, number, hash: hashed, without: presenter?.id });
}

function passedOn(now: OpeningNow, from: PersonId, people: readonly Person[]): OpeningNow {
  const { series, occurrence } = now;
  if (!series.open || occurrence?.showing.presenter?.id !== from) return now;
  const to = next(now, people);
  if (to) return presentedBy(now, to);
  const { presenter: _presenter, ...showing } = occurrence.showing;
  return { ...now, occurrence: withShowingOf(occurrence, showing) };
}

/** Whoever gave the turn away had it: it comes round again after the others. */
function presentedBy(now: OpeningNow, presenter: Person): OpeningNow {
  const { series, occurrence } = now;
  if (!occurrence || occurrence.showing.presenter?.id === presenter.id) return now;
  const presented = { ...series.presented, [presenter.id]: occurrence.showing.number };
  const showing = givenTo(presenter, occurrence.showing, series.presented);
  return { ...now, series: { ...series, presented }, occurrence: withShowingOf(occurrence, showing) };
}
