import type { Answered } from '../../domain/contract';
import type { DecisionId } from '../../domain/decisions';
import { readFurther, withPage } from '../../domain/earlierNotes';
import { applyUpdate, type MeetingView } from '../../domain/meetingView';
import type { Update } from '../../domain/updates';

/** The view with what was said about a decision before that. */
export function withEarlierPage(
  view: MeetingView,
  decision: DecisionId,
  { considerations, supports, before }: Answered<'readConsiderations'>,
): MeetingView {
  const known = new Set<string>(view.considerations.map(({ id }) => id));
  const found = considerations.filter(({ id, removed }) => !removed && !known.has(id)).length;
  const oldest = considerations.map(({ at }) => at).sort()[0];
  const read: Update[] = [
    ...considerations.map((consideration) => ({ kind: 'consideration' as const, consideration })),
    ...supports.map((support) => ({ kind: 'support' as const, support })),
  ];
  return {
    ...read.reduce(applyUpdate, { ...view, earlier: {} }),
    earlier: withPage(view.earlier ?? {}, { decision, before, found, oldest }),
  };
}

/** How far back was read stays as it was, when the meeting is read again. */
export function readBackAs(known: MeetingView, read: MeetingView, both: MeetingView): MeetingView {
  const of = ({ considerations, earlier = {} }: MeetingView) => ({ considerations, earlier });
  return { ...both, earlier: readFurther(of(known), of(read), both.considerations) };
}
