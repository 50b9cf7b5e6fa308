import { useId, useState, type ReactNode } from 'react';
import type { ListedMoment } from '../../../domain/finding';
import type { MomentId } from '../../../domain/moments';
import { MomentFactLine, MomentMarks, rowId } from './MomentLine';
import './library.css';

interface MomentListProps {
  readonly label: string;
  readonly moments: readonly ListedMoment[];
  /** Such as `2026-11-22`. */
  readonly today: string;
  /** The card, drawn when somebody wants to read it. */
  readonly preview: (moment: MomentId) => ReactNode;
  /** What can be done with each one here. */
  readonly verbs?: ((moment: ListedMoment) => ReactNode) | undefined;
}

export function MomentList({ label, moments, today, preview, verbs }: MomentListProps) {
  return (
    <ul className="library-list" aria-label={label}>
      {moments.map((moment) => (
        <MomentRow key={moment.id} moment={moment} today={today} preview={preview} verbs={verbs?.(moment)} />
      ))}
    </ul>
  );
}

interface MomentRowProps {
  readonly moment: ListedMoment;
  readonly today: string;
  readonly preview: (moment: MomentId) => ReactNode;
  readonly verbs: ReactNode;
}

function MomentRow({ moment, today, preview, verbs }: MomentRowProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = useId();
  return (
    <li className="library-row" id={rowId(moment.id)} tabIndex={-1} aria-label={moment.headline}>
      <MomentMarks moment={moment} today={today} />
      <button
        type="button"
        className="library-open"
        aria-expanded={isOpen}
        aria-controls={shown}
        lang={moment.language}
        onClick={() => setOpen(!isOpen)}
      >
        {moment.headline}
      </button>
      <MomentFactLine moment={moment} today={today} />
      {verbs}
      <div id={shown} hidden={!isOpen} className="library-preview">
        {isOpen && preview(moment.id)}
      </div>
    </li>
  );
}
