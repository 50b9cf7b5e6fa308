import { useId } from 'react';
import { useFinderWords } from '../../words/finderWords';
import './library.css';

interface FindBoxProps {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** Words that narrow the list below it, and nothing else. */
export function FindBox({ text, onType }: FindBoxProps) {
  const words = useFinderWords();
  const id = useId();
  return (
    <div className="find" role="search">
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        className="form-control"
        type="search"
        maxLength={200}
        placeholder={words.hint}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
