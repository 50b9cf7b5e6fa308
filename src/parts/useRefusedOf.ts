import type { Refused } from '../meeting/errands';
import { useInMeeting } from '../meeting/MeetingContext';

/** What the API would not take of one form, in the order of writing: one that is back in it, and those that are kept apart. */
export function useRefusedOf(field: string): readonly Refused[] {
  const refused = useInMeeting((state) => state.refused);
  return refused.filter(({ errand }) => errand.form?.field === field);
}
