import type { ListedDecision } from '../../../domain/decisionLog';
import { Notice } from '../../notices/Notice';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import { useDoing } from '../library/useDoing';
import type { Done } from './GoOn';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnReplacingProps {
  readonly listed: ListedDecision;
  readonly done: Done;
}

/** That it replaces an earlier one is taken back here: until then it can't be discussed again. */
export function GoOnReplacing({ listed, done }: GoOnReplacingProps) {
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const calls = useDecisionCalls(listed);
  const { doing, problem, attempt } = useDoing();
  const { supersedes, revision } = listed.decision;
  if (!supersedes) return null;
  const takeBack = async () => {
    const freed = await attempt(`replaces ${revision}`, (key) => calls.replace(revision, null, key));
    if (!freed) return;
    const { id, occurrence } = supersedes;
    done(words.replacesNothing, (key) => calls.replace(freed.revision, { id, occurrence }, key));
  };
  return (
    <>
      <button type="button" className="button" aria-disabled={doing !== undefined} onClick={() => void takeBack()}>
        {record.replacesNothing}
      </button>
      {problem && <Notice problem={problem} />}
    </>
  );
}
