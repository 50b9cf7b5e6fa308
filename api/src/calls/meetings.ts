import { mayShowCustomers } from '../../../domain/audience';
import type { Consideration } from '../../../domain/considerations';
import type { Answered } from '../../../domain/contract';
import { idleMs, type Series } from '../../../domain/meetings';
import type { PersonId } from '../../../domain/people';
import { Problem } from '../../../domain/problems';
import type { Update } from '../../../domain/updates';
import { followHosts, isInMeeting } from '../access/hosts';
import { enterMeeting, type Membership } from '../access/membership';
import type { Ports } from '../ports';
import { listRecords, type Records } from '../recordRows';
import { beforeTheFirst, listChanges, type Kept } from '../rows';
import type { Ask } from './ask';
import { viewMeeting } from './meetingViews';
import { beginOccurrence } from './openings';
import { currentOf } from './records';
import { completeSeries, knowSeries } from './series';
import { isSuggestionOver } from './suggestions';
import { followWhoIsHere } from './whoIsHere';

export async function openMeeting({ ports, by, params, body }: Ask<'openMeeting'>): Promise<Answered<'openMeeting'>> {
  const membership = await enterMeeting(ports, { ...params, by });
  const known = await seriesOf(ports, membership);
  const opened = body.surface === 'sidePanel' ? await beginFromPanel(ports, membership, known) : undefined;
  return viewMeeting(ports, {
    membership,
    series: opened?.series ?? known,
    occurrence: opened?.occurrence,
    // On the stage everybody sees it, whatever somebody said of their own screen.
    onlyISeeThis: body.onlyISeeThis && body.surface !== 'stage',
  });
}

/** The series as stored; made, or completed, where something of it is unknown. */
export async function seriesOf(ports: Ports, { state, meetingId, conversation }: Membership): Promise<Kept<Series>> {
  if (state) return completeSeries(ports, state);
  return knowSeries(ports, { meetingId, conversation: await conversation() });
}

/** Only somebody who is in the meeting opens it: looking at the tab beforehand never claims. */
async function beginFromPanel(ports: Ports, { meetingId, me, roster }: Membership, series: Kept<Series>) {
  const at = ports.clock().toISOString();
  if (series.value.open && !mayBeIdle(series.value.open, at)) return undefined;
  if (!(await isInMeeting(ports, meetingId, me.id))) return undefined;
  return beginOccurrence(ports, { series, at, begunBy: 'panel', roster });
}

function mayBeIdle(open: NonNullable<Series['open']>, at: string): boolean {
  const started = open.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Date.parse(at) - Date.parse(started) >= idleMs;
}

/** Commits that were on their way when the last read began are found by reading these seconds again. */
const overlapMs = 10_000;

export async function readChanges({ ports, by, params, query }: Ask<'readChanges'>): Promise<Answered<'readChanges'>> {
  const cursor = ports.clock().toISOString();
  const since = Date.parse(query.since);
  if (Number.isNaN(since))
    throw new Problem('badRequest', 'This is not where a reading can go on.', { field: 'since' });
  const membership = await enterMeeting(ports, { ...params, by });
  await followHosts(ports, membership, { hasJustCome: false });
  const { state, series } = membership;
  const occurrence = (state && currentOf(state.value)) ?? beforeTheFirst;
  const from = new Date(Math.max(0, since - overlapMs)).toISOString();
  const [changes, isOver] = await Promise.all([
    listChanges(ports, series, { occurrence, since: from }),
    state && isSuggestionOver(ports, state.value),
    followWhoIsHere(ports, membership),
  ]);
  const told = newestOnly([
    ...(state && isOver ? [{ kind: 'meeting', revision: `${state.value.revision} is over` } as const] : []),
    ...changes.map(({ value }) => value),
  ]);
  return { updates: await shownTo(by.id, told, () => listRecords(ports, series, occurrence, by.id)), cursor };
}

/** Where a change says no more than that there is a note: the note itself for its author, and for all once it is shown. */
async function shownTo(person: PersonId, updates: Update[], read: () => Promise<Records>): Promise<Update[]> {
  if (!updates.some(({ kind }) => kind === 'hidden')) return updates;
  const { considerations } = await read();
  const known = new Map<string, Consideration>(considerations.map((note) => [note.id, note]));
  return updates.map((update) => {
    const note = update.kind === 'hidden' ? known.get(update.note.id) : undefined;
    return note && (!note.removed || note.by.id === person) ? { kind: 'consideration', consideration: note } : update;
  });
}

/** Each record once, as it stands now. */
function newestOnly(updates: readonly Update[]): Update[] {
  const newest = new Map<string, Update>();
  for (const update of updates) {
    const known = newest.get(nameOf(update));
    if (!known || revisionOf(update) >= revisionOf(known)) newest.set(nameOf(update), update);
  }
  return [...newest.values()];
}

function nameOf(update: Update): string {
  const noun = update.kind === 'hidden' ? 'consideration' : update.kind;
  return `${noun} ${recordOf(update)?.id ?? ''}`;
}

function revisionOf(update: Update): number {
  return recordOf(update)?.revision ?? 0;
}

function recordOf(update: Update) {
  switch (update.kind) {
    case 'decision':
    case 'earlier':
      return update.decision;
    case 'consideration':
      return update.consideration;
    case 'action':
      return update.action;
    case 'support':
      return update.support;
    case 'hidden':
      return update.note;
    case 'meeting':
      return undefined;
  }
}

export async function connectLive({ ports, by, params }: Ask<'connectLive'>): Promise<Answered<'connectLive'>> {
  const membership = await enterMeeting(ports, { ...params, by });
  // A panel paints before it connects: here nobody waits for what Teams says of the hosts.
  const [url] = await Promise.all([
    ports.live.connect(membership.series, by.id),
    followHosts(ports, membership, { hasJustCome: true }),
    followWhoIsHere(ports, membership),
  ]);
  return url === undefined ? { kind: 'none' } : { kind: 'webSocket', url };
}

/** Somebody may have come within the last minute: before the stage the roster is read again. */
const beforeTheStageMs = 5_000;

export async function prepareStage({ ports, by, params }: Ask<'prepareStage'>): Promise<Answered<'prepareStage'>> {
  const { audience } = await enterMeeting(ports, { ...params, by, rosterWithinMs: beforeTheStageMs });
  if (!mayShowCustomers(audience))
    throw new Problem('audienceMixed', 'Not everybody in this meeting is known to be from this organization.');
  return { allowed: true };
}
