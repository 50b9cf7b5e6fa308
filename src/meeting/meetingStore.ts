import type { Answered } from '../../domain/contract';
import type { DecisionId } from '../../domain/decisions';
import { applyUpdate, toldOf, type MeetingView } from '../../domain/meetingView';
import type { Problem } from '../../domain/problems';
import type { Update } from '../../domain/updates';
import { asIfSent } from './asIfSent';
import { readBackAs, withEarlierPage } from './earlierPages';
import type { Errand, Refused } from './errands';
import type { MeetingState, Reach, Undoable } from './meetingState';
import type { Sent } from './performErrand';

interface Sources {
  readonly queue: {
    waiting(): readonly Errand[];
    isSending(): boolean;
    isStuck(): boolean;
    stuckOn(): Problem | undefined;
  };
  refused(): readonly Refused[];
  undoable(): readonly Undoable[];
  draftsLast(): boolean;
}

export type MeetingStore = ReturnType<typeof createMeetingStore>;

const backWithShownFor = 6_000;

/** What is known of the meeting, put together anew only when something changed. */
export function createMeetingStore(sources: () => Sources) {
  const listeners = new Set<() => void>();
  let confirmed: MeetingView | undefined;
  let status: MeetingState['status'] = 'opening';
  let problem: Problem | undefined;
  let reach: Reach = 'connecting';
  const returning = countingReturn(() => refresh());
  let snapshot: MeetingState | undefined;

  const refresh = () => {
    snapshot = undefined;
    listeners.forEach((listener) => listener());
  };
  const draw = (): MeetingState => {
    const { queue, refused, undoable, draftsLast } = sources();
    const waiting = queue.waiting();
    const stuckOn = queue.stuckOn();
    return {
      status,
      // A sign-in does not come of waiting: somebody has to be asked for it.
      problem: stuckOn?.code === 'notSignedIn' ? stuckOn : problem,
      view: confirmed && asIfSent(confirmed, waiting),
      // An open socket is no help while nothing that is written here gets through.
      connection: {
        reach: queue.isStuck() ? 'offline' : reach,
        kept: waiting.length,
        isSending: queue.isSending(),
        stuckOn,
        backWith: returning.count(),
      },
      // Somebody's support on its way is not the note itself, nor is asking about an action.
      sending: new Set(
        waiting.flatMap(({ name, record }) => (isSupport(name) ? [] : [isInquiry(name) ? inquiryOn(record) : record])),
      ),
      refused: refused(),
      undoable: undoable(),
      draftsLast: draftsLast(),
    };
  };
  return {
    state: () => (snapshot ??= draw()),
    refresh,
    subscribe: (changed: () => void) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    opened: (view: MeetingView) => {
      confirmed = confirmed ? newestOf(confirmed, view) : view;
      status = 'open';
      problem = undefined;
      refresh();
    },
    /** Before the first view there is nothing to show but the problem; afterwards what is shown stays. */
    failed: (why: Problem) => {
      problem = why;
      if (!confirmed || why.code === 'outsider') {
        confirmed = undefined;
        status = 'refused';
      }
      refresh();
    },
    hear: (updates: readonly Update[]) => {
      const before = confirmed;
      confirmed = before && updates.reduce(applyUpdate, before);
      if (updates.length > 0) refresh();
    },
    readEarlier: (decision: DecisionId, page: Answered<'readConsiderations'>) => {
      confirmed = confirmed && withEarlierPage(confirmed, decision, page);
      refresh();
    },
    sent: (answer: Sent) => {
      const { queue } = sources();
      confirmed = confirmed && withAnswer(confirmed, answer);
      returning.sent(queue.isStuck(), queue.waiting().length);
      refresh();
    },
    /** Answers whether that is news. */
    reached: (now: Reach): boolean => {
      if (now === reach) return false;
      reach = now;
      refresh();
      return true;
    },
    stop: returning.stop,
  };
}

/** Of the opening only how it stands: what of it may be seen is for `openMeeting` to say. */
function withAnswer(known: MeetingView, answer: Sent): MeetingView {
  if (answer.kind === 'decision') return applyUpdate(known, toldOf(known, answer.decision));
  if (answer.kind !== 'opening') return applyUpdate(known, answer);
  return withNewest(known, answer.view);
}

/** A showing that was moved meanwhile stays where it is now. */
function withNewest(view: MeetingView, { occurrence: other }: MeetingView): MeetingView {
  const { occurrence } = view;
  return occurrence && other?.key === occurrence.key && other.revision > occurrence.revision
    ? { ...view, occurrence: other }
    : view;
}

/** A record that was heard of while the meeting was being read must not fall back to what the read saw. */
function newestOf(known: MeetingView, found: MeetingView): MeetingView {
  const occurrence = (view: MeetingView) => (view.occurrence ?? view.lastOccurrence)?.key;
  if (occurrence(known) !== occurrence(found)) return found;
  const read: MeetingView = {
    ...found,
    decisions: asKnown(known.decisions, found.decisions),
    considerations: asKnown(known.considerations, found.considerations),
    supports: asKnown(known.supports, found.supports),
    actions: asKnown(known.actions, found.actions),
  };
  const heard: Update[] = [
    ...known.decisions.map((decision) => ({ kind: 'decision' as const, decision })),
    ...known.considerations.map((consideration) => ({ kind: 'consideration' as const, consideration })),
    ...known.supports.map((support) => ({ kind: 'support' as const, support })),
    ...known.actions.map((action) => ({ kind: 'action' as const, action })),
  ];
  return readBackAs(known, read, heard.reduce(applyUpdate, withNewest(read, known)));
}

/** What stands as it did is the very same: hundreds of notes need not be drawn again whenever the meeting is read. */
function asKnown<R extends { readonly id: string }>(known: readonly R[], read: readonly R[]): R[] {
  const before = new Map<string, R>(known.map((record) => [record.id, record]));
  return read.map((record) => {
    const was = before.get(record.id);
    return was && JSON.stringify(was) === JSON.stringify(record) ? was : record;
  });
}

/** Counts what is sent after a time without connection, and shows it for a while once all is sent. */
function countingReturn(changed: () => void) {
  let sinceStuck: number | undefined;
  let shown = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    count: () => shown,
    sent: (wasStuck: boolean, stillWaiting: number) => {
      if (wasStuck) sinceStuck ??= 0;
      if (sinceStuck === undefined) return;
      sinceStuck += 1;
      if (stillWaiting > 0) return;
      shown = sinceStuck;
      sinceStuck = undefined;
      clearTimeout(timer);
      timer = setTimeout(() => {
        shown = 0;
        changed();
      }, backWithShownFor);
    },
    stop: () => clearTimeout(timer),
  };
}

function isSupport(name: Errand['name']): boolean {
  return name === 'supportConsideration' || name === 'takeBackSupport';
}

function isInquiry(name: Errand['name']): boolean {
  return name === 'askOwner' || name === 'takeBackInquiry';
}

/** What is asked about an action, by its name among what is on its way. */
export function inquiryOn(action: string): string {
  return `inquiry:${action}`;
}
