import type { Problem } from '../../domain/problems';
import { NotLoaded, wasUpdated } from '../loadPatiently';
import { useWords } from '../words';
import { useProblemWords } from './problemWords';
import { UpdatedNotice } from './UpdatedNotice';

interface NoticeProps {
  readonly problem: Problem;
  readonly onTryAgain?: (() => void | Promise<void>) | undefined;
}

/** What went wrong, in a sentence, and the way on where there is one. */
export function Notice({ problem, onTryAgain }: NoticeProps) {
  const { common, problems } = useWords();
  const { sentence, wayOn } = useProblemWords(problem);
  const isMissing = problem.cause instanceof NotLoaded;
  if (wasUpdated(problem)) return <UpdatedNotice />;
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{isMissing ? problems.notLoaded : sentence}</p>
      {isMissing && <p className="notice-way">{problems.waysOn.unavailable}</p>}
      {!isMissing && wayOn !== undefined && <p className="notice-way">{wayOn}</p>}
      {onTryAgain && (
        <button type="button" className="button" onClick={() => void onTryAgain()}>
          {common.tryAgain}
        </button>
      )}
    </div>
  );
}
