import { SlideSettings20Regular } from '@fluentui/react-icons';
import { useTeams } from '../teams';
import { Clock } from './Clock';
import { PersonMenu } from './PersonMenu';

type Props = { isConnected: boolean; areControlsOpen: boolean; onControls: () => void };

export function TitleBar({ isConnected, areControlsOpen, onControls }: Props) {
  const { state, isInMeeting } = useTeams();
  const unsupported = state.unsupported.length;
  return (
    <header className="title-bar">
      <span className="product">
        <span className="product-mark" aria-hidden="true">
          T
        </span>
        Local Teams
      </span>
      <span className="title-middle">
        <strong>{state.meeting.title}</strong>
        <Clock />
        {isInMeeting && <span className="live-dot">In meeting</span>}
        {!isConnected && (
          <span className="lost" role="status">
            Reconnecting…
          </span>
        )}
      </span>
      <span className="title-end">
        <button
          type="button"
          className="quiet-button"
          aria-expanded={areControlsOpen}
          aria-label="Local controls"
          onClick={onControls}
        >
          <SlideSettings20Regular />
          <span aria-hidden="true">Local controls</span>
          {unsupported > 0 && (
            <span className="badge" title="teams-js calls that this Teams doesn’t know">
              {unsupported}
            </span>
          )}
        </button>
        <PersonMenu />
      </span>
    </header>
  );
}
