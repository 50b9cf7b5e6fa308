import { Button, Input, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useApi } from '../../ApiContext';
import { NewDraft } from '../../../domain/momentDrafts';
import type { OccurrenceKey } from '../../../domain/meetings';
import { clearSent } from '../../meeting/clearSent';
import { useDraft, useDrafts } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useTooLong } from '../../parts/tooLong';
import { useErrand } from '../../parts/useErrand';
import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';

interface AnswerQuestionProps {
  /** What the meeting is called: where it was told. */
  readonly meeting: string;
  readonly occurrence: OccurrenceKey;
}

/** Each answer to the question becomes a draft; what is typed is kept until it is one. */
export function AnswerQuestion({ meeting, occurrence }: AnswerQuestionProps) {
  const api = useApi();
  const { language } = useWords().common;
  const words = usePresentingWords();
  const field = `answer:${occurrence}`;
  const drafts = useDrafts();
  const { draft, write } = useDraft(field);
  const { isBusy, problem, run } = useErrand();
  const [said, setSaid] = useState('');
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [who, what] = [draft?.['who'] ?? '', draft?.['what'] ?? ''];
  const id = useId();
  const problems = { who: useTooLong(who, 120), what: useTooLong(what, 600) };
  const wrong = isMissing ? words.missing : (problems.who ?? problems.what);
  const type = (field: 'who' | 'what', text: string) => {
    setMissing(false);
    // The same answer sent twice is one draft.
    write({ id: draft?.['id'] ?? crypto.randomUUID(), [field]: text });
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
    setMissing(!who.trim() || !what.trim());
    if (!who.trim() || !what.trim()) return first.current?.focus();
    const sentAs = draft?.['id'] ?? crypto.randomUUID();
    write({ id: sentAs });
    const source = words.toldIn(meeting).slice(0, 200);
    if (problems.who || problems.what) return;
    void run(async () => {
      const body = NewDraft.parse({
        id: sentAs,
        kind: 'story',
        customerName: who,
        story: what,
        source,
        language: language === 'vi' ? 'vi' : 'en',
      });
      await api.call('captureDraft', { body }, { idempotencyKey: body.id });
      const isTypedOn = clearSent(drafts, field, { who, what });
      setSaid(words.kept(who.trim()));
      if (!isTypedOn && form.current?.contains(document.activeElement)) first.current?.focus();
    });
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
      {problem && <Notice problem={problem} />}
      <Button className="start" type="submit" appearance="primary" aria-disabled={isBusy}>
        {isBusy ? words.keeping : words.keep}
      </Button>
      <p className="quiet" role="status">
        {said}
      </p>
    </form>
  );
}
