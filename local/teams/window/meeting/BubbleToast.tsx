import { Dismiss20Regular } from '@fluentui/react-icons';
import { AppFrame } from '../apps/AppFrame';
import { isValidAddress } from '../host/origins';
import { tabIn, useTeams } from '../teams';
import type { Bubble } from '../useServer';

/** The in-meeting bubble: what the bot wants everybody in the meeting to see. */
export function BubbleToast({ bubble, onClose }: { bubble: Bubble; onClose: () => void }) {
  const { state } = useTeams();
  if (!isValidAddress(bubble.url, state.validOrigins)) return null;
  const framed = {
    key: bubble.url,
    title: `${bubble.title} notification`,
    name: 'extension-tab-frame',
    url: bubble.url,
    entityId: tabIn(state, 'sidePanel')?.entityId ?? '',
    subPageId: undefined,
    frameContext: 'task' as const,
    inMeetingSurface: true,
  };
  return (
    <section
      className="bubble"
      role="region"
      aria-label="In-meeting notification"
      style={{ width: Math.max(280, bubble.width) }}
    >
      <header>
        <span className="app-mark" aria-hidden="true" />
        <strong>{bubble.title}</strong>
        <button type="button" className="icon-button" aria-label="Dismiss notification" onClick={onClose}>
          <Dismiss20Regular />
        </button>
      </header>
      <div className="bubble-page" style={{ height: bubble.height }}>
        <AppFrame framed={framed} isLeaving={false} onGone={onClose} onSubmit={onClose} />
      </div>
    </section>
  );
}
