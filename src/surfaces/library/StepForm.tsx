import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { AnyMoment } from '../../../domain/momentDrafts';
import { Day, dayAfter } from '../../../domain/text';
import { DayField, LineField } from '../../forms/Field';
import type { FieldProblem } from '../../forms/fieldProblems';
import { projectMoment } from '../../../domain/momentProjections';
import { barOf } from '../../../domain/momentStates';
import { clearSent } from '../../meeting/clearSent';
import type { Drafts } from '../../meeting/drafts';
import { useWords } from '../../words';
import type { MomentPageWords } from '../../words/en/momentPage';
import { useMomentPageWords } from '../../words/momentPageWords';
import { dayOf } from '../../parts/dayOf';
import type { StepVerb, StepWith } from './useSteps';

/** Steps that ask for something, or have to be meant. */
export type AskingVerb = Extract<StepVerb, 'publish' | 'verify' | 'sendBack' | 'withdraw'>;

export function isAsking(verb: string): verb is AskingVerb {
  return verb === 'publish' || verb === 'verify' || verb === 'sendBack' || verb === 'withdraw';
}

interface StepFormProps {
  readonly verb: AskingVerb;
  readonly moment: AnyMoment;
  readonly drafts: Drafts;
  readonly isBusy: boolean;
  /** Resolves with whether the step was taken. */
  readonly onTake: (more: StepWith) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** Asked in its place on the page: nothing may cover a panel this narrow. */
export function StepForm({ verb, ...props }: StepFormProps) {
  const words = useMomentPageWords();
  switch (verb) {
    case 'publish':
      return (
        <UntilForm
          {...props}
          title={words.publishTitle}
          about={barredOncePublished(props.moment, words.bars) ?? words.publishAbout}
          save={words.verbs.publish}
        />
      );
    case 'verify':
      return <UntilForm {...props} title={words.verifyTitle} about={words.verifyAbout} save={words.verbs.verify} />;
    case 'sendBack':
      return <SendBackForm {...props} />;
    case 'withdraw':
      return (
        <Frame {...props} title={words.withdrawTitle} save={words.withdrawNow} onSave={() => void props.onTake({})}>
          <ul className="step-consequences">
            {words.withdrawAbout.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Frame>
      );
  }
}

/** Whoever publishes it reads first what will keep it from opening a meeting all the same. */
function barredOncePublished(moment: AnyMoment, said: MomentPageWords['bars']): string | undefined {
  const bar = barOf({ ...projectMoment(moment), state: 'published' }, dayOf(new Date()));
  return bar && (said[bar] || undefined);
}

type FormProps = Omit<StepFormProps, 'verb'>;

interface UntilFormProps extends FormProps {
  readonly title: string;
  readonly about: string;
  readonly save: string;
}

function UntilForm({ moment, title, about, save, ...props }: UntilFormProps) {
  const words = useMomentPageWords();
  const [day, setDay] = useState(() => untilFor(moment, dayOf(new Date())));
  const [problem, setProblem] = useState<FieldProblem>();
  const take = () => {
    if (Day.safeParse(day).success) return void props.onTake({ verifyBy: day });
    setProblem({ kind: day === '' ? 'empty' : 'notADay' });
    document.getElementById('step-until')?.focus();
  };
  return (
    <Frame {...props} title={title} save={save} onSave={take}>
      <p>{about}</p>
      <DayField
        name="step-until"
        {...words.until}
        value={day}
        onType={(typed) => {
          setDay(typed);
          setProblem(undefined);
        }}
        required
        problem={problem}
      />
    </Frame>
  );
}

/** In a year; never sooner than somebody already said. */
function untilFor({ verifyBy = '' }: AnyMoment, today: string): string {
  const inAYear = dayAfter(`${today}T00:00:00Z`, 365);
  return verifyBy > inAYear ? verifyBy : inAYear;
}

/** What is typed outlives Escape, Cancel and the page, until it is sent. */
function SendBackForm(props: FormProps) {
  const words = useMomentPageWords();
  const { drafts, moment } = props;
  const field = `sendBack:${moment.id}`;
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(field)) ?? {};
  const note = draft['text'] ?? '';
  const [problem, setProblem] = useState<FieldProblem>();
  const take = () => {
    const said = note.trim();
    if (said.length <= mostNote) {
      const taken = props.onTake(said === '' ? {} : { note: said });
      return void taken.then((isTaken) => isTaken && clearSent(drafts, field, draft));
    }
    setProblem({ kind: 'tooLong', most: mostNote });
    document.getElementById('step-note')?.focus();
  };
  return (
    <Frame {...props} title={words.sendBackTitle} save={words.verbs.sendBack} onSave={take}>
      <LineField
        name="step-note"
        {...words.note}
        value={note}
        onType={(typed) => {
          drafts.write(field, { text: typed });
          setProblem(undefined);
        }}
        problem={problem}
      />
    </Frame>
  );
}

const mostNote = 300;

interface FrameProps extends Pick<StepFormProps, 'isBusy' | 'onLeave'> {
  readonly title: string;
  readonly save: string;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

function Frame({ title, save, isBusy, onSave, onLeave, children }: FrameProps) {
  const { common } = useWords();
  const words = useMomentPageWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="step-form page-form"
      noValidate
      aria-labelledby="step-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSave();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
    >
      <h2 id="step-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div className="page-verbs">
        <button type="submit" className="button button-primary" aria-disabled={isBusy}>
          {isBusy ? words.doing : save}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
