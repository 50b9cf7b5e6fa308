import type { ReactNode } from 'react';
import type { Problem } from '../../../domain/problems';
import { Notice } from '../../notices/Notice';
import { useFinderWords } from '../../words/finderWords';
import './found.css';

interface FoundPartProps {
  /** Said when it is there; what was found before stays until then. */
  readonly said: string;
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly problem: Problem | undefined;
  readonly shown: number;
  readonly total: number | undefined;
  readonly hasMore: boolean;
  /** In place of the list, when nothing was found. */
  readonly nothing: ReactNode;
  readonly beside?: ReactNode;
  readonly onMore: () => void;
  readonly onTryAgain: () => Promise<void>;
  readonly children: ReactNode;
}

/** A list that is found: counted, grown page by page, and never jumping while the next answer is on its way. */
export function FoundPart(props: FoundPartProps) {
  const { isAsking, isAskingMore, problem, shown, total, hasMore, beside } = props;
  const words = useFinderWords();
  return (
    <>
      <div className="found-head">
        <p className="found-count" role="status">
          {total === undefined ? '' : props.said}
        </p>
        {beside}
      </div>
      {problem && <Notice problem={problem} onTryAgain={props.onTryAgain} />}
      {total === undefined && !problem && <Bones />}
      <div className="found" aria-busy={isAsking}>
        {total === 0 ? !isAsking && props.nothing : props.children}
      </div>
      {hasMore && total !== undefined && (
        <div className="found-more">
          <button
            type="button"
            className="button"
            aria-disabled={isAskingMore || isAsking}
            onClick={() => !isAsking && props.onMore()}
          >
            {isAskingMore ? words.moreLoading : words.more}
          </button>
          <span className="quiet">{words.shownOf(shown, total)}</span>
        </div>
      )}
    </>
  );
}

/** About as high as what comes. */
function Bones() {
  const words = useFinderWords();
  return (
    <div className="found-bones" aria-busy="true" aria-label={words.looking} role="group">
      {[1, 2, 3, 4].map((bone) => (
        <div key={bone} className="library-row" aria-hidden="true">
          <span className="bone bone-short" />
          <span className="bone" />
          <span className="bone bone-short" />
        </div>
      ))}
    </div>
  );
}
