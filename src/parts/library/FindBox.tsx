import { useId } from 'react';
import type { ListedMoment } from '../../../domain/finding';
import { useLibraryWords } from '../../words/libraryWords';
import { holds } from './finding';

interface FindBoxProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly found: number;
  readonly all: number;
}

/** Narrows what is already loaded; the number found is read out. */
export function FindBox({ text, onType, found, all }: FindBoxProps) {
  const words = useLibraryWords();
  const id = useId();
  return (
    <div className="find" role="search">
      <label htmlFor={id}>{words.find}</label>
      <input
        id={id}
        className="form-control"
        type="search"
        placeholder={words.findHint}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <p className="find-count" role="status">
        {text.trim() === '' ? '' : words.foundOf(found, all)}
      </p>
    </div>
  );
}

export function momentsWith(text: string, moments: readonly ListedMoment[], kinds: Record<string, string>) {
  return moments.filter(({ headline, customerName, kind }) => holds(text, headline, customerName, kinds[kind] ?? ''));
}
