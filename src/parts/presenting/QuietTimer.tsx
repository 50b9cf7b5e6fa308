import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';
import { useTwoMinutes } from './useTwoMinutes';
import './presenting.css';

/** A thin line that fills in two minutes: nothing is said and nothing sounds, and it may run over. */
export function QuietTimer({ begunAt }: { readonly begunAt: string }) {
  const { language } = useWords().common;
  const words = usePresentingWords();
  const passed = useTwoMinutes(begunAt);
  const isUp = passed === 1;
  return (
    <div className="quiet-timer" data-up={isUp} lang={language} role="img" aria-label={words.timer}>
      <span className="quiet-timer-line">
        <span className="quiet-timer-passed" style={{ transform: `scaleX(${passed})` }} />
      </span>
      {isUp && <span className="quiet-timer-up">{words.timeIsUp}</span>}
    </div>
  );
}
