import type { Decision } from '../../../domain/decisions';
import type { Refused } from '../../meeting/errands';
import { useInMeeting } from '../../meeting/MeetingContext';

/** What of the folded record the API would not take. */
export function useRefusedInRecord({ id }: Decision): readonly Refused[] {
  const refused = useInMeeting((state) => state.refused);
  return refused.filter(({ errand }) => errand.record === id && isOfRecord(errand));
}

export function isOfRecord(errand: Refused['errand']): boolean {
  if (errand.name === 'editDecision') return errand.body.text === undefined && errand.body.removed === undefined;
  return errand.name === 'moveDecision' || errand.name === 'supersede';
}
