import { useRef } from 'react';
import type { Colleague, Person } from '../../domain/people';
import type { FieldProblem } from '../forms/fieldProblems';
import { fieldSentence } from '../forms/fieldSentence';
import { useLibraryWords } from '../words/libraryWords';
import { usePicker } from './usePicker';
import '../forms/forms.css';
import './personField.css';

interface PersonFieldProps {
  /** Unique on the page; the summary of problems leads to it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly person: Colleague | undefined;
  /** Who is writing. */
  readonly me: Person;
  readonly onChoose: (person: Person | undefined) => void;
  /** Then it may be cleared. */
  readonly optional?: boolean | undefined;
  readonly problem?: FieldProblem | undefined;
}

/** One colleague: oneself, or anybody out of Teams' own list where there is one. */
export function PersonField(props: PersonFieldProps) {
  const { name, label, hint, person, me, onChoose, optional = false, problem } = props;
  const { form, personField: words } = useLibraryWords();
  const { canPick, pick, hasFailed, forgetFailure } = usePicker(label, onChoose);
  const field = useRef<HTMLDivElement>(null);
  const choose = (chosen: Person | undefined) => {
    forgetFailure();
    onChoose(chosen);
    // The button that was pressed goes away with this.
    field.current?.focus();
  };
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div
      ref={field}
      id={name}
      className="form-field person-field"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${name}-label`}
      data-problem={problem !== undefined}
      {...(described !== '' && { 'aria-describedby': described })}
    >
      <div className="form-label-row">
        <span id={`${name}-label`} className="person-field-label">
          {label}
        </span>
        {optional && <span className="form-optional">{form.optional}</span>}
      </div>
      {hint ? (
        <p className="form-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="person-field-choice">
        <span className="person-field-name" data-nobody={!person} aria-live="polite">
          {person ? nameOf(person, me, words.you) : words.nobody}
        </span>
        {canPick && <Verb text={person ? words.change : words.choose} label={label} onPress={pick} />}
        {person?.id !== me.id && <Verb text={words.me} label={label} onPress={() => choose(me)} />}
        {optional && person && <Verb text={words.clear} label={label} onPress={() => choose(undefined)} />}
      </div>
      {problem && (
        <p className="form-problem" id={`${name}-problem`}>
          {fieldSentence(problem, label, form)}
        </p>
      )}
      {hasFailed && (
        <p className="form-problem" role="alert">
          {words.notShown}
        </p>
      )}
    </div>
  );
}

interface VerbProps {
  readonly text: string;
  readonly label: string;
  readonly onPress: () => void;
}

/** Several such fields may stand on a page: each button says which one it is of. */
function Verb({ text, label, onPress }: VerbProps) {
  return (
    <button type="button" className="link-button" aria-label={`${text}: ${label}`} onClick={onPress}>
      {text}
    </button>
  );
}

function nameOf(person: Colleague, me: Person, you: (name: string) => string): string {
  return person.id === me.id ? you(person.name) : person.name;
}
