import type { Person } from '../../../domain/people';
import { usePicker } from '../../parts/usePicker';
import { useLibraryWords } from '../../words/libraryWords';
import { useMineWords } from '../../words/mineWords';

interface HandOverProps {
  readonly of: string;
  readonly isBusy: boolean;
  readonly onChoose: (to: Person) => void;
}

/** Asks somebody out of Teams' own list; where there is none, the meeting is where it is handed over. */
export function HandOver({ of, isBusy, onChoose }: HandOverProps) {
  const words = useMineWords();
  const { personField } = useLibraryWords();
  const { canPick, pick, hasFailed } = usePicker(words.handOver, onChoose);
  if (!canPick) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={words.handOverThis(of)}
        aria-disabled={isBusy}
        onClick={() => isBusy || pick()}
      >
        {words.handOver}
      </button>
      {hasFailed && (
        <p className="form-problem" role="alert">
          {personField.notShown}
        </p>
      )}
    </>
  );
}
