import { FrameSlot } from '../apps/FrameSlot';
import type { Framed } from '../apps/framed';
import { isValidAddress } from '../host/origins';
import { tabIn, useTeams } from '../teams';
import { PeopleTiles } from './PeopleTiles';
import { mayRunMeeting, nameOf } from './presence';

export function Stage() {
  const { state, me, isInMeeting, act } = useTeams();
  const shared = isInMeeting ? state.stage : undefined;
  const mayStop = shared && (shared.by === me.key || mayRunMeeting(me));
  return (
    <section className={shared ? 'stage sharing' : 'stage'} aria-label="Stage" tabIndex={-1}>
      {shared && (
        <header className="stage-head">
          <span className="app-mark" aria-hidden="true" />
          <span>
            <strong>{shared.by === me.key ? 'You are' : `${nameOf(state, shared.by)} is`}</strong> sharing Customer
            Moment
          </span>
          {mayStop && (
            <button type="button" className="button small" onClick={() => void act({ verb: 'stopSharing' })}>
              Stop sharing
            </button>
          )}
        </header>
      )}
      <SharedPage url={shared?.url} />
      <PeopleTiles isStrip={shared !== undefined} />
    </section>
  );
}

function SharedPage({ url }: { url: string | undefined }) {
  const { state } = useTeams();
  if (url && !isValidAddress(url, state.validOrigins)) {
    return (
      <p className="stage-page quiet">
        This address isn’t one of the app’s valid domains, so Teams doesn’t show it: {url}
      </p>
    );
  }
  const framed: Framed | undefined = url
    ? {
        key: `stage ${url} ${state.clockOffsetMs}`,
        title: 'Customer Moment stage',
        name: 'extension-tab-frame',
        url,
        entityId: (tabIn(state, 'stage') ?? tabIn(state, 'sidePanel'))?.entityId ?? '',
        subPageId: undefined,
        frameContext: 'meetingStage',
        inMeetingSurface: true,
      }
    : undefined;
  return (
    <div className="stage-page" hidden={!url}>
      <FrameSlot framed={framed} />
    </div>
  );
}
