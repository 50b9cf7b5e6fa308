import { Action, isOpen, type ActionId } from '../../domain/actions';
import type { OccurrenceKey, SeriesKey } from '../../domain/meetings';
import type { Ports, RowChange, StoredRow } from './ports';
import { after, kept, keys, places, readRow, stored, type Kept } from './rows';

type Rows = Pick<Ports, 'store' | 'home'>;

/**
 * An action stands in a row of its own, found by its id and listed by nobody, and once more where lists find it: the open
 * ones side by side, the others behind them by the meeting that made them, the newest first. So a list reads what is open
 * and what one meeting made, however much was ever done.
 */
export const actionKey = (id: ActionId) => `act:${id}`;

/** What is neither open nor of a newer meeting begins here. */
function closedIn(occurrence: OccurrenceKey): string {
  return `a;${newestFirst(occurrence)}`;
}

function newestFirst(occurrence: OccurrenceKey): string {
  return occurrence.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function listedAt(action: Action): string {
  return isOpen(action) ? keys.action(action.id) : `${closedIn(action.occurrence)}:${action.id}`;
}

/** Those of earlier releases stand only where lists find them. */
export async function readAction(rows: Rows, series: SeriesKey, id: ActionId): Promise<Kept<Action> | undefined> {
  const place = places.meeting(rows.home, series);
  return (
    (await readRow(rows, { ...place, row: actionKey(id) }, Action)) ??
    (await readRow(rows, { ...place, row: keys.action(id) }, Action))
  );
}

/** Both rows, of a new action or in place of what it was before. */
export function actionRows(action: Action, before?: Kept<Action>): RowChange[] {
  const row = actionKey(action.id);
  const body = stored(action);
  const listed = listedAt(action);
  const itself: RowChange =
    before?.row === row ? { put: 'replace', row, etag: before.etag, body } : { put: 'insert', row, body };
  const was = before && (before.row === row ? listedAt(before.value) : before.row);
  return [
    itself,
    { put: before ? 'upsert' : 'insert', row: listed, body },
    ...(was === undefined || was === listed ? [] : [{ put: 'remove', row: was } as const]),
  ];
}

/** Every action that is open, and what else the newest meeting made; tombstones included. */
export function listActions(rows: Rows, series: SeriesKey, newest?: OccurrenceKey): Promise<Action[]> {
  return listBetween(rows, series, { from: keys.actions, to: endOfActions(newest) });
}

function endOfActions(newest: OccurrenceKey | undefined): string {
  return newest === undefined ? after(keys.actions) : after(closedIn(newest));
}

/** The same, and before them the rows of what is to be looked back on: one range. */
export async function listLeft(rows: Rows, series: SeriesKey, newest: OccurrenceKey | undefined) {
  const range = { from: keys.reviews, to: endOfActions(newest) };
  const found = await rows.store.list({ ...places.meeting(rows.home, series), ...range });
  const isReview = ({ row }: StoredRow) => row.startsWith(keys.reviews);
  return {
    reviews: found.filter(isReview),
    actions: found.filter((row) => !isReview(row)).map((row) => kept(Action, row).value),
  };
}

/** The same of any meeting. */
export async function listActionsOf(rows: Rows, series: SeriesKey, occurrence: OccurrenceKey): Promise<Action[]> {
  const closed = closedIn(occurrence);
  const both = await Promise.all([
    listActions(rows, series),
    listBetween(rows, series, { from: closed, to: after(closed) }),
  ]);
  return both.flat();
}

interface Span {
  readonly oldest: OccurrenceKey;
  readonly newest: OccurrenceKey;
}

/** Those that are not open, of all meetings from one to another. */
export function listClosedBetween(rows: Rows, series: SeriesKey, { oldest, newest }: Span): Promise<Action[]> {
  return listBetween(rows, series, { from: closedIn(newest), to: after(closedIn(oldest)) });
}

interface Between {
  readonly from: string;
  readonly to: string;
}

async function listBetween(rows: Rows, series: SeriesKey, between: Between): Promise<Action[]> {
  const found = await rows.store.list({ ...places.meeting(rows.home, series), ...between });
  return found.map((row) => kept(Action, row).value);
}

/** Two or three rows each, in one transaction. */
const mostAtOnce = 30;

/** The open ones. What an earlier release left among them although it is done is moved: no list of them reads it again. */
export async function openActions(rows: Rows, series: SeriesKey): Promise<Action[]> {
  const place = places.meeting(rows.home, series);
  const found = await rows.store.list({ ...place, from: keys.actions, to: after(keys.actions) });
  const actions = found.map((row) => kept(Action, row));
  const closed = actions.filter(({ value }) => !isOpen(value));
  for (let from = 0; from < closed.length; from += mostAtOnce) {
    const some = closed.slice(from, from + mostAtOnce).flatMap((action) => actionRows(action.value, action));
    // Where somebody changes one of them at the same time, all of these wait for the next look.
    await rows.store.commit(place, some);
  }
  return actions.map(({ value }) => value).filter(isOpen);
}
