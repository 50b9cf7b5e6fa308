import { useEffect, useId, useState } from 'react';
import type { CardName, TroubledCard } from '../../../domain/chatChecks';
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

/** Only whoever looks into the chat can say whether a card is there: they decide whether it is posted again. */
export function UnsureCards({ meeting, onSettled }: UnsureCardsProps) {
  const api = useApi();
  const { common } = useWords();
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
  const settle = async (card: CardName, how: 'postAgain' | 'dismissCard') => {
    const params = { meeting, card };
    const settled = await attempt(`${how} ${card}`, (idempotencyKey) => api.call(how, { params }, { idempotencyKey }));
    // Somebody else may have looked meanwhile.
    if (!settled) return void again();
    setKnown(settled.cards);
    setSaid(how === 'postAgain' ? words.saidAgain : words.saidThere);
    onSettled?.();
  };
  if (cards.length === 0 && said === '') return null;
  return (
    <section className="meeting-part unsure" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      {cards.length > 0 && <p className="quiet">{words.about}</p>}
      <ul className="unsure-cards">
        {cards.map(({ card, kind, occurrence }) => {
          const which = words.which(kind, common.day(sittingDay(occurrence)));
          return (
            <li key={card} className="unsure-card">
              <span>{which}</span>
              <span className="row row-wrap">
                <button
                  type="button"
                  className="button button-primary"
                  aria-label={words.againOf(which)}
                  aria-disabled={doing !== undefined}
                  onClick={() => void settle(card, 'postAgain')}
                >
                  {words.again}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={words.thereOf(which)}
                  aria-disabled={doing !== undefined}
                  onClick={() => void settle(card, 'dismissCard')}
                >
                  {words.there}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <p role="status">{said}</p>
      {problem && <Notice problem={problem} />}
    </section>
  );
}
