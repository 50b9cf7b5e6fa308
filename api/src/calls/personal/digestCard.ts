import type { DigestItem } from '../../../../domain/myDigest';
import type { Quieting } from '../../../../domain/quiet';
import type { Card } from '../../ports';
import { digestWords, type DigestWords } from '../../words/digest';
import { words, type Language } from '../../words/words';
import { box, card, group, plain, say, type Element } from '../cards/elements';

export interface DigestSetting {
  readonly language: Language;
  readonly open: { readonly title: string; readonly url: string };
}

export interface Told {
  readonly title: string;
  readonly items: readonly DigestItem[];
  /** The name of the card, where what it tells can be put off. */
  readonly card?: string | undefined;
}

const mostShown = 10;

/** What waits for somebody, for nobody's eyes but theirs. */
export function digestCard({ title, items, card: name }: Told, setting: DigestSetting): Card {
  const says = digestWords[setting.language];
  const shown = items.slice(0, mostShown);
  const more = items.length - shown.length;
  return framed(
    [
      box('accent', [say(title, { size: 'Medium', bold: true, heading: true })], { bleed: true }),
      ...shown.flatMap((item, index) => itemLines(item, { index, name, setting })),
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
  const on = quiet(says.on, name, { for: 'on' });
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
    ...plain(item.text, { spacing: 'None', most: 300 }),
    ...plain(factsOf(item, says, words[language].day), { size: 'Small', subtle: true, spacing: 'None', most: 300 }),
  ];
  if (name === undefined) return [group(lines, index > 0)];
  const id = `later-${index}`;
  const later = {
    type: 'Action.ToggleVisibility',
    title: says.later,
    tooltip: says.laterThis(item.text),
    targetElements: [id],
  };
  const both = [
    quiet(says.week, name, { item: item.key, for: 'week' }),
    quiet(says.never, name, { item: item.key, for: 'never' }),
  ];
  return [
    group([...lines, { type: 'ActionSet', spacing: 'Small', actions: [later] }], index > 0),
    { type: 'ActionSet', id, isVisible: false, spacing: 'None', actions: both },
  ];
}

function isUrgent({ kind }: DigestItem): boolean {
  return kind === 'overdue';
}

function factsOf(item: DigestItem, says: DigestWords, day: (day: string) => string): string {
  const { by, title } = item;
  const who = by === undefined ? undefined : item.kind === 'offer' ? says.asks(by) : says.ownedBy(by);
  const when = item.day === undefined ? undefined : dated(item, says)(day(item.day));
  return [who, when, title].filter((fact) => fact !== undefined).join(' · ') || '—';
}

function dated({ kind }: DigestItem, says: DigestWords): (day: string) => string {
  switch (kind) {
    case 'offer':
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
      return says.since;
  }
}

function forAll(name: string, says: DigestWords): Element {
  const actions = [quiet(says.allWeek, name, { for: 'week' }), quiet(says.allNever, name, { for: 'never' })];
  return { type: 'ActionSet', spacing: 'Medium', separator: true, actions };
}

export const quietVerb = 'quiet';

function quiet(title: string, card: string, quieting: Quieting): Element {
  return { type: 'Action.Execute', verb: quietVerb, title, data: { card, ...quieting } };
}
