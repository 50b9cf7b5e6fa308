import { useId, useRef, useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Occurrence } from '../../../domain/meetings';
import { summarise } from '../../../domain/summary';
import { copied } from '../../parts/copied';
import { useWords } from '../../words';
import { useCopySummaryWords } from '../../words/copySummaryWords';
import { useSittingWords } from '../../words/sittingWords';
import { summaryFormats, summaryText, type SummaryFormat } from './summaryText';
import { useTold } from './useTold';

export interface CopySummaryProps {
  readonly view: MeetingView;
  readonly occurrence: Occurrence;
  readonly isVeiled: boolean;
}

/** For whoever was away: what came of the meeting, in words that can be pasted anywhere. */
export function CopySummary({ view, occurrence, isVeiled }: CopySummaryProps) {
  const { common } = useWords();
  const copy = useCopySummaryWords();
  const { marks } = useSittingWords();
  const [isSafe, setSafe] = useState(view.audience.kind !== 'internal');
  const [format, setFormat] = useState<SummaryFormat>('text');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const told = useTold(occurrence, isVeiled);
  const summary = summarise({ ...view, occurrence, told });
  const write = (as: SummaryFormat) => summaryText(summary, { words: { common, copy, marks }, format: as, isSafe });
  const copyAs = async (as: SummaryFormat) => {
    const text = write(as);
    setFormat(as);
    setSaid((await copied(text)) ? copy.copied[as] : copy.byHand);
    box.current?.select();
  };
  return (
    <div className="copy-summary">
      <p className="quiet">{copy.about}</p>
      <label className="setting-yes">
        <input
          type="checkbox"
          className="checkbox"
          checked={isSafe}
          aria-describedby={`${id}safe`}
          onChange={(event) => setSafe(event.target.checked)}
        />
        {copy.safe}
      </label>
      <p className="quiet" id={`${id}safe`}>
        {copy.safeAbout}
      </p>
      <div className="organizer-verbs">
        {summaryFormats.map((as) => (
          <button key={as} type="button" className="button" onClick={() => void copyAs(as)}>
            {copy[as]}
          </button>
        ))}
        <span role="status">{said}</span>
      </div>
      <textarea
        ref={box}
        className="form-control copy-summary-text"
        aria-label={copy.shown}
        rows={8}
        readOnly
        value={write(format)}
      />
    </div>
  );
}
