import { customerEffects, type Consideration } from '../../../../domain/considerations';
import { isUndecided, type Decision } from '../../../../domain/decisions';
import type { SummarisedDecision, Summary } from '../../../../domain/summary';
import { supportersOf } from '../../../../domain/supports';
import { priorityOf, priorityRank } from '../../../../domain/weights';
import type { Words } from '../../words/words';
import { supportOf, type Taps } from './buttons';
import { box, clip, group, plain, say, tappable, type Element } from './elements';

interface Telling {
  readonly says: Words;
  /** How many are told: of the decisions, and of what was considered about each. */
  readonly room: { readonly decisions: number; readonly considerations: number };
  readonly taps: Taps | undefined;
  readonly supports: Summary['supports'];
}

/** What customers changed first, then what was decided, then what is still open. */
export function decisionsOf({ decisions: all, supports }: Summary, telling: Omit<Telling, 'supports'>): Element[] {
  const { says, room } = telling;
  if (all.length === 0) return [say(says.summary.noDecisions, { subtle: true })];
  const told = [...all].sort((a, b) => rank(a.decision) - rank(b.decision)).slice(0, room.decisions);
  return [
    say(says.summary.decisions, { size: 'Medium', bold: true, heading: true, spacing: 'Large' }),
    ...told.map((decision, index) => decisionOf(decision, { ...telling, supports, room: roomAt(index, room) })),
    ...more(all.length - told.length, says),
  ];
}

/** What was said is read where it made a difference: below the first few the record tells it. */
function roomAt(index: number, room: Telling['room']): Telling['room'] {
  return index < mostWithNotes ? room : { ...room, considerations: 0 };
}

const mostWithNotes = 3;

function rank(decision: Decision): number {
  if (isChangedByCustomers(decision)) return 0;
  return isUndecided(decision) ? 2 : 1;
}

export function isChangedByCustomers({ effect }: Decision): boolean {
  return effect === 'changed' || effect === 'deferred' || effect === 'dropped';
}

/** The outcome that matters has a colour of its own, and what was said about it; the others stand quietly below. */
function decisionOf(told: SummarisedDecision, telling: Telling): Element {
  const { decision } = told;
  const { summary } = telling.says;
  const label = `${decision.effect ? summary.effect[decision.effect] : summary.undecided}${marked(decision, summary)}`;
  const text = plain(decision.text, { bold: true, spacing: 'None' });
  const outcome = plain(decision.outcome ?? '', { spacing: 'Small', most: 300 });
  const about = [...(decision.outcome === undefined ? [] : outcome), ...consideredIn(told, telling)];
  if (!isChangedByCustomers(decision))
    return group([...text, say(label, { size: 'Small', subtle: true, spacing: 'None' }), ...about], true);
  return box('good', [say(label, { size: 'Small', bold: true, colour: 'Good' }), ...text, ...about]);
}

function consideredIn({ decision, considerations, byEffect }: SummarisedDecision, telling: Telling): Element[] {
  const { says, room } = telling;
  const { summary } = says;
  const counted = customerEffects
    .filter((effect) => byEffect[effect] > 0)
    .map((effect) => summary.considered[effect](byEffect[effect]));
  const most = isChangedByCustomers(decision) ? room.considerations : Math.min(1, room.considerations);
  const told = [...considerations].sort((a, b) => priorityRank(a) - priorityRank(b)).slice(0, most);
  // Of one that customers had a say in, nobody needs to be told that.
  const isUnasked = decision.effect === undefined || decision.effect === 'none';
  const line = counted.length > 0 ? counted.join(' · ') : isUnasked ? summary.nobodyAsked : undefined;
  return [
    ...(line === undefined ? [] : [say(line, { size: 'Small', subtle: true, spacing: 'Small' })]),
    ...told.flatMap((consideration) => considerationOf(consideration, telling)),
    ...(told.length > 0 ? more(considerations.length - told.length, says) : []),
  ];
}

function considerationOf(consideration: Consideration, { says, taps, supports }: Telling): Element[] {
  const { summary } = says;
  const { effect, text, who, pathway, chain } = consideration;
  const felt = [who, pathway && summary.through[pathway]].filter(Boolean).join(', ');
  const said = clip(text.replace(/\s+/g, ' '), 180);
  const priority = priorityOf(consideration);
  // Of the rest the record tells: here stands what must not be overlooked.
  const first = priority?.level === 'high' ? `${summary.priority(priority)} · ` : '';
  const line = `${first}${summary.says[effect]}: ${said}${felt ? ` (${felt})` : ''}${marked(consideration, summary)}`;
  const supporters = supportersOf(consideration, supports).map(({ id }) => id);
  const support = supportOf(consideration, { taps, supporters }, says);
  const count = supporters.length > 0 && !support ? [says.buttons.supports(supporters.length)] : [];
  return [
    ...plain(line, { size: 'Small', spacing: 'Small', most: 340 }),
    ...(chain ? plain(chain.join(' → '), { size: 'Small', subtle: true, spacing: 'None', most: 300 }) : []),
    ...count.map((said) => say(said, { size: 'Small', subtle: true, spacing: 'None' })),
    ...(support ? [tappable(says.buttons.supportToo(supporters.length), support)] : []),
  ];
}

/** What came after the meeting, or after its record was locked, says so. */
function marked({ late, amended }: Pick<Consideration, 'late' | 'amended'>, { marks }: Words['summary']): string {
  const names = [late && marks.late, amended && marks.amended].filter(Boolean);
  return names.length > 0 ? ` · ${names.join(', ')}` : '';
}

export function more(n: number, { summary }: Words): Element[] {
  return n > 0 ? [say(summary.more(n), { size: 'Small', subtle: true })] : [];
}
