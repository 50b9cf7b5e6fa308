import { FrameSlot } from '../apps/FrameSlot';
import type { Framed } from '../apps/framed';
import { learntAtFirst, tabIn, useTeams } from '../teams';

/** What stands where a page of the app would be, after it was taken out of the meeting. */
function AppMissing() {
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

const pages = {
  /** Used before and after the meeting. */
  meetingTab: { title: 'Customer Moment tab', name: 'embedded-page-container' },
  /** Beside the meeting, while it runs. */
  sidePanel: { title: 'Customer Moment side panel', name: 'extension-tab-frame' },
} as const;

type Props = { place: keyof typeof pages; isShown: boolean };

/** A page of the app in this meeting; coming back to it later opens it anew. */
export function MeetingPage({ place, isShown }: Props) {
  const { state, me, whereabouts } = useTeams();
  const tab = tabIn(state, place);
  const { count, subPageId } = whereabouts.visits[place];
  const framed: Framed | undefined =
    isShown && tab
      ? {
          ...pages[place],
          key: `${place} ${state.meeting.id} ${count} ${state.clockOffsetMs} ${learntAtFirst(me)}`,
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
