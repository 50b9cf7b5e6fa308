import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../ApiContext';
import { CustomerId } from '../../../domain/customers';
import { NewDraft, type AnyMoment } from '../../../domain/momentDrafts';
import { MomentId } from '../../../domain/moments';
import { fieldId, LineField, PassageField } from '../../forms/Field';
import { problemsIn, type FieldProblems, type Typed } from '../../forms/fieldProblems';
import { problemsAt, ProblemSummary } from '../../forms/ProblemSummary';
import { TypedOn } from '../../forms/TypedOn';
import { useForm } from '../../forms/useForm';
import { Notice } from '../../notices/Notice';
import { CustomerField } from '../../parts/CustomerField';
import { useWords } from '../../words';
import { useCaptureWords } from '../../words/captureWords';
import { useLibraryWords } from '../../words/libraryWords';
import type { Begun } from './route';
import type { Writer } from './useWriter';
import './pages.css';
import '../../parts/library/library.css';

interface CaptureProps {
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  /** Where the draft can be completed. */
  readonly onComplete: (moment: AnyMoment) => void;
  readonly onLeave: () => void;
  /** What is there to begin with: typed over, it stays typed over. */
  readonly begun?: Begun | undefined;
  /** A page of its own, not a part of one. */
  readonly isPage?: boolean;
}

const fields = ['customer', 'customerName', 'story', 'source'] as const;
type CaptureField = (typeof fields)[number];
const blank: Typed<CaptureField> = { customer: '', customerName: '', story: '', source: '' };

/** Whom it is about, what happened, who told it: a draft in a minute, from anywhere. What is typed survives closing. */
export function Capture({ writer, onComplete, onLeave, begun, isPage = false }: CaptureProps) {
  const words = useCaptureWords();
  const [captured, setCaptured] = useState<AnyMoment>();
  const Heading = isPage ? 'h1' : 'h2';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [captured]);
  return (
    <section className="capture page-card" aria-labelledby="capture-title">
      <Heading id="capture-title" ref={heading} tabIndex={-1}>
        {words.title}
      </Heading>
      {captured ? (
        <>
          <p role="status">{words.captured}</p>
          <div className="page-verbs">
            <button type="button" className="button button-primary" onClick={() => onComplete(captured)}>
              {words.complete}
            </button>
            {!begun && (
              <button type="button" className="button" onClick={() => setCaptured(undefined)}>
                {words.another}
              </button>
            )}
            <button type="button" className="button" onClick={onLeave}>
              {words.close}
            </button>
          </div>
        </>
      ) : (
        <CaptureForm writer={writer} begun={begun} onCaptured={setCaptured} onLeave={onLeave} />
      )}
    </section>
  );
}

interface CaptureFormProps extends Pick<CaptureProps, 'writer' | 'onLeave' | 'begun'> {
  readonly onCaptured: (moment: AnyMoment) => void;
}

function CaptureForm({ writer: { drafts }, begun, onCaptured, onLeave }: CaptureFormProps) {
  const api = useApi();
  const { language } = useWords().common;
  const words = useCaptureWords();
  const { form: formWords, momentForm } = useLibraryWords();
  const form = useForm({
    drafts,
    key: begun ? `capture:${begun.of}` : 'capture',
    blank: begun ? { ...blank, story: begun.story, source: begun.source } : blank,
    read: (typed, id) => readCaptured(typed, MomentId.parse(id), language === 'vi' ? 'vi' : 'en'),
    send: (body, idempotencyKey) => api.call('captureDraft', { body }, { idempotencyKey }),
    done: (moment, isTypedOn) => !isTypedOn && onCaptured(moment),
  });
  const { customer } = momentForm.fields;
  const says = { customer, customerName: customer, story: words.story, source: words.source };
  const ask = (field: CaptureField) => ({
    name: fieldId('capture', field),
    ...says[field],
    value: form.typed[field],
    problem: form.problems[field],
    required: true,
    onType: (text: string) => form.type(field, text),
  });
  const { value: _value, onType: _onType, ...who } = ask('customer');
  return (
    <form
      className="page-form"
      noValidate
      aria-labelledby="capture-title"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <p className="quiet-line">{words.about}</p>
      <ProblemSummary
        tries={form.tries}
        problems={problemsAt(fields, form.problems, (field) => ({
          name: fieldId('capture', field === 'customerName' ? 'customer' : field),
          label: says[field].label,
        }))}
      />
      <CustomerField
        {...who}
        problem={form.problems.customer ?? form.problems.customerName}
        chosen={{ customer: CustomerId.safeParse(form.typed.customer).data, name: form.typed.customerName }}
        onChoose={({ customer: id = '', name }) => form.fill({ customer: id, customerName: name })}
      />
      <PassageField {...ask('story')} most={600} rows={4} />
      <LineField {...ask('source')} />
      <TypedOn isTypedOn={form.isTypedOn} />
      {form.failure && <Notice problem={form.failure} />}
      <p className="form-hint">{formWords.kept}</p>
      <div className="page-verbs">
        <button type="submit" className="button button-primary" aria-disabled={form.isSending}>
          {form.isSending ? words.saving : words.save}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {words.close}
        </button>
      </div>
    </form>
  );
}

type ReadCaptured = { readonly value: NewDraft } | { readonly problems: FieldProblems<CaptureField> };

function readCaptured(typed: Typed<CaptureField>, id: MomentId, language: 'en' | 'vi'): ReadCaptured {
  const { customer, customerName, story, source } = typed;
  const who = customer === '' ? { customerName } : { customer };
  const read = NewDraft.safeParse({ id, kind: 'story', language, story, source, ...who });
  return read.success ? { value: read.data } : { problems: problemsIn(fields, typed, read.error.issues) };
}
