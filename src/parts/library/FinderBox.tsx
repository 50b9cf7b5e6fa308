import { useState, type KeyboardEvent } from 'react';
import type { TypedAhead } from '../../../domain/finding';
import { useFinderWords } from '../../words/finderWords';
import { useTypedAhead } from './useTypedAhead';
import './finder.css';

export type Option = TypedAhead[number];

interface FinderBoxProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Now: by Enter without one of the options, or by going elsewhere. */
  readonly onFind: () => void;
  readonly onChoose: (option: Option) => void;
}

const listId = 'finder-options';
const optionId = (place: number) => `finder-option-${place}`;

/** One box for everything: the list below it follows, and what may be meant is offered under it. */
export function FinderBox({ text, onType, onFind, onChoose }: FinderBoxProps) {
  const words = useFinderWords();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const options = useTypedAhead(text, isOpen);
  const active = options[at];
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const type = (typed: string) => {
    onType(typed);
    setOpen(typed.trim() !== '');
    setAt(-1);
  };
  const choose = (option: Option) => {
    close();
    onChoose(option);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && text.trim() !== '') {
      event.preventDefault();
      setOpen(true);
      // From the box itself, which is one more place, down to the first or up to the last.
      const places = options.length + 1;
      setAt(((at + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (active) return choose(active);
      close();
      onFind();
    } else if (event.key === 'Escape') {
      if (isOpen) close();
      else if (text !== '') type('');
    }
  };
  return (
    <div className="finder-box" role="search">
      <label htmlFor="finder">{words.label}</label>
      <div className="finder-field">
        <input
          id="finder"
          className="form-control finder-input"
          type="text"
          role="combobox"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.hint}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          {...(active && { 'aria-activedescendant': optionId(at) })}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKey}
          onBlur={() => {
            close();
            onFind();
          }}
        />
        {text !== '' && (
          <button
            type="button"
            className="finder-clear"
            aria-label={words.clear}
            onClick={() => {
              type('');
              document.getElementById('finder')?.focus();
            }}
          />
        )}
        <Options options={options} at={at} onChoose={choose} />
      </div>
      <span className="visually-hidden" role="status">
        {options.length > 0 && words.suggestions(options.length)}
      </span>
    </div>
  );
}

interface OptionsProps {
  readonly options: TypedAhead;
  readonly at: number;
  readonly onChoose: (option: Option) => void;
}

function Options({ options, at, onChoose }: OptionsProps) {
  const words = useFinderWords();
  return (
    <ul id={listId} className="finder-options" role="listbox" aria-label={words.label} hidden={options.length === 0}>
      {options.map((option, place) => (
        <li
          key={option.kind === 'tag' ? `tag ${option.text}` : option.id}
          id={optionId(place)}
          role="option"
          aria-selected={place === at}
          // Before the box loses the focus, and with it its list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span className="finder-option-kind">{words.options[option.kind]}</span>
          <span className="finder-option-text">{option.text}</span>
          {option.kind !== 'moment' && <span className="quiet">{words.momentsOf(option.count)}</span>}
        </li>
      ))}
    </ul>
  );
}
