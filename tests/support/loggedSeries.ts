import type { LoggedSeries } from '../../domain/decisionLog';

/** A meeting of whoever reads the log. */
export const loggedSeries: LoggedSeries = {
  series: 's'.repeat(43) as LoggedSeries['series'],
  meeting: 'bWVldGluZw' as LoggedSeries['meeting'],
  title: 'Payment terms review',
  isForEverybody: true,
  people: [],
};
