import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useConsideringWords } from '../../words/consideringWords';
import { useErrand } from '../useErrand';

/** A step that was just taken from the suggestions: whoever runs the meeting takes it out of them for everybody. */
export function StepOffered({ step }: { readonly step: string }) {
  const { common } = useWords();
  const words = useConsideringWords().path;
  const { offerStep } = useMeetingVerbs();
  const { isBusy, problem, run } = useErrand();
  const [isGone, setGone] = useState(false);
  const turn = () =>
    run(async () => {
      await offerStep(step, isGone);
      setGone(!isGone);
    });
  return (
    <>
      <span className="quiet" role="status">
        {isGone && words.suggestedNoMore(step)}
      </span>
      <Button size="small" className="start" aria-disabled={isBusy} onClick={() => void turn()}>
        {isGone ? common.undo : words.suggestNoMore(step)}
      </Button>
      {problem && <Notice problem={problem} />}
    </>
  );
}
