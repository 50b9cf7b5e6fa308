import { useEffect, useRef } from 'react';
import { useWords } from '../words';
import { useMergingWords } from '../words/mergingWords';

export interface Side {
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
}

interface ConflictNoticeProps {
  readonly sides: readonly Side[];
  /** Where it is known who wrote theirs. */
  readonly theirName?: string;
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
  /** Where one text can be made of both. */
  readonly onMerge?: (() => void) | undefined;
}

/** Somebody wrote into the same fields meanwhile: both versions of each, for the person to choose. */
export function ConflictNotice({ sides, theirName, onKeepMine, onKeepTheirs, onMerge }: ConflictNoticeProps) {
  const { panel, problems } = useWords();
  const { merge } = useMergingWords();
  const theirWords = theirName === undefined ? panel.conflict.theirsUnknown : panel.conflict.theirs(theirName);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="notice conflict" role="alert" tabIndex={-1}>
      <p className="notice-sentence">{problems.sentences.conflict}</p>
      {sides.map(({ label, yours, theirs }) => (
        <dl key={label} className="sides" aria-label={label}>
          <dt>
            {label} · {panel.conflict.yours}
          </dt>
          <dd>{yours}</dd>
          <dt>
            {label} · {theirWords}
          </dt>
          <dd>{theirs}</dd>
        </dl>
      ))}
      <div className="conflict-verbs">
        <button type="button" className="button button-primary" onClick={onKeepMine}>
          {panel.conflict.keepYours}
        </button>
        <button type="button" className="button" onClick={onKeepTheirs}>
          {panel.conflict.keepTheirs}
        </button>
        {onMerge && (
          <button type="button" className="button" onClick={onMerge}>
            {merge}
          </button>
        )}
      </div>
    </div>
  );
}
