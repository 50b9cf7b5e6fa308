import { useEffect, useRef } from 'react';
import type { MyAction } from '../../../domain/myItems';
import { clearSent } from '../../meeting/clearSent';
import type { Drafts } from '../../meeting/drafts';
import { KeptWords } from '../../parts/KeptWords';
import { useKeptForm } from '../../parts/useKeptForm';
import { useHandOverWords } from '../../words/handOverWords';
import { ActionFacts } from './ActionFacts';
import { DeclineForm } from './DeclineForm';

interface MyOfferProps {
  readonly item: MyAction;
  readonly drafts: Drafts;
  readonly isBusy: boolean;
  readonly isAbove: boolean;
  /** `then`: once the API took it. */
  readonly onAnswer: (accepted: boolean, reason?: string, then?: () => void) => void;
}

/** Yes in one tap; no may say why. */
export function MyOffer({ item, drafts, isBusy, isAbove, onAnswer }: MyOfferProps) {
  const handOver = useHandOverWords();
  const { id, text } = item.action;
  const field = `decline:${id}`;
  const kept = useKeptForm(drafts, field);
  const isDeclining = kept.isOpen;
  const decline = useRef<HTMLButtonElement>(null);
  const wasDeclining = useRef(isDeclining);
  useEffect(() => {
    if (wasDeclining.current && !isDeclining) decline.current?.focus();
    wasDeclining.current = isDeclining;
  }, [isDeclining]);
  return (
    <li className="mine-item">
      <ActionFacts item={item} isAbove={isAbove} />
      {isDeclining ? (
        <DeclineForm
          of={text}
          reason={kept.draft?.['text'] ?? ''}
          isBusy={isBusy}
          onType={(typed) => drafts.write(field, { ...kept.draft, text: typed })}
          onDecline={(why) => onAnswer(false, why, () => clearSent(drafts, field, kept.draft ?? {}))}
          kept={kept}
        />
      ) : (
        <div className="mine-verbs">
          <button
            type="button"
            className="button button-primary"
            aria-label={handOver.acceptThis(text)}
            aria-disabled={isBusy}
            onClick={() => onAnswer(true)}
          >
            {handOver.accept}
          </button>
          <button
            ref={decline}
            type="button"
            className="button"
            aria-label={handOver.declineThis(text)}
            onClick={() => kept.open({ text: '' })}
          >
            {handOver.decline}
          </button>
        </div>
      )}
      <KeptWords form={kept} />
    </li>
  );
}
