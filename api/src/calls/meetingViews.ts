import { mayShowCustomers } from '../../../domain/audience';
import { isInternal } from '../../../domain/audience';
import type { Action } from '../../../domain/actions';
import { byDueDay, isOpen } from '../../../domain/actions';
import { mayRun, type Occurrence, type OccurrenceKey, type Series } from '../../../domain/meetings';
import type { MeetingView, Opening, TellableMoment } from '../../../domain/meetingView';
import type { Person } from '../../../domain/people';
import { seemsToMayWrapUp } from '../access/hosts';
import type { Membership } from '../access/membership';
import type { Ports } from '../ports';
import { after, keys, listActions, listRecords, places, readOccurrence, readTold, type Kept } from '../rows';
import { currentOf } from './records';
import { suggest } from './suggestions';

export interface Viewing {
  readonly membership: Membership;
  readonly series: Kept<Series>;
  /** The caller said that only they can see it. */
  readonly onlyISeeThis: boolean;
  /** Already read: saves a call to the store. */
  readonly occurrence?: Occurrence | undefined;
}

/** The meeting as this person may see it now. With an open occurrence: seven reads in three rounds, the roster's and the state's included. */
export async function viewMeeting(
  ports: Ports,
  { membership, series: kept, ...viewing }: Viewing,
): Promise<MeetingView> {
  const cursor = ports.clock().toISOString();
  const current = currentOf(kept.value);
  const [shown, records, actions] = await Promise.all([
    whatIsShown(ports, kept, viewing.occurrence),
    current ? listRecords(ports, kept.value.key, current) : { decisions: [], considerations: [] },
    listActions(ports, kept.value.key),
  ]);
  const { series, told, occurrence, isSet } = shown;
  const wrapUp = series.open !== undefined && seemsToMayWrapUp(ports, series, membership);
  const maySee = mayShowCustomers(membership.audience) || viewing.onlyISeeThis;
  const people = peopleOf(ports, membership);
  const organizer = people.find(({ id }) => id === series.organizer);
  return {
    series: series.key,
    title: series.title,
    me: { ...membership.me, mayRun: mayRun(series, membership.me.id), mayWrapUp: wrapUp },
    audience: membership.audience,
    people,
    ...(organizer && { organizer }),
    ...(series.open ? { occurrence } : { lastOccurrence: occurrence }),
    opening: openingOf({ told, isSet, maySee }),
    ...(series.suggestion && { suggestion: series.suggestion }),
    ...(series.pin && { pin: series.pin }),
    libraryEmpty: isSet ? false : await isLibraryEmpty(ports),
    ...records,
    actions: actionsOf(actions, current),
    cursor,
  };
}

interface Shown {
  readonly series: Series;
  readonly occurrence: Occurrence | undefined;
  readonly told: TellableMoment | undefined;
  /** A moment was chosen, whether or not it can still be read. */
  readonly isSet: boolean;
}

/** Of the open occurrence what opened it; else what is suggested for the next. */
async function whatIsShown(ports: Ports, kept: Kept<Series>, read: Occurrence | undefined): Promise<Shown> {
  const { key, open, last } = kept.value;
  const known = open ?? last;
  const occurrence = read ?? (known && (await readOccurrence(ports, key, known))?.value);
  if (!open) {
    const { series, told } = await suggest(ports, kept);
    return { series, occurrence, told, isSet: series.suggestion?.moment !== undefined };
  }
  const { moment, customer } = occurrence?.showing ?? {};
  const told = moment && (await readTold(ports, { moment, customer }));
  return { series: kept.value, occurrence, told, isSet: moment !== undefined };
}

interface Veil {
  readonly told: TellableMoment | undefined;
  readonly isSet: boolean;
  readonly maySee: boolean;
}

function openingOf({ told, isSet, maySee }: Veil): Opening {
  if (!isSet) return { kind: 'question' };
  if (!told || told.moment.state === 'withdrawn') return { kind: 'withdrawn' };
  return maySee ? { kind: 'moment', told } : { kind: 'veiled' };
}

/** Those of this organization, to whom actions can be given. */
export function peopleOf(ports: Ports, { roster }: Pick<Membership, 'roster'>): Person[] {
  const internal = roster.members.filter((member) => isInternal(member, ports.home));
  return internal.flatMap(({ id, name }) => (id && name ? [{ id, name: name.slice(0, 200) }] : []));
}

function actionsOf(actions: readonly Action[], current: OccurrenceKey | undefined): Action[] {
  return actions.filter((action) => action.occurrence === current || isOpen(action)).sort(byDueDay);
}

async function isLibraryEmpty(ports: Ports): Promise<boolean> {
  const range = { ...places.library(ports.home), from: keys.projections, to: after(keys.projections) };
  return (await ports.store.list({ ...range, most: 1 })).length === 0;
}
