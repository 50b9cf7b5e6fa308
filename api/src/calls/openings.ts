import {
  endOccurrence,
  idleMs,
  occurrenceKeyOf,
  reopenOccurrence,
  type Ending,
  type Occurrence,
  type Series,
  type Showing,
} from '../../../domain/meetings';
import { internalPeople, outsideDomainsIn, type Roster } from '../../../domain/audience';
import { afterTheEnd, comesTooLate, isNewStart, latestStart, type Start } from '../../../domain/meetingLife';
import type { Person } from '../../../domain/people';
import { givenTo, nextPresenter } from '../../../domain/presenters';
import { isPast } from '../../../domain/choosing';
import { beforeShowing, withQuestion, withShowing, type ShowingHistory } from '../../../domain/showingHistory';
import { rosterAtStart } from '../access/rosters';
import type { Ports, RowChange } from '../ports';
import { changedAt, hashed, type Kept, keys, listChanges, places, readOccurrence, readSeries, stored } from '../rows';
import type { Writer } from './ask';
import { begunWith } from './begunWith';
import { keep, remind } from '../keep';
import { answeredRow } from './once';
import { busy, mostTries } from './records';
import { lookForStalled } from './stalledActions';
import { choose, type Chosen } from './suggestions';
import { listLeft } from './takingUp';

export interface Opened {
  readonly series: Kept<Series>;
  readonly occurrence: Occurrence;
}

export interface Beginning {
  readonly series: Kept<Series>;
  readonly at: string;
  readonly begunBy: Start['begunBy'];
  /** Who is in the chat, where that was just read. */
  readonly roster?: Roster | undefined;
}

type Begun = Omit<Beginning, 'series' | 'begunBy'> & Pick<Occurrence, 'begunBy'>;

/** Joins what is open, reopens what has just ended, or claims a new occurrence: once, however many ask at the same time. */
export async function beginOccurrence(
  ports: Ports,
  { series: first, ...begun }: Beginning,
): Promise<Opened | undefined> {
  const start: Start = { ...begun, now: ports.clock().toISOString() };
  let series = first;
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (comesTooLate(series.value, start)) return undefined;
    const known = await knownOccurrence(ports, series.value);
    if (known && series.value.open) {
      const idleAt = await idleSince(ports, series.value, known.value, start.at);
      const joined = idleAt === undefined && (await join(ports, series.value, known, start));
      if (joined) return { series, occurrence: joined };
      if (idleAt !== undefined) await endOpen(ports, series, known, { how: 'idle', at: idleAt });
    } else {
      const then = known ? afterTheEnd(known.value, start) : 'another';
      if (then === 'isOver') return undefined;
      if (known && then === 'goesOn') await reopen(ports, series, known, start);
      else await claim(ports, series, { ...begun, begunBy: begun.begunBy === 'event' ? 'event' : 'panel' });
    }
    series = await again(ports, series);
  }
  throw busy();
}

function knownOccurrence(ports: Ports, { key, open, last }: Series): Promise<Kept<Occurrence> | undefined> {
  const known = open ?? last;
  return known ? readOccurrence(ports, key, known) : Promise.resolve(undefined);
}

async function again(ports: Ports, series: Kept<Series>): Promise<Kept<Series>> {
  const now = await readSeries(ports, series.value.key);
  if (!now) throw new Error('The series is gone.');
  return now;
}

/**
 * A newer start is remembered, so that the end of what was before it, told late, doesn't end what goes on. `undefined`:
 * somebody else was faster.
 */
async function join(
  ports: Ports,
  { key }: Series,
  { value, row, etag }: Kept<Occurrence>,
  start: Start,
): Promise<Occurrence | undefined> {
  if (!isNewStart(value, start)) return value;
  const occurrence = { ...value, resumedAt: start.at };
  const change = { put: 'replace', row, etag, body: stored(occurrence) } as const;
  const committed = await ports.store.commit(places.meeting(ports.home, key), [change]);
  return committed === 'done' ? occurrence : undefined;
}

/** When four hours without anything were over; begun less than four hours before `at` it can't be idle: that costs no read. */
async function idleSince(
  ports: Ports,
  { key }: Series,
  occurrence: Occurrence,
  at: string,
): Promise<string | undefined> {
  const since = new Date(Date.parse(at) - idleMs).toISOString();
  if (latestStart(occurrence) > since) return undefined;
  const of = { occurrence: occurrence.key };
  if ((await listChanges(ports, key, { ...of, since, most: 1 })).length > 0) return undefined;
  const last = (await listChanges(ports, key, { ...of, since: occurrence.startedAt })).at(-1);
  return idleAfter(newest(latestStart(occurrence), last && changedAt(last)));
}

function idleAfter(last: string): string {
  return new Date(Date.parse(last) + idleMs).toISOString();
}

function newest(start: string, written: string | undefined): string {
  return written !== undefined && written > start ? written : start;
}

/** When something was last written in an occurrence; its newest start, when nothing was for four hours. */
export async function lastActivity(ports: Ports, { key }: Series, occurrence: Occurrence): Promise<string> {
  const since = new Date(ports.clock().getTime() - idleMs).toISOString();
  const last = (await listChanges(ports, key, { occurrence: occurrence.key, since })).at(-1);
  return newest(latestStart(occurrence), last && changedAt(last));
}

/** One transaction: the occurrence, the series that names it, the history, the change and the card to post. */
async function claim(ports: Ports, kept: Kept<Series>, { at, begunBy, roster: read }: Begun): Promise<void> {
  const series = kept.value;
  const key = occurrenceKeyOf(at);
  const roster = read ?? (await rosterAtStart(ports, series));
  const domains = roster ? outsideDomainsIn(roster, ports.home) : [];
  const [chosen, undecided] = await Promise.all([choose(ports, series, { at, domains }), listLeft(ports, series)]);
  const showing = showingOf(series, chosen, at);
  const presenter = roster && presenterOf(ports, { series, showing, roster });
  const told = presenter ? givenTo(presenter, showing, series.presented) : showing;
  const occurrence: Occurrence = { key, revision: 1, startedAt: at, begunBy, showing: told };
  await Promise.all([
    remindOfIdle(ports, series, occurrence, at),
    // Actions of an earlier release reminded nobody.
    series.last && lookForStalled(ports, series.key),
  ]);
  const begun = begunWith(key, series, undecided);
  const opened = openedSeries(series, { occurrence, at, chosen });
  await keep(ports, {
    series: series.key,
    occurrence: key,
    rows: [
      { put: 'insert', row: keys.occurrence(key), body: stored(occurrence) },
      { put: 'replace', row: keys.state, etag: kept.etag, body: stored(opened) },
      { put: 'upsert', row: keys.history, body: stored(showing.off ? chosen.history : historyWith(chosen)) },
      ...begun.rows,
    ],
    update: { kind: 'meeting', revision: String(opened.revision) },
    cards: showing.off ? [] : [`opening:${key}`],
    records: begun.records,
  });
}

interface Presenting {
  readonly series: Series;
  readonly showing: Showing;
  readonly roster: Roster;
}

/** Where nothing opens there is nothing to present. */
function presenterOf({ home }: Ports, { series, showing, roster }: Presenting): Person | undefined {
  if (showing.off || !series.settings.rotation) return undefined;
  return nextPresenter({ series, people: internalPeople(roster, home), number: showing.number, hash: hashed });
}

function showingOf({ settings }: Series, { choice, moment: chosen, history }: Chosen, at: string): Showing {
  const number = history.showings + 1;
  if (!choice || !chosen) return { number, state: 'claimed', at, ...(settings.automatic ? {} : { off: true }) };
  const { id: moment, customer, kind } = chosen;
  return {
    number,
    moment,
    customer,
    kind,
    why: choice.why,
    state: 'claimed',
    at,
    before: beforeShowing(history, moment),
  };
}

function historyWith({ choice, moment: chosen, history }: Chosen): ShowingHistory {
  if (!choice || !chosen) return withQuestion(history);
  const { id: moment, customer, kind } = chosen;
  return withShowing(history, { moment, customer, kind, epoch: choice.epoch });
}

interface Opening {
  readonly occurrence: Occurrence;
  readonly at: string;
  readonly chosen: Chosen;
}

/** A pin for the next meeting, or for a day, is spent when it opens; one that could not open stays while its day lasts. */
function openedSeries(series: Series, { occurrence, at, chosen: { choice } }: Opening): Series {
  const { suggestion: _suggestion, unpinned: _unpinned, expected: _expected, takenUp: _takenUp, ...rest } = series;
  const spent = choice?.pin?.when === 'every' ? undefined : choice?.pin;
  const pins = series.pins.filter((pin) => pin !== spent && !isPast(pin, at));
  const { presenter, number } = occurrence.showing;
  const presented = presenter ? { ...series.presented, [presenter.id]: number } : series.presented;
  const pagedFrom = series.pagedFrom ?? occurrence.key;
  return { ...rest, pins, presented, skipped: [], open: occurrence.key, pagedFrom, revision: series.revision + 1 };
}

export function remindOfIdle(ports: Ports, series: Series, { key }: Occurrence, since: string): Promise<void> {
  return remind(ports, series.key, { when: idleAfter(since), kind: `idle:${key}` });
}

async function reopen(ports: Ports, kept: Kept<Series>, known: Kept<Occurrence>, { at }: Start): Promise<void> {
  const occurrence = reopenOccurrence(known.value, at);
  const series: Series = { ...kept.value, open: occurrence.key, revision: kept.value.revision + 1 };
  await remindOfIdle(ports, series, occurrence, ports.clock().toISOString());
  await keep(ports, {
    series: series.key,
    occurrence: occurrence.key,
    rows: bothRows(kept, series, known, occurrence),
    update: { kind: 'meeting', revision: String(series.revision) },
    cards: [`opening:${occurrence.key}`, `summary:${occurrence.key}`],
  });
}

/** Ends the open occurrence, if that is still the one; the summary is brought up to date once more for notes on their way. */
export async function endOpen(
  ports: Ports,
  kept: Kept<Series>,
  known: Kept<Occurrence>,
  ended: Ending,
  writer?: Writer,
): Promise<boolean> {
  const occurrence = endOccurrence(known.value, ended);
  const { open: _open, private: _private, ...rest } = kept.value;
  const series: Series = { ...rest, last: occurrence.key, revision: kept.value.revision + 1 };
  const card = `summary:${occurrence.key}`;
  const committed = await keep(ports, {
    series: series.key,
    occurrence: occurrence.key,
    rows: [...bothRows(kept, series, known, occurrence), ...(writer ? answeredRow(writer) : [])],
    update: { kind: 'meeting', revision: String(series.revision) },
    // The card that opened it shows that it is over.
    cards: occurrence.showing.off ? [card] : [card, `opening:${occurrence.key}`],
    records: [`sitting:${occurrence.key}`],
  });
  if (committed === 'done') await queueOnceMore(ports, series, card);
  return committed === 'done';
}

function bothRows(kept: Kept<Series>, series: Series, known: Kept<Occurrence>, occurrence: Occurrence): RowChange[] {
  return [
    { put: 'replace', row: known.row, etag: known.etag, body: stored(occurrence) },
    { put: 'replace', row: kept.row, etag: kept.etag, body: stored(series) },
  ];
}

/** A note that was written while the meeting ended knows nothing of a summary: by now it has been kept or has failed. */
const stragglersSeconds = 15;

async function queueOnceMore(ports: Ports, series: Series, card: string): Promise<void> {
  try {
    await ports.queue.send({ tenant: ports.home, series: series.key, card }, stragglersSeconds);
  } catch (cause) {
    ports.log.problem('The second look at a summary could not be queued.', cause, { card });
  }
}
