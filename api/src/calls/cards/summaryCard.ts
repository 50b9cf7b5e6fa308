import { shownName } from '../../../../domain/customers';
import { localDay } from '../../../../domain/mornings';
import type { Summary } from '../../../../domain/summary';
import type { Card } from '../../ports';
import { words, type Words } from '../../words/words';
import { refreshOf, type Taps } from './buttons';
import { box, card, group, plain, say, type Element } from './elements';
import type { CardSetting } from './openingCard';
import { actionsOf, type DayOf } from './summaryActions';
import { decisionsOf, isChangedByCustomers } from './summaryDecisions';

/** How much of everything is told; the rest is counted. */
interface Room {
  readonly decisions: number;
  readonly considerations: number;
  readonly actions: number;
  readonly carriedOver: number;
}

const rooms: readonly Room[] = [
  { decisions: 8, considerations: 3, actions: 10, carriedOver: 5 },
  { decisions: 6, considerations: 2, actions: 6, carriedOver: 3 },
  { decisions: 4, considerations: 1, actions: 4, carriedOver: 2 },
  { decisions: 2, considerations: 0, actions: 2, carriedOver: 1 },
];

/** Teams refuses a message from 28 KB on in the oldest of its limits. */
export const mostCardBytes = 24_000;

/** What came of the meeting, under 24 KB whatever it held. */
export function summaryCard(summary: Summary, setting: CardSetting): Card {
  const says = words[setting.language ?? 'en'];
  const { taps, zone = 'UTC' } = setting;
  const dayOf: DayOf = (at) => says.day(localDay(at, zone));
  const cards = rooms.map((room) => framed(bodyOf(summary, { says, room, taps, dayOf }), setting));
  const bytes = (one: Card) => new Blob([JSON.stringify(one)]).size;
  return cards.find((tried) => bytes(tried) < mostCardBytes) ?? summaryLinkCard(setting);
}

/** The summary for a chat in which outsiders read along: that there is one, and where. */
export function summaryLinkCard({ taps: _taps, ...setting }: CardSetting): Card {
  const { link, kicker, goesOn } = words[setting.language ?? 'en'].summary;
  const what = setting.isOver === false ? `${kicker} · ${goesOn}` : link.title;
  const title = say(what, { size: 'Medium', bold: true, heading: true });
  return framed([box('accent', [title], { bleed: true }), say(link.why, { subtle: true })], setting);
}

function framed(body: readonly Element[], { panel, language = 'en', taps, isOver = true }: CardSetting): Card {
  const says = words[language];
  const refresh = refreshOf(taps, says);
  const open = { title: isOver ? says.openRecord : says.openInPanel, url: panel };
  return card(body, { language, fallback: says.summary.fallback, open, refresh });
}

interface Telling {
  readonly says: Words;
  readonly room: Room;
  readonly taps: Taps | undefined;
  readonly dayOf: DayOf;
}

function bodyOf(summary: Summary, telling: Telling): Element[] {
  const { says, room, taps, dayOf } = telling;
  const list = { says, taps, dayOf };
  return [
    head(summary, telling),
    ...openedWith(summary, says),
    ...decisionsOf(summary, telling),
    ...actionsOf({ title: says.summary.actions, items: summary.actions, most: room.actions }, list),
    ...actionsOf({ title: says.summary.carriedOver, items: summary.carriedOver, most: room.carriedOver }, list),
    group([say(says.buttons.rest, { size: 'Small', subtle: true })], true),
  ];
}

function head(summary: Summary, { says, dayOf }: Telling): Element {
  const { kicker, endedOn, goesOn, counts } = says.summary;
  const { ended } = summary.occurrence;
  const when = ended ? endedOn(dayOf(ended.at)) : goesOn;
  const changed = summary.decisions.filter(({ decision }) => isChangedByCustomers(decision)).length;
  return box(
    'accent',
    [
      say(`${kicker} · ${when}`, { size: 'Small', subtle: true }),
      ...plain(summary.title, { size: 'Large', bold: true, spacing: 'Small', most: 120 }),
      ...(changed > 0
        ? [say(counts.changed(changed, summary.decisions.length), { bold: true, colour: 'Good', spacing: 'Small' })]
        : []),
      ...countsOf(summary, changed, says),
    ],
    { bleed: true },
  );
}

function countsOf(
  { decisions, actions, carriedOver }: Summary,
  changed: number,
  { summary: { counts } }: Words,
): Element[] {
  const considerations = decisions.reduce((sum, decision) => sum + decision.considerations.length, 0);
  const open = [...actions, ...carriedOver].filter(({ state }) => state === 'open').length;
  // Of what there is nothing, no number says more than its absence.
  const told = [
    ...(changed === 0 && decisions.length > 0 ? [counts.decisions(decisions.length)] : []),
    ...(considerations > 0 ? [counts.considerations(considerations)] : []),
    ...(open > 0 ? [counts.actions(open)] : []),
  ];
  const spacing = changed > 0 ? 'None' : 'Small';
  return told.length > 0 ? [say(told.join(' · '), { size: 'Small', spacing })] : [];
}

function openedWith({ told, inPanelOnly, occurrence }: Summary, { summary }: Words): Element[] {
  const { showing } = occurrence;
  if (showing.off) return [say(summary.openedWithNothing, { subtle: true })];
  if (showing.state === 'skipped' || showing.state === 'released') return [say(summary.notTold, { subtle: true })];
  if (!showing.moment) return [say(summary.openedWithQuestion, { subtle: true })];
  if (inPanelOnly) return [say(summary.openedInPanel, { subtle: true })];
  if (!told || told.moment.state === 'withdrawn') return [say(summary.withdrawn, { subtle: true })];
  return [
    group([
      say(summary.openedWith, { size: 'Small', subtle: true }),
      ...plain(shownName(told.customer), { bold: true, spacing: 'None' }),
      ...plain(told.moment.headline, { spacing: 'None' }),
    ]),
  ];
}
