import { useTeams } from '../teams';
import type { Bubble } from '../useServer';
import { CallBar } from './CallBar';
import { BubbleToast } from './BubbleToast';
import { RightRail } from './RightRail';
import { Stage } from './Stage';

/** The meeting itself. It stays mounted, so that a page that was open in it can say goodbye. */
export function CallView({ bubble, dismissBubble }: { bubble: Bubble | undefined; dismissBubble: () => void }) {
  const { whereabouts, isInMeeting } = useTeams();
  const isShown = isInMeeting && whereabouts.view === 'call';
  return (
    <div className="call-view" hidden={!isShown}>
      <CallBar />
      <div className="call-body">
        <div className="stage-area">
          <Stage />
          {isInMeeting && bubble && <BubbleToast key={bubble.url} bubble={bubble} onClose={dismissBubble} />}
        </div>
        <RightRail />
      </div>
    </div>
  );
}
