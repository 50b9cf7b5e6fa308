import type { MeetingAddress } from '../../../domain/contract';
import type { Occurrence, Series, SeriesKey } from '../../../domain/meetings';
import type { MeetingView } from '../../../domain/meetingView';
import { Problem } from '../../../domain/problems';
import type { ShowingHistory } from '../../../domain/showingHistory';
import { checkMayRun, enterMeeting, type Membership } from '../access/membership';
import { keep } from '../keep';
import type { Ports, RowChange } from '../ports';
import { beforeTheFirst, keys, places, readHistory, readOccurrence, readSeries, stored, type Kept } from '../rows';
import type { Writer } from './ask';
import { viewMeeting } from './meetingViews';
import { seriesOf } from './meetings';
import { answeredBefore, answeredRow } from './once';
import { busy, currentOf, mostTries } from './records';
import { shownAtOnce } from './shownAtOnce';

/** What opens a series' meetings, as it stands: what is planned, what is or was last told, and what was told before. */
export interface OpeningNow {
  readonly series: Series;
  /** The open occurrence, else the last. */
  readonly occurrence: Occurrence | undefined;
  readonly history: ShowingHistory;
}

/** Called again with theirs when somebody else was faster; answers with what it was given where nothing changes. */
export type ChangeOpening = (now: OpeningNow) => OpeningNow;

export type Running = Writer & { readonly params: { readonly meeting: MeetingAddress } };

/** What only the organizer and the delegates may change. */
export async function runMeeting(
  ask: Running,
  decide: (membership: Membership) => Promise<ChangeOpening> | ChangeOpening,
): Promise<MeetingView> {
  const { ports, by, params } = ask;
  const membership = await enterMeeting(ports, { ...params, by });
  const { value } = await seriesOf(ports, membership);
  checkMayRun(value, by.id);
  await changeOpening(ask, value.key, await decide(membership));
  return viewAgain(ports, membership);
}

export async function viewAgain(ports: Ports, membership: Membership): Promise<MeetingView> {
  const series = await readSeries(ports, membership.series);
  if (!series) throw unknownMeeting();
  return viewMeeting(ports, { membership, series, onlyISeeThis: false });
}

/** One transaction, in which the series always takes part: by its revision panels follow, by its ETag nobody is overwritten. */
export async function changeOpening(writer: Writer, key: SeriesKey, change: ChangeOpening): Promise<void> {
  const { ports } = writer;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [before, kept, history] = await Promise.all([
      answeredBefore(writer, places.meeting(ports.home, key)),
      readSeries(ports, key),
      readHistory(ports, key),
    ]);
    if (!kept) throw unknownMeeting();
    if (before) return;
    const current = currentOf(kept.value);
    const occurrence = current && (await readOccurrence(ports, key, current));
    const now = { series: kept.value, occurrence: occurrence?.value, history };
    const changed = change(now);
    if (isSame(now, changed)) return;
    if ((await commit(writer, { kept, occurrence, now, changed })) === 'done') return;
  }
  throw busy();
}

function isSame(now: OpeningNow, changed: OpeningNow): boolean {
  return changed.series === now.series && changed.occurrence === now.occurrence && changed.history === now.history;
}

interface Commit {
  readonly kept: Kept<Series>;
  readonly occurrence: Kept<Occurrence> | undefined;
  readonly now: OpeningNow;
  readonly changed: OpeningNow;
}

async function commit(writer: Writer, { kept, occurrence: row, now, changed }: Commit) {
  const { occurrence, history } = changed;
  const series = { ...withPrivacy(changed.series, occurrence), revision: now.series.revision + 1 };
  const told: RowChange[] =
    row && occurrence && occurrence !== now.occurrence
      ? [{ put: 'replace', row: row.row, etag: row.etag, body: stored(occurrence) }]
      : [];
  const seen: RowChange[] =
    history === now.history ? [] : [{ put: 'upsert', row: keys.history, body: stored(history) }];
  return keep(writer.ports, {
    series: series.key,
    occurrence: currentOf(series) ?? beforeTheFirst,
    rows: [
      { put: 'replace', row: kept.row, etag: kept.etag, body: stored(series) },
      ...told,
      ...seen,
      ...answeredRow(writer),
    ],
    update: { kind: 'meeting', revision: String(series.revision) },
    cards: cardsOf(now, changed),
    records: [
      ...shownAtOnce(now.occurrence, occurrence),
      ...(isFoundByOthers(series) === isFoundByOthers(now.series) ? [] : ['series']),
    ],
  });
}

/** Whoever writes a note reads of the series alone whether it is private. */
function withPrivacy({ private: _was, ...series }: Series, occurrence: Occurrence | undefined): Series {
  return occurrence?.private ? { ...series, private: occurrence.private } : series;
}

function isFoundByOthers({ settings }: Series): boolean {
  return settings.decisionsForEverybody ?? false;
}

/** The cards that show something else now. */
function cardsOf(now: OpeningNow, { series, occurrence }: OpeningNow): string[] {
  if (!occurrence) return [];
  const isToldOtherwise = wayToldOf(now.occurrence) !== wayToldOf(occurrence);
  if (!isToldOtherwise && series.settings.card === now.series.settings.card) return [];
  return [`opening:${occurrence.key}`, ...(isToldOtherwise && occurrence.ended ? [`summary:${occurrence.key}`] : [])];
}

/** A card doesn't say whether its moment was on a screen already. */
function wayToldOf(occurrence: Occurrence | undefined): string {
  const state = occurrence?.showing.state;
  return state === 'skipped' || state === 'released' || state === 'discussed' ? state : 'told';
}

function unknownMeeting(): Problem {
  return new Problem('notFound', 'This meeting is not known.');
}
