import type { ReactNode } from 'react';
import { useLibraryWords } from '../words/libraryWords';
import type { FieldProblem } from './fieldProblems';
import { fieldSentence } from './fieldSentence';
import './forms.css';

export interface FieldProps {
  /** Unique on the page; the summary of problems leads to it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly required?: boolean | undefined;
  readonly problem?: FieldProblem | undefined;
}

export const fieldId = (form: string, field: string): string => `${form}-${field.replaceAll('.', '-')}`;

/** What every control is told, so that its hint and its problem are read with it. */
export function aria({ name, hint, problem, required }: FieldProps) {
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return {
    id: name,
    'aria-required': required ?? false,
    'aria-invalid': problem !== undefined,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
}

export function LineField(props: FieldProps & { readonly numeric?: boolean }) {
  return (
    <Around {...props}>
      <input
        {...aria(props)}
        className="form-control"
        type="text"
        inputMode={props.numeric ? 'numeric' : 'text'}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </Around>
  );
}

export function DayField(props: FieldProps) {
  return (
    <Around {...props}>
      <input
        {...aria(props)}
        className="form-control form-day"
        type="date"
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </Around>
  );
}

/** Text of several lines; counts down where the end comes near. */
export function PassageField(props: FieldProps & { readonly most: number; readonly rows?: number }) {
  const words = useLibraryWords().form;
  const left = props.most - props.value.trim().length;
  const shown = left <= Math.min(100, props.most / 2);
  return (
    <Around
      {...props}
      aside={
        <span className="form-count" data-over={left < 0} aria-live={left < 20 ? 'polite' : 'off'}>
          {shown || props.rows ? words.left(left) : ''}
        </span>
      }
    >
      <textarea
        {...aria(props)}
        className="form-control"
        rows={props.rows ?? 3}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </Around>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** `none`: what the empty choice says; without it, something has to be chosen. */
export function ChoiceField(props: FieldProps & { readonly choices: readonly Choice[]; readonly none?: string }) {
  const words = useLibraryWords().form;
  return (
    <Around {...props}>
      <select
        {...aria(props)}
        className="form-control"
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      >
        <option value="">{props.none ?? words.choose}</option>
        {props.choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** The label, the hint and the problem around a control of any kind. */
export function Around(props: FieldProps & { readonly children: ReactNode; readonly aside?: ReactNode }) {
  const words = useLibraryWords().form;
  const { name, label, hint, required, problem, children, aside } = props;
  return (
    <div className="form-field" data-problem={problem !== undefined}>
      <div className="form-label-row">
        <label htmlFor={name}>{label}</label>
        {!required && <span className="form-optional">{words.optional}</span>}
        {aside}
      </div>
      {hint ? (
        <p className="form-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      {problem && (
        <p className="form-problem" id={`${name}-problem`}>
          {fieldSentence(problem, label, words)}
        </p>
      )}
    </div>
  );
}

/** One thing that holds or doesn't; kept as `yes` or nothing. */
export function YesField(props: FieldProps) {
  const { name, label, hint, value, onType } = props;
  return (
    <div className="form-field form-yes">
      <label htmlFor={name}>
        <input
          id={name}
          type="checkbox"
          className="checkbox"
          checked={value === 'yes'}
          aria-describedby={hint ? `${name}-hint` : undefined}
          onChange={(event) => onType(event.target.checked ? 'yes' : '')}
        />
        {label}
      </label>
      {hint ? (
        <p className="form-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
