import { Button, Input, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { OccurrenceKey } from '../../../domain/meetings';
import { Notice } from '../../notices/Notice';
import { useTooLong } from '../../parts/tooLong';
import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';
import { useKeptAnswer } from './useKeptAnswer';

interface AnswerQuestionProps {
  /** What the meeting is called: where it was told. */
  readonly meeting: string;
  readonly occurrence: OccurrenceKey;
}

/** Each answer to the question becomes a draft; what is typed is kept until it is one. */
export function AnswerQuestion({ meeting, occurrence }: AnswerQuestionProps) {
  const { language } = useWords().common;
  const words = usePresentingWords();
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const answer = useKeptAnswer({
    field: `answer:${occurrence}`,
    source: words.toldIn(meeting).slice(0, 200),
    language: language === 'vi' ? 'vi' : 'en',
    kept: (isTypedOn) => {
      if (!isTypedOn && form.current?.contains(document.activeElement)) first.current?.focus();
    },
  });
  const { who, what, isBusy, isWaiting, keptOf } = answer;
  const id = useId();
  const problems = { who: useTooLong(who, 120), what: useTooLong(what, 600) };
  const wrong = isMissing ? words.missing : (problems.who ?? problems.what);
  const type = (field: 'who' | 'what', text: string) => {
    setMissing(false);
    answer.type({ [field]: text });
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    answer.forget();
    setMissing(!who.trim() || !what.trim());
    if (!who.trim() || !what.trim()) return first.current?.focus();
    if (!problems.who && !problems.what) answer.send();
  };
  return (
    <form ref={form} className="stack answer" aria-label={words.answerTitle} onSubmit={keep}>
      <p className="quiet">{words.answerAbout}</p>
      <label className="labelled" htmlFor={`${id}who`}>
        {words.who}
        <Input
          input={{ ref: first }}
          id={`${id}who`}
          placeholder={words.whoHint}
          autoComplete="off"
          value={who}
          onChange={(_event, { value }) => type('who', value)}
        />
      </label>
      <label className="labelled" htmlFor={`${id}what`}>
        {words.what}
        <Textarea
          id={`${id}what`}
          resize="vertical"
          value={what}
          onChange={(_event, { value }) => type('what', value)}
        />
      </label>
      {wrong && (
        <p className="problem" role="alert">
          {wrong}
        </p>
      )}
      {answer.problem && <Notice problem={answer.problem} />}
      <Button className="start" type="submit" appearance="primary" aria-disabled={isBusy}>
        {isBusy ? words.keeping : words.keep}
      </Button>
      <p className="quiet" role="status">
        {isWaiting ? words.waits : keptOf === undefined ? '' : words.kept(keptOf)}
      </p>
    </form>
  );
}
