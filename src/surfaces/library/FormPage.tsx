import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../../domain/problems';
import { ProblemSummary, type ProblemAtField } from '../../forms/ProblemSummary';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';

interface FormPageProps {
  readonly title: string;
  readonly about: string;
  readonly problems: ProblemAtField[];
  readonly failure: Problem | undefined;
  readonly tries: number;
  readonly isSending: boolean;
  readonly isTyped: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClear: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

/** A form in place of the library: its heading takes the focus, its text is kept until it is sent. */
export function FormPage(props: FormPageProps) {
  const { common } = useWords();
  const words = useLibraryWords().form;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="form-page" data-aside={props.aside !== undefined}>
      <form
        className="form"
        noValidate
        aria-labelledby="form-title"
        onSubmit={(event) => {
          event.preventDefault();
          void props.onSubmit();
        }}
      >
        <h1 id="form-title" ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        <p className="form-about">{props.about}</p>
        <ProblemSummary problems={props.problems} tries={props.tries} />
        {props.children}
        {props.failure && <Notice problem={props.failure} />}
        <p className="form-hint">{words.kept}</p>
        <div className="form-verbs">
          <button type="submit" className="button button-primary" aria-disabled={props.isSending}>
            {props.isSending ? words.saving : words.save}
          </button>
          <button type="button" className="button" onClick={props.onLeave}>
            {common.cancel}
          </button>
          {props.isTyped && (
            <button type="button" className="button button-quiet" onClick={props.onClear}>
              {words.clear}
            </button>
          )}
        </div>
      </form>
      {props.aside}
    </div>
  );
}
