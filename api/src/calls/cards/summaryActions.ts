import type { Action } from '../../../../domain/actions';
import { isTakenOver } from '../../../../domain/handOvers';
import type { Words } from '../../words/words';
import { actionButtons, type Taps } from './buttons';
import { group, plain, say, type Element } from './elements';
import { more } from './summaryDecisions';

interface ActionList {
  readonly title: string;
  readonly items: readonly Action[];
  readonly most: number;
}

/** The day of an instant, as the card's readers call it. */
export type DayOf = (at: string) => string;

interface Telling {
  readonly says: Words;
  readonly taps: Taps | undefined;
  readonly dayOf: DayOf;
}

export function actionsOf({ title, items, most }: ActionList, telling: Telling): Element[] {
  if (items.length === 0) return [];
  // What is still to do must not hide behind what is done.
  const told = [...items].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done')).slice(0, most);
  return [
    say(title, { size: 'Medium', bold: true, heading: true, spacing: 'Large' }),
    ...told.map((action) => actionLine(action, telling)),
    ...more(items.length - told.length, telling.says),
  ];
}

function actionLine(action: Action, { says, taps, dayOf }: Telling): Element {
  const done = action.state === 'done';
  return group([
    ...plain(`${done ? '✓' : '○'} ${action.text}`, done ? { subtle: true } : {}),
    ...plain(factsOf(action, says, dayOf), { size: 'Small', subtle: true, spacing: 'None' }),
    ...offered(action, says),
    ...actionButtons(action, taps, says),
  ]);
}

function factsOf(action: Action, { day, summary, buttons }: Words, dayOf: DayOf): string {
  const { state, owner, dueOn, closedAt, handOvers } = action;
  const closed = closedAt === undefined ? undefined : dayOf(closedAt);
  const when = state === 'done' ? summary.done(closed) : summary.due(day(dueOn));
  const last = handOvers.findLast(isTakenOver);
  return [owner.name, when, ...(last?.to.id === owner.id ? [buttons.tookOver(last.from.name)] : [])].join(' · ');
}

function offered({ offer }: Action, { buttons }: Words): Element[] {
  if (!offer) return [];
  const { by, to } = offer;
  const text = by.id === to.id ? buttons.wants(to.name) : buttons.offered(by.name, to.name);
  return plain(text, { size: 'Small', colour: 'Accent', spacing: 'None' });
}
