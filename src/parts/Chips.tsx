import { useId, type ReactNode } from 'react';

interface ChipsProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly T[];
  readonly chosen: string | undefined;
  readonly problem?: string | undefined;
  readonly show: (choice: T) => ReactNode;
  readonly onChoose: (choice: T) => void;
  /** Where none need be chosen: the chosen one, taken again. */
  readonly onUnchoose?: () => void;
}

/** One of a few, by arrow keys or a tap. */
export function Chips<T extends string>(props: ChipsProps<T>) {
  const { legend, choices, chosen, problem, show, onChoose, onUnchoose } = props;
  const id = useId();
  return (
    <fieldset className="chips" aria-describedby={problem === undefined ? undefined : `${id}problem`}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className={`chip chip-${choice}`}>
          <input
            type="radio"
            className="visually-hidden"
            name={id}
            value={choice}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
            onClick={choice === chosen ? onUnchoose : undefined}
            onKeyUp={(event) => {
              // A browser makes no click of Space on what is chosen already.
              if (event.key !== ' ' || choice !== chosen || !onUnchoose) return;
              event.preventDefault();
              onUnchoose();
            }}
          />
          {show(choice)}
        </label>
      ))}
      {problem !== undefined && (
        <p id={`${id}problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
