import type { Occurrence } from '../../../domain/meetings';
import type { TellableMoment } from '../../../domain/meetingView';
import { Problem } from '../../../domain/problems';
import { useMoment } from '../library/MomentPreview';

/** What opened the meeting, where it was told and may be seen here. */
export function useTold({ showing }: Occurrence, isVeiled: boolean): TellableMoment | undefined {
  const isTold = !isVeiled && showing.state !== 'skipped' && showing.state !== 'released';
  const told = useMoment(isTold ? showing.moment : undefined);
  return told instanceof Problem ? undefined : told;
}
