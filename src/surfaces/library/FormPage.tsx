import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../../domain/problems';
import { ProblemSummary, type ProblemAtField } from '../../forms/ProblemSummary';
import { TypedOn } from '../../forms/TypedOn';
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
  readonly isTypedOn: boolean;
  readonly onSubmit: () => Promise<unknown>;
  readonly onClear: () => void;
  readonly onLeave: () => void;
  /** What the buttons and the line above them say, where nothing new is made. */
  readonly says?: FormSays | undefined;
  /** Another way to send it. */
  readonly otherWay?: { readonly text: string; readonly onChoose: () => Promise<unknown> } | undefined;
  /** Both versions, where somebody else changed the same. */
  readonly conflict?: ReactNode;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

export interface FormSays {
  readonly save: string;
  readonly saving: string;
  readonly kept?: string | undefined;
  readonly clear?: string | undefined;
}

/** A form in place of the library: its heading takes the focus, its text is kept until it is sent. */
export function FormPage(props: FormPageProps) {
  const { common } = useWords();
  const words = useLibraryWords().form;
  const { says = words } = props;
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
        {props.conflict}
        {props.failure && <Notice problem={props.failure} />}
        <TypedOn isTypedOn={props.isTypedOn} />
        <p className="form-hint">{says.kept ?? words.kept}</p>
        <div className="form-verbs">
          <button type="submit" className="button button-primary" aria-disabled={props.isSending}>
            {props.isSending ? says.saving : says.save}
          </button>
          {props.otherWay && (
            <button
              type="button"
              className="button"
              aria-disabled={props.isSending}
              onClick={() => void props.otherWay?.onChoose()}
            >
              {props.otherWay.text}
            </button>
          )}
          <button type="button" className="button" onClick={props.onLeave}>
            {common.cancel}
          </button>
          {props.isTyped && (
            <button type="button" className="button button-quiet" onClick={props.onClear}>
              {says.clear ?? words.clear}
            </button>
          )}
        </div>
      </form>
      {props.aside}
    </div>
  );
}
