import type { DecisionId } from '../../../domain/decisions';
import type { MeetingView } from '../../../domain/meetingView';
import type { Person } from '../../../domain/people';
import type { Draft, Refused } from '../../meeting/errands';
import { parts, wordsIn } from '../../meeting/written';

/** Unsent words of something that is no longer there to be written about. */
export interface LeftOver {
  readonly field: string;
  /** What it was, where that is still known. */
  readonly was?: {
    readonly noun: 'decision' | 'consideration' | 'action';
    readonly text: string;
    /** Who removed it; none, where it went along with something else. */
    readonly by?: Person | undefined;
  };
  /** The decision at which it stood. */
  readonly at?: DecisionId | undefined;
}

interface Known {
  readonly view: MeetingView;
  readonly refused: readonly Refused[];
}

/** Of which gone thing the form with this name is; none, where its form is, or can be, on show. */
export function leftOverOf(field: string, { view, refused }: Known): LeftOver | undefined {
  const [form, id = ''] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)];
  const decision = view.decisions.find((one) => one.id === id);
  switch (form) {
    case 'consideration':
    case 'outcome':
    case 'option':
      return decision && !decision.removed ? undefined : ofDecision(field, decision);
    case 'review':
      return view.reviews.some((due) => due.decision.id === id) ? undefined : ofDecision(field, decision);
    case 'edit':
      return decision ? (decision.removed ? ofDecision(field, decision) : undefined) : ofOther(field, id, view);
    case 'decline': {
      const action = view.actions.find((one) => one.id === id);
      return action && !action.removed && action.offer?.to.id === view.me.id ? undefined : ofAction(field, action);
    }
    case 'answer':
      return view.opening.kind === 'question' && view.occurrence?.key === id ? undefined : { field };
    case 'expected':
      return view.expected?.some((one) => one.id === id) ? undefined : { field };
    case 'merge':
      return refused.some(({ errand }) => errand.key === id) ? undefined : { field };
    default:
      return undefined;
  }
}

function ofDecision(field: string, decision: MeetingView['decisions'][number] | undefined): LeftOver {
  if (!decision) return { field };
  const by = decision.removed ? (decision.changedBy ?? decision.by) : undefined;
  return { field, was: { noun: 'decision', text: decision.text, by }, at: decision.id };
}

function ofAction(field: string, action: MeetingView['actions'][number] | undefined): LeftOver {
  if (!action) return { field };
  const by = action.removed ? (action.changedBy ?? action.by) : undefined;
  return { field, was: { noun: 'action', text: action.text, by } };
}

function ofOther(field: string, id: string, view: MeetingView): LeftOver | undefined {
  const note = view.considerations.find((one) => one.id === id);
  if (note) {
    const isHeld = view.decisions.some((one) => one.id === note.decision && !one.removed);
    if (isHeld && !note.removed) return undefined;
    const by = note.removed ? (note.changedBy ?? note.by) : undefined;
    return { field, was: { noun: 'consideration', text: note.text, by }, at: note.decision };
  }
  const action = view.actions.find((one) => one.id === id);
  return action && !action.removed ? undefined : ofAction(field, action);
}

/** Taken along to a question: what is typed there stays, and nothing that is taken along is left out. */
export function takenTo(there: Draft = {}, taken: Draft): Draft {
  const { before: _before, begunAt: _begunAt, aside: _aside, id: _id, ...mine } = taken;
  const joined: Draft = { ...mine, ...Object.fromEntries(Object.entries(there).filter(([, text]) => text.trim())) };
  const clashing = parts.flatMap((part) => {
    const [ours, theirs] = [mine[part]?.trim(), there[part]?.trim()];
    return part !== 'text' && ours && theirs && ours !== theirs ? [ours.replace(/\n/g, ' → ')] : [];
  });
  const text = [mine['text'], ...clashing, there['text']].flatMap((one) => one?.trim() || []).join(' ');
  return { ...joined, text };
}

/** All that was typed, part by part, to be pasted anywhere. */
export function asText(draft: Draft): string {
  return wordsIn(draft)
    .map(({ text }) => text.trim().replace(/\n/g, ' → '))
    .join('\n');
}
