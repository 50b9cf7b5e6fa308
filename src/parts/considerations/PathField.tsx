import { useRef, useState, type KeyboardEvent } from 'react';
import { longestStep, mostSteps } from '../../../domain/considerations';
import type { Draft } from '../../meeting/errands';
import { useInMeeting } from '../../meeting/MeetingContext';
import { useConsideringWords } from '../../words/consideringWords';
import { LookupField } from '../LookupField';
import { useTooLong } from '../tooLong';
import './considerations.css';
import { stepsIn, withStep } from './considerationDraft';
import { StepOffered } from './StepOffered';
import { useLookUp } from './useLookUp';

interface PathFieldProps {
  readonly draft: Draft;
  readonly onWrite: (changed: Draft) => void;
}

/** The way from the decision to the customer: a line for each step, and one more while there is room. */
export function PathField({ draft, onWrite }: PathFieldProps) {
  const words = useConsideringWords().path;
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const [focused, setFocused] = useState<number>();
  const written = stepsIn(draft);
  const isLastEmpty = written.at(-1)?.trim() === '';
  const steps = (isLastEmpty ? written : [...written, '']).slice(0, mostSteps);
  const write = (at: number, text: string) => onWrite(withStep({ chain: steps.join('\n') }, at, text));
  const goTo = (at: number) => inputs.current[at]?.focus();
  const onKey = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Backspace' || steps[at] !== '' || at === 0) return;
    event.preventDefault();
    onWrite({ chain: steps.toSpliced(at, 1).join('\n') });
    goTo(at - 1);
  };
  return (
    <fieldset className="plain-fieldset">
      <legend className="lookup-label">{words.legend}</legend>
      <ol className="path path-written">
        {steps.map((step, at) => (
          <li key={at}>
            <StepField
              label={words.step(at + 1)}
              step={step}
              previous={steps[at - 1]}
              isAsked={focused === at}
              onRef={(input) => (inputs.current[at] = input)}
              onFocus={() => setFocused(at)}
              onType={(text) => write(at, text)}
              onNext={() => step.trim() && goTo(at + 1)}
              onKey={(event) => onKey(event, at)}
            />
          </li>
        ))}
      </ol>
      <p className="quiet">{words.hint}</p>
    </fieldset>
  );
}

interface StepFieldProps {
  readonly label: string;
  readonly step: string;
  readonly previous: string | undefined;
  readonly isAsked: boolean;
  readonly onRef: (input: HTMLInputElement | null) => void;
  readonly onFocus: () => void;
  readonly onType: (text: string) => void;
  readonly onNext: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function StepField({ label, step, previous, isAsked, onRef, onFocus, onType, onNext, onKey }: StepFieldProps) {
  const words = useConsideringWords().path;
  const mayRun = useInMeeting(({ view }) => view?.me.mayRun === true);
  const [taken, setTaken] = useState<string>();
  const tooLong = useTooLong(step, longestStep);
  const [q, before] = [step.trim().slice(0, longestStep), previous?.trim().slice(0, longestStep)];
  const { found } = useLookUp('suggestSteps', isAsked && (q || before) ? { q, previous: before } : undefined);
  const choices = (isAsked ? (found?.steps ?? []) : []).map((text) => ({ id: text, text }));
  const choose = (text: string) => {
    setTaken(text);
    onType(text);
  };
  return (
    <>
      <LookupField
        label={label}
        isLabelHidden
        value={step}
        hint={label}
        choices={choices}
        listLabel={words.suggestions}
        said={words.found(choices.length)}
        problem={tooLong}
        input={onRef}
        onFocus={onFocus}
        onType={onType}
        onChoose={({ text }) => choose(text)}
        onEnter={onNext}
        onKey={onKey}
      />
      {mayRun && taken !== undefined && taken === step && <StepOffered key={taken} step={taken} />}
    </>
  );
}
