import { useEffect, useRef } from 'react';
import type { Problem } from '../../../domain/problems';
import { mayHaveArrived } from '../../forms/useForm';
import { Notice } from '../../notices/Notice';
import { useGoingOnWords } from '../../words/goingOnWords';

interface NotDoneProps {
  readonly problem: Problem | undefined;
  /** What the page shows beside it: when that is another, what was pressed may have gone. */
  readonly of?: number;
}

/** What the API refused, and why; takes the keyboard when what was pressed has gone. */
export function NotDone({ problem, of }: NotDoneProps) {
  const { notDone } = useGoingOnWords();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && document.activeElement === document.body) here.current?.focus();
  }, [problem, of]);
  if (!problem) return null;
  return (
    <div ref={here} className="stack" tabIndex={-1}>
      {!mayHaveArrived(problem) && <p>{notDone}</p>}
      <Notice problem={problem} />
    </div>
  );
}
