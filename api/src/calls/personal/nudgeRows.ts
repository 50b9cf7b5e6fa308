import * as z from 'zod';
import { OccurrenceKey, SeriesKey } from '../../../../domain/meetings';
import type { PersonId } from '../../../../domain/people';
import { Instant } from '../../../../domain/text';
import type { Ports } from '../../ports';
import { places, readRow } from '../../rows';

/** Of which meeting an organizer is told what would open it. */
export const NudgeRow = z.object({ series: SeriesKey, last: OccurrenceKey, sitting: Instant });
export type NudgeRow = z.infer<typeof NudgeRow>;

/** The card, and the row from which it is drawn. */
export function nudgeName(series: SeriesKey, last: OccurrenceKey): string {
  return `nudge:${series}:${last}`;
}

export async function readNudge(ports: Ports, person: PersonId, name: string): Promise<NudgeRow | undefined> {
  return (await readRow(ports, { ...places.mine(ports.home, person), row: name }, NudgeRow))?.value;
}
