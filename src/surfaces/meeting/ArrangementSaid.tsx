import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import type { Arrangement } from './useArrangement';

/** What was just done, with the way back, or why it was not. */
export function ArrangementSaid({ here }: { readonly here: Arrangement }) {
  const { common } = useWords();
  return (
    <>
      <div className="organizer-said" data-empty={here.said === ''}>
        <p role="status">{here.said}</p>
        {here.mayTakeBack && (
          <button type="button" className="button" aria-disabled={here.isBusy} onClick={here.takeBack}>
            {common.undo}
          </button>
        )}
      </div>
      {here.problem && <Notice problem={here.problem} />}
    </>
  );
}
