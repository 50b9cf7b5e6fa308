import { FrameSlot } from '../apps/FrameSlot';
import type { Framed } from '../apps/framed';
import { tabIn, useTeams } from '../teams';

/** What stands where a page of the app would be, after it was taken out of the meeting. */
export function AppMissing() {
  const { act } = useTeams();
  return (
    <div className="nothing-yet">
      <p>The app isn’t in this meeting.</p>
      <button type="button" className="button" onClick={() => void act({ verb: 'addApp' })}>
        Add the app
      </button>
    </div>
  );
}

/** The app's tab in the meeting, used before and after it. */
export function MeetingPage({ isShown }: { isShown: boolean }) {
  const { state, whereabouts } = useTeams();
  const tab = tabIn(state, 'meetingTab');
  const { count, subPageId } = whereabouts.visits.meetingTab;
  const framed: Framed | undefined =
    isShown && tab
      ? {
          key: `meetingTab ${state.meeting.id} ${count} ${state.clockOffsetMs}`,
          title: 'Customer Moment tab',
          name: 'embedded-page-container',
          url: tab.url,
          entityId: tab.entityId,
          subPageId,
          frameContext: tab.frameContext,
          inMeetingSurface: true,
        }
      : undefined;
  return (
    <>
      <FrameSlot framed={framed} />
      {isShown && !tab && <AppMissing />}
    </>
  );
}
