import { mayHaveArrived } from '../../forms/useForm';
import { NotLoaded, wasUpdated } from '../../loadPatiently';
import { Notice } from '../../notices/Notice';
import { useProblemWords } from '../../notices/problemWords';
import { useWords } from '../../words';
import { useMineWords } from '../../words/mineWords';
import type { RefusedTry } from './useMyItems';

interface NotDoneHereProps {
  readonly refused: RefusedTry;
  readonly onTryAgain: () => void;
}

/** What did not come about, of which item, and why; what may only not have got through is tried again as it was. */
export function NotDoneHere({ refused: { verb, item, person, problem }, onTryAgain }: NotDoneHereProps) {
  const { common } = useWords();
  const words = useMineWords();
  const { sentence, wayOn } = useProblemWords(problem);
  // Who left a chat has no part any more in what is with others there: only whoever is in it can do that.
  const hasLeft = problem.code === 'notInMeeting';
  if (wasUpdated(problem) || problem.cause instanceof NotLoaded)
    return <Notice problem={problem} onTryAgain={onTryAgain} />;
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{words.notDone[verb](item.action.text, person?.name ?? item.action.owner.name)}</p>
      <p>{hasLeft ? words.leftTheChat : sentence}</p>
      {wayOn !== undefined && !hasLeft && <p className="notice-way">{wayOn}</p>}
      {mayHaveArrived(problem) && (
        <button type="button" className="button" onClick={onTryAgain}>
          {common.tryAgain}
        </button>
      )}
    </div>
  );
}
