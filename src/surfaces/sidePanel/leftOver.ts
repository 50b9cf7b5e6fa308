import type { DecisionId } from '../../../domain/decisions';
import type { MeetingView } from '../../../domain/meetingView';
import type { Person } from '../../../domain/people';
import type { Drafts } from '../../meeting/drafts';
import type { Draft, Refused } from '../../meeting/errands';
import { mergeField } from '../../meeting/merging';
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
  /** What happened to its form, where the thing itself still stands. */
  readonly since?: 'withdrawn' | 'notAsked' | 'settled' | 'notExpected';
  /** The decision at which it stood. */
  readonly at?: DecisionId | undefined;
}

interface Known {
  readonly view: MeetingView;
  readonly refused: readonly Refused[];
  readonly drafts: Pick<Drafts, 'read'>;
}

/** Of which gone thing the form with this name is; none, where its form is, or can be, on show. */
export function leftOverOf(field: string, known: Known): LeftOver | undefined {
  const left = goneOf(field, known);
  const called = known.drafts.read(field)?.['called'];
  // Its meeting is over: what it was called is known from when its form was opened.
  const isUnknown = left && !left.was && !left.since;
  return isUnknown && called !== undefined ? { ...left, was: { noun: 'decision', text: called } } : left;
}

function goneOf(field: string, { view, refused, drafts }: Known): LeftOver | undefined {
  const [form, id = ''] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)];
  const decision = view.decisions.find((one) => one.id === id);
  const isReviewed = (name: string) =>
    drafts.read(name)?.['of'] !== undefined ||
    refused.some(({ code, errand }) => code === 'conflict' && errand.form?.field === name);
  switch (form) {
    case 'consideration':
    case 'outcome':
    case 'option':
      return !decision || decision.removed ? ofDecision(field, decision) : undefined;
    case 'review':
      return view.reviews.some((due) => due.decision.id === id) || (!decision?.removed && isReviewed(field))
        ? undefined
        : ofDecision(field, decision);
    case 'edit':
      return decision ? (decision.removed ? ofDecision(field, decision) : undefined) : ofOther(field, id, view);
    case 'decline':
      return ofOffer(field, id, view);
    case 'answer':
      return view.opening.kind === 'question' && view.occurrence?.key === id ? undefined : { field };
    case 'expected':
      return view.expected?.some((one) => one.id === id) ? undefined : { field, since: 'notExpected' };
    case 'merge':
      return refused.some((one) => mergeField(one) === field) ? undefined : ofMerge(field, view);
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

/** Nobody waits for the answer any more; the action itself may stand as before. */
function ofOffer(field: string, id: string, { actions, me }: MeetingView): LeftOver | undefined {
  const action = actions.find((one) => one.id === id);
  if (!action || action.removed) return ofAction(field, action);
  if (action.offer?.to.id === me.id) return undefined;
  const last = action.handOvers.findLast(({ to }) => to.id === me.id);
  const by = last?.end === 'withdrawn' ? last.endedBy : undefined;
  return { field, was: { noun: 'action', text: action.text, by }, since: by ? 'withdrawn' : 'notAsked' };
}

/** One of the two texts was chosen, or the words of both went elsewhere. */
function ofMerge(field: string, view: MeetingView): LeftOver {
  const id = field.split(':')[1];
  const decision = view.decisions.find((one) => one.id === id);
  const note = view.considerations.find((one) => one.id === id);
  const action = view.actions.find((one) => one.id === id);
  const left = decision ? ofDecision(field, decision) : note ? ofNote(field, note) : ofAction(field, action);
  return (decision ?? note ?? action)?.removed ? left : { ...left, since: 'settled' };
}

function ofNote(field: string, note: MeetingView['considerations'][number]): LeftOver {
  const by = note.removed ? (note.changedBy ?? note.by) : undefined;
  return { field, was: { noun: 'consideration', text: note.text, by }, at: note.decision };
}

function ofOther(field: string, id: string, view: MeetingView): LeftOver | undefined {
  const note = view.considerations.find((one) => one.id === id);
  if (note) {
    const isHeld = view.decisions.some((one) => one.id === note.decision && !one.removed);
    if (isHeld && !note.removed) return undefined;
    return ofNote(field, note);
  }
  const action = view.actions.find((one) => one.id === id);
  return action && !action.removed ? undefined : ofAction(field, action);
}

/** Taken along to a question: what is typed there stays, and nothing that is taken along is left out. */
export function takenTo(there: Draft = {}, taken: Draft): Draft {
  const { before: _before, begunAt: _begunAt, aside: _aside, id: _id, called: _called, ...mine } = taken;
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
