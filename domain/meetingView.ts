import * as z from 'zod/mini';
import { Action } from './actions';
import { Audience } from './audience';
import { Consideration } from './considerations';
import { Customer } from './customers';
import { Decision } from './decisions';
import { EarlierNotes, withoutOne } from './earlierNotes';
import {
  ExpectedDecision,
  Occurrence,
  Pin,
  SeriesKey,
  SeriesSettings,
  SetAside,
  Suggestion,
  Trouble,
} from './meetings';
import { CompanyFunction, Moment } from './moments';
import { Person, PersonId } from './people';
import { HiddenNote } from './privateNotes';
import { RemovedNote } from './records';
import { reviewsWith } from './reviewsDue';
import { Support } from './supports';
import type { Update } from './updates';

/** A moment with the customer it is about, ready to be shown. */
export const TellableMoment = z.object({ moment: Moment, customer: Customer });
export type TellableMoment = z.infer<typeof TellableMoment>;

/**
 * What opens, or opened, the meeting. `veiled`: there is a moment, and this answer doesn't carry it because not
 * everybody in the meeting is known to be internal. `question`: nothing may open, so the question card does.
 */
export const Opening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moment'), told: TellableMoment }),
  z.object({ kind: z.literal('veiled') }),
  z.object({ kind: z.literal('question') }),
  z.object({ kind: z.literal('withdrawn') }),
  /** Nothing is pinned, and nothing is chosen by itself. */
  z.object({ kind: z.literal('off') }),
]);
export type Opening = z.infer<typeof Opening>;

/** A pin with what the organizer needs to see of it; `trouble`: it can't open, and another choice is asked for. */
export const ShownPin = z.object({
  ...Pin.shape,
  /** Missing where customers are veiled, and of what may not be told. */
  headline: z.optional(z.string()),
  trouble: z.optional(Trouble),
});
export type ShownPin = z.infer<typeof ShownPin>;

/** One question to the room: the moment's own, or one about the part of a team, named when somebody of it is known to be there. */
export const RoomQuestion = z.discriminatedUnion('of', [
  z.object({ of: z.literal('moment'), text: z.string() }),
  z.object({ of: z.literal('team'), team: CompanyFunction, part: z.enum(['helped', 'hurt']), isPresent: z.boolean() }),
  z.object({ of: z.literal('anyone') }),
]);
export type RoomQuestion = z.infer<typeof RoomQuestion>;

/** What was said of customers when it was decided. */
export const Predicted = z.object({
  considerations: z.array(Consideration),
  /** So many more are private for now. */
  hiddenNotes: z.optional(z.int()),
  removedNotes: z.optional(z.array(RemovedNote)),
});
export type Predicted = z.infer<typeof Predicted>;

/** A decision of which it is time to ask what really happened, with what was predicted then. */
export const DueReview = z.object({ decision: Decision, ...Predicted.shape });
export type DueReview = z.infer<typeof DueReview>;

const seen = z.object({
  series: SeriesKey,
  title: z.string(),
  me: z.object({ ...Person.shape, mayRun: z.boolean(), mayWrapUp: z.boolean(), isPresenting: z.boolean() }),
  audience: Audience,
  people: z.array(Person),
  /** Who can change what opens, where the roster names them. */
  organizer: z.optional(Person),
  /** The occurrence that is open now. */
  occurrence: z.optional(Occurrence),
  /** The one before, when none is open. */
  lastOccurrence: z.optional(Occurrence),
  /** Of the open occurrence; else what would open the next one. */
  opening: Opening,
  suggestion: z.optional(Suggestion),
  pins: z.array(ShownPin),
  settings: SeriesSettings,
  /** For those who run the meeting. */
  setAside: z.array(z.object({ ...SetAside.shape, headline: z.optional(z.string()) })),
  delegates: z.array(PersonId),
  notPresenting: z.array(PersonId),
  /** Between meetings: whose turn is next, as the roster stands. */
  nextPresenter: z.optional(Person),
  question: RoomQuestion,
  libraryEmpty: z.boolean(),
  /** Fewer moments could open this meeting than keep it from repeating itself. */
  librarySmall: z.boolean(),
  decisions: z.array(Decision),
  /** The newest; with what was left out in `earlier`, to be read on demand. */
  considerations: z.array(Consideration),
  earlier: z.optional(EarlierNotes),
  /** Of others, and still theirs alone. */
  hidden: z.optional(z.array(HiddenNote)),
  /** What the next occurrence begins with. */
  expected: z.optional(z.array(ExpectedDecision)),
  supports: z._default(z.array(Support), []),
  /** The one that has waited longest comes first. */
  reviews: z._default(z.array(DueReview), []),
  /** Those of this occurrence, and the open ones from earlier. */
  actions: z.array(Action),
  /** Where a delta read goes on. */
  cursor: z.string(),
});
type Seen = typeof seen;
/** A name for the types: most calls of a meeting answer with it. */
export interface MeetingViewSchema extends Seen {}
/** A meeting as one person may see it. */
export const MeetingView: MeetingViewSchema = seen;
export type MeetingView = z.infer<typeof MeetingView>;

/** The view with one update taken in: newest revision wins, so that echoes, repeats and re-ordering do no harm. */
export function applyUpdate(view: MeetingView, update: Update): MeetingView {
  switch (update.kind) {
    case 'decision':
      return {
        ...view,
        decisions: upsert(view.decisions, update.decision),
        reviews: reviewsWith(view.reviews, update.decision),
      };
    case 'earlier':
      return {
        ...view,
        decisions: replaced(view.decisions, update.decision),
        reviews: reviewsWith(view.reviews, update.decision),
      };
    case 'consideration':
      return {
        ...view,
        considerations: upsert(view.considerations, update.consideration),
        ...earlierAfter(view, update.consideration),
        ...(view.hidden && { hidden: without(view.hidden, update.consideration.id) }),
      };
    case 'hidden':
      return withHidden(view, update.note);
    case 'action':
      return { ...view, actions: upsert(view.actions, update.action) };
    case 'support':
      return { ...view, supports: upsert(view.supports, update.support) };
    case 'meeting':
      return view;
  }
}

/** What comes by itself need not be read any more. */
function earlierAfter({ earlier, considerations }: MeetingView, update: Consideration): Pick<MeetingView, 'earlier'> {
  if (!earlier || considerations.some(({ id }) => id === update.id)) return {};
  return { earlier: withoutOne(earlier, update) };
}

/** Whose note it is has it in full: what is said of it to all others takes nothing from them. */
function withHidden(view: MeetingView, note: HiddenNote): MeetingView {
  if (view.considerations.some(({ id }) => id === note.id)) return view;
  const others = without(view.hidden ?? [], note.id);
  return { ...view, hidden: note.removed ? others : [...others, note] };
}

function without<R extends { readonly id: string }>(records: readonly R[], id: string): R[] {
  return records.filter((record) => record.id !== id);
}

function upsert<R extends Dated>(records: R[], record: R): R[] {
  const index = records.findIndex(({ id }) => id === record.id);
  const known = records[index];
  if (!known) return insert(records, record);
  return known.revision >= record.revision ? records : records.with(index, record);
}

/** As panels hear of it: one of an earlier meeting is added to no list. */
export function toldOf(
  view: Pick<MeetingView, 'decisions' | 'occurrence' | 'lastOccurrence'>,
  decision: Decision,
): Update {
  const isHere = decision.occurrence === (view.occurrence ?? view.lastOccurrence)?.key;
  return { kind: isHere ? 'decision' : 'earlier', decision };
}

function replaced<R extends Dated>(records: R[], record: R): R[] {
  return records.some(({ id }) => id === record.id) ? upsert(records, record) : records;
}

interface Dated {
  readonly id: string;
  readonly revision: number;
  readonly at: string;
}

/** In the order in which they were made. What is new nearly always belongs at the end, so that is where looking begins. */
function insert<R extends Dated>(records: R[], record: R): R[] {
  const before = records.findLastIndex(
    (known) => known.at < record.at || (known.at === record.at && known.id < record.id),
  );
  return records.toSpliced(before + 1, 0, record);
}

/** The records that are not tombstones. */
export function present<R extends { removed?: boolean | undefined }>(records: readonly R[]): R[] {
  return records.filter(({ removed }) => !removed);
}
