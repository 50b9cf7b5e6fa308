import type { Action } from '../../../../domain/actions';
import type { Words } from '../../words/words';
import { actionButtons, type Taps } from './buttons';
import { group, plain, say, type Element } from './elements';
import { more } from './summaryDecisions';

interface ActionList {
  readonly title: string;
  readonly items: readonly Action[];
  readonly most: number;
}

export function actionsOf({ title, items, most }: ActionList, says: Words, taps: Taps | undefined): Element[] {
  if (items.length === 0) return [];
  // What is still to do must not hide behind what is done.
  const told = [...items].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done')).slice(0, most);
  return [
    say(title, { size: 'Medium', bold: true, heading: true, spacing: 'Large' }),
    ...told.map((action) => actionLine(action, says, taps)),
    ...more(items.length - told.length, says),
  ];
}

function actionLine(action: Action, says: Words, taps: Taps | undefined): Element {
  const done = action.state === 'done';
  return group([
    ...plain(`${done ? '✓' : '○'} ${action.text}`, done ? { subtle: true } : {}),
    ...plain(factsOf(action, says), { size: 'Small', subtle: true, spacing: 'None' }),
    ...offered(action, says),
    ...actionButtons(action, taps, says),
  ]);
}

function factsOf({ state, owner, dueOn, closedAt, handOvers }: Action, { day, summary, buttons }: Words): string {
  const closed = closedAt === undefined ? undefined : day(closedAt.slice(0, 10));
  const when = state === 'done' ? summary.done(closed) : summary.due(day(dueOn));
  const last = handOvers.findLast(({ end }) => end === 'accepted');
  return [owner.name, when, ...(last?.to.id === owner.id ? [buttons.tookOver(last.from.name)] : [])].join(' · ');
}

function offered({ offer }: Action, { buttons }: Words): Element[] {
  if (!offer) return [];
  const { by, to } = offer;
  const text = by.id === to.id ? buttons.wants(to.name) : buttons.offered(by.name, to.name);
  return plain(text, { size: 'Small', colour: 'Accent', spacing: 'None' });
}
