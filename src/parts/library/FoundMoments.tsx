import type { ReactNode } from 'react';
import type { CustomerId } from '../../../domain/customers';
import type { ListedMoment } from '../../../domain/finding';
import type { MomentId } from '../../../domain/moments';
import { useFinderWords } from '../../words/finderWords';
import { MomentFactLine, MomentMarks, rowId } from './MomentLine';
import './library.css';
import './found.css';

interface FoundMomentsProps {
  readonly moments: readonly ListedMoment[];
  /** Such as `2026-11-22`. */
  readonly today: string;
  readonly hrefs: { readonly moment: (id: MomentId) => string; readonly customer: (id: CustomerId) => string };
  /** A box to choose it by, where several are changed at once. */
  readonly chooser?: ((moment: ListedMoment) => ReactNode) | undefined;
}

/** What was found: each row leads to its page. */
export function FoundMoments({ moments, today, hrefs, chooser }: FoundMomentsProps) {
  const words = useFinderWords();
  return (
    <ul className="library-list" aria-label={words.moments}>
      {moments.map((moment) => (
        <li
          key={moment.id}
          id={rowId(moment.id)}
          tabIndex={-1}
          className="library-row found-row"
          data-chooser={chooser !== undefined}
          aria-label={moment.headline || words.unnamed}
        >
          {chooser?.(moment)}
          <div className="found-told">
            <MomentMarks moment={moment} today={today} />
            <a className="found-link" lang={moment.language} href={hrefs.moment(moment.id)}>
              {moment.headline || words.unnamed}
            </a>
            <MomentFactLine
              moment={moment}
              today={today}
              customerHref={moment.customer && hrefs.customer(moment.customer)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
