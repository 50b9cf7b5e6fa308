import type { Action } from '../../../domain/actions';
import { useWords } from '../../words';
import { useHandOverWords, type HandOverWords } from '../../words/handOverWords';
import { dayOf } from '../dayOf';

interface ActionPastProps {
  readonly action: Action;
  /** Said where nothing around it says of which action it is. */
  readonly of?: string;
}

/** Hand-overs, closings and standstills, in the order in which they came; folded. */
export function ActionPast({ action, of }: ActionPastProps) {
  const { common } = useWords();
  const words = useHandOverWords();
  const happened = happenings(action, words);
  if (happened.length === 0) return null;
  return (
    <details className="folded">
      <summary aria-label={of === undefined ? undefined : `${words.past}: ${of}`}>{words.past}</summary>
      <ol className="stack stack-tight quiet">
        {happened.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            {sentence} · <time dateTime={at}>{common.shortDay(dayOf(at))}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface Happening {
  readonly at: string;
  readonly sentence: string;
}

function happenings({ handOvers, closings, escalations, inquiries }: Action, words: HandOverWords): Happening[] {
  const all = [
    ...handOvers.flatMap((one) => [
      { at: one.endedAt ?? one.at, sentence: words.ended[one.end](one) },
      ...(one.takenBackAt === undefined
        ? []
        : [{ at: one.takenBackAt, sentence: words.thoughtAgain((one.endedBy ?? one.to).name) }]),
    ]),
    ...closings.flatMap(({ by, at, reopenedBy, reopenedAt }) => [
      { at, sentence: words.done(by.name) },
      { at: reopenedAt, sentence: words.reopened(reopenedBy.name) },
    ]),
    ...inquiries.map(({ by, of, at }) => ({ at, sentence: words.inquiredOf(by.name, of.name) })),
    ...escalations.map(({ at }) => ({ at, sentence: words.escalated })),
  ];
  return all.sort((a, b) => a.at.localeCompare(b.at));
}
