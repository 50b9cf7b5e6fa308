import { lazy, memo, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { Decision } from '../../../domain/decisions';
import { reviewWaits } from '../../../domain/reviews';
import { loadPatiently } from '../../loadPatiently';
import { useDraft } from '../../meeting/MeetingContext';
import { ComesLater } from '../../notices/ComesLater';
import { Mishap } from '../../notices/Mishap';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { dayOf } from '../dayOf';
import { replacing } from './replacing';
import { useRefusedInRecord } from './recordErrands';
import { TakenOut } from './TakenOut';

const DecisionRecord = lazy(async () => ({
  default: (await loadPatiently(() => import('./DecisionRecord'))).DecisionRecord,
}));

const DecisionRefused = lazy(async () => ({
  default: (await loadPatiently(() => import('./DecisionRefused'))).DecisionRefused,
}));

/** All that a decision can say besides its outcome: folded, and fetched when it is first unfolded. */
export const DecisionMore = memo(function DecisionMore({ decision }: { readonly decision: Decision }) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const { draft } = useDraft(`option:${decision.id}`);
  const isUnsent = (draft?.['text'] ?? '').trim() !== '';
  // Come back with words that were typed there, it is open where they are.
  const [isOpen, setOpen] = useState(isUnsent);
  const refused = useRefusedInRecord(decision);
  const here = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  const id = useId();
  useEffect(() => {
    if (isOpen && wasPressed.current) here.current?.focus();
  }, [isOpen]);
  const turn = () => {
    wasPressed.current = true;
    setOpen(!isOpen);
  };
  const asked = reviewWaits(decision, dayOf(new Date())) ? words.reviewWaits : words.reviewedOn;
  const facts = [
    decision.state !== 'proposed' && decision.state !== 'decided' && words.states[decision.state],
    decision.supersedes && replacing(decision.supersedes, words),
    decision.driver && words.driven(decision.driver.name),
    decision.reviewOn !== undefined && !decision.review && asked(common.day(decision.reviewOn)),
    isUnsent && !isOpen && words.unsentOption,
  ].filter(Boolean);
  return (
    <div className="stack stack-tight">
      {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
      <button
        type="button"
        className="link-button start"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.openOf(decision.text)}
        onClick={turn}
      >
        {words.open}
      </button>
      {!isOpen && <TakenOut decision={decision} />}
      <div id={id} ref={here} tabIndex={-1} role="group" aria-label={words.open} hidden={!isOpen}>
        {isOpen && (
          <ComesLater>
            <DecisionRecord decision={decision} />
          </ComesLater>
        )}
      </div>
      {/* What was refused is never out of sight, folded or not. */}
      {refused.length > 0 && (
        <Mishap>
          <Suspense fallback={null}>
            {refused.map((one) => (
              <DecisionRefused key={one.errand.key} refused={one} />
            ))}
          </Suspense>
        </Mishap>
      )}
    </div>
  );
});
