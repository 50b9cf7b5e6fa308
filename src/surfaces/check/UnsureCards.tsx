import { useEffect, useId, useState } from 'react';
import type { TroubledCard } from '../../../domain/chatChecks';
import type { MeetingAddress } from '../../../domain/contract';
import { useApi } from '../../ApiContext';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useCheckWords } from '../../words/checkWords';
import { useAnswer } from '../library/useAnswer';
import { useDoing } from '../library/useDoing';
import { sittingDay } from './sittingDay';
import './check.css';

interface UnsureCardsProps {
  readonly meeting: MeetingAddress;
  readonly onSettled?: (() => void) | undefined;
}

type Settling = 'postAgain' | 'dismissCard';

/** Only whoever looks into the chat can say whether a card is there: they decide whether it is posted again. */
export function UnsureCards({ meeting, onSettled }: UnsureCardsProps) {
  const api = useApi();
  const { unsure: words } = useCheckWords();
  const { answer, again } = useAnswer('readUnsureCards', { meeting });
  const [known, setKnown] = useState<readonly TroubledCard[]>();
  const [said, setSaid] = useState('');
  const { doing, problem, attempt } = useDoing();
  const titleId = useId();
  useEffect(() => {
    const lookAgain = () => void (document.visibilityState === 'visible' && again().then(() => setKnown(undefined)));
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, [again]);
  const cards = known ?? answer?.cards ?? [];
  const settle = async ({ card, trouble }: TroubledCard, how: Settling) => {
    const params = { meeting, card };
    const settled = await attempt(`${how} ${card}`, (idempotencyKey) => api.call(how, { params }, { idempotencyKey }));
    // Somebody else may have looked meanwhile.
    if (!settled) return void again();
    setKnown(settled.cards);
    setSaid(how === 'postAgain' ? words.saidAgain : trouble === 'deleted' ? words.saidLeft : words.saidThere);
    onSettled?.();
  };
  if (cards.length === 0 && said === '') return null;
  return (
    <section className="meeting-part unsure" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      {cards.some(({ trouble }) => trouble === 'uncertain') && <p className="quiet">{words.about}</p>}
      <ul className="unsure-cards">
        {cards.map((card) => (
          <UnsureCard
            key={card.card}
            card={card}
            isBusy={doing !== undefined}
            onSettle={(how) => void settle(card, how)}
          />
        ))}
      </ul>
      <p role="status">{said}</p>
      {problem && <Notice problem={problem} />}
    </section>
  );
}

interface UnsureCardProps {
  readonly card: TroubledCard;
  readonly isBusy: boolean;
  readonly onSettle: (how: Settling) => void;
}

function UnsureCard({ card: { kind, occurrence, trouble }, isBusy, onSettle }: UnsureCardProps) {
  const { common } = useWords();
  const { unsure: words } = useCheckWords();
  const which = words.which(kind, common.day(sittingDay(occurrence)));
  const isDeleted = trouble === 'deleted';
  return (
    <li className="unsure-card">
      <span>{isDeleted ? words.deleted(which) : which}</span>
      <span className="row row-wrap">
        <button
          type="button"
          className="button button-primary"
          aria-label={words.againOf(which)}
          aria-disabled={isBusy}
          onClick={() => onSettle('postAgain')}
        >
          {words.again}
        </button>
        <button
          type="button"
          className="button"
          aria-label={(isDeleted ? words.leaveOf : words.thereOf)(which)}
          aria-disabled={isBusy}
          onClick={() => onSettle('dismissCard')}
        >
          {isDeleted ? words.leave : words.there}
        </button>
      </span>
    </li>
  );
}
