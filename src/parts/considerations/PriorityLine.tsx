import { priorityOf } from '../../../domain/weights';
import type { Consideration } from '../../../domain/considerations';
import { useConsideringWords } from '../../words/consideringWords';
import './considerations.css';

/** What comes first, and why: in words, never by colour alone. */
export function PriorityLine({ consideration }: { readonly consideration: Consideration }) {
  const { weight } = useConsideringWords();
  const priority = priorityOf(consideration);
  const { reach, reversible } = consideration;
  if (!priority && reach === undefined && reversible === undefined) return null;
  const rest = [
    reach && weight.reaches[reach],
    priority?.isIrreversible ? undefined : reversible && weight.reversed[reversible],
  ].filter(Boolean);
  return (
    <p className="priority" data-level={priority?.level} data-securing={priority?.isSecuring}>
      {priority && (
        <>
          <span className="priority-title">{weight.priority.title(priority)}.</span>{' '}
          {weight.priority.reason(priority)}{' '}
        </>
      )}
      <span className="quiet">{rest.join(' · ')}</span>
    </p>
  );
}
