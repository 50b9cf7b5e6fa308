import * as z from 'zod/mini';

const Shown = z.object({
  /** The number of its last showing in the series, from 1. */
  n: z.int(),
  epoch: z.int(),
});

const RecentShowing = z.object({ n: z.int(), moment: z.string(), customer: z.string(), kind: z.string() });

/** What a series has seen. Within an epoch every moment is shown once: epochs are counted, not showings, so that a newcomer never has to catch up. */
export const ShowingHistory = z.object({
  showings: z.int(),
  epoch: z.int(),
  shown: z.record(z.string(), Shown),
  /** Newest first. */
  recent: z.array(RecentShowing),
  /** Moments that were skipped, with the epoch at whose end they come. */
  back: z.record(z.string(), z.int()),
});
export type ShowingHistory = z.infer<typeof ShowingHistory>;

/** What a showing changed, kept with it so that a release can undo it. */
export const BeforeShowing = z.object({ moment: z.string(), epoch: z.int(), shown: z.optional(Shown) });
export type BeforeShowing = z.infer<typeof BeforeShowing>;

export const nothingShown: ShowingHistory = { showings: 0, epoch: 1, shown: {}, recent: [], back: {} };

/** Twice what choosing looks back on, so that releases leave enough. */
const recentKept = 16;

const FirstHistory = z.object({ showings: z.int(), lastShown: z.record(z.string(), z.int()) });

/** A history as it is stored; in those of the first release everything seen belongs to one epoch. */
export const StoredShowingHistory = z.union([
  ShowingHistory,
  z.pipe(
    FirstHistory,
    z.transform(({ showings, lastShown }): ShowingHistory => {
      const shown = Object.entries(lastShown).map(([moment, n]) => [moment, { n, epoch: 1 }] as const);
      return { ...nothingShown, showings, shown: Object.fromEntries(shown) };
    }),
  ),
]);

export interface NewShowing {
  readonly moment: string;
  readonly customer: string;
  readonly kind: string;
  /** The epoch of the choice; a pinned moment is shown in the epoch that runs. */
  readonly epoch: number;
}

/** The next showing spends its moment. What `beforeShowing` says beforehand undoes it. */
export function withShowing(history: ShowingHistory, { moment, customer, kind, epoch }: NewShowing): ShowingHistory {
  const n = history.showings + 1;
  return {
    ...history,
    showings: n,
    epoch,
    shown: { ...history.shown, [moment]: { n, epoch } },
    recent: [{ n, moment, customer, kind }, ...history.recent].slice(0, recentKept),
  };
}

/** A meeting that opened with the question showed no moment, and yet time passed for those that pause. */
export function withQuestion(history: ShowingHistory): ShowingHistory {
  return { ...history, showings: history.showings + 1 };
}

export function beforeShowing({ epoch, shown }: ShowingHistory, moment: string): BeforeShowing {
  const last = Object.hasOwn(shown, moment) ? shown[moment] : undefined;
  return { moment, epoch, ...(last && { shown: last }) };
}

/**
 * The history as if that showing had not been: its moment is what it was before. The numbers of later showings stand, and
 * so does an epoch in which something else was shown since.
 */
export function withoutShowing(
  history: ShowingHistory,
  { number, before }: { readonly number: number; readonly before: BeforeShowing },
): ShowingHistory {
  const { moment } = before;
  if (!Object.hasOwn(history.shown, moment) || history.shown[moment]?.n !== number) return history;
  const { [moment]: _released, ...others } = history.shown;
  const wasLast = history.showings === number;
  return {
    ...history,
    ...(wasLast ? { showings: number - 1, epoch: before.epoch } : {}),
    shown: before.shown ? { ...others, [moment]: before.shown } : others,
    recent: history.recent.filter(({ n }) => n !== number),
  };
}

/** A skipped moment goes to the back of the epoch that it was chosen for: it comes when nothing else of that epoch is left. */
export function setBack(history: ShowingHistory, moment: string, epoch = history.epoch): ShowingHistory {
  const running = Object.entries(history.back).filter(([, until]) => until >= history.epoch);
  return { ...history, back: { ...Object.fromEntries(running), [moment]: epoch } };
}
