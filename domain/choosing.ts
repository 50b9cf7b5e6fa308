import { candidatesOn, type Projected } from './candidates';
import { chooseFairly } from './fairChoice';
import { tagsIn } from './meetingTags';
import type { Instead, Pin, Series, Suggestion, Trouble, Why } from './meetings';
import type { MomentProjection } from './momentProjections';
import { barOf, stateOn } from './momentStates';
import type { ShowingHistory } from './showingHistory';

export interface Choosing {
  readonly series: Pick<Series, 'key' | 'title' | 'pins' | 'settings' | 'setAside' | 'skipped'> & {
    readonly suggestion?: Suggestion | undefined;
  };
  readonly library: readonly MomentProjection[];
  /** The library's tags. */
  readonly tags: Iterable<string>;
  /** Customers whose own people are in the meeting. */
  readonly present: ReadonlySet<string>;
  readonly history: ShowingHistory;
  /** Now, in UTC. */
  readonly at: string;
  /** SHA-256. */
  readonly hash: (text: string) => string;
}

export interface Choice {
  readonly moment: MomentProjection;
  readonly why: Why;
  /** In which epoch of the series it is shown. */
  readonly epoch: number;
  /** The pin that chose it. */
  readonly pin?: Pin | undefined;
}

/** What was pinned, then what was suggested, then the fair choice; `undefined`: nothing may open. */
export function chooseMoment(choosing: Choosing): Choice | undefined {
  const pinned = choosePinned(choosing);
  if (pinned.choice) return pinned.choice;
  const suggested = chooseSuggested(choosing);
  if (suggested.choice) return withInstead(suggested.choice, pinned.instead);
  if (!choosing.series.settings.automatic) return undefined;
  const chosen = chooseByItself(choosing);
  return chosen && withInstead(chosen, pinned.instead ?? suggested.instead);
}

export function suggestionOf(choice: Choice | undefined, at: string): Suggestion {
  return choice ? { moment: choice.moment.id, why: choice.why, at } : { at };
}

/** Why it can't open this meeting, whoever asks for it; `undefined`: it can. */
export function troubleOf(
  moment: MomentProjection | undefined,
  { at, present }: Pick<Choosing, 'at' | 'present'>,
): Trouble | undefined {
  if (!moment) return 'gone';
  const today = at.slice(0, 10);
  const bar = barOf(moment, today);
  if (bar) return bar;
  if (stateOn(moment, today) === 'stale') return 'stale';
  return moment.customer !== undefined && present.has(moment.customer) ? 'theirPeople' : undefined;
}

/** The pins that count at that time: of the day first, then of the next meeting, then of every one. */
export function pinsInForce(pins: readonly Pin[], at: string): Pin[] {
  const ofToday = pins.filter((pin) => pin.when === 'date' && pin.on === dayIn(pin, at));
  const others = (['next', 'every'] as const).flatMap((when) => pins.filter((pin) => pin.when === when));
  return [...ofToday, ...others];
}

/** Its day is over, also where it was pinned. */
export function isPast(pin: Pin, at: string): boolean {
  return pin.when === 'date' && pin.on !== undefined && pin.on < dayIn(pin, at);
}

function dayIn({ zone = 'UTC' }: Pin, at: string): string {
  // Swedish days are written as ours.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));
}

interface Tried {
  readonly choice?: Choice;
  readonly instead?: Instead;
}

function choosePinned(choosing: Choosing): Tried {
  let instead: Instead | undefined;
  for (const pin of pinsInForce(choosing.series.pins, choosing.at)) {
    const moment = choosing.library.find(({ id }) => id === pin.moment);
    const trouble = troubleOf(moment, choosing);
    if (moment && !trouble) return { choice: withInstead(pinnedChoice(pin, moment, choosing), instead) };
    instead ??= { moment: pin.moment, was: 'pinned', trouble: trouble ?? 'gone' };
  }
  return instead ? { instead } : {};
}

function pinnedChoice(pin: Pin, moment: MomentProjection, { history: { epoch } }: Choosing): Choice {
  const { by, when, on } = pin;
  return { moment, why: { reason: 'pinned', by, every: when === 'every', ...(on && { on }) }, epoch, pin };
}

function chooseSuggested(choosing: Choosing): Tried {
  const { suggestion } = choosing.series;
  if (!suggestion?.moment || !suggestion.why || suggestion.why.reason === 'pinned') return {};
  const moment = choosing.library.find(({ id }) => id === suggestion.moment);
  const trouble = troubleOf(moment, choosing);
  const isKnownStale = trouble === 'stale' && suggestion.why.reason === 'chosen' && suggestion.why.record.stale;
  if (!moment || (trouble && !isKnownStale))
    return { instead: { moment: suggestion.moment, was: 'suggested', trouble: trouble ?? 'gone' } };
  if (!allowedHere(choosing)(moment)) return {};
  return { choice: { moment, why: suggestion.why, epoch: epochOf(suggestion.why, choosing.history) } };
}

function epochOf(why: Why, { epoch }: ShowingHistory): number {
  return why.reason === 'chosen' ? Math.max(epoch, why.record.epoch) : epoch;
}

function chooseByItself(choosing: Choosing): Choice | undefined {
  const { library, series, history, at, hash } = choosing;
  const isAllowed = allowedHere(choosing);
  const candidates = candidatesOn(at.slice(0, 10), library);
  const eligible = candidates.every(isAllowed) ? candidates : candidates.filter(isAllowed);
  const { goodNewsEvery } = series.settings;
  const fair = chooseFairly({
    eligible,
    series: series.key,
    history,
    at,
    hash,
    meetingTags: tagsIn(`${series.title} ${series.settings.about ?? ''}`, choosing.tags),
    wantsWin: goodNewsEvery > 0 && (history.showings + 1) % goodNewsEvery === 0,
  });
  return fair && { moment: fair.moment.projection, why: { reason: 'chosen', record: fair.record }, epoch: fair.epoch };
}

/** On the day until which it was set aside it is back. */
export function stillAside(setAside: Series['setAside'], today: string): Series['setAside'] {
  return setAside.filter(({ until }) => until === undefined || until > today);
}

/** The hard rules of this series; what it says is looked up once, for they are asked of every moment of the library. */
export function allowedHere({ series, present, at }: Pick<Choosing, 'series' | 'present' | 'at'>) {
  const today = at.slice(0, 10);
  const { language } = series.settings;
  const aside = stillAside(series.setAside, today);
  const away = new Set<string>([...series.skipped, ...aside.map(({ moment }) => moment)]);
  // Most series rule nothing out: then no moment need be looked at.
  if (language === 'any' && away.size === 0 && present.size === 0) return () => true;
  return ({ id, customer, language: told }: Pick<Projected, 'id' | 'language'> & { customer?: string | undefined }) =>
    (language === 'any' || told === language) &&
    (away.size === 0 || !away.has(id)) &&
    (present.size === 0 || !present.has(customer ?? ''));
}

function withInstead(choice: Choice, instead: Instead | undefined): Choice {
  const { why } = choice;
  if (!instead || (why.reason !== 'chosen' && why.reason !== 'pinned')) return choice;
  return { ...choice, why: { ...why, instead } };
}
