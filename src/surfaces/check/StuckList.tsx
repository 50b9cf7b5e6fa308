import { useId, useState } from 'react';
import type { Stuck } from '../../../domain/chatChecks';
import { useApi } from '../../ApiContext';
import { Notice } from '../../notices/Notice';
import { dayOf } from '../../parts/dayOf';
import { useWords } from '../../words';
import { useCheckWords } from '../../words/checkWords';
import { useDoing } from '../library/useDoing';

interface StuckListProps {
  readonly stuck: readonly Stuck[];
  readonly onEnded: () => void;
}

/** What was given up, each with what can be done about it. */
export function StuckList({ stuck, onEnded }: StuckListProps) {
  const api = useApi();
  const { common } = useWords();
  const { stuck: words } = useCheckWords();
  const { doing, problem, attempt } = useDoing();
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const titleId = useId();
  const end = async (id: string, how: 'retryStuck' | 'dropStuck') => {
    const done = await attempt(`${how} ${id}`, (idempotencyKey) =>
      api.call(how, { params: { id } }, { idempotencyKey }),
    );
    if (!done) return;
    setEnded((before) => new Set([...before, id]));
    setSaid(how === 'retryStuck' ? words.saidRetry : words.saidDrop);
    onEnded();
  };
  const left = stuck.filter(({ id }) => !ended.has(id));
  if (left.length === 0 && said === '') return null;
  return (
    <section className="check-stuck" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      {left.length > 0 && <p className="quiet">{words.about}</p>}
      <ul>
        {left.map(({ id, kind, why, at }) => {
          const what = words.kinds[kind];
          return (
            <li key={id}>
              <span>
                {what} <span className="quiet">{`${words.since(common.day(dayOf(at)))} · ${words.why[why]}`}</span>
              </span>
              <span className="row row-wrap">
                {kind !== 'unread' && (
                  <button
                    type="button"
                    className="button button-primary"
                    aria-label={words.of(words.retry, what)}
                    aria-disabled={doing !== undefined}
                    onClick={() => void end(id, 'retryStuck')}
                  >
                    {words.retry}
                  </button>
                )}
                <button
                  type="button"
                  className="button"
                  aria-label={words.of(words.drop, what)}
                  aria-disabled={doing !== undefined}
                  onClick={() => void end(id, 'dropStuck')}
                >
                  {words.drop}
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
