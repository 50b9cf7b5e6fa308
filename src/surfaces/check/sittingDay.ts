import type { OccurrenceKey } from '../../../domain/meetings';
import { dayOf } from '../../parts/dayOf';

/** The day of a sitting on the clock of whoever looks at it: its key is when it began. */
export function sittingDay(key: OccurrenceKey): string {
  return dayOf(key.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
