import { Clock16Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { Clock } from '../bars/Clock';
import { nowIn, useTeams } from '../teams';
import { Choice } from './Choice';
import { AppControls, UnsupportedCalls } from './AppControls';
import { MeetingControls } from './MeetingControls';
import { PeopleControls } from './PeopleControls';

const themes = { default: 'Light', dark: 'Dark', contrast: 'High contrast' };
const languages = { 'en-US': 'English (United States)', 'vi-VN': 'Tiếng Việt' };
const peoplePickers = { works: 'Works', missing: 'Missing in this Teams', fails: 'Fails' };
const signIns = { token: 'Gives a token', consentNeeded: 'Consent needed', cancelled: 'Cancelled by the person' };

/** By then the morning's messages have been sent. */
function daysToMorning(now: Date): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return (morning.setHours(9, 0, 0, 0) - now.getTime()) / 86_400_000;
}

/** What a real Teams has no button for. */
export function LocalControls({ onClose }: { onClose: () => void }) {
  const { me, state, act } = useTeams();
  const onKeyDown = (event: React.KeyboardEvent) => event.key === 'Escape' && onClose();
  return (
    <aside className="controls" role="dialog" aria-label="Local controls" onKeyDown={onKeyDown}>
      <header className="rail-head">
        <h2>Local controls</h2>
        <button type="button" className="icon-button" aria-label="Close controls" autoFocus onClick={onClose}>
          <Dismiss20Regular />
        </button>
      </header>
      <div className="controls-body">
        <p className="quiet">What a real Teams has no button for. The meeting doesn’t notice.</p>
        <section>
          <h3>Time</h3>
          <p className="clock-row">
            <Clock />
            <button type="button" className="button small" onClick={() => void act({ verb: 'dayLater' })}>
              <Clock16Regular /> A day later
            </button>
            <button
              type="button"
              className="button small"
              onClick={() => void act({ verb: 'dayLater', days: daysToMorning(nowIn(state)) })}
            >
              <Clock16Regular /> Tomorrow at nine
            </button>
          </p>
        </section>
        <section>
          <h3>{me.name}</h3>
          <Choice
            label="Theme"
            value={me.theme}
            choices={themes}
            onChoose={(theme) => void act({ verb: 'setTheme', theme })}
          />
          <Choice
            label="Language"
            value={me.locale}
            choices={languages}
            onChoose={(locale) => void act({ verb: 'setLocale', locale })}
          />
          <Choice
            label="Sign-in"
            value={me.signIn}
            choices={signIns}
            onChoose={(signIn) => void act({ verb: 'setSignIn', signIn })}
          />
          <Choice
            label="People picker"
            value={me.peoplePicker}
            choices={peoplePickers}
            onChoose={(peoplePicker) => void act({ verb: 'setPeoplePicker', peoplePicker })}
          />
        </section>
        <MeetingControls />
        <PeopleControls />
        <AppControls />
        <UnsupportedCalls />
      </div>
    </aside>
  );
}
