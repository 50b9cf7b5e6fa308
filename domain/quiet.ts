import * as z from 'zod/mini';
import { Day, dayAfter } from './text';

/** Until the end of that day, or for good. */
export const Until = z.union([z.literal('never'), Day]);
export type Until = z.infer<typeof Until>;

/** Of what somebody does not want to be told. */
export const Quiet = z.object({
  all: z.optional(Until),
  items: z._default(z.record(z.string().check(z.maxLength(200)), Until), {}),
});
export type Quiet = z.infer<typeof Quiet>;

export const neverQuiet: Quiet = { items: {} };

export function isQuiet(until: Until | undefined, today: string): boolean {
  return until !== undefined && (until === 'never' || until >= today);
}

export const quietTimes = ['week', 'never', 'on'] as const;

/** Puts one item off, or, without one, the whole digest; `on` ends that. */
export const Quieting = z.object({
  item: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  for: z.enum(quietTimes, 'Say for how long.'),
});
export type Quieting = z.infer<typeof Quieting>;

const daysPutOff = 7;
/** The oldest go first. */
const mostPutOff = 300;

export function quieted(quiet: Quiet, { item, for: time }: Quieting, today: string): Quiet {
  const until: Until | undefined = time === 'on' ? undefined : time === 'never' ? 'never' : dayAfter(today, daysPutOff);
  if (item === undefined) {
    const { all: _all, ...rest } = quiet;
    return until === undefined ? rest : { ...rest, all: until };
  }
  const { [item]: _item, ...others } = quiet.items;
  // What was put off until a day that has come says nothing any more.
  const kept = Object.entries(others).filter(([, day]) => isQuiet(day, today));
  const items = Object.fromEntries(kept.slice(-mostPutOff));
  return { ...quiet, items: until === undefined ? items : { ...items, [item]: until } };
}
