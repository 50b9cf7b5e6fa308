import { useState, type ReactNode } from 'react';
import './fields.css';

interface FoldedGroupProps {
  readonly legend: string;
  /** What stands in it or is still missing, for whoever sees it folded. */
  readonly about?: string | undefined;
  /** It stays open while something in it has to be looked at. */
  readonly mustShow: boolean;
  readonly children: ReactNode;
}

/** A part of a form that most people don't need at first; all of it is reached by the keyboard, also while it is folded. */
export function FoldedGroup({ legend, about, mustShow, children }: FoldedGroupProps) {
  const [isOpen, setOpen] = useState(mustShow);
  const shown = isOpen || mustShow;
  return (
    <details className="form-folded" open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="form-folded-legend">{legend}</span>
        {about ? <span className="form-hint">{about}</span> : null}
      </summary>
      <div className="form-folded-fields" role="group" aria-label={legend}>
        {children}
      </div>
    </details>
  );
}
