import * as z from 'zod/mini';
import { Action } from './actions';
import { MeetingAddress } from './addresses';
import { SeriesKey } from './meetings';

/** In which meeting something waits. */
const inSeries = { series: SeriesKey, meeting: MeetingAddress, title: z.string() };

/** An action as it stands with somebody across all meetings. */
export const MyAction = z.object({ ...inSeries, action: Action });
export type MyAction = z.infer<typeof MyAction>;
