import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../../domain/problems';
import { Notice } from '../../notices/Notice';
import { useCheckWords } from '../../words/checkWords';
import type { CheckLine } from './checkLines';
import './check.css';

interface CheckPageProps {
  readonly title: string;
  readonly back: ReactNode;
  /** `undefined`: not known yet. */
  readonly lines: readonly CheckLine[] | undefined;
  readonly problem: Problem | undefined;
  readonly onAgain: () => void;
  readonly children?: ReactNode;
}

/** What was looked at, line by line; what needs a look is said first, in one sentence. */
export function CheckPage({ title, back, lines, problem, onAgain, children }: CheckPageProps) {
  const words = useCheckWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const bad = (lines ?? []).filter(({ tone }) => tone === 'bad').length;
  return (
    <div className="check" aria-busy={!lines && !problem}>
      <header className="check-head">
        {back}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p role="status">{lines ? (bad === 0 ? words.well : words.unwell(bad)) : problem ? '' : words.loading}</p>
      </header>
      {problem && <Notice problem={problem} onTryAgain={onAgain} />}
      {children}
      {lines && (
        <>
          <ul className="check-lines" aria-label={words.lines}>
            {lines.map((line) => (
              <li key={line.what} data-tone={line.tone}>
                <span className="check-tone">{words.tones[line.tone]}</span>
                <span className="check-what">
                  {line.what}
                  {line.how !== undefined && <span className="quiet check-how">{line.how}</span>}
                </span>
              </li>
            ))}
          </ul>
          <button type="button" className="button check-again" onClick={onAgain}>
            {words.again}
          </button>
        </>
      )}
    </div>
  );
}
