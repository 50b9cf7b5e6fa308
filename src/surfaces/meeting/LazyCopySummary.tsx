import { lazy, Suspense, useState } from 'react';
import { loadPatiently } from '../../loadPatiently';
import { Mishap } from '../../notices/Mishap';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import type { CopySummaryProps } from './CopySummary';

const CopySummary = lazy(async () => ({ default: (await loadPatiently(() => import('./CopySummary'))).CopySummary }));

/** Fetched when somebody wants it: few do, and seldom. */
export function LazyCopySummary(props: CopySummaryProps) {
  const { copySummary } = useMeetingTabWords().record;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="copy-summary-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{copySummary}</summary>
      {isOpen && (
        <Mishap>
          <Suspense fallback={null}>
            <CopySummary {...props} />
          </Suspense>
        </Mishap>
      )}
    </details>
  );
}
