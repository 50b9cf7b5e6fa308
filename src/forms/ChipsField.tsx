import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useLibraryWords } from '../words/libraryWords';
import { aria, Around, type FieldProps } from './Field';
import './fields.css';

/** In a form each field is one text; several words stand in it line by line. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
export const asLines = (texts: readonly string[] | undefined): string => (texts ?? []).join('\n');

/** Several short texts, each ended by Enter or a comma. What stands in the box when it is left is taken too. */
export function ChipsField(props: FieldProps) {
  const words = useLibraryWords().chipsField;
  const { label, value, onType } = props;
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chips = linesOf(value);
  const take = (typed: string) => {
    const given = typed
      .split(/[,;\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== '' && !chips.includes(each));
    setText('');
    if (given.length === 0) return;
    onType(asLines([...chips, ...new Set(given)]));
    setSaid(words.added(given.join(', ')));
  };
  const remove = (chip: string) => {
    onType(asLines(chips.filter((each) => each !== chip)));
    setSaid(words.removed(chip));
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const last = chips.at(-1);
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      take(text);
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n]/.test(pasted)) return;
    event.preventDefault();
    take(`${text}${pasted}`);
  };
  return (
    <Around {...props} hint={props.hint ? `${props.hint}. ${words.hint}` : words.hint}>
      {chips.length > 0 && (
        <ul className="word-chips" aria-label={words.chosen(label)}>
          {chips.map((chip) => (
            <li key={chip} className="word-chip">
              <span>{chip}</span>
              <button type="button" aria-label={words.remove(chip)} onClick={() => remove(chip)} />
            </li>
          ))}
        </ul>
      )}
      <input
        {...aria(props)}
        ref={input}
        className="form-control"
        type="text"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
        onBlur={() => take(text)}
      />
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </Around>
  );
}
