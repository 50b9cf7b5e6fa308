import { escalationOf } from './escalations';
import type { CuratorsQueue, LibraryNudges, Morning, OpeningAhead, Waiting } from './digest';
import type { SeriesKey } from './meetings';
import { inquiriesOf } from './askingOwners';
import { localDay, workdayAfter } from './mornings';
import type { DigestItem } from './myDigest';
import { digestKeys, type MyAction, type MyDraft, type MyReview } from './myItems';
import { dayAfter } from './text';

/** On which days after its own something is told again: `then` once, and every so many days. */
export interface Repeats {
  readonly then?: number;
  readonly every: number;
}

export interface Standing {
  readonly item: DigestItem;
  /** The day on which it is first told. */
  readonly from: string;
  readonly repeats: Repeats;
}

/** What was asked or begun today may lie for a night before anybody is reminded of it. */
const aNightLater = 1;

/** Of what waits: all that is to be told by now, in no order. */
export function standings(waiting: Waiting, morning: Morning): Standing[] {
  const until = lastDayBeforeNext(morning);
  return allWaiting(waiting, morning).filter(({ from }) => from <= until);
}

/** All of it, also what has its time. */
export function allWaiting({ items, nudges }: Waiting, morning: Morning): Standing[] {
  return [
    ...items.offers.map((item) => offer(item, morning)),
    ...items.actions.map((item) => action(item, morning)),
    ...items.reviews.map((item) => review(item, morning)),
    ...items.stalled.map((item) => stalled(item, morning)),
    ...items.drafts.map((item) => draft(item, morning)),
    ...nudges.verify.map(toVerify),
    ...nudges.silent.map(silent),
    ...nudges.openings.map((ahead) => opening(ahead, morning)),
    ...queue(nudges.queue, morning),
  ];
}

/** What is due before somebody can be told again is due now. */
export function lastDayBeforeNext({ today }: Pick<Morning, 'today'>): string {
  return dayAfter(workdayAfter(today), -1);
}

function offer({ action, ...meeting }: MyAction, { zone }: Morning): Standing {
  const { by, at = action.at } = action.offer ?? {};
  const item: DigestItem = {
    key: digestKeys.offer({ ...meeting, action }),
    kind: 'offer',
    text: action.text,
    day: action.dueOn,
    ...(by && { by: by.name }),
    ...(action.offer && { offer: { action: action.id, at, revision: action.revision } }),
    ...whence(meeting),
  };
  return { item, from: theDayAfter(at, zone), repeats: { every: 3 } };
}

/** That somebody asked its owner how it stands says more than that it is due. */
function action({ action, ...meeting }: MyAction, morning: Morning): Standing {
  const { text, dueOn: day } = action;
  const asked = inquiriesOf(action).at(-1);
  const kind = asked ? 'asked' : day < morning.today ? 'overdue' : 'due';
  const key = digestKeys.action({ ...meeting, action });
  const item: DigestItem = { key, kind, text, day, ...(asked && { by: asked.by.name }), ...whence(meeting) };
  const from = asked ? latestReached([day, theDayAfter(asked.at, morning.zone)], morning) : day;
  return { item, from, repeats: { then: 1, every: 7 } };
}

/** Of several days on which it is news the last that has come; before the first of them, that one. */
function latestReached(days: readonly string[], morning: Morning): string {
  const inOrder = [...days].sort();
  const until = lastDayBeforeNext(morning);
  return inOrder.filter((day) => day <= until).at(-1) ?? inOrder[0] ?? until;
}

function review({ decision, ...meeting }: MyReview, { today }: Morning): Standing {
  const { text, reviewOn: day = today } = decision;
  const key = digestKeys.review({ ...meeting, decision });
  const item: DigestItem = { key, kind: 'review', text, day, ...whence(meeting) };
  return { item, from: day, repeats: { every: 7 } };
}

function stalled({ action, ...meeting }: MyAction, { zone }: Morning): Standing {
  const { text, dueOn: day, owner } = action;
  const key = digestKeys.stalled({ ...meeting, action });
  const item: DigestItem = { key, kind: 'stalled', text, day, by: owner.name, ...whence(meeting) };
  return { item, from: theDayAfter(escalationOf(action)?.at ?? action.at, zone), repeats: { every: 14 } };
}

function draft({ id, headline, at }: MyDraft, { today, zone }: Morning): Standing {
  const day = at === undefined ? {} : { day: localDay(at, zone) };
  const item: DigestItem = {
    key: digestKeys.draft({ id, headline }),
    kind: 'draft',
    text: headline,
    moment: id,
    ...day,
  };
  return { item, from: at === undefined ? today : theDayAfter(at, zone), repeats: { then: 7, every: 28 } };
}

/** As the library counts what is soon to be verified. */
export const daysBeforeVerifying = 14;

function toVerify({ moment, headline, by }: LibraryNudges['verify'][number]): Standing {
  const item: DigestItem = { key: `verify:${moment}:${by}`, kind: 'verify', text: headline, day: by, moment };
  return { item, from: dayAfter(by, -daysBeforeVerifying), repeats: { then: daysBeforeVerifying, every: 28 } };
}

function silent({ customer, name, day }: LibraryNudges['silent'][number]): Standing {
  const item: DigestItem = { key: `conversation:${customer}`, kind: 'conversation', text: name, day, customer };
  return { item, from: day, repeats: { every: 30 } };
}

/** Also that nobody is asked about a meeting any more. */
export function openingKey(series: SeriesKey): string {
  return `nudge:${series}`;
}

/** One that is held often begins a message once a week, and stands in those that are sent anyway. */
function opening({ series, title, chat, after, day, isOften, told }: OpeningAhead, { today }: Morning): Standing {
  const item: DigestItem = {
    key: openingKey(series),
    kind: 'opening',
    text: title,
    day,
    series,
    opening: { after, ...(told && { told }) },
    ...(chat !== undefined && { chat }),
  };
  return { item, from: isOften ? mondayOf(today) : today, repeats: { every: 7 } };
}

function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** What came last is what is new; of it all only how much there is. */
function queue({ toReview, stale }: CuratorsQueue, { zone, today }: Morning): Standing[] {
  const asked = toReview.map((at) => theDayAfter(at, zone)).filter((day) => day <= today);
  const over = stale.map((by) => dayAfter(by, 1)).filter((day) => day <= today);
  return [...counted('toReview', asked), ...counted('stale', over)];
}

function counted(kind: 'toReview' | 'stale', days: readonly string[]): Standing[] {
  const from = [...days].sort().at(-1);
  if (from === undefined) return [];
  return [{ item: { key: kind, kind, text: '', count: days.length }, from, repeats: { every: 7 } }];
}

function theDayAfter(at: string, zone: string): string {
  return dayAfter(localDay(at, zone), aNightLater);
}

interface Meeting {
  readonly series: SeriesKey;
  readonly title: string;
  readonly chat?: string | undefined;
}

function whence({ series, title, chat }: Meeting) {
  return { series, ...(title !== '' && { title }), ...(chat !== undefined && { chat }) };
}
