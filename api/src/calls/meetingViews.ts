import { mayShowCustomers, outsideDomainsIn } from '../../../domain/audience';
import { behindAlias } from '../../../domain/customers';
import type { Action } from '../../../domain/actions';
import { byDueDay, isOpen } from '../../../domain/actions';
import { isPast, stillAside, troubleOf } from '../../../domain/choosing';
import { smallLibrary } from '../../../domain/gaps';
import {
  mayRun,
  type Occurrence,
  type OccurrenceKey,
  type Series,
  type SeriesKey,
  type Why,
} from '../../../domain/meetings';
import { mayStayTold } from '../../../domain/momentStates';
import { nextPresenter } from '../../../domain/presenters';
import { nextNumber } from '../../../domain/showings';
import { expectedIn } from '../../../domain/sittings';
import { roomQuestion } from '../../../domain/roomQuestions';
import type { MeetingView, Opening, ShownPin, TellableMoment } from '../../../domain/meetingView';
import type { MomentId } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { seemsToMayWrapUp } from '../access/hosts';
import type { Membership } from '../access/membership';
import type { Ports } from '../ports';
import { listLeft } from '../actionRows';
import { hashed, readOccurrence, readTold, type Kept } from '../rows';
import { peopleOf } from './meetingPeople';
import { openablesFor } from './openables';
import { recordsToOpen, type RecordsToOpen } from './openingRecords';
import { currentOf } from './records';
import { reviewsDue } from './reviews';
import { suggest } from './suggestions';
import { teamsHere } from './teams';

const nothingWritten: RecordsToOpen = { decisions: [], considerations: [], supports: [], hidden: [], earlier: {} };

export interface Viewing {
  readonly membership: Membership;
  readonly series: Kept<Series>;
  /** The caller said that only they can see it. */
  readonly onlyISeeThis: boolean;
  /** Already read: saves a call to the store. */
  readonly occurrence?: Occurrence | undefined;
}

/** The meeting as this person may see it now. With an open occurrence: nine reads in three rounds, the roster's and the state's included. */
export async function viewMeeting(
  ports: Ports,
  { membership, series: kept, ...viewing }: Viewing,
): Promise<MeetingView> {
  const cursor = ports.clock().toISOString();
  const domains = outsideDomainsIn(membership.roster, ports.home);
  const current = currentOf(kept.value);
  const [shown, records, { reviews, actions }] = await Promise.all([
    whatIsShown(ports, { kept, domains, read: viewing.occurrence }),
    current ? recordsToOpen(ports, kept.value, { occurrence: current, person: membership.me.id }) : nothingWritten,
    whatIsLeft(ports, kept.value.key, { current, today: cursor.slice(0, 10) }),
  ]);
  const { series, told, occurrence, isSet, isOff } = shown;
  const wrapUp = series.open !== undefined && seemsToMayWrapUp(ports, series, membership);
  const maySee = mayShowCustomers(membership.audience) || viewing.onlyISeeThis;
  const mayTell = maySee && told && mayStayTold(told.moment) ? told : undefined;
  const people = peopleOf(ports, membership);
  const organizer = people.find(({ id }) => id === series.organizer);
  return {
    series: series.key,
    title: series.title,
    me: {
      ...membership.me,
      mayRun: mayRun(series, membership.me.id),
      mayWrapUp: wrapUp,
      isPresenting: !series.notPresenting.includes(membership.me.id),
    },
    audience: membership.audience,
    people,
    ...(organizer && { organizer }),
    ...(series.open ? { occurrence } : { lastOccurrence: occurrence }),
    opening: openingOf({ told, isSet, isOff, maySee }),
    ...(series.suggestion && { suggestion: series.suggestion }),
    ...(await planOf(ports, series, { membership, maySee, domains, at: cursor })),
    ...(!isOff && presenterNext(series, { people, last: occurrence })),
    question: roomQuestion(mayTell?.moment, series.open ? teamsHere(mayTell, occurrence) : []),
    libraryEmpty: isSet || isOff ? false : await isLibraryEmpty(ports),
    librarySmall: !isSet || isSmall(series.open ? occurrence?.showing.why : series.suggestion?.why),
    ...records,
    expected: expectedIn(series),
    reviews,
    actions: actionsOf(actions, current),
    cursor,
  };
}

interface Left {
  readonly current: OccurrenceKey | undefined;
  readonly today: string;
}

async function whatIsLeft(ports: Ports, series: SeriesKey, { current, today }: Left) {
  const { reviews, actions } = await listLeft(ports, series, current);
  return { reviews: await reviewsDue(ports, reviews, { series, today }), actions };
}

interface Shown {
  readonly series: Series;
  readonly occurrence: Occurrence | undefined;
  readonly told: TellableMoment | undefined;
  /** A moment was chosen, whether or not it can still be read. */
  readonly isSet: boolean;
  readonly isOff: boolean;
}

interface Looking {
  readonly kept: Kept<Series>;
  readonly domains: readonly string[];
  readonly read: Occurrence | undefined;
}

/** Of the open occurrence what opened it; else what is suggested for the next. */
async function whatIsShown(ports: Ports, { kept, domains, read }: Looking): Promise<Shown> {
  const { key, open, last } = kept.value;
  const known = open ?? last;
  const occurrence = read ?? (known && (await readOccurrence(ports, key, known))?.value);
  if (!open) {
    const { series, told } = await suggest(ports, kept, domains);
    // It began while we looked: what opened it is what is shown.
    if (series.open) return whatIsShown(ports, { kept: { ...kept, value: series }, domains, read: undefined });
    const isSet = series.suggestion?.moment !== undefined;
    return { series, occurrence, told, isSet, isOff: !isSet && !series.settings.automatic };
  }
  const { moment, customer } = occurrence?.showing ?? {};
  const told = moment && (await readTold(ports, { moment, customer }));
  return { series: kept.value, occurrence, told, isSet: moment !== undefined, isOff: occurrence?.showing.off ?? false };
}

interface Veil {
  readonly told: TellableMoment | undefined;
  readonly isSet: boolean;
  readonly isOff: boolean;
  readonly maySee: boolean;
}

function openingOf({ told, isSet, isOff, maySee }: Veil): Opening {
  if (isOff) return { kind: 'off' };
  if (!isSet) return { kind: 'question' };
  if (!told || !mayStayTold(told.moment)) return { kind: 'withdrawn' };
  // In a meeting everybody is told the same: behind an alias the name is in nobody's answer.
  return maySee
    ? { kind: 'moment', told: { ...told, customer: behindAlias(told.customer, false) } }
    : { kind: 'veiled' };
}

interface Turns {
  readonly people: readonly Person[];
  readonly last: Occurrence | undefined;
}

/** Who would have the turn if the meeting began now. */
function presenterNext(series: Series, { people, last }: Turns): Pick<MeetingView, 'nextPresenter'> {
  if (series.open || !series.settings.rotation) return {};
  const next = nextPresenter({ series, people, number: nextNumber(last?.showing), hash: hashed });
  return next ? { nextPresenter: next } : {};
}

function actionsOf(actions: readonly Action[], current: OccurrenceKey | undefined): Action[] {
  return actions.filter((action) => action.occurrence === current || isOpen(action)).sort(byDueDay);
}

/** By what was recorded of the choice: nobody counts the library for it. */
function isSmall(why: Why | undefined): boolean {
  return why?.reason === 'chosen' && why.record.pools.eligible < smallLibrary;
}

interface Planning {
  readonly membership: Membership;
  readonly maySee: boolean;
  readonly domains: readonly string[];
  readonly at: string;
}

/** What the organizer decided. What it is about is told only where customers may be seen. */
async function planOf(ports: Ports, series: Series, { membership, maySee, domains, at }: Planning) {
  const { settings, delegates, notPresenting } = series;
  const pinned = series.pins.filter((pin) => !isPast(pin, at));
  const aside = mayRun(series, membership.me.id) ? stillAside(series.setAside, at.slice(0, 10)) : [];
  const library = pinned.length + aside.length > 0 ? await openablesFor(ports, domains) : undefined;
  const known = new Map(library?.moments.map((moment) => [moment.id, moment]));
  const headlineOf = (id: MomentId) => {
    const moment = maySee ? known.get(id) : undefined;
    return moment && moment.state !== 'withdrawn' && !moment.restricted ? { headline: moment.headline } : {};
  };
  const pins = pinned.map((pin): ShownPin => {
    const trouble = troubleOf(known.get(pin.moment), { at, present: library?.present ?? new Set() });
    return { ...pin, ...headlineOf(pin.moment), ...(trouble && { trouble }) };
  });
  const setAside = aside.map((item) => ({ ...item, ...headlineOf(item.moment) }));
  return { pins, setAside, settings, delegates, notPresenting };
}

async function isLibraryEmpty(ports: Ports): Promise<boolean> {
  const { moments } = await openablesFor(ports, []);
  return moments.every(({ state }) => state === 'withdrawn');
}
