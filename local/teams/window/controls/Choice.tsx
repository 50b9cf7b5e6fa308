type Props<T extends string> = {
  label: string;
  /** What a screen reader says where the label alone would be one of many alike. */
  name?: string;
  value: T;
  choices: Record<T, string>;
  onChoose: (value: T) => void;
};

export function Choice<T extends string>({ label, name, value, choices, onChoose }: Props<T>) {
  const keys = Object.keys(choices).filter((key): key is T => key in choices);
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        aria-label={name ?? label}
        value={value}
        onChange={({ target }) => {
          const chosen = keys.find((key) => key === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {choices[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
