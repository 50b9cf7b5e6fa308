import type { Showing } from '../../../domain/meetings';
import { Presenter } from '../../parts/presenting/Presenter';
import { QuietTimer } from '../../parts/presenting/QuietTimer';
import { useWords } from '../../words';
import { useStageWords } from '../../words/stageWords';

/** Who tells it, and the two minutes; neither is read out while it runs. */
export function StageFoot({ showing: { presenter, begunAt, state } }: { readonly showing: Showing }) {
  const { language } = useWords().common;
  const words = useStageWords();
  const isTold = state === 'discussed';
  return (
    <footer className="stage-telling" lang={language} aria-live="off">
      {isTold ? <p className="stage-told">{words.discussed}</p> : presenter && <Presenter presenter={presenter} />}
      {!isTold && begunAt !== undefined && <QuietTimer begunAt={begunAt} />}
    </footer>
  );
}
