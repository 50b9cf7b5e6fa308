import {
  Action,
  closeAction as close,
  editAction as edit,
  reopenAction as reopen,
  takeAction as take,
  type NewAction,
} from '../../../domain/actions';
import type { Answered } from '../../../domain/contract';
import type { Series } from '../../../domain/meetings';
import { Problem } from '../../../domain/problems';
import { enterMeeting } from '../access/membership';
import type { Ports } from '../ports';
import { keys, readAction } from '../rows';
import type { Ask } from './ask';
import { findConsideration } from './considerations';
import { findDecision, opened } from './decisions';
import { keepEdit, keepNew, whereNotesGo } from './records';

export async function takeAction(ask: Ask<'takeAction'>): Promise<Answered<'takeAction'>> {
  const { ports, by, params, body } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  await checkComesFromHere(ports, series, body);
  const record = take(body, whereNotesGo(series), by, ports.clock().toISOString());
  const row = keys.action(body.id);
  return keepNew(ask, { series, schema: Action, row, record, sent: body, update: updateOf(record) });
}

async function checkComesFromHere(ports: Ports, series: Series, { decision, consideration }: NewAction): Promise<void> {
  const [knownDecision, knownConsideration] = await Promise.all([
    decision && findDecision(ports, series, decision),
    consideration && findConsideration(ports, series, consideration),
  ]);
  if (decision && !knownDecision)
    throw new Problem('notFound', 'The decision is not in this meeting.', { field: 'decision' });
  if (consideration && !knownConsideration)
    throw new Problem('notFound', 'The consideration is not in this meeting.', { field: 'consideration' });
}

export async function editAction(ask: Ask<'editAction'>): Promise<Answered<'editAction'>> {
  return changeAction(ask, (action, at) => edit(action, ask.body, ask.by, at));
}

export async function closeAction(ask: Ask<'closeAction'>): Promise<Answered<'closeAction'>> {
  return changeAction(ask, (action, at) => close(action, ask.by, at));
}

export async function reopenAction(ask: Ask<'reopenAction'>): Promise<Answered<'reopenAction'>> {
  return changeAction(ask, (action, at) => reopen(action, ask.by, at));
}

async function changeAction(
  ask: Ask<'editAction' | 'closeAction' | 'reopenAction'>,
  change: (action: Action, at: string) => Action,
): Promise<Action> {
  const { ports, by, params } = ask;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return keepEdit(ask, {
    series,
    schema: Action,
    find: () => readAction(ports, series.key, params.action),
    change: (action) => change(action, ports.clock().toISOString()),
    update: updateOf,
  });
}

const updateOf = (action: Action) => ({ kind: 'action', action }) as const;
