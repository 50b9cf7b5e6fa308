import { useId } from 'react';
import { escalateAfterDays, type SeriesSettings } from '../../../domain/meetings';
import { useConfirmedChoice } from '../../parts/useConfirmedChoice';
import { useArrangingWords } from '../../words/arrangingWords';
import type { Changes } from './useSettling';

const waits = [0, 3, 7, 14, 21, 30, 60, 90];

interface RecordSettingsProps {
  readonly now: Pick<SeriesSettings, 'regulated' | 'decisionsForEverybody' | 'escalateAfterDays'>;
  readonly change: (changes: Changes) => Promise<boolean>;
}

/** What notes ask for besides, who finds what was decided, and when an action that rests comes back to the organizer. */
export function RecordSettings({ now, change }: RecordSettingsProps) {
  const { settings: words } = useArrangingWords();
  const id = useId();
  const days = escalateAfterDays(now);
  const known = waits.includes(days) ? waits : [...waits, days].sort((a, b) => a - b);
  const waiting = useConfirmedChoice({
    value: String(days),
    onChoose: (n) => void change({ escalateAfterDays: Number(n) }),
  });
  return (
    <>
      <label className="setting-yes">
        <input
          type="checkbox"
          className="checkbox"
          checked={now.regulated ?? false}
          aria-describedby={`${id}regulated`}
          onChange={(event) => void change({ regulated: event.target.checked })}
        />
        {words.regulated}
      </label>
      <p className="quiet" id={`${id}regulated`}>
        {words.regulatedAbout}
      </p>
      <label className="setting-yes">
        <input
          type="checkbox"
          className="checkbox"
          checked={now.decisionsForEverybody ?? false}
          aria-describedby={`${id}everybody`}
          onChange={(event) => void change({ decisionsForEverybody: event.target.checked })}
        />
        {words.decisionsForEverybody}
      </label>
      <p className="quiet" id={`${id}everybody`}>
        {words.decisionsForEverybodyAbout}
      </p>
      <label className="setting-one" htmlFor={`${id}escalate`}>
        {words.escalate}
        <select id={`${id}escalate`} className="form-control" {...waiting}>
          {known.map((n) => (
            <option key={n} value={n}>
              {words.escalateAfter(n)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
