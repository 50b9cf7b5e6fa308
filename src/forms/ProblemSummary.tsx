import { useEffect, useRef } from 'react';
import { useLibraryWords } from '../words/libraryWords';
import type { FieldProblem, FieldProblems } from './fieldProblems';
import { fieldSentence } from './fieldSentence';

export interface ProblemAtField {
  /** The id of the field's control. */
  readonly name: string;
  readonly label: string;
  readonly problem: FieldProblem;
}

/** Stands above the form after a try that was refused, takes the focus and leads to each field. */
export function ProblemSummary({ problems, tries }: { readonly problems: ProblemAtField[]; readonly tries: number }) {
  const words = useLibraryWords().form;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [tries]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="form-summary" role="alert" tabIndex={-1}>
      <p>{words.summary(problems.length)}</p>
      <ul>
        {problems.map(({ name, label, problem }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(name)?.focus();
              }}
            >
              {fieldSentence(problem, label, words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In the order in which the fields stand on the page. */
export function problemsAt<F extends string>(
  fields: readonly F[],
  problems: FieldProblems<F>,
  at: (field: F) => { readonly name: string; readonly label: string },
): ProblemAtField[] {
  return fields.flatMap((field) => {
    const problem = problems[field];
    return problem ? [{ ...at(field), problem }] : [];
  });
}
