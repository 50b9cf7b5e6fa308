import { useId, type ReactNode } from 'react';

interface ChipsProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly T[];
  readonly chosen: string | undefined;
  readonly problem?: string | undefined;
  readonly show: (choice: T) => ReactNode;
  readonly onChoose: (choice: T) => void;
}

/** One of a few, by arrow keys or a tap. */
export function Chips<T extends string>({ legend, choices, chosen, problem, show, onChoose }: ChipsProps<T>) {
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
