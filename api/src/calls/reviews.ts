import type { Answered } from '../../../domain/contract';
import { DecisionId } from '../../../domain/decisions';
import type { SeriesKey } from '../../../domain/meetings';
import { removedNotesIn } from '../../../domain/amendments';
import { present, type DueReview } from '../../../domain/meetingView';
import { isReviewDue, reviewDecision as review } from '../../../domain/reviews';
import { enterMeeting } from '../access/membership';
import type { Ports, StoredRow } from '../ports';
import { kept, keys, readDecision } from '../rows';
import type { Ask } from './ask';
import { changeDecision, opened } from './decisions';
import { listHeldIn, saidIn } from './predictions';
import { ReviewRow } from './reviewRows';

/** What really happened to customers, also long after. */
export async function reviewDecision(ask: Ask<'reviewDecision'>): Promise<Answered<'reviewDecision'>> {
  const { ports, by, params, body } = ask;
  const { occurrence, ...said } = body;
  const { state } = await enterMeeting(ports, { ...params, by });
  const series = opened(state);
  return changeDecision(ask, {
    series,
    elsewhere: () => readDecision(ports, series.key, occurrence, params.decision),
    change: (decision, at) => review(decision, said, by, at),
    // What is seen later is no change to what was decided.
    amends: false,
  });
}

const mostDue = 20;

interface Waiting {
  readonly series: SeriesKey;
  readonly today: string;
}

/** Of these those whose day has come, with what was said of customers then. */
export async function reviewsDue(
  ports: Ports,
  rows: readonly StoredRow[],
  { series, today }: Waiting,
): Promise<DueReview[]> {
  const waiting = rows.map((row) => kept(ReviewRow, row)).filter(({ value }) => value.reviewOn <= today);
  waiting.sort((a, b) => a.value.reviewOn.localeCompare(b.value.reviewOn));
  const due = await Promise.all(
    waiting.slice(0, mostDue).map(async ({ row, value: { occurrence } }) => {
      const id = DecisionId.parse(row.slice(keys.reviews.length));
      const decision = (await readDecision(ports, series, occurrence, id))?.value;
      if (!decision || !isReviewDue(decision, today)) return [];
      const said = await saidIn(ports, series, decision, await listHeldIn(ports, series, decision));
      const removedNotes = removedNotesIn(said.notes);
      return [
        {
          decision,
          considerations: present(said.notes),
          ...(said.hidden > 0 && { hiddenNotes: said.hidden }),
          ...(removedNotes.length > 0 && { removedNotes }),
        },
      ];
    }),
  );
  return due.flat();
}
