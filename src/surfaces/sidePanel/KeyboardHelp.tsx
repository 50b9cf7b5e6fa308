import { memo, useEffect, useRef } from 'react';
import { usePreference } from '../../meeting/MeetingContext';
import { useKeyboardWords } from '../../words/keyboardWords';
import './keyboard.css';
import { jumpKeys, jumpOf, jumps, jumpTo } from './jumps';

/** What the keyboard can do here, and what is read out: both can be switched off. */
export const KeyboardHelp = memo(function KeyboardHelp() {
  const words = useKeyboardWords();
  const [hasShortcuts, turnShortcuts] = usePreference('shortcuts');
  const [isAnnounced, turnAnnouncements] = usePreference('announcements');
  const help = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!hasShortcuts) return;
    const jump = (event: KeyboardEvent) => {
      const to = jumpOf(event);
      if (!to || event.defaultPrevented) return;
      event.preventDefault();
      if (to === 'keyboard' && help.current) help.current.open = true;
      jumpTo(to);
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, [hasShortcuts]);
  return (
    <details ref={help} className="folded keyboard">
      <summary>{words.title}</summary>
      <div className="stack">
        <Switch label={words.shortcuts} isOn={hasShortcuts} turn={turnShortcuts} />
        <dl className="keys" aria-label={words.keys}>
          {hasShortcuts && jumps.map((jump) => <Key key={jump} of={[jumpKeys[jump]]} does={words.jumps[jump]} />)}
          <Key of={['Page Up']} does={words.notes.earlier} />
          <Key of={['Page Down']} does={words.notes.later} />
          <Key of={['Ctrl', 'End']} does={words.notes.out} />
          <Key of={['Ctrl', 'Enter']} does={words.notes.send} />
          <Key of={['Esc']} does={words.notes.leave} />
        </dl>
        <Switch label={words.announcements} isOn={isAnnounced} turn={turnAnnouncements} />
        {!isAnnounced && <p className="quiet">{words.paused}</p>}
      </div>
    </details>
  );
});

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

function Switch({ label, isOn, turn }: SwitchProps) {
  return (
    <label className="row">
      <input
        type="checkbox"
        role="switch"
        className="checkbox"
        checked={isOn}
        onChange={({ target }) => turn(target.checked)}
      />
      {label}
    </label>
  );
}

function Key({ of, does }: { readonly of: readonly string[]; readonly does: string }) {
  return (
    <div className="row">
      <dt>
        {of.map((name) => (
          <kbd key={name}>{name}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
