import { useEffect, useState } from 'react';
import { nowIn, useTeams } from '../teams';

/** The time of the local Teams, which "A day later" moves. */
export function Clock() {
  const { state, me } = useTeams();
  useEachSecond();
  const now = nowIn(state);
  const day = now.toLocaleDateString(me.locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const time = now.toLocaleTimeString(me.locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return <time className="clock" dateTime={now.toISOString()} aria-label="Local Teams time">{`${day}, ${time}`}</time>;
}

/** How long the meeting has been going, as Teams counts it. */
export function Elapsed({ since }: { since: string }) {
  const { state } = useTeams();
  useEachSecond();
  const seconds = Math.max(0, Math.floor((nowIn(state).getTime() - Date.parse(since)) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return (
    <span className="elapsed" aria-label="Time in meeting">
      {`${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`}
    </span>
  );
}

function useEachSecond() {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
}
