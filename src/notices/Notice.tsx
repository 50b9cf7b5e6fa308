import type { Problem } from '../../domain/problems';
import { useWords } from '../words';
import { useProblemWords } from './problemWords';

interface NoticeProps {
  readonly problem: Problem;
  readonly onTryAgain?: (() => void | Promise<void>) | undefined;
}

/** What went wrong, in a sentence, and the way on where there is one. */
export function Notice({ problem, onTryAgain }: NoticeProps) {
  const { common } = useWords();
  const { sentence, wayOn } = useProblemWords(problem);
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{sentence}</p>
      {wayOn !== undefined && <p className="notice-way">{wayOn}</p>}
      {onTryAgain && (
        <button type="button" className="button" onClick={() => void onTryAgain()}>
          {common.tryAgain}
        </button>
      )}
    </div>
  );
}
