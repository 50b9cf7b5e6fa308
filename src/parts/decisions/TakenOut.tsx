import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';

const undoableFor = 10_000;

interface Taken<T> {
  readonly item: T;
  /** Where it stood. */
  readonly at: number;
}

/** What was taken out of a list, for as long as that can be undone. */
export function useTakenOut<T>() {
  const [taken, setTaken] = useState<Taken<T>>();
  useEffect(() => {
    if (!taken) return undefined;
    const timer = setTimeout(() => setTaken(undefined), undoableFor);
    return () => clearTimeout(timer);
  }, [taken]);
  return { taken, take: setTaken, forget: () => setTaken(undefined) };
}

interface TakenOutProps<T> {
  readonly here: ReturnType<typeof useTakenOut<T>>;
  readonly nameOf: (item: T) => string;
  /** The list as it is now. */
  readonly list: readonly T[];
  readonly onPutBack: (list: T[]) => void;
}

export function TakenOut<T>({ here: { taken, forget }, nameOf, list, onPutBack }: TakenOutProps<T>) {
  const { common } = useWords();
  const words = useDecisionRecordWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (taken) button.current?.focus();
  }, [taken]);
  if (!taken) return null;
  return (
    <div className="undo-line">
      <span role="status">{words.takenOut(nameOf(taken.item))}</span>
      <button
        ref={button}
        type="button"
        className="link-button"
        onClick={() => {
          onPutBack(list.toSpliced(taken.at, 0, taken.item));
          forget();
        }}
      >
        {common.undo}
      </button>
    </div>
  );
}
