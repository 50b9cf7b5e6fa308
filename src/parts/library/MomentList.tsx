import { useId, useState, type ReactNode } from 'react';
import type { ListedMoment } from '../../../domain/finding';
import type { MomentId } from '../../../domain/moments';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import './library.css';

interface MomentListProps {
  readonly label: string;
  readonly moments: readonly ListedMoment[];
  /** The card, drawn when somebody wants to read it. */
  readonly preview: (moment: MomentId) => ReactNode;
  /** What can be done with each one here. */
  readonly verbs?: ((moment: ListedMoment) => ReactNode) | undefined;
}

export function MomentList({ label, moments, preview, verbs }: MomentListProps) {
  return (
    <ul className="library-list" aria-label={label}>
      {moments.map((moment) => (
        <MomentRow key={moment.id} moment={moment} preview={preview} verbs={verbs?.(moment)} />
      ))}
    </ul>
  );
}

interface MomentRowProps {
  readonly moment: ListedMoment;
  readonly preview: (moment: MomentId) => ReactNode;
  readonly verbs: ReactNode;
}

function MomentRow({ moment, preview, verbs }: MomentRowProps) {
  const { common } = useWords();
  const words = useLibraryWords();
  const [isOpen, setOpen] = useState(false);
  const shown = useId();
  return (
    <li className="library-row" id={rowId(moment.id)} tabIndex={-1} aria-label={moment.headline}>
      <p className="library-kind">
        <span className="library-kind-name">{common.kinds[moment.kind]}</span>
        {moment.sample && <span className="tag">{common.sample}</span>}
      </p>
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
      <p className="library-facts">
        <span>{moment.customerName}</span>
        <span>{words.states[moment.state]}</span>
        <span>{words.heardOn(common.day(moment.heardOn))}</span>
      </p>
      {verbs}
      <div id={shown} hidden={!isOpen} className="library-preview">
        {isOpen && preview(moment.id)}
      </div>
    </li>
  );
}

/** Where a record stands on the page, so that the focus can go to it. */
export const rowId = (record: string): string => `library-${record}`;
