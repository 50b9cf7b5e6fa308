import { useLayoutEffect, useRef, useState } from 'react';
import { useDrafts, useMeetingVerbs } from '../../meeting/MeetingContext';
import { offersBeside } from '../../meeting/undoing';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useConsideringWords } from '../../words/consideringWords';
import { useErrand } from '../useErrand';
import { useOffer } from '../useOffer';

const takenBeside = offersBeside<string>();

export type TakingOut = ReturnType<typeof useTakingOut>;

/** Steps that curators, and whoever runs the meeting, take out of the suggestions for everybody. */
export function useTakingOut() {
  const { offerStep } = useMeetingVerbs();
  const { isBusy, problem, run } = useErrand();
  const { offered: taken, offer, drop } = useOffer(takenBeside(useDrafts()));
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  return {
    /** Not suggested here any more, also where they were found before. */
    out,
    /** Those that can be put back, also when this was folded away meanwhile. */
    taken,
    isBusy,
    problem,
    takeOut: (step: string) =>
      void run(async () => {
        await offerStep(step, false);
        setOut((before) => new Set(before).add(step));
        offer(step);
      }),
    putBack: (step: string) =>
      void run(async () => {
        await offerStep(step, true);
        setOut((before) => new Set([...before].filter((one) => one !== step)));
        drop(step);
      }),
  };
}

interface StepTakenOutProps {
  readonly takingOut: TakingOut;
  /** Where the keyboard goes when the button goes away under it. */
  readonly onLeave: () => void;
}

/** What was just taken out, for as long as it can be put back. */
export function StepTakenOut({ takingOut, onLeave }: StepTakenOutProps) {
  const { taken, problem } = takingOut;
  return (
    <>
      {taken.map((step) => (
        <PutBack key={step} step={step} takingOut={takingOut} onLeave={onLeave} />
      ))}
      {problem && <Notice problem={problem} />}
    </>
  );
}

function PutBack({ step, takingOut, onLeave }: StepTakenOutProps & { readonly step: string }) {
  const { common } = useWords();
  const words = useConsideringWords().path;
  const here = useRef<HTMLButtonElement>(null);
  const leave = useRef(onLeave);
  useLayoutEffect(() => {
    leave.current = onLeave;
  }, [onLeave]);
  useLayoutEffect(() => {
    const button = here.current;
    return () => {
      if (button === document.activeElement) leave.current();
    };
  }, []);
  return (
    <div className="undo-line">
      <span role="status">{words.suggestedNoMore(step)}</span>
      <button
        ref={here}
        type="button"
        className="link-button"
        aria-label={words.suggestAgain(common.undo, step)}
        aria-disabled={takingOut.isBusy}
        onClick={() => {
          takingOut.putBack(step);
          onLeave();
        }}
      >
        {common.undo}
      </button>
    </div>
  );
}
