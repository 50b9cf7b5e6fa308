import type { DigestItem } from '../../../../domain/myDigest';
import type { Quieting } from '../../../../domain/quiet';
import { beginningOf } from '../../../../domain/text';
import type { Card } from '../../ports';
import { digestWords, type DigestWords } from '../../words/digest';
import { words, type Language } from '../../words/words';
import { box, card, group, plain, say, type Element } from '../cards/elements';
import type { AnsweredOffer } from './answeredOffers';
import type { PinnedMeanwhile } from './pinnedMeanwhile';

export interface DigestSetting {
  readonly language: Language;
  readonly open: { readonly title: string; readonly url: string };
}

export interface Told {
  readonly title: string;
  readonly items: readonly DigestItem[];
  /** What was told with them, and what became of it. */
  readonly answered?: readonly AnsweredOffer[];
  readonly pinned?: readonly PinnedMeanwhile[];
  /** The name of the card, where what it tells can be put off. */
  readonly card?: string | undefined;
}

const mostShown = 10;

/** What waits for somebody, for nobody's eyes but theirs. */
export function digestCard(told: Told, setting: DigestSetting): Card {
  const { title, items, card: name } = told;
  const says = digestWords[setting.language];
  const shown = items.slice(0, mostShown);
  const more = items.length - shown.length;
  return framed(
    [
      box('accent', [say(title, { size: 'Medium', bold: true, heading: true })], { bleed: true }),
      ...shown.flatMap((item, index) => itemLines(item, { index, name, setting })),
      ...endedLines(told, setting, shown.length > 0),
      ...(more > 0 ? [say(says.more(more), { size: 'Small', subtle: true })] : []),
      ...(name === undefined ? [] : [forAll(name, says)]),
    ],
    setting,
  );
}

/** All that was told is done, or the whole of it was put off. */
export function quietCard(
  sentence: string,
  { card: name, isOff }: { readonly card: string; readonly isOff: boolean },
  setting: DigestSetting,
): Card {
  const says = digestWords[setting.language];
  const on = quiet(says.again, name, { for: 'on' });
  return framed([say(sentence, { subtle: true }), ...(isOff ? [{ type: 'ActionSet', actions: [on] }] : [])], setting);
}

export function framed(body: readonly Element[], { language, open }: DigestSetting): Card {
  return card(body, { language, open, fallback: digestWords[language].fallback });
}

interface Line {
  readonly index: number;
  readonly name: string | undefined;
  readonly setting: DigestSetting;
}

function itemLines(item: DigestItem, { index, name, setting: { language } }: Line): Element[] {
  const says = digestWords[language];
  const lines = [
    say(says.kind[item.kind], {
      size: 'Small',
      bold: true,
      ...(isUrgent(item) ? { colour: 'Attention' as const } : {}),
    }),
    ...plain(textOf(item, says), { spacing: 'None', most: 200 }),
    ...factLines(factsOf(item, says, words[language].day)),
  ];
  if (name === undefined) return [group(lines, index > 0)];
  const id = `later-${index}`;
  const later = {
    type: 'Action.ToggleVisibility',
    title: says.later,
    tooltip: says.laterThis(shortly(textOf(item, says))),
    targetElements: [id],
  };
  const both = [
    quiet(says.week, name, { item: item.key, for: 'week' }),
    quiet(says.never, name, { item: item.key, for: 'never' }),
  ];
  const named = (action: Element) => ({
    ...action,
    tooltip: `${String(action['title'])}: ${shortly(textOf(item, says))}`,
  });
  const actions = [...answersTo(item, name, says).map(named), later];
  return [
    group([...lines, { type: 'ActionSet', spacing: 'Small', actions }], index > 0),
    { type: 'ActionSet', id, isVisible: false, spacing: 'None', actions: both },
  ];
}

/** Beside a button it says which; all of it stands above. */
function shortly(text: string): string {
  return text.length > 50 ? `${beginningOf(text, 49).trimEnd()}…` : text;
}

function textOf({ kind, text, count = 0 }: DigestItem, says: DigestWords): string {
  if (kind === 'toReview' || kind === 'stale') return says.counted[kind](count);
  return text || (kind === 'opening' ? says.noTitle : '—');
}

function factLines(facts: readonly string[]): Element[] {
  return facts.flatMap((fact) => plain(fact, { size: 'Small', subtle: true, spacing: 'None', most: 160 }));
}

/** What can be answered at once, in one tap each. */
function answersTo({ series, offer, opening }: DigestItem, card: string, says: DigestWords): Element[] {
  if (offer) {
    const data = { card, series, action: offer.action, offeredAt: offer.at, revision: offer.revision };
    return [
      { ...execute('acceptOffer', says.accept, data), style: 'positive' },
      execute('declineOffer', says.decline, data),
    ];
  }
  if (!opening?.told) return [];
  const data = { card, series, after: opening.after, moment: opening.told.moment };
  return [execute('keepMoment', says.keep, data), execute('swapMoment', says.swap, data)];
}

function endedLines({ answered = [], pinned = [] }: Told, { language }: DigestSetting, isBelow: boolean): Element[] {
  const says = digestWords[language];
  const lines = [
    ...answered.map(({ end, text, dueOn }) => [says.ended[end](words[language].day(dueOn)), text] as const),
    ...pinned.map(({ title }) => [says.pinned, title || says.noTitle] as const),
  ];
  return lines.map(([what, about], index) =>
    group(
      [say(what, { size: 'Small', bold: true }), ...plain(about, { spacing: 'None', most: 300 })],
      isBelow || index > 0,
    ),
  );
}

function isUrgent({ kind }: DigestItem): boolean {
  return kind === 'overdue';
}

function factsOf(item: DigestItem, says: DigestWords, day: (day: string) => string): string[] {
  const { by, title, kind, opening, count } = item;
  if (count !== undefined) return [];
  const who = by === undefined ? undefined : kind === 'offer' || kind === 'asked' ? says.asks(by) : says.ownedBy(by);
  const when = item.day === undefined ? undefined : dated(item, says)(day(item.day));
  const facts = [who, when, title].filter((fact) => fact !== undefined).join(' · ') || '—';
  if (!opening) return [facts];
  const { told } = opening;
  return [facts, says.wouldOpen, ...(told ? [`${told.headline} · ${told.customer}`] : [says.question])];
}

function dated({ kind }: DigestItem, says: DigestWords): (day: string) => string {
  switch (kind) {
    case 'offer':
    case 'asked':
    case 'overdue':
    case 'due':
    case 'stalled':
      return says.due;
    case 'review':
      return says.reviewOn;
    case 'draft':
      return says.begun;
    case 'verify':
      return says.verifyBy;
    case 'conversation':
    case 'toReview':
    case 'stale':
      return says.since;
    case 'opening':
      return says.on;
  }
}

function forAll(name: string, says: DigestWords): Element {
  const actions = [quiet(says.allWeek, name, { for: 'week' }), quiet(says.allNever, name, { for: 'never' })];
  return { type: 'ActionSet', spacing: 'Medium', separator: true, actions };
}

export const quietVerb = 'quiet';

function quiet(title: string, card: string, quieting: Quieting): Element {
  return execute(quietVerb, title, { card, ...quieting });
}

export function execute(verb: string, title: string, data: object): Element {
  return { type: 'Action.Execute', verb, title, data };
}
