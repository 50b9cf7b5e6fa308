import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { longestStep, mostSteps } from '../../../domain/considerations';
import type { Draft } from '../../meeting/errands';
import { useConsideringWords } from '../../words/consideringWords';
import { LookupField } from '../LookupField';
import { useTooLong } from '../tooLong';
import './considerations.css';
import { stepsIn, withStep } from './considerationDraft';
import { StepTakenOut, useTakingOut, type TakingOut } from './StepTakenOut';
import { useLookUp } from './useLookUp';

interface PathFieldProps {
  readonly draft: Draft;
  readonly onWrite: (changed: Draft) => void;
}

/** The way from the decision to the customer: a line for each step, and one more while there is room. */
export function PathField({ draft, onWrite }: PathFieldProps) {
  const words = useConsideringWords().path;
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const here = useRef<HTMLFieldSetElement>(null);
  const [focused, setFocused] = useState<number>();
  const takingOut = useTakingOut();
  const about = useId();
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
    <fieldset ref={here} className="plain-fieldset" aria-describedby={about}>
      <legend className="lookup-label">{words.legend}</legend>
      <ol className="path path-written">
        {steps.map((step, at) => (
          <li key={at}>
            <StepField
              label={words.step(at + 1)}
              step={step}
              previous={steps[at - 1]}
              isAsked={focused === at}
              takingOut={takingOut}
              onRef={(input) => (inputs.current[at] = input)}
              onFocus={() => setFocused(at)}
              onType={(text) => write(at, text)}
              onNext={() => step.trim() && goTo(at + 1)}
              onKey={(event) => onKey(event, at)}
            />
          </li>
        ))}
      </ol>
      <StepTakenOut
        takingOut={takingOut}
        onLeave={() => here.current?.querySelectorAll('input')[focused ?? 0]?.focus()}
      />
      <p className="quiet" id={about}>
        {words.suggestedFrom} {words.hint}
      </p>
    </fieldset>
  );
}

interface StepFieldProps {
  readonly label: string;
  readonly step: string;
  readonly previous: string | undefined;
  readonly isAsked: boolean;
  readonly takingOut: TakingOut;
  readonly onRef: (input: HTMLInputElement | null) => void;
  readonly onFocus: () => void;
  readonly onType: (text: string) => void;
  readonly onNext: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function StepField(props: StepFieldProps) {
  const { label, step, previous, isAsked, takingOut, onRef, onFocus, onType, onNext, onKey } = props;
  const words = useConsideringWords().path;
  const tooLong = useTooLong(step, longestStep);
  const [q, before] = [step.trim().slice(0, longestStep), previous?.trim().slice(0, longestStep)];
  const { found } = useLookUp('suggestSteps', isAsked && (q || before) ? { q, previous: before } : undefined);
  const offered = (isAsked ? (found?.steps ?? []) : []).filter((text) => !takingOut.out.has(text));
  const choices = offered.map((text) => ({ id: text, text }));
  return (
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
      onChoose={({ text }) => onType(text)}
      onEnter={onNext}
      onKey={onKey}
      dropping={
        found?.mayTakeOut
          ? {
              listLabel: words.takingOut,
              hint: words.takeOutHint,
              name: ({ text }) => words.suggestNoMore(text),
              onDrop: ({ text }) => takingOut.takeOut(text),
            }
          : undefined
      }
    />
  );
}
