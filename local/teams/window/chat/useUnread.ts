import { useState } from 'react';
import { useTeams } from '../teams';

/** How many messages came since the chat was last in sight. */
export function useUnread(): number {
  const { state, whereabouts } = useTeams();
  const { view, meetingTab, rail } = whereabouts;
  const isInSight = (view === 'meeting' && meetingTab === 'chat') || (view === 'call' && rail === 'chat');
  const [seen, setSeen] = useState({ meeting: state.meeting.id, count: state.chat.length });
  const isStale = seen.meeting !== state.meeting.id || seen.count > state.chat.length;
  if (isStale || (isInSight && seen.count !== state.chat.length)) {
    setSeen({ meeting: state.meeting.id, count: state.chat.length });
    return 0;
  }
  return state.chat.slice(seen.count).filter((item) => 'from' in item).length;
}
