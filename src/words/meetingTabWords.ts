import { useWords } from './index';
import { meetingTab as english, type MeetingTabWords } from './en/meetingTab';
import { meetingTab as vietnamese } from './vi/meetingTab';

/** Fetched with the surface that speaks them, so that the side panel doesn't carry them. */
export function useMeetingTabWords(): MeetingTabWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
