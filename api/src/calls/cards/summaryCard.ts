import type { Action } from '../../../../domain/actions';
import { customerEffects, type Consideration } from '../../../../domain/considerations';
import { shownName } from '../../../../domain/customers';
import { isUndecided, type Decision } from '../../../../domain/decisions';
import { priorityOf, priorityRank } from '../../../../domain/weights';
import type { SummarisedDecision, Summary } from '../../../../domain/summary';
import type { Card } from '../../ports';
import { words, type Words } from '../../words/words';
import { box, card, clip, group, plain, say, type Element, type Style } from './elements';
import type { CardSetting } from './openingCard';

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
  const cards = rooms.map((room) => framed(bodyOf(summary, words[setting.language ?? 'en'], room), setting));
  return cards.find((tried) => Buffer.byteLength(JSON.stringify(tried)) < mostCardBytes) ?? summaryLinkCard(setting);
}

/** The summary for a chat in which outsiders read along: that there is one, and where. */
export function summaryLinkCard(setting: CardSetting): Card {
  const { link } = words[setting.language ?? 'en'].summary;
  const title = say(link.title, { size: 'Medium', bold: true, heading: true });
  return framed([box('accent', [title], { bleed: true }), say(link.why, { subtle: true })], setting);
}

function framed(body: readonly Element[], { panel, language = 'en' }: CardSetting): Card {
  const { summary, openInPanel } = words[language];
  return card(body, { language, fallback: summary.fallback, open: { title: openInPanel, url: panel } });
}

function bodyOf(summary: Summary, says: Words, room: Room): Element[] {
  return [
    head(summary, says),
    ...openedWith(summary, says),
    ...decisions(summary.decisions, says, room),
    ...actions({ title: says.summary.actions, items: summary.actions, most: room.actions }, says),
    ...actions({ title: says.summary.carriedOver, items: summary.carriedOver, most: room.carriedOver }, says),
  ];
}

function head(summary: Summary, says: Words): Element {
  const { kicker, endedOn, goesOn } = says.summary;
  const { ended } = summary.occurrence;
  const when = ended ? endedOn(says.day(ended.at.slice(0, 10))) : goesOn;
  return box(
    'accent',
    [
      say(`${kicker} · ${when}`, { size: 'Small', subtle: true }),
      ...plain(summary.title, { size: 'Large', bold: true, spacing: 'Small', most: 120 }),
      say(counts(summary, says), { spacing: 'Small' }),
    ],
    { bleed: true },
  );
}

function counts({ decisions, actions, carriedOver }: Summary, { summary: { counts } }: Words): string {
  const changed = decisions.filter(({ decision }) => changedByCustomers(decision)).length;
  const considerations = decisions.reduce((sum, decision) => sum + decision.considerations.length, 0);
  const open = [...actions, ...carriedOver].filter(({ state }) => state === 'open').length;
  return [
    counts.decisions(decisions.length),
    ...(changed > 0 ? [counts.changed(changed)] : []),
    counts.considerations(considerations),
    counts.actions(open),
  ].join(' · ');
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

function decisions(all: readonly SummarisedDecision[], says: Words, room: Room): Element[] {
  const { summary } = says;
  if (all.length === 0) return [say(summary.noDecisions)];
  const told = [...all].sort((a, b) => rank(a.decision) - rank(b.decision)).slice(0, room.decisions);
  return [
    say(summary.decisions, { size: 'Medium', bold: true, heading: true, spacing: 'Medium' }),
    ...told.map((decision) => decisionBox(decision, says, room)),
    ...more(all.length - told.length, says),
  ];
}

/** What customers changed first, then what was decided, then what is still open. */
function rank(decision: Decision): number {
  if (changedByCustomers(decision)) return 0;
  return isUndecided(decision) ? 2 : 1;
}

function changedByCustomers({ effect }: Decision): boolean {
  return effect === 'changed' || effect === 'deferred' || effect === 'dropped';
}

function decisionBox({ decision, considerations, byEffect }: SummarisedDecision, says: Words, room: Room): Element {
  const { summary } = says;
  const changed = changedByCustomers(decision);
  const style: Style = changed ? 'good' : isUndecided(decision) ? 'default' : 'emphasis';
  const label = decision.effect ? summary.effect[decision.effect] : summary.undecided;
  const told = [...considerations].sort((a, b) => priorityRank(a) - priorityRank(b)).slice(0, room.considerations);
  const considered = customerEffects
    .filter((effect) => byEffect[effect] > 0)
    .map((effect) => summary.considered[effect](byEffect[effect]));
  return box(style, [
    ...plain(decision.text, { bold: true }),
    say(`${label}${marked(decision, summary)}`, {
      size: 'Small',
      spacing: 'None',
      ...(changed ? { bold: true, colour: 'Good' } : { subtle: true }),
    }),
    ...(decision.outcome === undefined ? [] : plain(decision.outcome, { spacing: 'Small', most: 300 })),
    say(considered.length > 0 ? considered.join(' · ') : summary.nobodyAsked, { size: 'Small', spacing: 'Small' }),
    ...told.flatMap((consideration) => considerationLine(consideration, says)),
    ...(told.length > 0 ? more(considerations.length - told.length, says) : []),
  ]);
}

function considerationLine(consideration: Consideration, { summary }: Words): Element[] {
  const { effect, text, who, pathway, chain } = consideration;
  const felt = [who, pathway && summary.through[pathway]].filter(Boolean).join(', ');
  const said = clip(text.replace(/\s+/g, ' '), 180);
  const priority = priorityOf(consideration);
  // Of the rest the record tells: here stands what must not be overlooked.
  const first = priority?.level === 'high' ? `${summary.priority(priority)} · ` : '';
  return [
    ...plain(`${first}${summary.says[effect]}: ${said}${felt ? ` (${felt})` : ''}${marked(consideration, summary)}`, {
      size: 'Small',
      spacing: 'Small',
      most: 340,
    }),
    ...(chain ? plain(chain.join(' → '), { size: 'Small', subtle: true, spacing: 'None', most: 300 }) : []),
  ];
}

/** What came after the meeting, or after its record was locked, says so. */
function marked({ late, amended }: Pick<Consideration, 'late' | 'amended'>, { marks }: Words['summary']): string {
  const names = [late && marks.late, amended && marks.amended].filter(Boolean);
  return names.length > 0 ? ` · ${names.join(', ')}` : '';
}

interface ActionList {
  readonly title: string;
  readonly items: readonly Action[];
  readonly most: number;
}

function actions({ title, items, most }: ActionList, says: Words): Element[] {
  if (items.length === 0) return [];
  // What is still to do must not hide behind what is done.
  const told = [...items].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done')).slice(0, most);
  return [
    say(title, { size: 'Medium', bold: true, heading: true, spacing: 'Medium' }),
    ...told.map((action) => actionLine(action, says)),
    ...more(items.length - told.length, says),
  ];
}

function actionLine(action: Action, { day, summary }: Words): Element {
  const done = action.state === 'done';
  const when = done
    ? summary.done(action.closedAt === undefined ? undefined : day(action.closedAt.slice(0, 10)))
    : summary.due(day(action.dueOn));
  return group([
    ...plain(`${done ? '✓' : '○'} ${action.text}`, done ? { subtle: true } : {}),
    ...plain(`${action.owner.name} · ${when}`, { size: 'Small', subtle: true, spacing: 'None' }),
  ]);
}

function more(n: number, { summary }: Words): Element[] {
  return n > 0 ? [say(summary.more(n), { size: 'Small', subtle: true })] : [];
}
