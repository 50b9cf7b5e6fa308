import { useEffect, useRef, useState } from 'react';
import { headlineOf } from '../../../domain/momentDrafts';
import type { MomentPage } from '../../../domain/libraryCalls';
import type { MomentVerb } from '../../../domain/momentStates';
import type { Drafts } from '../../meeting/drafts';
import { useMomentPageWords } from '../../words/momentPageWords';
import { printRoute } from './route';
import { isAsking, StepForm, type AskingVerb } from './StepForm';
import type { StepVerb, StepWith } from './useSteps';

interface MomentVerbsProps {
  readonly page: MomentPage;
  readonly drafts: Drafts;
  readonly isStale: boolean;
  readonly isBusy: boolean;
  readonly onStep: (verb: StepVerb, more?: StepWith) => Promise<boolean>;
  readonly onDiscard: () => void;
}

/** The first of these that may be done is what most people come for. */
const firsts: readonly MomentVerb[] = ['publish', 'askForReview', 'restore'];

/** What whoever looks may do with the moment now. What publishing still lacks is said before it is tried. */
export function MomentVerbs({ page, drafts, isStale, isBusy, onStep, onDiscard }: MomentVerbsProps) {
  const words = useMomentPageWords();
  const { moment, may, missing } = page;
  const [asking, setAsking] = useState<AskingVerb>();
  const bar = useRef<HTMLDivElement>(null);
  const wasAsking = useRef<AskingVerb>(undefined);
  useEffect(() => {
    const left = asking === undefined ? wasAsking.current : undefined;
    wasAsking.current = asking;
    if (left && document.activeElement === document.body)
      bar.current?.querySelector<HTMLButtonElement>(`[data-verb="${left}"]`)?.focus();
  }, [asking]);
  if (asking) {
    return (
      <StepForm
        verb={asking}
        moment={moment}
        drafts={drafts}
        isBusy={isBusy}
        onTake={async (more) => {
          const isTaken = await onStep(asking, more);
          if (isTaken) setAsking(undefined);
          return isTaken;
        }}
        onLeave={() => setAsking(undefined)}
      />
    );
  }
  const canPublish = missing.length === 0;
  const verbs = may.filter((verb) => canPublish || (verb !== 'publish' && verb !== 'askForReview'));
  const first = firsts.find((verb) => verbs.includes(verb)) ?? (isStale ? 'verify' : 'edit');
  if (verbs.length === 0) return null;
  const act = (verb: Exclude<MomentVerb, 'edit'>) => {
    if (isBusy) return;
    if (verb === 'discard') onDiscard();
    else if (isAsking(verb)) setAsking(verb);
    else void onStep(verb);
  };
  return (
    <div ref={bar} className="page-verbs" role="group" aria-label={words.verbsOf(headlineOf(moment))}>
      {verbs.map((verb) =>
        verb === 'edit' ? (
          <a
            key={verb}
            className={verb === first ? 'button button-primary' : 'button'}
            href={printRoute({ at: 'editMoment', moment: moment.id })}
          >
            {words.verbs.edit}
          </a>
        ) : (
          <button
            key={verb}
            type="button"
            data-verb={verb}
            className={verb === first ? 'button button-primary' : 'button'}
            aria-disabled={isBusy}
            onClick={() => act(verb)}
          >
            {words.verbs[verb]}
          </button>
        ),
      )}
    </div>
  );
}
