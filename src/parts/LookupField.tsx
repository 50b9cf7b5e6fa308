import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import './lookup.css';
import { useDrawnOver } from './useDrawnOver';

export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly about?: string | undefined;
}

export interface LookupFieldProps {
  readonly label: string;
  /** The label is for screen readers only: what stands around it says it. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly listLabel: string;
  /** Read out when the choices change. */
  readonly said: string;
  readonly problem?: string | undefined;
  readonly input?: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
  readonly onChoose: (choice: Choice) => void;
  /** Enter with nothing chosen. */
  readonly onEnter?: () => void;
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  /** Takes one out of the choices: a small button beside each, or Delete. */
  readonly dropping?: Dropping | undefined;
  /** Belongs to the line, and is never covered by its choices. */
  readonly children?: ReactNode;
}

export interface Dropping {
  readonly listLabel: string;
  readonly hint: string;
  readonly name: (choice: Choice) => string;
  readonly onDrop: (choice: Choice) => void;
}

/** A line with things that may be meant beneath it: arrows choose, Enter takes, Escape closes. */
export function LookupField(props: LookupFieldProps) {
  const { label, isLabelHidden = false, value, choices, problem, dropping, onType, onChoose } = props;
  const id = useId();
  const here = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = isOpen ? choices : [];
  const active = shown[at];
  const { line, list } = useDrawnOver(shown.length > 0);
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (choice: Choice) => {
    close();
    onChoose(choice);
  };
  const closeOnLeaving = ({ relatedTarget }: FocusEvent) => {
    if (!here.current?.contains(relatedTarget)) close();
  };
  const drop = (choice: Choice) => {
    setAt(-1);
    dropping?.onDrop(choice);
    here.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((now) => (now < 0 && step < 0 ? choices.length - 1 : (now + step + choices.length) % choices.length));
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Delete' && active && dropping) {
      event.preventDefault();
      drop(active);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (active) choose(active);
      else {
        close();
        props.onEnter?.();
      }
    } else props.onKey?.(event);
  };
  return (
    <div ref={here} className="lookup" onBlur={closeOnLeaving}>
      <label className={isLabelHidden ? 'visually-hidden' : 'lookup-label'} htmlFor={id}>
        {label}
      </label>
      <div ref={line} className="lookup-line">
        <input
          ref={props.input}
          id={id}
          className="lookup-input"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}list`}
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy(id, { problem, dropping: active && dropping })}
          {...(active && { 'aria-activedescendant': `${id}option${at}` })}
          placeholder={props.hint}
          value={value}
          onChange={({ target }) => {
            onType(target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => {
            setOpen(true);
            props.onFocus?.();
          }}
          onKeyDown={onKeyDown}
        />
        {props.children}
      </div>
      <div
        ref={list}
        className="lookup-choices"
        popover="manual"
        hidden={shown.length === 0}
        // Before the line loses the focus, and with it its list.
        onMouseDown={(event) => event.preventDefault()}
      >
        <ul id={`${id}list`} role="listbox" aria-label={props.listLabel} hidden={shown.length === 0}>
          {shown.map((choice, place) => (
            <Option
              key={choice.id}
              id={`${id}option${place}`}
              choice={choice}
              place={place}
              isActive={place === at}
              onChoose={() => choose(choice)}
            />
          ))}
        </ul>
        {dropping && shown.length > 0 && <Drops choices={shown} dropping={{ ...dropping, onDrop: drop }} />}
        {active && dropping && (
          <p id={`${id}drop`} className="quiet lookup-drop-hint">
            {dropping.hint}
          </p>
        )}
      </div>
      {problem !== undefined && (
        <p id={`${id}problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
      <span className="visually-hidden" role="status">
        {shown.length > 0 ? props.said : ''}
      </span>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly place: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Option({ id, choice, place, isActive, onChoose }: OptionProps) {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    <li ref={here} id={id} role="option" aria-selected={isActive} style={{ gridRow: place + 1 }} onClick={onChoose}>
      <span>{choice.text}</span>
      {choice.about !== undefined && <span className="quiet">{choice.about}</span>}
    </li>
  );
}

interface DropsProps {
  readonly choices: readonly Choice[];
  readonly dropping: Dropping;
}

/** Beside the choices, since a choice holds no button; whoever writes passes them by with Tab and has Delete. */
function Drops({ choices, dropping }: DropsProps) {
  return (
    <ul className="lookup-drops" aria-label={dropping.listLabel}>
      {choices.map((choice, place) => (
        <li key={choice.id} style={{ gridRow: place + 1 }}>
          <button
            type="button"
            tabIndex={-1}
            className="glyph"
            aria-label={dropping.name(choice)}
            title={dropping.name(choice)}
            onClick={() => dropping.onDrop(choice)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

function describedBy(
  id: string,
  { problem, dropping }: { readonly problem: string | undefined; readonly dropping: Dropping | undefined },
) {
  return [problem !== undefined && `${id}problem`, dropping && `${id}drop`].filter(Boolean).join(' ') || undefined;
}
